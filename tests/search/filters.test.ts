import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LibraryQuery } from '#domain/library-query';
import { UNMARKED } from '#domain/paper-marks';
import { STATUSES } from '#domain/query-language';
import type { StoredPaper } from '#domain/stored-paper';
import { anyLibrary, anyQuery, everyOf, find, holds, indexOf, library } from './libraries.ts';

function passes(paper: StoredPaper, query: LibraryQuery): boolean {
  const year = paper.publishedOn ? Number(paper.publishedOn.slice(0, 4)) : 'none';
  const { sources, years, has, authorsKnown } = query;
  return (
    (sources.length === 0 || paper.listings.some(({ source }) => sources.includes(source))) &&
    (years.length === 0 || years.includes(year)) &&
    has.every((kind) => paper.links.some((link) => link.kind === kind)) &&
    (!authorsKnown || paper.authorCount !== undefined)
  );
}

describe('filters', () => {
  test('narrow to what a look at every paper leaves', () => {
    fc.assert(
      fc.property(anyLibrary, anyQuery, (papers, query) => {
        const found = everyOf(indexOf(papers), query).toSorted((a, b) => a - b);
        const expected = papers.filter((paper) => holds(paper, query.text) && passes(paper, query));
        expect(found).toEqual(expected.map(({ ordinal }) => ordinal));
      }),
      { numRuns: 500 },
    );
  });

  test('go by what was made of papers last, however often that changed', () => {
    const marks = fc.record({
      at: fc.nat(3),
      status: fc.constantFrom(...STATUSES),
      tags: fc.subarray(['ward', 'trial']),
    });
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 40 }), (changes) => {
        const index = library(['A', 'B', 'C', 'D'].map((title) => ({ title })));
        const last = new Map<number, (typeof changes)[number]>();
        for (const change of changes) {
          const [paper] = index.papersOf([change.at]);
          index.mark(paper?.id ?? '', { ...UNMARKED, ...change });
          last.set(change.at, change);
        }
        for (const status of STATUSES) {
          const expected = [0, 1, 2, 3].filter(
            (ordinal) => (last.get(ordinal)?.status ?? UNMARKED.status) === status,
          );
          expect(everyOf(index, { statuses: [status] }).toSorted((a, b) => a - b)).toEqual(
            expected,
          );
        }
        const tagged = [...last.values()].filter(({ tags }) => tags.includes('ward'));
        expect(everyOf(index, { tags: ['ward'] })).toHaveLength(tagged.length);
      }),
    );
  });

  test('find papers without a date only when asked for those', () => {
    const index = library([{ title: 'Dated', publishedOn: '2024-02-03' }, { title: 'Undated' }]);
    const titles = (years: LibraryQuery['years']) =>
      find(index, { years }).rows.map(({ title }) => title);
    expect(titles([2024])).toEqual(['Dated']);
    expect(titles(['none'])).toEqual(['Undated']);
    expect(titles(['none', 2024])).toEqual(['Dated', 'Undated']);
    expect(titles([1999])).toEqual([]);
  });

  test('tell an author count of 0 from none', () => {
    const index = library([{ title: 'None given' }, { title: 'Given', authorCount: 0 }]);
    const { rows } = find(index, { authorsKnown: true });
    expect(rows.map(({ title }) => title)).toEqual(['Given']);
  });
});
