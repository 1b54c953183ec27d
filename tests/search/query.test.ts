import { describe, expect, test } from 'vitest';
import { UNMARKED, type PaperMarks } from '#domain/paper-marks';
import { inRestingOrder } from '#domain/resting-order';
import { LibraryIndex } from '../../src/search/library-index.ts';
import { paper } from '../helpers/papers.ts';
import { find, library, titlesFor } from './libraries.ts';

const wards = () =>
  library([
    {
      id: 'a',
      title: 'Deep learning for sepsis',
      abstract: 'A model reads the ward. It learns deep in the night.',
      publishedOn: '2024-03-01',
      links: [{ url: 'https://a.example/', kind: 'code' }],
      listings: [{ source: 'may-12.txt', line: 1, position: 1 }],
    },
    {
      id: 'b',
      title: 'Sepsis on the ward',
      abstract: 'Learning from deep sleep. Survey of nurses.',
      publishedOn: '2022-03-01',
      listings: [{ source: 'june.txt', line: 1, position: 1 }],
    },
    { id: 'c', title: 'Triage of radiographs', abstract: 'Predicting, predictors, prediction.' },
  ]);

describe('the query language', () => {
  const index = wards();
  test.each([
    ['"deep learning"', ['Deep learning for sepsis']],
    ['title:deep', ['Deep learning for sepsis']],
    ['abstract:nurses deep', ['Sepsis on the ward']],
    ['sepsis -survey', ['Deep learning for sepsis']],
    ['sepsis -title:deep', ['Sepsis on the ward']],
    ['radiographs OR title:ward', ['Triage of radiographs', 'Sepsis on the ward']],
    ['(deep OR triage) -sepsis', ['Triage of radiographs']],
    ['predict*', ['Triage of radiographs']],
    ['sepsis year:2023..', ['Deep learning for sepsis']],
    ['year:none', ['Triage of radiographs']],
    ['has:code', ['Deep learning for sepsis']],
    ['has:date -has:code', ['Sepsis on the ward']],
    ['source:may-12.txt', ['Deep learning for sepsis']],
    ['-source:june.txt -year:none', ['Deep learning for sepsis']],
    ['title:"on the ward"', ['Sepsis on the ward']],
    ['abstract:"on the ward"', []],
    ['(learning (ward "sleep survey"))', ['Sepsis on the ward']],
    ['sepsis (of nurses)', ['Sepsis on the ward', 'Deep learning for sepsis']],
    ['-… sepsis year:2022', ['Sepsis on the ward']],
  ])('%s', (text, titles) => {
    expect(titlesFor(index, `${text} `)).toEqual(titles);
  });

  test('finds sources by the title a person knows', () => {
    const named = new LibraryIndex({ sources: [{ name: 'june.txt', title: 'June, week 2' }] });
    const listings = [{ source: 'june.txt', line: 1, position: 1 }];
    named.add(
      inRestingOrder([paper({ title: 'Listed', listings }), paper({ title: 'Not', id: 'n' })]),
    );
    expect(titlesFor(named, 'source:"JUNE, week  2" ')).toEqual(['Listed']);
    expect(titlesFor(named, 'source:June.txt ')).toEqual(['Listed']);
  });

  test('leaves out a source that the library does not have', () => {
    const named = new LibraryIndex({ sources: [{ name: 'june.txt', title: 'June' }] });
    named.add(inRestingOrder([paper({ title: 'Listed' }), paper({ title: 'Not', id: 'n' })]));
    for (const asked of ['source:july.txt', '-source:july.txt', 'NOT (source:july.txt)']) {
      expect(titlesFor(named, `listed ${asked} `)).toEqual(['Listed']);
    }
    expect(titlesFor(named, 'listed source:june.txt ')).toEqual([]);
  });

  test('matches a phrase and a field while the word is typed', () => {
    expect(titlesFor(index, '"deep learn')).toEqual(['Deep learning for sepsis']);
    expect(titlesFor(index, 'title:tria')).toEqual(['Triage of radiographs']);
  });

  test('takes a phrase that stands nowhere as words, and says so', () => {
    const { order, loosened } = find(index, { text: '"sepsis triage"' });
    expect(loosened).toBe('unheard');
    expect(order).toHaveLength(3);
    expect(find(index, { text: '"deep learning"' }).loosened).toBeUndefined();
    expect(find(index, { text: '"yyy zzz"' })).toMatchObject({
      loosened: undefined,
      every: 0,
    });
  });

  test('tells how many papers hold most of the words, where none holds all', () => {
    expect(find(index, { text: 'sepsis ward radiographs zzyzx ' })).toMatchObject({
      every: 0,
      close: 0,
    });
    expect(find(index, { text: 'sepsis ward sleep radiographs ' })).toMatchObject({
      every: 0,
      close: 1,
    });
    expect(find(index, { text: 'sepsis radiographs ' })).toMatchObject({ every: 0, close: 0 });
    expect(find(index, { text: 'sepsis ward sleep ' })).toMatchObject({ every: 1, close: 0 });
  });

  test('takes quotes in a question in prose for part of the sentence, and says so', () => {
    const question =
      'the nurses survey of sleep on the ward: does a model read "deep learning" night';
    const { loosened, order } = find(index, { text: `${question} radiographs triage predicting ` });
    expect(loosened).toBe('prose');
    expect(order).toHaveLength(3);
  });

  test('mends the words of a field, but never what is to be left out', () => {
    expect(find(index, { text: 'title:triagge ' }).repairs).toMatchObject([
      { typed: 'triagge', meant: 'triage' },
    ]);
    expect(titlesFor(index, 'sepsis -surveyy ')).toHaveLength(2);
  });

  test('offers to leave out each clause of what finds nothing', () => {
    const { drops } = find(index, { text: 'sepsis title:triage year:2024 ' });
    const shown = drops.map(({ parts, query, count }) => [
      ...parts.map((part) => Object.values(part)[1]),
      query.text,
      count,
    ]);
    expect(shown).toEqual([
      ['title:triage', 'sepsis year:2024', 1],
      // It lacks a word, as the count above the results then says.
      ['year:2024', 'sepsis title:triage', 1],
    ]);
  });

  test('brings in papers of a like meaning on demand', () => {
    const learned = library([
      ...Array.from({ length: 6 }, () => ({
        title: 'Sepsis',
        abstract: 'fever organ failure ward fluid lactate pressor dose',
      })),
      ...Array.from({ length: 6 }, () => ({
        title: 'Shock',
        abstract: 'fever organ failure ward fluid lactate pressor dose',
      })),
      ...Array.from({ length: 18 }, () => ({ title: 'Retina', abstract: 'fundus eye' })),
    ]);
    learned.learn();
    expect(titlesFor(learned, 'sepsis ').every((title) => title.startsWith('Sepsis'))).toBe(true);
    const titles = titlesFor(learned, 'sepsis by:meaning ');
    expect(titles.slice(0, 6).every((title) => title.startsWith('Sepsis'))).toBe(true);
    expect(titles.length).toBeGreaterThan(6);
    expect(titles.slice(6).every((title) => title.startsWith('Shock'))).toBe(true);
    expect(titlesFor(learned, 'sepsis -title:shock by:meaning ')).not.toContain('Shock');
  });
});

