/** Reads what follows `tag:`, `list:`, `source:`, `year:`, `is:`, `has:` and `by:`. */
import {
  HAVINGS,
  SCOPE_VALUES,
  STATUSES,
  type NamedScope,
  type QueryNode,
  type Scope,
  type ValueScope,
} from '#domain/query-language';
import { markOperator, rangeFrom, report, type Reading } from '#domain/query-reading';
import { closingQuote, endOfGroup, endOfRun, isQuote, nameInQuery } from '#domain/query-signs';
import type { TextRange } from '#domain/text-range';

const UNKNOWN = {
  year: 'UnknownYear',
  is: 'UnknownStatus',
  has: 'UnknownHas',
  by: 'UnknownBy',
} as const;

/** A tag, list or source; the parser stands behind the colon of the scope that began at `start`. */
export function readNamed(
  reading: Reading,
  scope: NamedScope,
  start: number,
): QueryNode | undefined {
  const name = takeValue(reading, scope, start);
  if (name === undefined) return undefined;
  markOperator(reading, 'value', afterColon(scope, start));
  return { kind: scope, name, range: rangeFrom(reading, start) };
}

/** A scope with values of its own, as `readNamed`. `by:meaning` is noted and gives no node. */
export function readValue(
  reading: Reading,
  scope: ValueScope,
  start: number,
): QueryNode | undefined {
  const value = takeValue(reading, scope, start);
  if (value === undefined) return undefined;
  const node = nodeOf(scope, value.toLowerCase(), rangeFrom(reading, start));
  const valueStart = afterColon(scope, start);
  if (node === undefined) {
    const range = rangeFrom(reading, valueStart);
    report(reading, { name: UNKNOWN[scope], value, expected: SCOPE_VALUES[scope], range });
    return undefined;
  }
  markOperator(reading, 'value', valueStart);
  if (node !== 'by meaning') return node;
  reading.byMeaning = true;
  return undefined;
}

function afterColon(scope: Scope, start: number): number {
  return start + scope.length + 1;
}

/** The value at which the parser stands; undefined, and a problem, when there is none. */
function takeValue(reading: Reading, scope: Scope, start: number): string | undefined {
  const { text, at } = reading;
  if (text.charAt(at) === '(') {
    // Left out whole: as plain words it could ask the opposite, as in `-tag:(…)`.
    reading.at = endOfGroup(text, at);
    report(reading, { name: 'GroupNotTaken', scope, range: rangeFrom(reading, start) });
    return undefined;
  }
  const isQuoted = isQuote(text, at);
  const end = isQuoted ? closingQuote(text, at) : endOfRun(text, at);
  const isUnclosed = isQuoted && end === text.length;
  reading.at = isQuoted ? Math.min(end + 1, text.length) : end;
  if (isUnclosed) report(reading, { name: 'UnclosedQuote', range: { start: at, end: at + 1 } });
  const value = nameInQuery(text.slice(at, end));
  if (value !== '') return value;
  if (!isUnclosed) {
    report(reading, { name: 'EmptyScope', scope, range: rangeFrom(reading, start) });
  }
  return undefined;
}

function nodeOf(
  scope: ValueScope,
  value: string,
  range: TextRange,
): QueryNode | 'by meaning' | undefined {
  switch (scope) {
    case 'year':
      return yearOf(value, range);
    case 'is': {
      const status = STATUSES.find((known) => known === value);
      return status && { kind: 'is', status, range };
    }
    case 'has': {
      const what = HAVINGS.find((known) => known === value);
      return what && { kind: 'has', what, range };
    }
    case 'by':
      return value === 'meaning' ? 'by meaning' : undefined;
  }
}

function yearOf(value: string, range: TextRange): QueryNode | undefined {
  if (value === 'none') return { kind: 'undated', range };
  const [, first = '', dots, last = ''] = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(value) ?? [];
  if (dots === undefined) {
    // Without dots a second group of digits would make a number of eight.
    return first === '' || last !== ''
      ? undefined
      : { kind: 'year', from: Number(first), to: Number(first), range };
  }
  if (first === '' && last === '') return undefined;
  if (first === '') return { kind: 'year', to: Number(last), range };
  if (last === '') return { kind: 'year', from: Number(first), range };
  // `2025..2022` can only mean the years between.
  const [from = 0, to = 0] = [Number(first), Number(last)].toSorted((a, b) => a - b);
  return { kind: 'year', from, to, range };
}
