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

const KEY_BITS = TIER_BITS + SCORE_BITS;

/**
 * A key is sorted by two digits. Half its bits each are fastest; but above a paper's ordinal there must
 * be room for the high one.
 */
const LEAST_LOW_BITS = KEY_BITS / 2;
const NUMBER_BITS = 32;

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

/** How the numbers are cut that stand for papers while these are sorted. */
interface Digits {
  readonly lowBits: number;
  /** Above the ordinal there is the high digit. */
  readonly ordinalBits: number;
  /** One behind each digit: how many keys have it. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

function digitsFor(papers: number, scratch: Scratch): Digits {
  const ordinalBits = NUMBER_BITS - Math.clz32(papers);
  const lowBits = Math.max(LEAST_LOW_BITS, KEY_BITS - (NUMBER_BITS - ordinalBits));
  const low = scratch.integers(2 ** lowBits + 1);
  return { lowBits, ordinalBits, low, high: scratch.integers(2 ** (KEY_BITS - lowBits) + 1) };
}

/**
 * Writes the keys of papers, in step with them: the tier, then how far behind `highest` the score is; and
 * counts their digits.
 */
function writeKeys(
  { ordinals, scores }: Scored,
  tiers: Uint8Array,
  highest: number,
  keys: Uint32Array,
  { lowBits, low, high }: Digits,
): void {
  const scale = SCORE_STEPS / highest;
  const lowMask = 2 ** lowBits - 1;
  for (let at = 0; at < ordinals.length; at += 1) {
    const ordinal = ordinals[at] ?? 0;
    const behind = ((highest - (scores[ordinal] ?? 0)) * scale) | 0;
    const key = ((tiers[ordinal] ?? 0) << SCORE_BITS) | behind;
    keys[at] = key;
    const digit = (key & lowMask) + 1;
    low[digit] = (low[digit] ?? 0) + 1;
    const higher = (key >>> lowBits) + 1;
    high[higher] = (high[higher] ?? 0) + 1;
  }
}

/** Makes of how many keys have each digit where those with it start. */
function addUp(counts: Uint32Array): void {
  let sum = 0;
  for (let digit = 0; digit < counts.length; digit += 1) {
    sum += counts[digit] ?? 0;
    counts[digit] = sum;
  }
}

/** By the low digit: ordinals with the high digit above them. */
function sortByLow(
  ordinals: Uint32Array,
  keys: Uint32Array,
  { lowBits, ordinalBits, low: next }: Digits,
  sorted: Uint32Array,
): void {
  const mask = 2 ** lowBits - 1;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const digit = key & mask;
    const to = next[digit] ?? 0;
    sorted[to] = ((key >>> lowBits) << ordinalBits) | (ordinals[at] ?? 0);
    next[digit] = to + 1;
  }
}

/** Then by the high one: ordinals alone. */
function sortByHigh(
  packed: Uint32Array,
  { ordinalBits, high: next }: Digits,
  sorted: Uint32Array,
): void {
  const mask = 2 ** ordinalBits - 1;
  for (let at = 0; at < packed.length; at += 1) {
    const one = packed[at] ?? 0;
    const digit = one >>> ordinalBits;
    const to = next[digit] ?? 0;
    sorted[to] = one & mask;
    next[digit] = to + 1;
  }
}

/**
 * Lowest tier first, in each best score first, equal ones by ordinal: a radix sort, since typing one
 * letter can find the whole library and comparing 100,000 papers takes longer than a frame. One number
 * holds the high digit and the ordinal, so that one number moves at a time.
 *
 * @param tiers by ordinal, from 0 to 3
 */
export function bestFirst(scored: Scored, tiers: Uint8Array, scratch: Scratch): Ordered {
  const { ordinals, scores } = scored;
  const highest = highestOf(scored);
  const keys = scratch.integers(ordinals.length);
  const digits = digitsFor(tiers.length, scratch);
  writeKeys(scored, tiers, highest, keys, digits);
  addUp(digits.low);
  addUp(digits.high);
  const byLow = scratch.integers(ordinals.length);
  sortByLow(ordinals, keys, digits, byLow);
  sortByHigh(byLow, digits, keys);
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
