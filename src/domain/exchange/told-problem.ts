/** A problem, found while a file was read, with the place where it stands and what was checked before. */
import {
  FileProblem,
  ImportError,
  TextProblem,
  ValueProblem,
  type Check,
  type ImportProblem,
  type Path,
  type Spot,
} from '#domain/exchange/import-problem';
import type { FileKind } from '#domain/exchange/incoming';
import { placeOf, type JsonText } from '#domain/exchange/json-places';
import { countLines, foundAt, locate, writePath } from '#domain/exchange/source-lines';

/** What is known of a file while it is read, for the account of what was checked. */
export interface Reading {
  readonly file: string;
  readonly bytes: number;
  readonly text: string;
  json?: JsonText;
  kind?: FileKind;
  /** Records left out before, for the places of those behind them. */
  restore?: (path: Path) => Path;
}

/** What was found well before the problem. */
export function checksOf({ text, bytes, kind, json }: Reading, error: unknown): Check[] {
  const isWhole = !(error instanceof TextProblem);
  const whole: Check = { what: 'whole', isFine: isWhole, lines: countLines(text), bytes };
  if (kind === undefined) return [whole];
  const saved = json && kind.startsWith('carrel') ? Object(json.value)['savedAt'] : null;
  const time = typeof saved === 'string' ? Date.parse(saved) : Number.NaN;
  const savedAt = Number.isNaN(time) ? null : time;
  const own = error instanceof ValueProblem ? error.checked : [];
  return [whole, { what: 'kind', isFine: isWhole, kind, savedAt }, ...own];
}

/** The record that a path leads into: as far as its first place in a list. */
function recordOf(path: Path): Path | undefined {
  const index = path.findIndex((step) => typeof step === 'number');
  return index < 0 ? undefined : path.slice(0, index + 1);
}

function spotOfValue(reading: Reading, error: ValueProblem): Spot {
  const { json, restore } = reading;
  const path = restore ? restore(error.path) : error.path;
  const field = writePath(path);
  const expected = error.expected && { expected: error.expected };
  const record = recordOf(path);
  const known = { ...(field !== '' && { field }), ...expected, ...(record && { record }) };
  if (json === undefined) return known;
  const place = placeOf(json, path);
  const found =
    place.isThere && place.end - place.start > 0 ? foundAt(json.text, place) : undefined;
  return { ...locate(json.text, place), ...known, ...(found !== undefined && { found }) };
}

function spotOfText({ text }: Reading, { fault, range, path, expected }: TextProblem): Spot {
  // Of what is too deep the way would be as long as it is deep: line and column lead there.
  const field = path && fault.name !== 'TooDeep' ? writePath(path) : '';
  return {
    ...locate(text, range),
    ...(field !== '' && { field }),
    ...(expected && { expected }),
    ...(fault.name === 'NumberLost' && { found: foundAt(text, range) }),
  };
}

function problemOf(reading: Reading, error: unknown): ImportProblem | undefined {
  const { file } = reading;
  const checked = (): Check[] => checksOf(reading, error);
  if (error instanceof ValueProblem) {
    return { ...error.fault, ...spotOfValue(reading, error), file, checked: checked() };
  }
  if (error instanceof TextProblem) {
    return { ...error.fault, ...spotOfText(reading, error), file, checked: checked() };
  }
  return error instanceof FileProblem ? { ...error.fault, file, checked: checked() } : undefined;
}

/** What is not one of our problems goes on as it is. */
export function told(reading: Reading, error: unknown): unknown {
  const problem = problemOf(reading, error);
  return problem ? new ImportError(problem, { cause: error }) : error;
}
