import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '#domain/words';
import { nearDuplicates, SHINGLE, THRESHOLD } from '../../../scripts/corpus/near-duplicates.ts';

/** Resemblance as it is defined, from the words themselves. */
function resemblance(one: string, other: string): number {
  const [some, others] = [one, other].map((text) => {
    const folded = words(text).map((word) => word.folded);
    return new Set(
      folded.slice(SHINGLE - 1).map((_, at) => folded.slice(at, at + SHINGLE).join(' ')),
    );
  });
  const shared = [...(some ?? [])].filter((run) => others?.has(run)).length;
  const all = (some?.size ?? 0) + (others?.size ?? 0) - shared;
  return all === 0 ? 0 : shared / all;
}

/** Texts of which many are made of pieces of the same sentences. */
const sentence = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split('')), {
    minLength: 8,
    maxLength: 12,
  })
  .map((letters) => `${letters.join('x ')}x.`);
const texts = fc.array(sentence, { minLength: 4, maxLength: 6 }).chain((sentences) =>
  fc.array(
    fc.shuffledSubarray(sentences, { minLength: 1 }).map((some) => some.join(' ')),
    { minLength: 2, maxLength: 8 },
  ),
);

function papersOf(abstracts: readonly string[]) {
  return abstracts.map((abstract, at) => ({ id: String(at).padStart(12, '0'), abstract }));
}

describe('nearDuplicates', () => {
  it('finds the pairs that a comparison of all with all finds, the nearest first', () => {
    fc.assert(
      fc.property(texts, (abstracts) => {
        const papers = papersOf(abstracts);
        const expected = papers.flatMap((one, at) =>
          papers.slice(at + 1).flatMap((other) => {
            const share = resemblance(one.abstract, other.abstract);
            return share < THRESHOLD ? [] : [{ ids: [one.id, other.id], share }];
          }),
        );
        const found = nearDuplicates(papers);
        expect(found.map(({ ids }) => ids.join()).toSorted()).toEqual(
          expected.map(({ ids }) => ids.join()).toSorted(),
        );
        for (const { ids, resemblance: said } of found)
          expect(said).toBeCloseTo(
            expected.find((pair) => pair.ids.join() === ids.join())?.share ?? 0,
            2,
          );
        const said = found.map((pair) => pair.resemblance);
        expect(said).toEqual(said.toSorted((a, b) => b - a));
      }),
    );
  });

  it('does not depend on the order in which papers come', () => {
    fc.assert(
      fc.property(texts, (abstracts) => {
        const papers = papersOf(abstracts);
        expect(nearDuplicates(papers.toReversed())).toEqual(nearDuplicates(papers));
      }),
    );
  });

  it('finds nothing in texts without words', () => {
    expect(nearDuplicates(papersOf(['', '…', 'Two words', 'Two words']))).toEqual([]);
  });
});
