/** Where the parser stands in a query, and what it has noted so far. */
import type { QueryOperator, QueryProblem } from '#domain/query-language';
import type { TextRange } from '#domain/text-range';

export interface Reading {
  readonly text: string;
  at: number;
  /** Groups open at `at`. */
  depth: number;
  byMeaning: boolean;
  readonly operators: QueryOperator[];
  readonly problems: QueryProblem[];
}

export function startReading(text: string): Reading {
  return { text, at: 0, depth: 0, byMeaning: false, operators: [], problems: [] };
}

/** From `start` to where the parser stands. */
export function rangeFrom(reading: Reading, start: number): TextRange {
  return { start, end: reading.at };
}

/** Notes that what stands from `start` to `at` is an operator; operators are noted in their order. */
export function markOperator(
  reading: Reading,
  kind: QueryOperator['kind'],
  start: number,
): TextRange {
  const range = rangeFrom(reading, start);
  reading.operators.push({ kind, ...range });
  return range;
}

export function report(reading: Reading, problem: QueryProblem): void {
  reading.problems.push(problem);
}
