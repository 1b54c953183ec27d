import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { LONGEST_NAME, MOST_RECENTS } from '#domain/kept-search';
import { CarrelDatabase } from '../../src/data/db.ts';
import { createPaperReader } from '../../src/data/paper-reader.ts';
import {
  databaseSearches,
  passingSearches,
  type KeptRows,
  type SearchStore,
} from '../../src/data/search-store.ts';
import { paper } from '../helpers/papers.ts';

let opened = 0;
const databases: Dexie[] = [];

function kept<T extends Dexie>(db: T): T {
  databases.push(db);
  return db;
}

const freshDatabase = () => kept(new CarrelDatabase(`searches-${++opened}`));

afterEach(async () => {
  for (const db of databases) db.close();
  for (const db of databases.splice(0)) await db.delete();
});

/** A clock that the test sets, and ids in turn. */
function origin() {
  const time = { now: 1000 };
  let ids = 0;
  return { time, now: () => time.now, newId: () => `id-${String(++ids).padStart(4, '0')}` };
}

/** What a store tells first. */
function told(store: SearchStore): Promise<KeptRows> {
  return new Promise((resolve) => store.watch(resolve));
}

const SEPSIS = '#/?q=sepsis';
const CODE = '#/?has=code';

describe.each([
  ['in the database', () => databaseSearches(freshDatabase(), origin())],
  ['for this visit', () => passingSearches(origin())],
])('searches kept %s', (_where, open) => {
  test('are none at first', async () => {
    expect(await told(open())).toEqual({ saved: [], recent: [] });
  });

  test('are saved once each, in the order of saving', async () => {
    const store = open();
    const first = await store.saveSearch('  Sepsis\n in  ICU ', SEPSIS);
    await store.saveSearch('Code', CODE);
    const again = await store.saveSearch('Sepsis once more', SEPSIS);
    expect(again).toEqual(first);
    const { saved } = await told(store);
    expect(saved.map(({ name, address }) => [name, address])).toEqual([
      ['Sepsis in ICU', SEPSIS],
      ['Code', CODE],
    ]);
  });

  test('are renamed, and keep their name when there is none to give', async () => {
    const store = open();
    const { id } = await store.saveSearch('Sepsis', SEPSIS);
    expect(await store.renameSearch(id, 'Blood \u202e\u0000 poisoning')).toMatchObject({
      name: 'Sepsis',
    });
    expect(await store.renameSearch(id, ' \t ')).toBeUndefined();
    expect(await store.renameSearch('no such id', 'Lost')).toBeUndefined();
    expect((await told(store)).saved.map(({ name }) => name)).toEqual(['Blood poisoning']);
    await store.renameSearch(id, 'x'.repeat(10_000));
    expect((await told(store)).saved[0]?.name).toHaveLength(LONGEST_NAME);
  });

  test('are removed, and put back as they were', async () => {
    const store = open();
    const { id } = await store.saveSearch('Sepsis', SEPSIS);
    await store.saveSearch('Code', CODE);
    const before = await told(store);
    const row = await store.removeSearch(id);
    expect((await told(store)).saved.map(({ name }) => name)).toEqual(['Code']);
    expect(await store.removeSearch(id)).toBeUndefined();
    if (row) await store.restoreSearch(row);
    expect(await told(store)).toEqual(before);
  });

  test('are not put back beside the same search saved anew', async () => {
    const store = open();
    const row = await store.saveSearch('Sepsis', SEPSIS);
    await store.removeSearch(row.id);
    await store.saveSearch('Sepsis again', SEPSIS);
    await store.restoreSearch(row);
    expect((await told(store)).saved.map(({ name }) => name)).toEqual(['Sepsis again']);
  });

  test('are told again after every change', async () => {
    const store = open();
    const names: string[][] = [];
    store.watch(({ saved }) => names.push(saved.map(({ name }) => name)));
    await expect.poll(() => names.at(-1)).toEqual([]);
    await store.saveSearch('Sepsis', SEPSIS);
    await expect.poll(() => names.at(-1)).toEqual(['Sepsis']);
  });

  test('recent ones are forgotten one by one or all, and put back', async () => {
    const store = open();
    for (const address of ['#/?q=a', '#/?q=b', '#/?q=c']) await store.noteRecent(address);
    const before = await told(store);
    const one = await store.forgetRecents('#/?q=b');
    expect((await told(store)).recent.map(({ key }) => key)).toEqual(['#/?q=c', '#/?q=a']);
    const rest = await store.forgetRecents();
    expect((await told(store)).recent).toEqual([]);
    await store.restoreRecents([...rest, ...one]);
    expect(await told(store)).toEqual(before);
  });
});

