/** The papers that one thing asked for is found in. */

export interface Hits {
  /** Each paper once, in no order. */
  readonly ordinals: Uint32Array;
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

/** The papers of either, occurrences added up. */
export function either(a: Hits, b: Hits): Hits {
  const counts = a.counts.slice();
  const ordinals = new Uint32Array(a.ordinals.length + b.ordinals.length);
  ordinals.set(a.ordinals);
  let found = a.ordinals.length;
  for (const ordinal of b.ordinals) {
    if (counts[ordinal] === 0) ordinals[found++] = ordinal;
    counts[ordinal] = (counts[ordinal] ?? 0) + (b.counts[ordinal] ?? 0);
  }
  return { ordinals: ordinals.subarray(0, found), counts };
}

/** Together, two things occur as often as the rarer; in different fields, once in the lesser one. */
function together(a: number, b: number): number {
  const inTitle = Math.min(timesInTitle(a), timesInTitle(b));
  const inAbstract = Math.min(timesInAbstract(a), timesInAbstract(b));
  return packed(inTitle, inAbstract) || packed(0, 1);
}

/** The papers of both. */
export function both(a: Hits, b: Hits): Hits {
  const counts = new Uint32Array(a.counts.length);
  const ordinals = a.ordinals.filter((ordinal) => b.counts[ordinal] !== 0);
  for (const ordinal of ordinals) {
    counts[ordinal] = together(a.counts[ordinal] ?? 0, b.counts[ordinal] ?? 0);
  }
  return { ordinals, counts };
}
