import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarise } from '#domain/library-summary';
import { inRestingOrder } from '#domain/resting-order';
import { codeLink, corpus, isoDate, paper } from '../helpers/papers.ts';

const listing = (source: string, position: number) => ({ source, line: position * 2, position });

const papers = [
  paper({ title: 'Old', publishedOn: '2021-03-01', authorCount: 3 }),
  paper({ title: 'New', publishedOn: '2024-05-06', links: [codeLink('https://github.com/a/b')] }),
  paper({
    title: 'Twice',
    truncated: true,
    listings: [listing('b.txt', 2), listing('page.txt', 9)],
  }),
  paper({ title: 'About', publishedOn: '2024-01-06', yearInferred: true }),
];

test('counts what the rail and the settings show', () => {
  const summary = summarise(papers, corpus(papers).sources);
  expect(summary).toMatchObject({
    papers: 4,
    listings: 5,
    dated: 3,
    yearsInferred: 1,
    truncated: 1,
    authorsKnown: 1,
    onSeveralPages: 1,
    years: [
      { year: 2021, papers: 1 },
      { year: 2024, papers: 2 },
    ],
    has: { code: 1, dataset: 0, model: 0 },
  });
  expect(summary.sources.map(({ name, papers: n }) => [name, n])).toEqual([
    ['page.txt', 4],
    ['b.txt', 1],
  ]);
});

test('rests newest first, undated after in the order of the pages', () => {
  const undated = [
    paper({ title: 'Second', listings: [listing('a.txt', 2)] }),
    paper({ title: 'First', listings: [listing('a.txt', 1)] }),
  ];
  const titles = inRestingOrder([...undated, ...papers]).map(({ title }) => title);
  expect(titles).toEqual(['New', 'About', 'Old', 'First', 'Second', 'Twice']);
});

test('the resting order numbers every paper once, whatever order they came in', () => {
  const many = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.option(isoDate)), {
    selector: ([title]) => title,
    maxLength: 30,
  });
  fc.assert(
    fc.property(many, (made) => {
      const all = made.map(([title, day]) =>
        paper(day === null ? { title } : { title, publishedOn: day }),
      );
      const ordered = inRestingOrder(all);
      expect(ordered.map(({ ordinal }) => ordinal)).toEqual(all.map((_, index) => index));
      expect(inRestingOrder(all.toReversed())).toEqual(ordered);
    }),
  );
});
