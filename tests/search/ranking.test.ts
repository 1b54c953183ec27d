import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packed, type Hits } from '../../src/search/hits.ts';
import {
  type FieldWeights,
  fieldWeights,
  inverseFrequency,
  type Scored,
  told,
} from '../../src/search/ranking.ts';
import { Scratch } from '../../src/search/scratch.ts';
import { Standing } from '../../src/search/standing.ts';

const PAPERS = 6;
const length = fc.integer({ min: 1, max: 300 });
const lengths = fc
  .tuple(
    fc.array(length, { minLength: PAPERS, maxLength: PAPERS }),
    fc.array(length, { minLength: PAPERS, maxLength: PAPERS }),
  )
  .map(([titles, abstracts]) =>
    fieldWeights(Uint32Array.from(titles), Uint32Array.from(abstracts), PAPERS),
  );
const times = fc.tuple(fc.nat(7), fc.nat(100)).map(([title, abstract]) => packed(title, abstract));
const hits: fc.Arbitrary<Hits> = fc
  .array(fc.oneof(fc.constant(0), times), { minLength: PAPERS, maxLength: PAPERS })
  .map((counts) => {
    const held = [...counts.entries()].filter(([, count]) => count !== 0);
    return {
      found: held.length,
      ordinals: Uint32Array.from(held, ([paper]) => paper),
      times: Uint32Array.from(held, ([, count]) => count),
    };
  });
const ordinal = fc.nat(PAPERS - 1);

/** The papers that hold any of the words, scored by all that they hold. */
function rank(words: readonly Hits[], weights: FieldWeights, met?: Uint8Array): Scored {
  const standing = new Standing(PAPERS);
  for (const word of words) standing.score(word, weights);
  return standing.found(met, new Scratch());
}

describe('ranking by words', () => {
  test('never lowers a paper for holding a word oftener, but gives less for each further time', () => {
    fc.assert(
      fc.property(lengths, fc.nat(6), fc.nat(99), ordinal, (weights, title, abstract, paper) => {
        const score = told(packed(title, abstract), paper, weights);
        expect(told(packed(title + 1, abstract), paper, weights)).toBeGreaterThan(score);
        const once = told(packed(title, abstract + 1), paper, weights);
        const twice = told(packed(title, abstract + 2), paper, weights);
        expect(once).toBeGreaterThan(score);
        expect(twice - once).toBeLessThanOrEqual(once - score);
      }),
    );
  });

  test('never lowers a paper for one word more in the query, and finds it just the same', () => {
    fc.assert(
      fc.property(lengths, fc.array(hits, { maxLength: 4 }), hits, (weights, asked, more) => {
        const before = rank(asked, weights);
        const after = rank([...asked, more], weights);
        for (const paper of before.ordinals) {
          expect(after.ordinals).toContain(paper);
          expect(after.scores[paper]).toBeGreaterThanOrEqual(before.scores[paper] ?? 0);
        }
      }),
    );
  });

  test('finds those that hold any word, and of them only the allowed', () => {
    const allowed = fc.uint8Array({ minLength: PAPERS, maxLength: PAPERS, max: 1 });
    fc.assert(
      fc.property(lengths, fc.array(hits, { maxLength: 4 }), allowed, (weights, asked, met) => {
        const expected = Array.from(met.keys()).filter(
          (paper) => met[paper] === 1 && asked.some(({ ordinals }) => ordinals.includes(paper)),
        );
        expect([...rank(asked, weights, met).ordinals]).toEqual(expected);
      }),
    );
  });

  test('gives more for rarer words, and something for any', () => {
    for (let found = 0; found < 100; found += 1) {
      const rarer = inverseFrequency(found, 100);
      expect(rarer).toBeGreaterThan(inverseFrequency(found + 1, 100));
      expect(inverseFrequency(found + 1, 100)).toBeGreaterThan(0);
    }
  });
});
