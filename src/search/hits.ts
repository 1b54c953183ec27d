/** The papers that one thing asked for is found in. */
import type { Scratch } from './scratch.ts';

export interface Hits {
  /** How many papers. */
  readonly found: number;
  /** By ordinal, for the whole library: occurrences, see `packed`; 0 for papers not found. */
  readonly counts: Uint32Array;
}

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

/** What `combine` makes of the counts of each paper. */
function combined(a: Hits, b: Hits, scratch: Scratch, combine: typeof together): Hits {
  const counts = scratch.integers(a.counts.length);
  let found = 0;
  for (let ordinal = 0; ordinal < counts.length; ordinal += 1) {
    const count = combine(a.counts[ordinal] ?? 0, b.counts[ordinal] ?? 0);
    counts[ordinal] = count;
    if (count !== 0) found += 1;
  }
  return { found, counts };
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
  return combined(a, b, scratch, (inA, inB) => inA + inB);
}

/** The papers of both. */
export function both(a: Hits, b: Hits, scratch: Scratch): Hits {
  return combined(a, b, scratch, together);
}

/** The papers of all, of which there is at least one. */
export function allOf([first, ...others]: readonly Hits[], scratch: Scratch): Hits {
  const none = { found: 0, counts: scratch.integers(0) };
  return others.reduce((a, b) => both(a, b, scratch), first ?? none);
}

/** The papers of `a` that are not of `b`, said to be as many as those of either. */
export function except(a: Hits, b: Hits, scratch: Scratch): Hits {
  const { found, counts } = combined(a, b, scratch, (inA, inB) => (inB === 0 ? inA : 0));
  return { found: found + b.found, counts };
}

/** Those of `hits` that stand in a field; changed in place. */
export function inField({ counts }: Hits, field: 'title' | 'abstract'): Hits {
  let found = 0;
  for (let ordinal = 0; ordinal < counts.length; ordinal += 1) {
    const count = counts[ordinal] ?? 0;
    const there = field === 'title' ? packed(timesInTitle(count), 0) : timesInAbstract(count);
    counts[ordinal] = there;
    if (there !== 0) found += 1;
  }
  return { found, counts };
}
