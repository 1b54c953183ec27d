import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PaperMarks, UNMARKED } from '#domain/paper-marks';
import { LibraryIndex } from '../../src/search/library-index.ts';
import { paper } from '../helpers/papers.ts';
import { anyLibrary, anyQuery, anyWords, find, holds, indexOf, library } from './libraries.ts';

function titlesBy(sort: 'newest' | 'oldest' | 'title', text = ''): string[] {
  return find(dated, { sort, text }).rows.map(({ title }) => title);
}

const dated = library([
  { title: 'Paper 10', publishedOn: '2024-05-01' },
  { title: '“Paper 9”' },
  { title: 'paper 2', publishedOn: '2025-01-31' },
  { title: 'Étude of paper', publishedOn: '2023-12-31' },
  { title: 'Zebra' },
]);

describe('the order', () => {
  test('by date has the undated after the dated, both ways', () => {
    expect(titlesBy('newest').slice(0, 3)).toEqual(['paper 2', 'Paper 10', 'Étude of paper']);
    expect(titlesBy('oldest').slice(0, 3)).toEqual(['Étude of paper', 'Paper 10', 'paper 2']);
    expect(titlesBy('oldest').slice(3)).toEqual(titlesBy('newest').slice(3));
  });

  test('by title is that of a reader: numbers by size, no case, no quotation marks', () => {
    expect(titlesBy('title')).toEqual([
      'Étude of paper',
      'paper 2',
      '“Paper 9”',
      'Paper 10',
      'Zebra',
    ]);
    expect(titlesBy('title', 'paper 10')).toEqual(['Paper 10']);
  });

  test('of the best has titles with all terms first, however often an abstract repeats them', () => {
    const index = library([
      { title: 'Other', abstract: 'Sepsis care, sepsis care, sepsis care.' },
      { title: 'Care in a very long title that goes on about sepsis and more', abstract: '' },
      { title: 'Sepsis', abstract: 'Care of it.' },
    ]);
    const [first] = find(index, { text: 'sepsis care ' }).rows;
    expect(first?.title).toMatch(/^Care in/);
    fc.assert(
      fc.property(anyLibrary, anyWords, (papers, text) => {
        fc.pre(/\w/.test(text));
        const { rows, every } = find(indexOf(papers), { text });
        const inTitle = rows
          .slice(0, every)
          .map(({ title }) => holds(paper({ title, abstract: '' }), text));
        expect(inTitle).toEqual(inTitle.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  test('of the best prefers rare words, repeated words and short texts', () => {
    const filler = 'and so on with many more words that tell a reader little of it '.repeat(3);
    const index = library([
      { title: 'Long', abstract: `Sepsis. ${filler}` },
      { title: 'Short', abstract: 'Sepsis.' },
      { title: 'Often', abstract: 'Sepsis, sepsis and sepsis again.' },
      { title: 'None', abstract: filler },
    ]);
    expect(find(index, { text: 'sepsis ' }).rows.map(({ title }) => title)).toEqual([
      'Often',
      'Short',
      'Long',
    ]);
  });

  test('names every paper found once, whatever is asked', () => {
    fc.assert(
      fc.property(anyLibrary, anyQuery, (papers, query) => {
        const index = indexOf(papers);
        const { order, of } = index.search(query, 5);
        const best = index.search({ ...query, sort: 'best' }, 5);
        expect(of).toBe(papers.length);
        expect(new Set(order).size).toBe(order.length);
        const most = best.every === 0 ? best.order : best.order.subarray(0, best.every);
        expect(order.toSorted()).toEqual(
          query.sort === 'best' ? order.toSorted() : most.toSorted(),
        );
        if (query.sort !== 'newest') return;
        const dates = [...order].map((ordinal) => papers[ordinal]?.publishedOn ?? '');
        expect(dates).toEqual(dates.toSorted().toReversed());
      }),
    );
  });

  test('is the same when a query is typed letter by letter, whatever comes in or is marked between', () => {
    const step = fc.constantFrom('letter', 'letter', 'letter', 'paper', 'mark');
    const typed = anyWords.map((text) => `${text} fine-tuning (FT) of a model`);
    const steps = fc.array(step, { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(anyLibrary, typed, steps, (papers, text, actions) => {
        const [index, marks] = [new LibraryIndex(), new Map<string, PaperMarks>()];
        let letters = 0;
        for (const action of actions) {
          const next = papers[index.size];
          const last = papers[index.size - 1];
          if (action === 'letter') letters += 1;
          else if (action === 'paper' && next) index.add([next]);
          else if (action === 'mark' && last) {
            const own = { ...UNMARKED, tags: ['model'], notes: [text.slice(0, letters)] };
            index.mark(last.id, own);
            marks.set(last.id, own);
          }
          const afresh = indexOf(papers.slice(0, index.size));
          for (const [id, own] of marks) afresh.mark(id, own);
          const asked = { text: text.slice(0, letters) };
          expect(find(index, asked)).toEqual(find(afresh, asked));
        }
      }),
      { numRuns: 20 },
    );
  });

  test('keeps equals in the order of rest', () => {
    const equal = library(Array.from({ length: 40 }, () => ({ title: 'Same', abstract: 'Same.' })));
    for (const sort of ['best', 'newest', 'oldest', 'title'] as const) {
      expect([...find(equal, { sort, text: 'same' }).order]).toEqual([...Array(40).keys()]);
    }
  });
});
