import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairsOf, preferTogether } from '../../src/search/proximity.ts';
import { find, library, titlesFor } from './libraries.ts';

describe('words next to each other', () => {
  test('come before the same words apart', () => {
    const index = library([
      { title: 'One', abstract: 'A model of the language and its tuning.' },
      { title: 'Two', abstract: 'The tuning of a language model and its.' },
    ]);
    expect(titlesFor(index, 'language model ')).toEqual(['Two', 'One']);
    expect(titlesFor(index, 'model language ')).toEqual(['Two', 'One']);
  });

  test('do not reach from the title into the abstract', () => {
    const index = library([
      { title: 'Language of', abstract: 'It model', id: 'apart' },
      { title: 'Of language', abstract: 'Model it', id: 'touching' },
    ]);
    expect(find(index, { text: 'language model ' }).rows.map(({ id }) => id)).toEqual([
      'apart',
      'touching',
    ]);
  });

  test('are no pair when one is unknown or both are the same', () => {
    const word = (family: number | undefined) => ({ family, idf: 1 });
    expect(pairsOf([])).toEqual([]);
    expect(pairsOf([word(1), word(undefined), word(2), word(2)])).toEqual([]);
    expect(pairsOf([word(1), word(2)])).toMatchObject([{ one: 1, other: 2 }]);
  });

  test('never lower a score, and leave who is found alone', () => {
    const sequences = fc.array(fc.array(fc.nat(3), { maxLength: 8 }), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(sequences, (papers) => {
        const before = Float32Array.from(papers, (_, at) => 1 / (at + 1));
        const scored = { ordinals: Uint32Array.from(papers.keys()), scores: before.slice() };
        const best = scored.ordinals.slice();
        const pairs = [{ one: 1, other: 2, weight: 0.5 }];
        preferTogether(best, scored, pairs, {
          holds: (family, at) => papers[at]?.includes(family) ?? false,
          sequenceOf: (at) => Uint32Array.from(papers[at] ?? []),
        });
        expect(best.toSorted()).toEqual(scored.ordinals);
        for (const [at, score] of scored.scores.entries()) {
          expect(score).toBeGreaterThanOrEqual(before[at] ?? 0);
        }
        const inOrder = Array.from(best, (ordinal) => scored.scores[ordinal] ?? 0);
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
      }),
    );
  });
});
