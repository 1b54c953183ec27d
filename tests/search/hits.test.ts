import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { both, either, except, type Hits, packed } from '../../src/search/hits.ts';
import { fieldWeights } from '../../src/search/ranking.ts';
import { Scratch } from '../../src/search/scratch.ts';
import { Standing } from '../../src/search/standing.ts';

const PAPERS = 8;
const times = fc.tuple(fc.nat(3), fc.nat(3)).map(([title, abstract]) => packed(title, abstract));

function hitsOf(counts: readonly number[]): Hits {
  const held = [...counts.entries()].filter(([, count]) => count !== 0);
  return {
    found: held.length,
    ordinals: Uint32Array.from(held, ([paper]) => paper),
    times: Uint32Array.from(held, ([, count]) => count),
  };
}

const counts = fc.array(times, { minLength: PAPERS, maxLength: PAPERS });

function papersOf({ ordinals }: Hits): number[] {
  return [...ordinals];
}

describe('what two things are found in', () => {
  test('is, paper by paper, in both, in either, or in one and not in the other', () => {
    fc.assert(
      fc.property(counts, counts, (inA, inB) => {
        const [a, b, scratch] = [hitsOf(inA), hitsOf(inB), new Scratch()];
        const papers = [...inA.keys()];
        const isIn = (held: readonly number[], paper: number): boolean => held[paper] !== 0;
        expect(papersOf(both(a, b, scratch))).toEqual(
          papers.filter((paper) => isIn(inA, paper) && isIn(inB, paper)),
        );
        expect(papersOf(either(a, b, scratch))).toEqual(
          papers.filter((paper) => isIn(inA, paper) || isIn(inB, paper)),
        );
        const rest = except(a, b, scratch);
        expect(papersOf(rest)).toEqual(
          papers.filter((paper) => isIn(inA, paper) && !isIn(inB, paper)),
        );
        expect(rest.found).toBe(papersOf(either(a, b, scratch)).length);
      }),
    );
  });
});

describe('what a query demands', () => {
  const run = fc.array(counts, { minLength: 1, maxLength: 3 });

  test('a paper has by all the words, or by the other name instead of all of them', () => {
    fc.assert(
      fc.property(run, counts, counts, (words, other, before) => {
        const scratch = new Scratch();
        const standing = new Standing(PAPERS);
        const none = hitsOf([]);
        standing.demand([hitsOf(before)], none, scratch);
        standing.demand(words.map(hitsOf), hitsOf(other), scratch);
        const all = { ordinals: Uint32Array.from({ length: PAPERS }, (_, paper) => paper) };
        const tiers = standing.tiers(all, scratch);
        for (let paper = 0; paper < PAPERS; paper += 1) {
          const named = [other[paper] ?? 0];
          const held = words.map((word) => [word[paper] ?? 0, ...named]);
          const all = [[before[paper] ?? 0], ...held];
          const isHeld = all.every((names) => names.some((count) => count !== 0));
          const isInTitle = all.every((names) => names.some((count) => count >>> 16 > 0));
          const expected = isInTitle ? 0b00 : isHeld ? 0b01 : 0b11;
          expect(tiers[paper]).toBe(expected);
        }
      }),
    );
  });

  test('and how it scores are the same when words that have spoken are copied', () => {
    const weights = fieldWeights(
      Uint32Array.from({ length: PAPERS }, (_, at) => at + 1),
      Uint32Array.from({ length: PAPERS }, (_, at) => 9 * at + 1),
      PAPERS,
    );
    fc.assert(
      fc.property(run, run, (settled, typed) => {
        const [first, second, whole] = [
          new Standing(PAPERS),
          new Standing(PAPERS),
          new Standing(PAPERS),
        ];
        const scratch = new Scratch();
        const speak = (words: readonly (readonly number[])[], standing: Standing): void => {
          for (const word of words.map(hitsOf)) standing.score(word, weights);
          standing.demand(words.map(hitsOf), hitsOf([]), scratch);
        };
        speak(settled, first);
        speak(typed, second);
        second.copy(first);
        speak(typed, second);
        speak([...settled, ...typed], whole);
        expect([...second.scores]).toEqual([...whole.scores]);
        expect(second.weights).toEqual(whole.weights);
        const [found, foundWhole] = [second, whole].map((each) => each.found(undefined, scratch));
        expect(found).toEqual(foundWhole);
        if (found && foundWhole)
          expect(second.tiers(found, scratch)).toEqual(whole.tiers(foundWhole, scratch));
      }),
    );
  });
});
