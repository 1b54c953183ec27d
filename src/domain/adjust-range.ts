/** Makes a selected range longer or shorter at one end, by a word or a sentence: for the keyboard. */
import { boundaryAfter, boundaryBefore } from '#domain/graphemes';
import { sentences } from '#domain/sentences';
import type { TextRange } from '#domain/text-range';
import { words } from '#domain/words';

export interface Adjustment {
  readonly edge: 'start' | 'end';
  readonly unit: 'word' | 'sentence';
  readonly change: 'longer' | 'shorter';
}

/** Words or sentences as whole graphemes, in order. */
function unitsOf(text: string, unit: Adjustment['unit']): TextRange[] {
  const ranges: readonly TextRange[] = unit === 'word' ? words(text) : sentences(text);
  return ranges.map(({ start, end }) => ({
    start: boundaryBefore(text, start),
    end: boundaryAfter(text, end),
  }));
}

/** Where the first sentence begins and the last one ends: signs beside the outer words count too. */
function outerEdge(text: string, edge: Adjustment['edge']): number | undefined {
  const all = unitsOf(text, 'sentence');
  return edge === 'start' ? all[0]?.start : all.at(-1)?.end;
}

/** Where the edge of a range may come to stand, ascending. */
function stopsOf(text: string, { edge, unit }: Adjustment): number[] {
  const stops = unitsOf(text, unit).map((range) => range[edge]);
  const outer = outerEdge(text, edge);
  return (outer === undefined ? stops : [...stops, outer]).toSorted((one, other) => one - other);
}

/**
 * `range` of `text` with one edge at the next start or end of a word or sentence. The same range when
 * there is none: at the end of the text, or when nothing would be left. The answer is never empty,
 * stays inside the text, and its new edge tears no grapheme.
 */
export function adjustRange(text: string, range: TextRange, adjustment: Adjustment): TextRange {
  const { start, end } = range;
  const stops = stopsOf(text, adjustment);
  const isLonger = adjustment.change === 'longer';
  if (adjustment.edge === 'end') {
    const stop = isLonger
      ? stops.find((at) => at > end)
      : stops.findLast((at) => at > start && at < end);
    return stop === undefined ? range : { start, end: stop };
  }
  const stop = isLonger
    ? stops.findLast((at) => at < start)
    : stops.find((at) => at > start && at < end);
  return stop === undefined ? range : { start: stop, end };
}
