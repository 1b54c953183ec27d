import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TieredOrder } from '../../src/search/holders.ts';
import { bestFirst } from '../../src/search/orders.ts';
import { Scratch } from '../../src/search/scratch.ts';

interface Given {
  readonly score: number;
  readonly tier: number;
}

/** Scores with ties, in tiers; 0 for a paper that is not found. */
const given = fc.record({
  score: fc.oneof(fc.constantFrom(0, 1, 1.5, 3, 7), fc.float({ min: 0.5, max: 8, noNaN: true })),
  tier: fc.constantFrom(0, 1, 2, 3),
});

/** So many times the same papers, so that a tier is larger than what is sorted in full. */
function scoredOf(papers: readonly Given[], times: number) {
  const all = Array.from({ length: times }, () => papers).flat();
  const scores = Float32Array.from(all, ({ score }) => score);
  const tiers = Uint8Array.from(all, ({ tier }) => tier);
  const ordinals = Uint32Array.from([...all.keys()].filter((at) => scores[at] !== 0));
  const highest = Math.max(Number.MIN_VALUE, ...scores);
  return { ordinals, scores, highest, tiers };
}

/** By comparing all: the lower tier first, then the better score, then the ordinal. */
function sorted(scored: ReturnType<typeof scoredOf>, byTier = true): number[] {
  const { ordinals, tiers } = scored;
  const { behind } = bestFirst(scored, tiers, new Scratch());
  return [...ordinals].toSorted(
    (a, b) => (byTier ? (tiers[a] ?? 0) - (tiers[b] ?? 0) : 0) || behind(a) - behind(b) || a - b,
  );
}

describe('papers by tier and score', () => {
  test('come as comparing each with each would have them', () => {
    fc.assert(
      fc.property(fc.array(given, { maxLength: 60 }), (papers) => {
        const scored = scoredOf(papers, 1);
        const { order, behind } = bestFirst(scored, scored.tiers, new Scratch());
        expect([...order]).toEqual(sorted(scored));
        for (const [at, ordinal] of order.entries()) {
          const next = order[at + 1] ?? ordinal;
          const isSameTier = scored.tiers[next] === scored.tiers[ordinal];
          if (isSameTier) expect(behind(ordinal)).toBeLessThanOrEqual(behind(next));
        }
      }),
    );
  });

  test('are thousands without losing one: the first of each tier in full, the rest nearly', () => {
    fc.assert(
      fc.property(fc.array(given, { minLength: 20, maxLength: 60 }), (papers) => {
        const scored = scoredOf(papers, 100);
        const { order, behind } = bestFirst(scored, scored.tiers, new Scratch());
        const exact = sorted(scored);
        expect([...order].toSorted((a, b) => a - b)).toEqual([...scored.ordinals]);
        for (const tier of [0, 1, 2, 3]) {
          const isIn = (ordinal: number): boolean => scored.tiers[ordinal] === tier;
          expect([...order].filter(isIn).slice(0, 1000)).toEqual(exact.filter(isIn).slice(0, 1000));
        }
        const steps = Array.from(
          order,
          (at) => (scored.tiers[at] ?? 0) * 2 ** 10 + (behind(at) >> 12),
        );
        expect(steps).toEqual(steps.toSorted((a, b) => a - b));
      }),
      { numRuns: 20 },
    );
  });

  test('have their first in full order also where thousands are all but equal beside a better one', () => {
    const little = fc.integer({ min: 1, max: 3000 }).map((parts) => parts / 2 ** 22);
    fc.assert(
      fc.property(fc.array(little, { minLength: 20, maxLength: 60 }), (few) => {
        const papers = [{ score: 1, tier: 1 }, ...few.map((score) => ({ score, tier: 3 }))];
        const scored = scoredOf(papers, 100);
        const { order } = bestFirst(scored, scored.tiers, new Scratch());
        const exact = sorted(scored);
        // A hundred of the first tier, and the first of the last.
        expect([...order].slice(0, 1100)).toEqual(exact.slice(0, 1100));
        expect([...order].toSorted((a, b) => a - b)).toEqual([...scored.ordinals]);
      }),
      { numRuns: 20 },
    );
  });

  test('have the same head by scores alone as a full sort', () => {
    fc.assert(
      fc.property(fc.array(given, { maxLength: 60 }), fc.nat(80), (papers, most) => {
        const scored = scoredOf(papers, 1);
        const ordered = bestFirst(scored, scored.tiers, new Scratch());
        const head = new TieredOrder(ordered, scored.tiers).head(most);
        expect([...head]).toEqual(sorted(scored, false).slice(0, most));
      }),
    );
  });
});
