import type { Hits } from './hits.ts';

/** How many of the papers hold more than half of the words, for whose hits they were looked up. */
export function closeOnes(papers: Uint32Array, hits: readonly Hits[]): number {
  let close = 0;
  for (const ordinal of papers) {
    let held = 0;
    for (const { counts } of hits) if (counts[ordinal] !== 0) held += 1;
    if (2 * held > hits.length) close += 1;
  }
  return close;
}
