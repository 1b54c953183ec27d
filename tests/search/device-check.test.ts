import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { CheckQuestion } from '#domain/device-check';
import type { Kept, Tag } from '#domain/reader/records';
import { nextStamp } from '#domain/reader/stamp';
import { CarrelDatabase } from '../../src/data/db.ts';
import { databaseReader } from '../../src/data/reader-store.ts';
import { DeviceChecker } from '../../src/search/device-checker.ts';
import { freshDatabase } from '../helpers/fresh-database.ts';
import { MemoryDevice, MemoryFolder } from '../helpers/memory-folder.ts';

const MADE = nextStamp(undefined, 1000, 'device');

/** More than are read at once. */
const MANY = 1204;

let db: CarrelDatabase;
let checker: DeviceChecker;

beforeEach(async () => {
  await freshDatabase();
  db = new CarrelDatabase();
  checker = new DeviceChecker();
  let ids = 0;
  const folder = new MemoryFolder(new MemoryDevice());
  const reader = databaseReader(db, () => `id-${++ids}`, folder);
  await reader;
  checker.use({ db, reader });
  return () => db.close();
});

function kept<Item extends { readonly id: string }>(record: Item): Kept<Item> {
  return { id: record.id, record, stamps: { made: MADE } };
}

function tagOf(number: number): Kept<Tag> {
  const id = `tag-${String(number).padStart(4, '0')}`;
  return kept({ id, name: id, description: '', pin: null, createdAt: 1 });
}

const ask = (question: CheckQuestion) => checker.answer(question);

test('every row is looked at, however many there are, and damage of any kind is named', async () => {
  const tags = db.table('tags');
  await tags.bulkPut(Array.from({ length: MANY }, (_, number) => tagOf(number)));
  const sound = { table: 'tags', sound: MANY, unsound: 0, examples: [], absent: 0, loose: 0 };
  expect(await ask({ kind: 'table', table: 'tags' })).toEqual({
    answer: { kind: 'table', check: sound },
  });
  await tags.put({ ...tagOf(1203), record: { ...tagOf(1203).record, pin: 'one' } });
  await tags.put({ id: 7, record: 10n });
  await tags.put({ ...tagOf(600), stamps: {} });
  await tags.put({ ...tagOf(601), id: 'zzz' });
  const check = {
    ...sound,
    sound: MANY - 2,
    unsound: 4,
    examples: [
      { id: '7', field: 'id' },
      { id: 'tag-0600', field: 'stamps' },
      { id: 'tag-1203', field: 'pin' },
    ],
  };
  expect(await ask({ kind: 'table', table: 'tags' })).toEqual({ answer: { kind: 'table', check } });
  expect(await ask({ kind: 'use' })).toMatchObject({ answer: { use: { tags: MANY + 2 } } });
});

test('what names something that is not there is counted, by what it names', async () => {
  await db.table('tags').put(tagOf(1));
  const tagging = (tag: string, on: string, paper: string) =>
    kept({ id: `${tag} ${on}`, tag, on, paper, fromNote: false });
  await db
    .table('taggings')
    .bulkPut([
      tagging('tag-0001', 'paper', 'paper'),
      tagging('tag-0002', 'paper', 'paper'),
      tagging('tag-0001', 'no highlight', 'paper'),
      tagging('tag-0002', 'no highlight', 'paper'),
    ]);
  expect(await ask({ kind: 'table', table: 'taggings' })).toMatchObject({
    answer: { check: { sound: 4, unsound: 0, absent: 4, loose: 3 } },
  });
  // One that the reader brought in is here.
  const own = {
    title: 'Brought in',
    abstract: '',
    publishedOn: null,
    authors: '',
    doi: '',
    url: '',
  };
  await db.table('ownPapers').put(kept({ id: 'paper', ...own, from: 'refs.bib', createdAt: 1 }));
  expect(await ask({ kind: 'table', table: 'taggings' })).toMatchObject({
    answer: { check: { absent: 0, loose: 3 } },
  });
});

test('entries and sections of a list that is not there are counted', async () => {
  await db.table('lists').put(kept({ id: 'list', name: 'Monday', description: '', createdAt: 1 }));
  const entry = (list: string) =>
    kept({
      id: `${list} paper`,
      list,
      paper: 'paper',
      at: 'a0',
      note: '',
      due: null,
      done: false,
      addedAt: 1,
    });
  await db.table('entries').bulkPut([entry('list'), entry('no list')]);
  await db.table('sections').put(kept({ id: 's', list: 'no list', name: 'Later', at: 'a0' }));
  expect(await ask({ kind: 'table', table: 'entries' })).toMatchObject({
    answer: { check: { sound: 2, unsound: 0, absent: 2, loose: 1 } },
  });
  expect(await ask({ kind: 'table', table: 'sections' })).toMatchObject({
    answer: { check: { sound: 1, unsound: 0, absent: 0, loose: 1 } },
  });
});

test('sizes are those of the rows as JSON, and of the journal', async () => {
  const row = kept({ id: 'paper', text: 'naïve', createdAt: 1, changedAt: 1 });
  await db.table('notes').put(row);
  await db.indexes.put({
    key: 'current',
    sha256: '',
    corpus: '',
    content: new Uint8Array(12_345),
  });
  const before = await ask({ kind: 'use' });
  const device = new TextEncoder().encode(JSON.stringify(await db.device.get('current'))).length;
  const note = new TextEncoder().encode(JSON.stringify(row)).length;
  expect(before).toEqual({
    answer: {
      kind: 'use',
      use: {
        papers: 0,
        papersBytes: 0,
        indexBytes: 12_345,
        highlights: 0,
        notes: 1,
        tags: 0,
        lists: 0,
        madeBytes: note + device,
        journalBytes: expect.any(Number),
      },
    },
  });
});

test('where nothing is kept there is nothing to measure or to check', async () => {
  const passing = new DeviceChecker();
  passing.use(undefined);
  expect(await passing.answer({ kind: 'use' })).toEqual({
    answer: { kind: 'use', use: undefined },
  });
  expect(await passing.answer({ kind: 'table', table: 'tags' })).toEqual({
    answer: { kind: 'table', check: undefined },
  });
  expect(await passing.answer({ kind: 'rewrite' })).toEqual({
    answer: { kind: 'journal', check: undefined },
  });
});

test('a database that does not answer is named', async () => {
  await ask({ kind: 'journal' });
  db.close();
  expect(await ask({ kind: 'table', table: 'tags' })).toHaveProperty('problem.name');
});