test('recent searches are the last that were used, whatever the clock says', async () => {
  const use = fc.record({ search: fc.integer({ min: 0, max: 40 }), at: fc.nat(1_000_000) });
  await fc.assert(
    fc.asyncProperty(fc.array(use, { maxLength: 60 }), async (uses) => {
      const { time, ...rest } = origin();
      const store = databaseSearches(freshDatabase(), rest);
      const model: string[] = [];
      for (const { search, at } of uses) {
        time.now = at;
        const address = `#/?q=${search}`;
        await store.noteRecent(address);
        if (model.includes(address)) model.splice(model.indexOf(address), 1);
        model.unshift(address);
      }
      const { recent } = await told(store);
      expect(recent.map(({ key }) => key)).toEqual(model.slice(0, MOST_RECENTS));
    }),
    { numRuns: 25 },
  );
});

test('a change made in another tab is told', async () => {
  const here = freshDatabase();
  const there = kept(new CarrelDatabase(here.name));
  const names: string[] = [];
  databaseSearches(here, origin()).watch(({ saved }) => {
    names.push(saved.map(({ name }) => name).join());
  });
  await expect.poll(() => names).toEqual(['']);
  await databaseSearches(there, origin()).saveSearch('Sepsis', SEPSIS);
  await expect.poll(() => names.at(-1)).toBe('Sepsis');
});

/** A database with one saved search and as many recent ones as are kept. */
async function filled() {
  const db = freshDatabase();
  const store = databaseSearches(db, origin());
  const row = await store.saveSearch('Sepsis', SEPSIS);
  for (let n = 0; n < MOST_RECENTS; n++) await store.noteRecent(`#/?q=${n}`);
  return { db, store, row, before: await told(store) };
}

/** Lets `good` writes to a table pass and fails those that follow. */
function failAfter(db: CarrelDatabase, good: number, error: () => Error): void {
  let writes = 0;
  const count = (): void => {
    if (++writes > good) throw error();
  };
  for (const table of [db.searches, db.recents]) {
    table.hook('creating', count);
    table.hook('updating', count);
    table.hook('deleting', count);
  }
}

describe('a change that fails', () => {
  type Filled = Awaited<ReturnType<typeof filled>>;
  const other = { id: 'id-9', name: 'Code', address: CODE, createdAt: 1 };
  const VERBS: readonly [string, (kept: Filled) => Promise<unknown>][] = [
    ['saving', ({ store }) => store.saveSearch('Code', CODE)],
    ['renaming', ({ store, row }) => store.renameSearch(row.id, 'Blood')],
    ['removing', ({ store, row }) => store.removeSearch(row.id)],
    ['restoring', ({ store }) => store.restoreSearch(other)],
    ['noting a search', ({ store }) => store.noteRecent('#/?q=one+more')],
    ['forgetting all', ({ store }) => store.forgetRecents()],
    [
      'putting searches back',
      ({ store }) => store.restoreRecents([{ key: '#/?q=x', usedAt: 1e9 }]),
    ],
  ];

  test.each(VERBS)('%s leaves everything as it was, and is named', async (_verb, change) => {
    const kept = await filled();
    failAfter(kept.db, 0, () => new Dexie.QuotaExceededError('full'));
    await expect(change(kept)).rejects.toMatchObject({
      name: 'LibraryError',
      problem: { name: 'StorageFull' },
    });
    expect(await told(kept.store)).toEqual(kept.before);
  });

  test.each(VERBS.slice(4))('%s leaves no half behind', async (_verb, change) => {
    const kept = await filled();
    failAfter(kept.db, 1, () => new Error('The disk is gone.'));
    await expect(change(kept)).rejects.toMatchObject({ problem: { name: 'StorageRefused' } });
    expect(await told(kept.store)).toEqual(kept.before);
  });

  test('is named when the database is closed under it', async () => {
    const { db, store } = await filled();
    db.close();
    await expect(store.saveSearch('Code', CODE)).rejects.toMatchObject({
      problem: { name: 'StorageRefused' },
    });
  });
});

test('a database of the first version is taken over with all that it holds', async () => {
  const old = new Dexie(`searches-${++opened}`);
  old.version(1).stores({ papers: 'id, &ordinal', corpus: 'key' });
  const stored = { ...paper({ title: 'From before' }), ordinal: 0 };
  const row = { key: 'current', manifest: { sha256: 'aa' }, summary: { papers: 1 } };
  await old.table('papers').add(stored);
  await old.table('corpus').add(row);
  old.close();

  const db = kept(new CarrelDatabase(old.name));
  const store = databaseSearches(db, origin());
  expect(await told(store)).toEqual({ saved: [], recent: [] });
  await store.saveSearch('Sepsis', SEPSIS);
  expect(await db.papers.toArray()).toEqual([stored]);
  expect(await db.corpus.toArray()).toEqual([row]);
  expect(await createPaperReader(db.name).paper(stored.id)).toEqual(stored);
});
