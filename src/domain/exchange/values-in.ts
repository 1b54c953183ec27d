/** Values of a parsed file, as far as their kind is what it should be. */
import { ValueProblem, type Expected, type Path } from '#domain/exchange/import-problem';

export type Row = Readonly<Record<string, unknown>>;

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws ValueProblem always */
export function wrong(path: Path, expected: Expected): never {
  throw new ValueProblem({ name: 'FieldWrong' }, path, expected);
}

/** Whether a value is left out, as it is where it is `null`. */
function isNone(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** @throws ValueProblem where it is no record */
export function rowAt(value: unknown, path: Path): Row {
  return isRow(value) ? value : wrong(path, { kind: 'record' });
}

/** A list, or what stands for a list of one or of none, as JSON-LD and others have it. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isNone(value) ? [] : [value];
}

/** A text; '' for none; a number as it is written. @throws ValueProblem where it is neither */
export function textIn(row: Row, key: string, path: Path): string {
  const value = row[key];
  if (isNone(value)) return '';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : wrong([...path, key], { kind: 'text' });
}

/** A place in a text; null for none. @throws ValueProblem where it is no whole number from 0 */
export function placeIn(row: Row, key: string, path: Path): number | null {
  const value = row[key];
  if (isNone(value)) return null;
  const isPlace = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
  return isPlace ? value : wrong([...path, key], { kind: 'whole number', least: 0 });
}

/** A time in ms since 1970, from an ISO time; null for none. @throws ValueProblem where it is no time */
export function momentIn(row: Row, key: string, path: Path): number | null {
  const value = row[key];
  if (isNone(value)) return null;
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? wrong([...path, key], { kind: 'moment' }) : time;
}

/** Ids that were met, and a problem for one that is met again. */
export function idsOnce(): (id: string, path: Path) => void {
  const met = new Set<string>();
  return (id, path) => {
    if (id !== '' && met.has(id)) throw new ValueProblem({ name: 'IdTwice', id }, path);
    met.add(id);
  };
}
