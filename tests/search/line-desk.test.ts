import { expect, test } from 'vitest';
import type { LinesQuery } from '#domain/concordance';
import { LineDesk } from '../../src/search/line-desk.ts';
import { library } from './libraries.ts';

const listing = (source: string) => ({ source, line: 1, position: 1 });
const index = library([
  {
    title: 'The cat',
    publishedOn: '2024-02-03',
    abstract: 'A cat sleeps. The dog and the cat. Nothing.',
    listings: [listing('a.txt')],
  },
  {
    title: 'Birds',
    publishedOn: '2025-02-03',
    abstract: 'No cat eats here.',
    listings: [listing('b.txt'), listing('a.txt')],
  },
]);

const ALL: LinesQuery = { phrase: 'cat', sort: 'after', years: [], sources: [] };

function texts(query: LinesQuery, from = 0, count = 10): string[] {
  return new LineDesk().page(index, query, from, count).lines.map(({ text }) => text);
}

test('lines come in order, and some at a time', () => {
  expect(texts(ALL)).toEqual([
    'No cat eats here.',
    'A cat sleeps.',
    'The cat',
    'The dog and the cat.',
  ]);
  expect(texts(ALL, 1, 2)).toEqual(['A cat sleeps.', 'The cat']);
  expect(texts(ALL, 4)).toEqual([]);
  expect(texts({ ...ALL, years: [2025] })).toEqual(['No cat eats here.']);
});

test('what is said of them is the same on every page', () => {
  const desk = new LineDesk();
  const { found } = desk.page(index, { ...ALL, years: [2024] }, 0, 1);
  expect(found).toEqual({
    sentences: 4,
    papers: 2,
    of: 2,
    onlyPaper: undefined,
    lines: 4,
    passing: 3,
    passingPapers: 1,
    years: [
      { value: 2025, lines: 1 },
      { value: 2024, lines: 3 },
    ],
    sources: [
      { value: 'b.txt', lines: 0 },
      { value: 'a.txt', lines: 3 },
    ],
  });
  expect(desk.page(index, { ...ALL, years: [2024] }, 2, 1).found).toEqual(found);
});

test('the papers of another library are not those of the former', () => {
  const desk = new LineDesk();
  desk.page(index, ALL, 0, 1);
  const other = library([{ title: 'Cat' }, { title: 'Dog' }]);
  const { found, lines } = desk.page(other, ALL, 0, 10);
  expect(found).toMatchObject({ sentences: 1, onlyPaper: lines[0]?.paperId });
});
