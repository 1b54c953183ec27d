/** The papers that one thing asked for is found in. */
import type { Scratch } from './scratch.ts';

/** A list of those papers, not an array for the whole library: most words stand in few of them. */
export interface Hits {
  /** How many papers. */
  readonly found: number;
  /** Which, ascending. */
  readonly ordinals: Uint32Array;
  /** In step with `ordinals`: occurrences, see `packed`; never 0. */
  readonly times: Uint32Array;
}

export const NO_HITS: Hits = { found: 0, ordinals: new Uint32Array(), times: new Uint32Array() };

/** Occurrences in the title and in the abstract as one number, which can be added to another such. */
export function packed(inTitle: number, inAbstract: number): number {
  return (inTitle << 16) | inAbstract;
}

export function timesInTitle(counts: number): number {
  return counts >>> 16;
}

export function timesInAbstract(counts: number): number {
  return counts & 0xffff;
}

/**
 * 1 for 0, and 0 for any other number below 2 ** 31. Without a branch: which papers hold a word is chance
 * to a processor, and guessing wrong costs it more than this.
 */
export function isZero(number: number): number {
  return (number - 1) >>> 31;
}

/** Behind the last paper. */
const END = 0xffffffff;

/** What `combine` makes of the counts of each paper that is in either; those of which it makes 0 go. */
function combined(a: Hits, b: Hits, scratch: Scratch, combine: typeof together): Hits {
  const most = a.ordinals.length + b.ordinals.length;
  const ordinals = scratch.integers(most);
  const times = scratch.integers(most);
  let [found, atA, atB] = [0, 0, 0];
  for (;;) {
    const nextA = a.ordinals[atA] ?? END;
    const nextB = b.ordinals[atB] ?? END;
    const ordinal = nextA < nextB ? nextA : nextB;
    if (ordinal === END) break;
    const inA = ordinal === nextA ? (a.times[atA++] ?? 0) : 0;
    const inB = ordinal === nextB ? (b.times[atB++] ?? 0) : 0;
    const count = combine(inA, inB);
    if (count === 0) continue;
    ordinals[found] = ordinal;
    times[found] = count;
    found += 1;
  }
  return { found, ordinals: ordinals.subarray(0, found), times: times.subarray(0, found) };
}

/** Together, two things occur as often as the rarer; in different fields, once in the lesser one. */
function together(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const inTitle = Math.min(timesInTitle(a), timesInTitle(b));
  const inAbstract = Math.min(timesInAbstract(a), timesInAbstract(b));
  return packed(inTitle, inAbstract) || packed(0, 1);
}

/** The papers of either, occurrences added up. */
export function either(a: Hits, b: Hits, scratch: Scratch): Hits {
  if (b.ordinals.length === 0) return a;
  return combined(a, b, scratch, (inA, inB) => inA + inB);
}

/** The papers of both. */
export function both(a: Hits, b: Hits, scratch: Scratch): Hits {
  return combined(a, b, scratch, together);
}

/** The papers of all, of which there is at least one. */
export function allOf([first, ...others]: readonly Hits[], scratch: Scratch): Hits {
  return others.reduce((a, b) => both(a, b, scratch), first ?? NO_HITS);
}

/** The papers of `a` that are not of `b`, said to be as many as those of either. */
export function except(a: Hits, b: Hits, scratch: Scratch): Hits {
  const left = combined(a, b, scratch, (inA, inB) => (inB === 0 ? inA : 0));
  return { ...left, found: left.found + b.found };
}

/** Those of `hits` that stand in a field; changed in place. */
export function inField({ ordinals, times }: Hits, field: 'title' | 'abstract'): Hits {
  let found = 0;
  for (let at = 0; at < ordinals.length; at += 1) {
    const count = times[at] ?? 0;
    const there = field === 'title' ? packed(timesInTitle(count), 0) : timesInAbstract(count);
    if (there === 0) continue;
    ordinals[found] = ordinals[at] ?? 0;
    times[found] = there;
    found += 1;
  }
  return { found, ordinals: ordinals.subarray(0, found), times: times.subarray(0, found) };
}
