import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Act } from '#domain/reader/act';
import type { Change } from '#domain/reader/change';
import { ReaderLibrary } from '#domain/reader/library';
import { READER_TABLES } from '#domain/reader/records';
import { CarrelDatabase } from '../../src/data/db.ts';
import { createPaperReader } from '../../src/data/paper-reader.ts';
import { databaseReader, type ReaderStore } from '../../src/data/reader-store.ts';
import { anyWish, Player, type Wish } from '../domain/reader/play.ts';
import { paper } from '../helpers/papers.ts';

let opened = 0;
const databases: Dexie[] = [];

function kept<T extends Dexie>(db: T): T {
  databases.push(db);
  return db;
}

const freshDatabase = () => kept(new CarrelDatabase(`reader-${++opened}`));

afterEach(async () => {
  for (const db of databases) db.close();
  for (const db of databases.splice(0)) await db.delete();
});

const open = (db: CarrelDatabase, name = 'device') => databaseReader(db, () => name, undefined);

/** Stores what a wish comes to, as a tab does that has the whole library in memory. */
async function store(reader: Player, into: ReaderStore, wish: Wish): Promise<void> {
  const writesOf = new ReaderLibrary();
  for (const change of reader.changes) writesOf.apply(change);
  const change = reader.wish(wish);
  if (!change) return;
  await into.commit(reader.changes.length - 1, () => ({ change, writes: writesOf.writes(change) }));
}

/** Everything in the reader's tables. */
async function dump(db: CarrelDatabase): Promise<Record<string, unknown>> {
  const tables = [...READER_TABLES, 'changes'];
  const rows = await Promise.all(tables.map((table) => db.table(table).toArray()));
  return Object.fromEntries(tables.map((table, at) => [table, rows[at]]));
}

/** A library with something in every table. */
const FULL: readonly Wish[] = [
  () => ({ kind: 'set-status', papers: ['paper-a'], status: 'toread' }),
  () => ({ kind: 'tag', on: ['paper-a', 'paper-b'], name: 'ward' }),
  () => ({ kind: 'new-tag', name: 'teach' }),
  () => ({
    kind: 'note-paper',
    paper: 'paper-a',
    text: 'Ask the ward.',
    session: 's',
    left: false,
  }),
  () => ({ kind: 'name-kind', as: 'idea', name: 'Later', letter: 'L' }),
  () => ({ kind: 'name-group', papers: ['paper-a', 'paper-b'], names: [], name: 'Wards' }),
  () => ({ kind: 'save-search', name: 'Sepsis', address: '#/?q=sepsis' }),
];

async function filled() {
  const db = freshDatabase();
  const reader = new Player();
  const into = await open(db);
  for (const wish of FULL) await store(reader, into, wish);
  return { db, reader, into };
}

test('what is stored comes back as it was, with what can be undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyWish, { maxLength: 25 }), async (wishes) => {
      const db = freshDatabase();
      const reader = new Player();
      const into = await open(db);
      for (const wish of wishes) await store(reader, into, wish);
      const { rows, changes, last } = await into.load();
      const again = new ReaderLibrary(rows, changes);
      expect(last).toBe(reader.changes.length);
      for (const table of READER_TABLES) {
        const stored = new Map(Array.from(again.all(table), (row) => [row.id, row]));
        expect(stored).toEqual(new Map(Array.from(reader.library.all(table), (r) => [r.id, r])));
      }
      expect(again.history).toEqual(reader.library.history);
      expect(again.latest).toBe(reader.library.latest);
    }),
    { numRuns: 40 },
  );
});

test('a device keeps its name', async () => {
  const db = freshDatabase();
  expect((await open(db, 'first')).device).toMatch(/^first\./);
  expect((await open(db, 'second')).device).toMatch(/^first\./);
});

const ACT: Act = { kind: 'opened' };

/** A change that marks a paper as read, made from what the maker knows. */
function mark(id: string, stamp: string) {
  const record = { id, status: 'read' as const, openedAt: null, finishedAt: 1 };
  const change: Change = {
    stamp,
    act: ACT,
    edits: [{ table: 'readings', id, before: null, after: record }],
  };
  return { change, writes: new ReaderLibrary().writes(change) };
}

test('two tabs that write at once see each other’s changes before they make their own', async () => {
  const here = freshDatabase();
  const there = kept(new CarrelDatabase(here.name));
  const [one, other] = [await open(here), await open(there)];
  const seen: string[][] = [];
  const write = (into: ReaderStore, n: number) =>
    into.commit(0, (fresh) => {
      seen.push(fresh.map(({ stamp }) => stamp));
      return mark(`paper-${n}`, `stamp-${n}`);
    });
  const numbers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => write(n % 2 === 0 ? one : other, n)),
  );
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, n) => n + 1));
  expect(seen.map(({ length }) => length)).toEqual(Array.from({ length: 10 }, (_, n) => n));
});

test('a change is told to every tab', async () => {
  const here = freshDatabase();
  const there = kept(new CarrelDatabase(here.name));
  const into = await open(here);
  let told = 0;
  (await open(there)).watch(() => {
    told += 1;
  });
  await expect.poll(() => told).toBe(1);
  await into.commit(0, () => mark('paper-a', 'stamp'));
  await expect.poll(() => told).toBe(2);
});

