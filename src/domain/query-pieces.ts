/** A query cut where its look changes. */
import type { QueryOperator } from '#domain/query-language';
import type { TextRange } from '#domain/text-range';

export interface QueryPiece extends TextRange {
  /** Undefined: text to be found. */
  readonly kind: QueryOperator['kind'] | undefined;
  /** Not understood. */
  readonly wrong: boolean;
}

/**
 * The pieces of a query in order, which together are all of it.
 * @param operators as `parseQuery` gives them
 * @param wrong what was not understood, in any order
 */
export function queryPieces(
  length: number,
  operators: readonly QueryOperator[],
  wrong: readonly TextRange[],
): QueryPiece[] {
  const ends = [...operators, ...wrong].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...ends, length])].toSorted((a, b) => a - b);
  const pieces: QueryPiece[] = [];
  let next = 0;
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    while ((operators[next]?.end ?? length) <= start && next < operators.length) next += 1;
    const operator = operators[next];
    const kind = operator && operator.start <= start ? operator.kind : undefined;
    pieces.push({ start, end, kind, wrong: wrong.some((range) => covers(range, start)) });
  }
  return pieces;
}

function covers({ start, end }: TextRange, at: number): boolean {
  return at >= start && at < end;
}
