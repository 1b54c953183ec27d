/** Papers in order: by their score, or by what they are. */
import type { Paper } from '#domain/corpus';
import type { Sort } from '#domain/library-query';
import type { Scored } from './ranking.ts';

/** Scores are told apart to this fraction of the best: 30 bits, sorted in digits of 10. */
const SCORE_BITS = 30;
const DIGIT_BITS = 10;
const SCORE_STEPS = 2 ** SCORE_BITS - 1;

type Comparison = (a: Paper, b: Paper) => number;

const titles = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });

/** Dated papers by date, `direction` 1 for oldest first; undated ones after them either way. */
function byDate(direction: 1 | -1): Comparison {
  return (a, b) => {
    if (a.publishedOn === b.publishedOn) return 0;
    if (a.publishedOn === undefined) return 1;
    if (b.publishedOn === undefined) return -1;
    return a.publishedOn < b.publishedOn ? -direction : direction;
  };
}

/** Sorting is stable, so what a comparison calls equal stays in order of ordinals. */
const COMPARISONS: Record<Exclude<Sort, 'best'>, Comparison> = {
  newest: byDate(-1),
  oldest: byDate(1),
  title: (a, b) => titles.compare(a.title, b.title),
};

/** The ordinals of `papers` in the order named. A full sort: keep the answer. */
export function orderOf(papers: readonly Paper[], sort: Exclude<Sort, 'best'>): Uint32Array {
  const compare = COMPARISONS[sort];
  const sorted = papers
    .map((paper, ordinal) => ({ paper, ordinal }))
    .toSorted((a, b) => compare(a.paper, b.paper));
  return Uint32Array.from(sorted, ({ ordinal }) => ordinal);
}

/**
 * Best score first, equal ones by ordinal: a radix sort, since typing one letter can find the whole
 * library and a comparison sort of 100,000 papers costs more than a frame.
 */
export function bestFirst({ ordinals, scores }: Scored): Uint32Array {
  let best = Number.MIN_VALUE;
  for (const score of scores) if (score > best) best = score;
  const behind = new Uint32Array(ordinals.length);
  for (let at = 0; at < behind.length; at += 1) {
    behind[at] = Math.round((1 - (scores[at] ?? 0) / best) * SCORE_STEPS);
  }
  let places = new Uint32Array(ordinals.length).map((_, at) => at);
  for (let shift = 0; shift < SCORE_BITS; shift += DIGIT_BITS) {
    places = sortedByDigit(places, behind, shift);
  }
  return places.map((place) => ordinals[place] ?? 0);
}

/** `places` in ascending order of one digit of their keys, stable. */
function sortedByDigit(
  places: Uint32Array,
  keys: Uint32Array,
  shift: number,
): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(2 ** DIGIT_BITS + 1);
  const digitOf = (place: number): number => ((keys[place] ?? 0) >>> shift) & (2 ** DIGIT_BITS - 1);
  for (const place of places) {
    const digit = digitOf(place);
    next[digit + 1] = (next[digit + 1] ?? 0) + 1;
  }
  for (let digit = 1; digit < next.length; digit += 1) {
    next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
  }
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const digit = digitOf(place);
    const to = next[digit] ?? 0;
    sorted[to] = place;
    next[digit] = to + 1;
  }
  return sorted;
}
