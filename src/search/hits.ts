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

/** Together, two things occur as often as the rarer; in different fields, once in the lesser one. */
function together(a: number, b: number): number {
  const inTitle = Math.min(timesInTitle(a), timesInTitle(b));
  const inAbstract = Math.min(timesInAbstract(a), timesInAbstract(b));
  return packed(inTitle, inAbstract) || packed(0, 1);
}

/** The papers of either, occurrences added up. */
export function either(a: Hits, b: Hits, scratch: Scratch): Hits {
  if (b.ordinals.length === 0) return a;
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
    ordinals[found] = ordinal;
    times[found] = inA + inB;
    found += 1;
  }
  return { found, ordinals: ordinals.subarray(0, found), times: times.subarray(0, found) };
}

/** The papers of both. */
export function both(a: Hits, b: Hits, scratch: Scratch): Hits {
  const papers = (a.ordinals.at(-1) ?? -1) + 1;
  const timesInA = scratch.integers(papers);
  for (let at = 0; at < a.ordinals.length; at += 1) {
    timesInA[a.ordinals[at] ?? 0] = a.times[at] ?? 0;
  }
  const ordinals = scratch.integers(b.ordinals.length);
  const times = scratch.integers(b.ordinals.length);
  let found = 0;
  for (let at = 0; at < b.ordinals.length; at += 1) {
    const ordinal = b.ordinals[at] ?? 0;
    const inA = ordinal < papers ? (timesInA[ordinal] ?? 0) : 0;
    if (inA === 0) continue;
    ordinals[found] = ordinal;
    times[found] = together(inA, b.times[at] ?? 0);
    found += 1;
  }
  return { found, ordinals: ordinals.subarray(0, found), times: times.subarray(0, found) };
}

/** The papers of all, of which there is at least one. */
export function allOf([first, ...others]: readonly Hits[], scratch: Scratch): Hits {
  return others.reduce((a, b) => both(a, b, scratch), first ?? NO_HITS);
}

/** The papers of `a` that are not of `b`, said to be as many as those of either. */
export function except(a: Hits, b: Hits, scratch: Scratch): Hits {
  const papers = (b.ordinals.at(-1) ?? -1) + 1;
  const isOut = scratch.bytes(papers);
  for (let at = 0; at < b.ordinals.length; at += 1) isOut[b.ordinals[at] ?? 0] = 1;
  const ordinals = scratch.integers(a.ordinals.length);
  const times = scratch.integers(a.ordinals.length);
  let left = 0;
  for (let at = 0; at < a.ordinals.length; at += 1) {
    const ordinal = a.ordinals[at] ?? 0;
    if (ordinal < papers && isOut[ordinal] === 1) continue;
    ordinals[left] = ordinal;
    times[left] = a.times[at] ?? 0;
    left += 1;
  }
  return {
    found: left + b.found,
    ordinals: ordinals.subarray(0, left),
    times: times.subarray(0, left),
  };
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