/** Lets `good` writes pass and fails those that follow. */
function failAfter(db: CarrelDatabase, good: number, error: () => Error): void {
  let writes = 0;
  const count = (): void => {
    if (++writes > good) throw error();
  };
  for (const table of [...READER_TABLES, 'changes']) {
    db.table(table).hook('creating', count);
    db.table(table).hook('updating', count);
    db.table(table).hook('deleting', count);
  }
}

describe('a change that fails', () => {
  const tagNamed = (library: ReaderLibrary, name: string): string =>
    library.tagNamed(name)?.id ?? 'none';
  const VERBS: readonly Wish[] = [
    () => ({ kind: 'set-status', papers: ['paper-a', 'paper-b'], status: 'read' }),
    () => ({ kind: 'opened', paper: 'paper-c' }),
    () => ({ kind: 'tag', on: ['paper-c'], name: 'new one' }),
    (library) => ({ kind: 'untag', on: ['paper-a'], tag: tagNamed(library, 'ward') }),
    (library) => ({ kind: 'rename-tag', tag: tagNamed(library, 'ward'), name: 'unit' }),
    (library) => ({ kind: 'pin-tag', tag: tagNamed(library, 'ward'), pin: 1 }),
    (library) => ({
      kind: 'merge-tags',
      from: [tagNamed(library, 'ward')],
      into: tagNamed(library, 'teach'),
    }),
    (library) => ({ kind: 'delete-tag', tag: tagNamed(library, 'ward') }),
    () => ({ kind: 'note-paper', paper: 'paper-a', text: 'Asked.', session: 't', left: false }),
    () => ({ kind: 'name-kind', as: 'idea', name: 'Never', letter: 'N' }),
    () => ({ kind: 'save-search', name: 'Code', address: '#/?has=code' }),
    () => ({ kind: 'undo' }),
  ];
  const named = VERBS.map((wish) => [wish(new ReaderLibrary(), []).kind, wish] as const);

  test.each(named)('%s leaves everything as it was, and is named', async (_kind, wish) => {
    for (const good of [0, 1]) {
      const { db, reader, into } = await filled();
      const before = await dump(db);
      failAfter(db, good, () => new Dexie.QuotaExceededError('full'));
      await expect(store(reader, into, wish)).rejects.toMatchObject({
        name: 'LibraryError',
        problem: { name: 'StorageFull' },
      });
      expect(await dump(db)).toEqual(before);
    }
  });

  test('is named when the database is closed under it', async () => {
    const { db, reader, into } = await filled();
    db.close();
    const failing = store(reader, into, () => ({ kind: 'tag', on: ['paper-a'], name: 'x' }));
    await expect(failing).rejects.toMatchObject({ problem: { name: 'StorageRefused' } });
  });
});

describe('a database of an earlier version is taken over with all that it holds', () => {
  const stored = { ...paper({ title: 'From before' }), ordinal: 0 };
  const row = { key: 'current', manifest: { sha256: 'aa' }, summary: { papers: 1 } };

  test('the first', async () => {
    const old = new Dexie(`reader-${++opened}`);
    old.version(1).stores({ papers: 'id, &ordinal', corpus: 'key' });
    await old.table('papers').add(stored);
    await old.table('corpus').add(row);
    old.close();

    const db = kept(new CarrelDatabase(old.name));
    const { rows, last } = await (await open(db)).load();
    expect([rows.searches, last]).toEqual([[], 0]);
    expect(await db.papers.toArray()).toEqual([stored]);
    expect(await db.corpus.toArray()).toEqual([row]);
    expect(await createPaperReader(db.name).paper(stored.id)).toEqual(stored);
  });

  test('the second, with its saved searches', async () => {
    const old = new Dexie(`reader-${++opened}`);
    old.version(1).stores({ papers: 'id, &ordinal', corpus: 'key' });
    old.version(2).stores({ searches: 'id', recents: 'key', indexes: 'key' });
    const search = { id: 'one', name: 'Sepsis', address: '#/?q=sepsis', createdAt: 1.7e12 };
    const recent = { key: '#/?q=code', usedAt: 7 };
    await old.table('papers').add(stored);
    await old.table('searches').add(search);
    await old.table('recents').add(recent);
    old.close();

    const db = kept(new CarrelDatabase(old.name));
    const into = await open(db);
    const { rows, changes } = await into.load();
    const library = new ReaderLibrary(rows, changes);
    expect(Array.from(library.all('searches'), ({ record }) => record)).toEqual([search]);
    expect(await db.recents.toArray()).toEqual([recent]);
    expect(await db.papers.toArray()).toEqual([stored]);
    // It can be changed like any other.
    const removing: Change = {
      stamp: '01KAAAAAAA-0000-device',
      act: { kind: 'remove-search', id: 'one', name: 'Sepsis' },
      edits: [{ table: 'searches', id: 'one', before: search, after: null }],
    };
    await into.commit(0, () => ({ change: removing, writes: library.writes(removing) }));
    expect((await into.load()).rows.searches).toEqual([]);
  });
});
