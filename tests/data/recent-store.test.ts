import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { MOST_RECENTS, type RecentSearch } from '#domain/kept-search';
import { CarrelDatabase } from '../../src/data/db.ts';
import { databaseRecents, passingRecents, type RecentStore } from '../../src/data/recent-store.ts';

let opened = 0;
const databases: Dexie[] = [];

function kept<T extends Dexie>(db: T): T {
  databases.push(db);
  return db;
}

const freshDatabase = () => kept(new CarrelDatabase(`recents-${++opened}`));

afterEach(async () => {
  for (const db of databases) db.close();
  for (const db of databases.splice(0)) await db.delete();
});

const clock = () => 1000;

/** What a store tells first. */
function told(store: RecentStore): Promise<readonly RecentSearch[]> {
  return new Promise((resolve) => store.watch(resolve));
}

const keys = (recent: readonly RecentSearch[]) => recent.map(({ key }) => key);

describe.each([
  ['in the database', () => databaseRecents(freshDatabase(), clock)],
  ['for this visit', () => passingRecents(clock)],
])('searches made last, kept %s', (_where, open) => {
  test('are none at first', async () => {
    expect(await told(open())).toEqual([]);
  });

  test('are forgotten one by one or all, and put back', async () => {
    const store = open();
    for (const address of ['#/?q=a', '#/?q=b', '#/?q=c']) await store.note(address);
    const before = await told(store);
    const one = await store.forget('#/?q=b');
    expect(keys(await told(store))).toEqual(['#/?q=c', '#/?q=a']);
    const rest = await store.forget();
    expect(await told(store)).toEqual([]);
    await store.restore([...rest, ...one]);
    expect(await told(store)).toEqual(before);
  });

  test('are told again after every change', async () => {
    const store = open();
    const seen: string[][] = [];
    store.watch((recent) => seen.push(keys(recent)));
    await expect.poll(() => seen.at(-1)).toEqual([]);
    await store.note('#/?q=sepsis');
    await expect.poll(() => seen.at(-1)).toEqual(['#/?q=sepsis']);
  });
});

test('they are the last that were used, whatever the clock says', async () => {
  const use = fc.record({ search: fc.integer({ min: 0, max: 40 }), at: fc.nat(1_000_000) });
  await fc.assert(
    fc.asyncProperty(fc.array(use, { maxLength: 60 }), async (uses) => {
      let now = 0;
      const store = databaseRecents(freshDatabase(), () => now);
      const model: string[] = [];
      for (const { search, at } of uses) {
        now = at;
        const address = `#/?q=${search}`;
        await store.note(address);
        if (model.includes(address)) model.splice(model.indexOf(address), 1);
        model.unshift(address);
      }
      expect(keys(await told(store))).toEqual(model.slice(0, MOST_RECENTS));
    }),
    { numRuns: 25 },
  );
});

test('a change made in another tab is told', async () => {
  const here = freshDatabase();
  const there = kept(new CarrelDatabase(here.name));
  const seen: string[] = [];
  databaseRecents(here, clock).watch((recent) => seen.push(keys(recent).join()));
  await expect.poll(() => seen.at(-1)).toBe('');
  await databaseRecents(there, clock).note('#/?q=sepsis');
  await expect.poll(() => seen.at(-1)).toBe('#/?q=sepsis');
});

/** A database with as many recent searches as are kept. */
async function filled() {
  const db = freshDatabase();
  const store = databaseRecents(db, clock);
  for (let n = 0; n < MOST_RECENTS; n++) await store.note(`#/?q=${n}`);
  return { db, store, before: await told(store) };
}

/** Lets `good` writes pass and fails those that follow. */
function failAfter(db: CarrelDatabase, good: number, error: () => Error): void {
  let writes = 0;
  const count = (): void => {
    if (++writes > good) throw error();
  };
  db.recents.hook('creating', count);
  db.recents.hook('updating', count);
  db.recents.hook('deleting', count);
}

describe('a change that fails', () => {
  const VERBS: readonly [string, (store: RecentStore) => Promise<unknown>][] = [
    ['noting a search', (store) => store.note('#/?q=one+more')],
    ['forgetting all', (store) => store.forget()],
    ['putting searches back', (store) => store.restore([{ key: '#/?q=x', usedAt: 1e9 }])],
  ];

  test.each(VERBS)('%s leaves everything as it was, and is named', async (_verb, change) => {
    const { db, store, before } = await filled();
    failAfter(db, 0, () => new Dexie.QuotaExceededError('full'));
    await expect(change(store)).rejects.toMatchObject({
      name: 'LibraryError',
      problem: { name: 'StorageFull' },
    });
    expect(await told(store)).toEqual(before);
  });

  test.each(VERBS)('%s leaves no half behind', async (_verb, change) => {
    const { db, store, before } = await filled();
    failAfter(db, 1, () => new Error('The disk is gone.'));
    await expect(change(store)).rejects.toMatchObject({ problem: { name: 'StorageRefused' } });
    expect(await told(store)).toEqual(before);
  });
});
