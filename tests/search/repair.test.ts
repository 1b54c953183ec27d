import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, Neighbourhood } from '../../src/search/repair.ts';
import { find, library, titlesFor } from './libraries.ts';

/** The distance by its definition, without a limit and without haste. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
  const cost = Math.min(
    plainDistance(shortA, b) + 1,
    plainDistance(a, shortB) + 1,
    plainDistance(shortA, shortB) + (a.at(-1) === b.at(-1) ? 0 : 1),
  );
  const isSwap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return isSwap ? Math.min(cost, plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1) : cost;
}

const word = fc.stringMatching(/^[abc]{0,6}$/);

describe('the edit distance', () => {
  test('is that of its definition, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const distance = plainDistance(a, b);
        if (distance <= limit) expect(editDistance(a, b, limit)).toBe(distance);
        else expect(editDistance(a, b, limit)).toBeGreaterThan(limit);
      }),
    );
  });
});

describe('the nearest word', () => {
  const papers: Record<string, number> = {
    segmentation: 9,
    segments: 2,
    model: 5,
    modes: 7,
    mode: 1,
    sepsis: 2,
  };
  const words = new Neighbourhood();
  words.take(Object.keys(papers));
  const nearest = (typed: string) => words.nearest(typed, (known) => papers[known] ?? 0);

  test.each([
    ['segmentatoin', 'segmentation'],
    ['segmentaion', 'segmentation'],
    ['segmnetatin', 'segmentation'],
    ['spesis', 'sepsis'],
    ['modle', 'model'],
    ['moden', 'modes'],
  ])('to %s is %s', (typed, meant) => {
    expect(nearest(typed)).toBe(meant);
  });

  test.each(['sex', 'electricity', '2024', 'zepsis', 'c++'])('to %s is none', (typed) => {
    expect(nearest(typed)).toBeUndefined();
  });
});

describe('a search', () => {
  const index = library([
    { title: 'Segmentation of tumours', abstract: 'Segmenting.' },
    { title: 'Sepsis', abstract: '' },
  ]);

  test('takes a word that no paper holds for its nearest, and says so', () => {
    const { repairs, every } = find(index, { text: 'segmentatoin tumor' });
    expect(repairs).toEqual([{ typed: 'segmentatoin', meant: 'segmentation' }]);
    expect(every).toBe(1);
  });

  test('takes a quoted word as it stands', () => {
    expect(find(index, { text: '"segmentatoin" ' })).toMatchObject({ repairs: [], every: 0 });
  });

  test('leaves a word alone that is still being typed', () => {
    expect(find(index, { text: 'segm' }).repairs).toEqual([]);
    expect(titlesFor(index, 'segm')).toEqual(['Segmentation of tumours']);
  });
});
