/** Papers that hold every term of a query before the others: what readers expect of few words. */
import { type Hits, timesInTitle } from './hits.ts';
import type { Scratch } from './scratch.ts';

/**
 * Whether papers hold all terms in the title (0), all (1) or only some (2), in step with `scored`. One
 * term after the other, since that is one array after the other.
 */
function tiersOf(scored: Uint32Array, hits: readonly Hits[]): Uint8Array {
  const tiers = new Uint8Array(scored.length);
  for (const { counts } of hits) {
    for (let at = 0; at < scored.length; at += 1) {
      const times = counts[scored[at] ?? 0] ?? 0;
      if (times === 0) tiers[at] = 2;
      else if (timesInTitle(times) === 0 && tiers[at] === 0) tiers[at] = 1;
    }
  }
  return tiers;
}

/** `scored` by tiers, otherwise in the order it has, and how many hold `every` term. */
export function holdersFirst(
  scored: Uint32Array,
  hits: readonly Hits[],
  scratch: Scratch,
): { readonly best: Uint32Array; readonly every: number } {
  const tiers = tiersOf(scored, hits);
  const sizes = new Uint32Array(3);
  for (let at = 0; at < tiers.length; at += 1)
    sizes[tiers[at] ?? 0] = (sizes[tiers[at] ?? 0] ?? 0) + 1;
  const [inTitle = 0, elsewhere = 0] = sizes;
  const every = inTitle + elsewhere;
  const next = Uint32Array.of(0, inTitle, every);
  const best = scratch.integers(scored.length);
  for (let at = 0; at < scored.length; at += 1) {
    const tier = tiers[at] ?? 0;
    const to = next[tier] ?? 0;
    best[to] = scored[at] ?? 0;
    next[tier] = to + 1;
  }
  return { best, every };
}
