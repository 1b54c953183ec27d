/** Values of a parsed file, checked one by one; what is wrong is thrown with the way to it. */
import { ValueProblem, type Expected, type Path } from '#domain/exchange/import-problem';
import { isStamp, stampTime, type Stamp } from '#domain/reader/stamp';

export type Fields = Readonly<Record<string, unknown>>;

/** Keys that would change what records are. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** No clock is as wrong as this; behind it, no later stamp could be given. The year 9999. */
const LAST_STAMPED = Date.UTC(9999, 0);

export function wrong(path: Path, expected: Expected): ValueProblem {
  return new ValueProblem({ name: 'FieldWrong' }, path, expected);
}

/** Checks what is wrong with a value whatever it is for: keys that do harm, halves of signs, lost numbers. */
export function checkAll(value: unknown, path: (string | number)[] = []): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new ValueProblem({ name: 'SignBroken' }, [...path]);
  } else if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new ValueProblem({ name: 'NumberLost' }, [...path]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (FORBIDDEN.has(key)) throw new ValueProblem({ name: 'KeyForbidden', key }, [...path, key]);
      path.push(Array.isArray(value) ? Number(key) : key);
      checkAll(item, path);
      path.pop();
    }
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record of these fields and no others. */
export function record(value: unknown, path: Path, fields: readonly string[]): Fields {
  if (!isRecord(value)) throw wrong(path, { kind: 'record' });
  const unknown = Object.keys(value).find((key) => !fields.includes(key));
  if (unknown !== undefined) throw wrong([...path, unknown], { kind: 'one of', values: fields });
  const missing = fields.find((field) => !Object.hasOwn(value, field));
  if (missing !== undefined) throw wrong([...path, missing], { kind: 'record' });
  return value;
}

export function list(value: unknown, path: Path): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(path, { kind: 'list' });
  return value;
}

export function text(value: unknown, path: Path): string {
  if (typeof value !== 'string') throw wrong(path, { kind: 'text' });
  return value;
}

export function words(value: unknown, path: Path): string {
  if (text(value, path).trim() === '') throw wrong(path, { kind: 'words' });
  return text(value, path);
}

export function stamp(value: unknown, path: Path): Stamp {
  if (!isStamp(value) || stampTime(value) > LAST_STAMPED) throw wrong(path, { kind: 'stamp' });
  return value;
}

export function oneOf<Value extends string>(
  value: unknown,
  path: Path,
  values: readonly Value[],
): Value {
  const found = values.find((one) => one === value);
  if (found === undefined) throw wrong(path, { kind: 'one of', values });
  return found;
}

/** ISO 8601, as `toISOString` writes it, in ms since 1970. */
export function moment(value: unknown, path: Path): number {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString() !== value)
    throw wrong(path, { kind: 'moment' });
  return time;
}
