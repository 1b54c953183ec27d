/** Papers in order: by their score, or by what they are. */
import type { Paper } from '#domain/corpus';
import type { Sort } from '#domain/library-query';
import { MOST_PAPERS } from './postings.ts';
import type { Scored } from './ranking.ts';
import type { Scratch } from './scratch.ts';

/** Scores are told apart to a four-millionth of the best; a key has the tier above that. */
const SCORE_BITS = 22;
const SCORE_STEPS = 2 ** SCORE_BITS - 1;

/** All papers are put into steps of a thousandth of the best score, those of a step by ordinal. */
const STEP_BITS = 10;
const STEP_SHIFT = SCORE_BITS - STEP_BITS;
const STEPS = 2 ** STEP_BITS;
const SCORES_PER_STEP = 2 ** STEP_SHIFT;
const TIERS = 4;

/**
 * So many of each tier, the first, are told apart in full: more than is ever looked through. To sort all
 * of 100,000 papers so takes twice as long, with every letter.
 */
const EXACT = 1000;

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

/** Writes the keys of papers, in step with them: the tier, then how far behind the best the score is. */
function writeKeys(
  { ordinals, scores, highest }: Scored,
  tiers: Uint8Array,
  keys: Uint32Array,
): void {
  const scale = SCORE_STEPS / highest;
  for (let at = 0; at < ordinals.length; at += 1) {
    const ordinal = ordinals[at] ?? 0;
    const behind = ((highest - (scores[ordinal] ?? 0)) * scale) | 0;
    keys[at] = ((tiers[ordinal] ?? 0) << SCORE_BITS) | behind;
  }
}

/** Where each step starts. Not counted while keys are written, which takes twice as long together. */
function startsOf(keys: Uint32Array, starts: Uint32Array): Uint32Array {
  for (let at = 0; at < keys.length; at += 1) {
    const next = ((keys[at] ?? 0) >>> STEP_SHIFT) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let step = 1; step < starts.length; step += 1) {
    starts[step] = (starts[step] ?? 0) + (starts[step - 1] ?? 0);
  }
  return starts;
}

/** Puts papers into their steps; of where each starts it makes where it ends. */
function putInSteps(
  ordinals: Uint32Array,
  keys: Uint32Array,
  next: Uint32Array,
  order: Uint32Array,
): void {
  for (let at = 0; at < ordinals.length; at += 1) {
    const step = (keys[at] ?? 0) >>> STEP_SHIFT;
    const to = next[step] ?? 0;
    order[to] = ordinals[at] ?? 0;
    next[step] = to + 1;
  }
}

/** Sorts papers of one tier in place. As numbers that hold both what they are sorted by. */
function sortExactly(order: Uint32Array, behind: (ordinal: number) => number): void {
  const keys = new Float64Array(order.length);
  for (let at = 0; at < keys.length; at += 1) {
    const ordinal = order[at] ?? 0;
    keys[at] = behind(ordinal) * MOST_PAPERS + ordinal;
  }
  keys.sort();
  for (let at = 0; at < keys.length; at += 1) order[at] = ordinalIn(keys[at] ?? 0);
}

/**
 * Puts the first `EXACT` papers of one step, which come by ordinal, in full order, before the others of
 * the step. Beside a rare word, one that most papers hold says so little that all of them are of one
 * step: to sort so many takes longer than to look for the last of the first.
 */
function sortStep(order: Uint32Array, behind: (ordinal: number) => number, scratch: Scratch): void {
  const keys = scratch.integers(order.length);
  // What their step leaves open, where a step stands in a key.
  for (let at = 0; at < keys.length; at += 1) {
    keys[at] = (behind(order[at] ?? 0) % SCORES_PER_STEP) << STEP_SHIFT;
  }
  const starts = startsOf(keys, scratch.integers(SCORES_PER_STEP + 1));
  let last = 0;
  while ((starts[last + 1] ?? 0) < EXACT) last += 1;
  const [better, equal] = [starts[last] ?? 0, starts[last + 1] ?? 0];
  const next = [0, better, equal];
  const byOrdinal = scratch.integers(order.length);
  byOrdinal.set(order);
  for (let at = 0; at < keys.length; at += 1) {
    const key = (keys[at] ?? 0) >>> STEP_SHIFT;
    const part = 1 + Math.sign(key - last);
    const to = next[part] ?? 0;
    order[to] = byOrdinal[at] ?? 0;
    next[part] = to + 1;
  }
  sortExactly(order.subarray(0, better), behind);
}

/** The first of every tier in full: whole steps, until they are `EXACT` papers. */
function sortFirst(
  order: Uint32Array,
  ends: Uint32Array,
  behind: (ordinal: number) => number,
  scratch: Scratch,
): void {
  for (let tier = 0; tier < TIERS; tier += 1) {
    const start = ends[tier * STEPS - 1] ?? 0;
    const least = Math.min(start + EXACT, ends[(tier + 1) * STEPS - 1] ?? 0);
    let step = tier * STEPS;
    while ((ends[step] ?? 0) < least) step += 1;
    const end = ends[step] ?? 0;
    const last = ends[step - 1] ?? 0;
    // Only the last step can be of more than `EXACT`.
    const crowded = end - last > EXACT;
    sortExactly(order.subarray(start, crowded ? last : end), behind);
    if (crowded) sortStep(order.subarray(last, end), behind, scratch);
  }
}

/**
 * Lowest tier first, in each best score first, equal ones by ordinal. Typing one letter can find the
 * whole library, and comparing 100,000 papers takes longer than a frame: so they are put into steps, by
 * counting, and only where somebody looks told apart in full.
 *
 * @param tiers by ordinal, from 0 to 3
 */
export function bestFirst(scored: Scored, tiers: Uint8Array, scratch: Scratch): Ordered {
  const { ordinals, scores, highest } = scored;
  const scale = SCORE_STEPS / highest;
  const behind = (ordinal: number): number => ((highest - (scores[ordinal] ?? 0)) * scale) | 0;
  const keys = scratch.integers(ordinals.length);
  writeKeys(scored, tiers, keys);
  const steps = startsOf(keys, scratch.integers(TIERS * STEPS + 1));
  const order = scratch.integers(ordinals.length);
  putInSteps(ordinals, keys, steps, order);
  sortFirst(order, steps, behind, scratch);
  return { order, behind };
}

/** The ordinal in a number that also holds what it is sorted by. Much faster than `%` above 32 bits. */
function ordinalIn(key: number): number {
  return key - Math.floor(key / MOST_PAPERS) * MOST_PAPERS;
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
    ordinals[at] = ordinalIn(keys[at] ?? 0);
  }
}
