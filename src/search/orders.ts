/** Papers in order: by their score, or by what they are. */
import type { Paper } from '#domain/corpus';
import type { Sort } from '#domain/library-query';
import type { Scored } from './ranking.ts';
import type { Scratch } from './scratch.ts';

/** Scores are told apart to a four-millionth of the best: 22 bits, sorted in two digits of 11. */
const SCORE_BITS = 22;
const DIGIT_BITS = 11;
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
export function orderOf(
  papers: readonly Paper[],
  sort: Exclude<Sort, 'best'>,
): Uint32Array<ArrayBuffer> {
  const compare = COMPARISONS[sort];
  const sorted = papers
    .map((paper, ordinal) => ({ paper, ordinal }))
    .toSorted((a, b) => compare(a.paper, b.paper));
  return Uint32Array.from(sorted, ({ ordinal }) => ordinal);
}

/** Ordinals with the keys they are sorted by, in step. */
interface Keyed {
  readonly ordinals: Uint32Array;
  readonly keys: Uint32Array;
}

/** Sorted by one digit of the keys, ascending; equal ones stay in order. */
function sortedByDigit({ ordinals, keys }: Keyed, shift: number, scratch: Scratch): Keyed {
  const mask = 2 ** DIGIT_BITS - 1;
  const next = scratch.integers(mask + 2);
  for (let at = 0; at < keys.length; at += 1) {
    const digit = ((keys[at] ?? 0) >>> shift) & mask;
    next[digit + 1] = (next[digit + 1] ?? 0) + 1;
  }
  for (let digit = 1; digit <= mask; digit += 1) {
    next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
  }
  const sorted = { ordinals: scratch.integers(keys.length), keys: scratch.integers(keys.length) };
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const digit = (key >>> shift) & mask;
    const to = next[digit] ?? 0;
    sorted.keys[to] = key;
    sorted.ordinals[to] = ordinals[at] ?? 0;
    next[digit] = to + 1;
  }
  return sorted;
}

/**
 * Best score first, equal ones by ordinal: a radix sort, since typing one letter can find the whole
 * library and comparing 100,000 papers takes longer than a frame.
 */
export function bestFirst({ ordinals, scores }: Scored, scratch: Scratch): Uint32Array {
  let best = Number.MIN_VALUE;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score > best) best = score;
  }
  const keys = scratch.integers(ordinals.length);
  const scale = SCORE_STEPS / best;
  for (let at = 0; at < keys.length; at += 1) keys[at] = ((best - (scores[at] ?? 0)) * scale) | 0;
  let sorted: Keyed = { ordinals, keys };
  for (let shift = 0; shift < SCORE_BITS; shift += DIGIT_BITS) {
    sorted = sortedByDigit(sorted, shift, scratch);
  }
  return sorted.ordinals;
}
