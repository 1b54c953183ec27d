/** The one way in: a file, or what was pasted, becomes what it brings; or a problem with its place. */
import { MOST_BYTES, readBytes, textOf, type ByteSource } from '#domain/exchange/bytes-in';
import {
  FileProblem,
  ImportError,
  TextProblem,
  ValueProblem,
  type Check,
  type ImportProblem,
  type KnownStranger,
  type Path,
  type Spot,
} from '#domain/exchange/import-problem';
import type { FileKind, Incoming } from '#domain/exchange/incoming';
import { placeOf, readJson, type JsonText } from '#domain/exchange/json-places';
import { withoutRecords } from '#domain/exchange/left-out';
import type { PapersIn } from '#domain/exchange/papers-in';
import { readAnnotations } from '#domain/exchange/read-annotations';
import { readBibtex } from '#domain/exchange/read-bibtex';
import { readCsl } from '#domain/exchange/read-csl';
import { readHypothesis } from '#domain/exchange/read-hypothesis';
import { readListing } from '#domain/exchange/read-listing';
import { readRis } from '#domain/exchange/read-ris';
import { jsonKind, strangerOf, textKind } from '#domain/exchange/recognise';
import { countLines, foundAt, locate, writePath } from '#domain/exchange/source-lines';

/** A file: `File` of the browser, or what else has a name and bytes. */
export interface FileSource extends ByteSource {
  readonly name: string;
}

export interface ReadOptions {
  /** Reads a file of Carrel's own out of its JSON. @throws ValueProblem */
  readonly readOwn: (value: unknown, file: string) => Incoming;
  /** Records to be passed over, as a problem named them. */
  readonly leaveOut?: readonly Path[];
  /** Bytes of the largest file, packed or not. */
  readonly most?: number;
  readonly signal?: AbortSignal;
}

/** What is known of a file while it is read, for the account of what was checked. */
interface Reading {
  readonly file: string;
  readonly bytes: number;
  readonly text: string;
  json?: JsonText;
  kind?: FileKind;
  /** Records left out before, for the places of those behind them. */
  restore?: (path: Path) => Path;
}

function unknown(is: KnownStranger | null): never {
  throw new FileProblem({ name: 'FileUnknown', is });
}

function fromPapers(reading: Reading, kind: FileKind, papers: PapersIn): Incoming {
  const hasSome = papers.papers.length + papers.highlights.length + papers.passedOver.length > 0;
  if (!hasSome) throw new FileProblem({ name: 'NothingInside', kind });
  return { kind, file: reading.file, savedAt: null, device: '', records: undefined, ...papers };
}

function readJsonText(reading: Reading, json: JsonText, options: ReadOptions): Incoming {
  reading.json = json;
  const kind = jsonKind(json.value);
  if (typeof kind === 'object') return unknown(kind.stranger);
  reading.kind = kind;
  const { value, restore, count } = withoutRecords(json.value, options.leaveOut ?? []);
  reading.restore = restore;
  const left =
    count === 0 ? [] : [`${count} ${count === 1 ? 'record' : 'records'} that you left out`];
  const read = ((): Incoming => {
    switch (kind) {
      case 'annotations':
        return fromPapers(reading, kind, readAnnotations(value));
      case 'hypothesis':
        return fromPapers(reading, kind, readHypothesis(value));
      case 'csl-json':
        return fromPapers(reading, kind, readCsl(value));
      default:
        return options.readOwn(value, reading.file);
    }
  })();
  return { ...read, passedOver: [...read.passedOver, ...left] };
}

function readText(reading: Reading, options: ReadOptions): Incoming {
  const { file, text } = reading;
  if (text.trim() === '') throw new FileProblem({ name: 'FileEmpty' });
  const kind = textKind(file, text);
  switch (kind.is) {
    case 'json':
      return readJsonText(reading, readJson(text, kind.range), options);
    case 'bibtex':
      reading.kind = kind.is;
      return fromPapers(reading, kind.is, readBibtex(text));
    case 'ris':
      reading.kind = kind.is;
      return fromPapers(reading, kind.is, readRis(text));
    case 'listing':
      reading.kind = kind.is;
      return fromPapers(reading, kind.is, readListing(file, text));
    case 'stranger':
      return unknown(kind.stranger);
  }
}

/** What was found well before the problem. */
function checksOf({ text, bytes, kind, json }: Reading, error: unknown): Check[] {
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

function spotOfText({ text }: Reading, { range, path, expected }: TextProblem): Spot {
  const field = path ? writePath(path) : '';
  return { ...locate(text, range), ...(field !== '' && { field }), ...(expected && { expected }) };
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
function told(reading: Reading, error: unknown): unknown {
  const problem = problemOf(reading, error);
  return problem ? new ImportError(problem, { cause: error }) : error;
}

/** What text brings, from the clipboard or from another program. @throws ImportError */
export function readPasted(text: string, options: ReadOptions, file = ''): Incoming {
  const reading: Reading = { file, text, bytes: text.length };
  try {
    return readText(reading, options);
  } catch (error) {
    throw told(reading, error);
  }
}

/**
 * What a file brings.
 * @throws ImportError with the place and what was expected there; what `signal` was aborted with
 */
export async function readImport(source: FileSource, options: ReadOptions): Promise<Incoming> {
  const { name: file } = source;
  const limits = { most: options.most ?? MOST_BYTES, signal: options.signal };
  const blank: Reading = { file, text: '', bytes: source.size };
  let reading = blank;
  try {
    const bytes = await readBytes(source, limits);
    const stranger = strangerOf(file, bytes);
    if (stranger) unknown(stranger);
    reading = { ...blank, bytes: bytes.length, text: textOf(bytes) };
    limits.signal?.throwIfAborted();
    return readText(reading, options);
  } catch (error) {
    throw told(reading, error);
  }
}
