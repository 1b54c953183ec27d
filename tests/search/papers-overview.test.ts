import { describe, expect, test } from 'vitest';
import { READ, READING, REST } from '#domain/overview';
import { yearColumns, yearCounts } from '#domain/overview/year-columns';
import { isoDayOf } from '#domain/overview/finished-weeks';
import { NO_ROWS, ReaderLibrary, type ReaderRows } from '#domain/reader/library';
import { entryId, taggingId, type Kept, type ReaderRecords } from '#domain/reader/records';
import { papersOverview } from '../../src/search/papers-overview.ts';
import { library as papersHere } from './libraries.ts';

const NOON = Date.parse('2026-11-18T12:00Z');

const INDEX = papersHere([
  { id: 'dated', title: 'Dated', publishedOn: '2024-05-02', listings: [on('a'), on('b')] },
  { id: 'guessed', title: 'Guessed', publishedOn: '2024-03-01', yearInferred: true },
  { id: 'older', title: 'Older', publishedOn: '2021-01-01' },
  { id: 'bare', title: 'Bare', listings: [on('a')] },
  {
    id: 'linked',
    title: 'Linked',
    links: [
      { url: 'https://a.example/1', kind: 'code' },
      { url: 'https://a.example/2', kind: 'code' },
      { url: 'https://a.example/3', kind: 'demo' },
    ],
    listings: [on('a'), { ...on('a'), position: 9 }],
  },
]);

function on(source: string) {
  return { source, line: 1, position: 1 };
}

function kept<Item extends { readonly id: string }>(records: readonly Item[]): Kept<Item>[] {
  return records.map((record) => ({ id: record.id, record, stamps: { made: '0-0-test' } }));
}

function reading(id: string, status: ReaderRecords['readings']['status'], finishedAt?: number) {
  return { id, status, openedAt: null, finishedAt: finishedAt ?? null };
}

function entry(paper: string, at: string, done = false) {
  const id = entryId('L', paper);
  return { id, list: 'L', paper, at, note: '', due: null, done, addedAt: 1 };
}

function tag(id: string) {
  return { id, name: `tag ${id}`, description: '', pin: null, createdAt: 1 };
}

function tagging(of: string, on: string, paper = on) {
  return { id: taggingId(of, on), tag: of, on, paper, fromNote: false };
}

function overview(rows: Partial<ReaderRows>) {
  const library = new ReaderLibrary({ ...NO_ROWS, ...rows });
  return papersOverview({ library: () => library, index: () => INDEX, now: () => NOON });
}

const ordinalOf = (id: string): number => INDEX.paper(id)?.ordinal ?? -1;

describe('papers and where the reading has been', () => {
  const page = overview({
    readings: kept([
      reading('bare', 'read', NOON),
      reading('older', 'reading'),
      reading('dated', 'aside'),
      reading('guessed', 'read'),
      reading('gone', 'read', NOON),
    ]),
  });

  test('every paper has a dot, and says how far the reader is', () => {
    expect(page.papers).toBe(5);
    const status = (id: string) => page.statuses[ordinalOf(id)];
    expect(status('bare')).toBe(READ);
    expect(status('older')).toBe(READING);
    expect(status('dated')).toBe(REST);
    expect(page.titles.get(ordinalOf('bare'))).toEqual({ id: 'bare', title: 'Bare' });
  });

  test('years that were inferred stand apart, and so does what has no date', () => {
    expect(
      yearColumns(page).map(({ year, papers, read, reading }) => [year, papers, read, reading]),
    ).toEqual([
      [2021, 1, 0, 1],
      [2024, 1, 0, 0],
      ['inferred', 1, 1, 0],
      ['none', 2, 1, 0],
    ]);
    const undated = yearColumns(page).find(({ year }) => year === 'none');
    expect(undated?.ordinals[0]).toBe(ordinalOf('bare'));
  });

  test('counted as filters count them, inferred years are years', () => {
    expect(yearCounts(page).map(({ year, papers, inferred }) => [year, papers, inferred])).toEqual([
      [2021, 1, 0],
      [2024, 2, 1],
      [0, 2, 0],
    ]);
  });

  test('a paper counts once for a saved page, and once for a kind of link', () => {
    expect(page.sources.get('a')).toEqual({ papers: 3, reading: 0, read: 1 });
    expect(page.sources.get('b')).toEqual({ papers: 1, reading: 0, read: 0 });
    expect(page.links.map(({ kind, papers }) => [kind, papers])).toEqual([
      ['code', 1],
      ['demo', 1],
    ]);
    expect(page.unlinked).toBe(4);
  });

  test('a paper that is read but gone from the library is in no week', () => {
    const { weeks, undated } = page.finished;
    expect(weeks.map(({ papers }) => papers)).toEqual([[ordinalOf('bare')]]);
    expect(weeks.map(({ monday }) => isoDayOf(monday))).toEqual(['2026-11-16']);
    expect(undated).toBe(1);
  });
});

test('tags meet on a paper also through its highlights, as the filters have it', () => {
  const page = overview({
    tags: kept([tag('x'), tag('y')]),
    taggings: kept([
      tagging('x', 'dated'),
      tagging('y', 'mark', 'dated'),
      tagging('x', 'bare'),
      tagging('y', 'bare'),
      tagging('y', 'bare mark', 'bare'),
      tagging('x', 'gone'),
      tagging('y', 'gone'),
    ]),
  });
  expect(page.tags).toEqual({
    tagged: 2,
    pairs: [{ tags: ['tag x', 'tag y'], together: 2, expected: 2 }],
    of: 1,
  });
});

test('a reading list is drawn in its order, with what is done for it or read', () => {
  const page = overview({
    readings: kept([reading('bare', 'read', NOON)]),
    lists: kept([{ id: 'L', name: 'Club', description: '', createdAt: 1 }]),
    entries: kept([entry('older', 'c', true), entry('bare', 'b'), entry('gone', 'a')]),
  });
  expect(page.lists).toEqual([
    {
      id: 'L',
      boxes: [
        { id: 'gone', title: undefined, isDone: false },
        { id: 'bare', title: 'Bare', isDone: true },
        { id: 'older', title: 'Older', isDone: true },
      ],
    },
  ]);
});
