/** Papers that hold every term of a query before the others: what readers expect of few words. */
import { type Hits, timesInTitle } from './hits.ts';
import type { Scratch } from './scratch.ts';

/** All terms in the title, all terms, only some. */
const TIERS = [0, 1, 2];

function tierOf(ordinal: number, hits: readonly Hits[]): number {
  let tier = 0;
  for (const { counts } of hits) {
    const times = counts[ordinal] ?? 0;
    if (times === 0) return 2;
    if (timesInTitle(times) === 0) tier = 1;
  }
  return tier;
}

/** `scored` by tiers, otherwise in the order it has, and how many hold `every` term. */
export function holdersFirst(
  scored: Uint32Array,
  hits: readonly Hits[],
  scratch: Scratch,
): { readonly best: Uint32Array; readonly every: number } {
  const tiers = new Uint8Array(scored.length);
  for (let at = 0; at < scored.length; at += 1) tiers[at] = tierOf(scored[at] ?? 0, hits);
  const best = scratch.integers(scored.length);
  let [to, every] = [0, 0];
  for (const tier of TIERS) {
    if (tier === 2) every = to;
    for (let at = 0; at < scored.length; at += 1) {
      if (tiers[at] !== tier) continue;
      best[to] = scored[at] ?? 0;
      to += 1;
    }
  }
  return { best, every };
}