describe("the reader's own marks", () => {
  const mark = (changes: Partial<PaperMarks>): PaperMarks => ({ ...UNMARKED, ...changes });
  const marked = () => {
    const index = wards();
    index.mark('b', mark({ status: 'read', tags: ['Ward  Round'], notes: ['Compare with Moor.'] }));
    index.mark('c', mark({ lists: ['Journal club'], highlights: ['Predicting, predictors'] }));
    index.mark('nobody', mark({ status: 'aside' }));
    return index;
  };

  test.each([
    ['is:read', ['Sepsis on the ward']],
    ['-is:unread', ['Sepsis on the ward']],
    ['tag:"ward round"', ['Sepsis on the ward']],
    ['list:"JOURNAL CLUB"', ['Triage of radiographs']],
    ['has:note', ['Sepsis on the ward']],
    ['has:highlight', ['Triage of radiographs']],
    ['has:tag', ['Sepsis on the ward']],
    ['note:moor', ['Sepsis on the ward']],
    ['note:"compare with"', ['Sepsis on the ward']],
    ['note:sepsis', []],
    ['title:moor', []],
    ['triage OR note:moor', ['Triage of radiographs', 'Sepsis on the ward']],
  ])('%s', (text, titles) => {
    expect(titlesFor(marked(), `${text} `).toSorted()).toEqual(titles.toSorted());
  });

  test('are found by their words, said where, and forgotten when changed', () => {
    const index = marked();
    const [row] = find(index, { text: 'moor ' }).rows;
    expect(row).toMatchObject({ id: 'b', foundIn: ['notes'] });
    expect(find(index, { text: 'round ' }).rows[0]).toMatchObject({ id: 'b', foundIn: ['tags'] });
    expect(find(index, { text: 'predictors ' }).rows[0]?.foundIn).toEqual(['highlights']);
    index.mark('b', UNMARKED);
    expect(find(index, { text: 'moor ' }).order).toHaveLength(0);
    expect(find(index, { statuses: ['read'] }).order).toHaveLength(0);
  });

  test('narrow the library as filters', () => {
    const index = marked();
    const ids = (asked: Parameters<typeof find>[1]) => find(index, asked).rows.map(({ id }) => id);
    expect(ids({ statuses: ['read', 'aside'] })).toEqual(['b']);
    expect(ids({ tags: ['ward round'] })).toEqual(['b']);
    expect(ids({ lists: ['journal club'], has: ['highlight'] })).toEqual(['c']);
    expect(ids({ tags: ['ward round'], lists: ['journal club'] })).toEqual([]);
  });
});
