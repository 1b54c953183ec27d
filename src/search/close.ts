import type { Hits } from './hits.ts';

/**
 * How many of these papers hold more than half of the words, for whose hits they were looked up.
 * @param papers none twice
 * @param size how many papers the library holds
 */
export function closeOnes(papers: Uint32Array, hits: readonly Hits[], size: number): number {
  const held = new Uint16Array(size);
  for (const { ordinals } of hits) {
    for (const ordinal of ordinals) held[ordinal] = (held[ordinal] ?? 0) + 1;
  }
  let close = 0;
  for (const ordinal of papers) if (2 * (held[ordinal] ?? 0) > hits.length) close += 1;
  return close;
}
