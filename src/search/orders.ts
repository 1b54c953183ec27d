/** Papers in order: by their score, or by what they are. */
import type { Paper } from '#domain/corpus';
import type { Sort } from '#domain/library-query';
import { MOST_PAPERS } from './postings.ts';
import type { Scored } from './ranking.ts';
import type { Scratch } from './scratch.ts';

/** Scores are told apart to a four-millionth of the best; a key has the tier above that. */
const SCORE_BITS = 22;
const SCORE_STEPS = 2 ** SCORE_BITS - 1;
const TIER_BITS = 2;

/** A key is sorted by two digits: the high one is what fits above the largest ordinal. */
const ORDINAL_BITS = Math.log2(MOST_PAPERS);
const ORDINAL_MASK = MOST_PAPERS - 1;
const HIGH_BITS = 32 - ORDINAL_BITS;
const LOW_BITS = TIER_BITS + SCORE_BITS - HIGH_BITS;
const LOW_MASK = 2 ** LOW_BITS - 1;

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

/** Orders that only the papers themselves decide. */
type FixedSort = Exclude<Sort, 'best' | 'marked'>;

/** Sorting is stable, so what a comparison calls equal stays in order of ordinals. */
const COMPARISONS: Record<FixedSort, Comparison> = {
  newest: byDate(-1),
  oldest: byDate(1),
  title: (a, b) => titles.compare(a.title, b.title),
};

/** The ordinals of `papers` in the order named. A full sort: keep the answer. */
export function orderOf(papers: readonly Paper[], sort: FixedSort): Uint32Array<ArrayBuffer> {
  const compare = COMPARISONS[sort];
  const sorted = papers
    .map((paper, ordinal) => ({ paper, ordinal }))
    .toSorted((a, b) => compare(a.paper, b.paper));
  return Uint32Array.from(sorted, ({ ordinal }) => ordinal);
}

/**
 * An order with what was marked last moved to its front.
 * @param markedAt by ordinal; without those of which nothing is made
 */
export function markedFirst(
  order: Uint32Array,
  markedAt: ReadonlyMap<number, number>,
): Uint32Array<ArrayBuffer> {
  const marked = order
    .filter((ordinal) => markedAt.has(ordinal))
    .toSorted((a, b) => (markedAt.get(b) ?? 0) - (markedAt.get(a) ?? 0));
  const sorted = new Uint32Array(order.length);
  sorted.set(marked);
  sorted.set(
    order.filter((ordinal) => !markedAt.has(ordinal)),
    marked.length,
  );
  return sorted;
}

/** Papers in order, with what they are ordered by in their tiers. */
export interface Ordered {
  readonly order: Uint32Array;
  /** How far a paper is behind the best score, from 0 to `SCORE_STEPS`. */
  readonly behind: (ordinal: number) => number;
}

function highestOf({ ordinals, scores }: Scored): number {
  let highest = Number.MIN_VALUE;
  for (let at = 0; at < ordinals.length; at += 1) {
    const score = scores[ordinals[at] ?? 0] ?? 0;
    if (score > highest) highest = score;
  }
  return highest;
}

/** Writes the keys of papers, in step with them: the tier, then how far behind `highest` the score is. */
function writeKeys(
  { ordinals, scores }: Scored,
  tiers: Uint8Array,
  highest: number,
  keys: Uint32Array,
): void {
  const scale = SCORE_STEPS / highest;
  for (let at = 0; at < ordinals.length; at += 1) {
    const ordinal = ordinals[at] ?? 0;
    const behind = ((highest - (scores[ordinal] ?? 0)) * scale) | 0;
    keys[at] = ((tiers[ordinal] ?? 0) << SCORE_BITS) | behind;
  }
}

/** Where the keys with each digit start, when they are sorted by it. */
function startsOf(keys: Uint32Array, shift: number, starts: Uint32Array): Uint32Array {
  const mask = starts.length - 2;
  for (let at = 0; at < keys.length; at += 1) {
    const digit = ((keys[at] ?? 0) >>> shift) & mask;
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
  }
  for (let digit = 1; digit <= mask; digit += 1) {
    starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  }
  return starts;
}

/** By the low digit: ordinals with the high digit above them. */
function sortByLow(
  ordinals: Uint32Array,
  keys: Uint32Array,
  next: Uint32Array,
  sorted: Uint32Array,
): void {
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const digit = key & LOW_MASK;
    const to = next[digit] ?? 0;
    sorted[to] = ((key >>> LOW_BITS) << ORDINAL_BITS) | (ordinals[at] ?? 0);
    next[digit] = to + 1;
  }
}

/** Then by the high one: ordinals alone. */
function sortByHigh(packed: Uint32Array, next: Uint32Array, sorted: Uint32Array): void {
  for (let at = 0; at < packed.length; at += 1) {
    const one = packed[at] ?? 0;
    const digit = one >>> ORDINAL_BITS;
    const to = next[digit] ?? 0;
    sorted[to] = one & ORDINAL_MASK;
    next[digit] = to + 1;
  }
}

/**
 * Lowest tier first, in each best score first, equal ones by ordinal: a radix sort, since typing one
 * letter can find the whole library and comparing 100,000 papers takes longer than a frame. The high
 * digit leaves just room for an ordinal, so that one number moves at a time.
 *
 * @param tiers by ordinal, from 0 to 3
 */
export function bestFirst(scored: Scored, tiers: Uint8Array, scratch: Scratch): Ordered {
  const { ordinals, scores } = scored;
  const highest = highestOf(scored);
  const keys = scratch.integers(ordinals.length);
  writeKeys(scored, tiers, highest, keys);
  const low = startsOf(keys, 0, scratch.integers(2 ** LOW_BITS + 1));
  const high = startsOf(keys, LOW_BITS, scratch.integers(2 ** HIGH_BITS + 1));
  const byLow = scratch.integers(ordinals.length);
  sortByLow(ordinals, keys, low, byLow);
  sortByHigh(byLow, high, keys);
  const scale = SCORE_STEPS / highest;
  return { order: keys, behind: (ordinal) => ((highest - (scores[ordinal] ?? 0)) * scale) | 0 };
}

/**
 * Sorts a few papers in place, best score first, equal ones by ordinal; `scores` are in step with them.
 * As numbers that hold both, since those are sorted without a call for every comparison.
 */
export function sortByScore(ordinals: Uint32Array, scores: Float32Array): void {
  let highest = Number.MIN_VALUE;
  for (let at = 0; at < scores.length; at += 1) highest = Math.max(highest, scores[at] ?? 0);
  const keys = new Float64Array(ordinals.length);
  for (let at = 0; at < keys.length; at += 1) {
    const behind = Math.floor(((highest - (scores[at] ?? 0)) * SCORE_STEPS) / highest);
    keys[at] = behind * MOST_PAPERS + (ordinals[at] ?? 0);
  }
  keys.sort();
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    // Much faster than `%`, which is not made for numbers above 32 bits.
    ordinals[at] = key - Math.floor(key / MOST_PAPERS) * MOST_PAPERS;
  }
}
