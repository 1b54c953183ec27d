import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import type { Paper } from '#domain/corpus';
import { summarise } from '#domain/library-summary';
import { inRestingOrder } from '#domain/resting-order';
import type { StoredPaper } from '#domain/stored-paper';
import { CarrelDatabase, isQuotaError } from '../../src/data/db.ts';
import { createPaperReader } from '../../src/data/paper-reader.ts';
import { databaseStore } from '../../src/data/paper-store.ts';
import type { CorpusRow, IndexRow } from '../../src/data/schema.ts';
import { corpus, paper } from '../helpers/papers.ts';

let opened = 0;
const databases: CarrelDatabase[] = [];

function freshDatabase(): CarrelDatabase {
  const db = new CarrelDatabase(`test-${++opened}`);
  databases.push(db);
  return db;
}

afterEach(async () => {
  await Promise.all(databases.splice(0).map((db) => db.delete()));
});

function row(papers: readonly Paper[], hash: string): CorpusRow {
  const { sources } = corpus(papers);
  const manifest = {
    format: 'carrel-manifest' as const,
    version: 1 as const,
    corpus: `corpus-${hash}.json`,
    sha256: hash,
    bytes: 1,
    papers: papers.length,
    listings: papers.length,
  };
  return { key: 'current', manifest, summary: summarise(papers, sources) };
}

async function everything(chunks: AsyncIterable<readonly StoredPaper[]>): Promise<StoredPaper[]> {
  const all: StoredPaper[] = [];
  for await (const chunk of chunks) all.push(...chunk);
  return all;
}

const first = inRestingOrder([paper({ title: 'One' }), paper({ title: 'Two' })]);
const second = inRestingOrder([paper({ title: 'Three', publishedOn: '2024-01-01' })]);

describe('papers in the database', () => {
  const open = () => databaseStore(freshDatabase());

  test('are none before the first corpus', async () => {
    const store = open();
    expect(await store.current()).toBeUndefined();
    expect(await everything(store.chunks())).toEqual([]);
  });

  test('are those of the last corpus, in resting order', async () => {
    const store = open();
    await store.replace(row(first, 'aa'), first);
    await store.replace(row(second, 'bb'), second);
    expect(await everything(store.chunks())).toEqual(second);
    expect((await store.current())?.manifest.sha256).toBe('bb');
  });

  test('come back whole, however many', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1998, max: 4002 }), async (count) => {
        const many = inRestingOrder(
          Array.from({ length: count }, (_, n) =>
            paper({ title: `Paper ${n}`, id: n.toString(16).padStart(12, '0') }),
          ),
        );
        const store = open();
        await store.replace(row(many, 'cc'), many);
        expect(await everything(store.chunks())).toEqual(many);
      }),
      { numRuns: 4 },
    );
  });
});

test('a corpus that cannot be stored whole leaves the former one as it was', async () => {
  const store = databaseStore(freshDatabase());
  await store.replace(row(first, 'aa'), first);
  const [one] = second;
  const twins = one ? [one, one] : [];
  await expect(store.replace(row(second, 'bb'), twins)).rejects.toMatchObject({
    name: 'LibraryError',
    problem: { name: 'StorageRefused' },
  });
  expect(await everything(store.chunks())).toEqual(first);
  expect((await store.current())?.manifest.sha256).toBe('aa');
});

test('a full disk is told as such', async () => {
  const db = freshDatabase();
  const store = databaseStore(db);
  db.papers.hook('creating', () => {
    throw new Dexie.QuotaExceededError('full');
  });
  await expect(store.replace(row(first, 'aa'), first)).rejects.toMatchObject({
    problem: { name: 'StorageFull' },
  });
});

test.each([
  ['Firefox', new Dexie.QuotaExceededError('full')],
  ['Chromium', new Dexie.AbortError('aborted', new Dexie.QuotaExceededError('full'))],
  ['a bulk write', new Dexie.BulkError('bulk', [new Dexie.QuotaExceededError('full')])],
])('quota as %s tells it is quota', (_who, error) => {
  expect(isQuotaError(error)).toBe(true);
});

test('what the reader made is no part of storing a corpus', async () => {
  const db = freshDatabase();
  db.version(3).stores({ notes: 'id' });
  await db.table('notes').add({ id: 'n1', text: 'mine' });
  await databaseStore(db).replace(row(first, 'aa'), first);
  await databaseStore(db).replace(row(second, 'bb'), second);
  expect(await db.table('notes').toArray()).toEqual([{ id: 'n1', text: 'mine' }]);
});

function indexRow(corpus: string, ...bytes: readonly number[]): IndexRow {
  return { key: 'current', sha256: `of ${bytes.join()}`, corpus, content: Uint8Array.from(bytes) };
}

describe('the index of the papers', () => {
  test('comes and goes with them', async () => {
    const store = databaseStore(freshDatabase());
    expect(await store.index()).toBeUndefined();
    await store.replace(row(first, 'aa'), first, { index: indexRow('aa', 1, 2) });
    expect(await store.index()).toEqual(indexRow('aa', 1, 2));
    await store.replace(row(second, 'bb'), second);
    expect(await store.index()).toBeUndefined();
  });

  test('stays as it was when they cannot be replaced', async () => {
    const store = databaseStore(freshDatabase());
    await store.replace(row(first, 'aa'), first, { index: indexRow('aa', 1) });
    const [one] = second;
    const twins = one ? [one, one] : [];
    await expect(
      store.replace(row(second, 'bb'), twins, { index: indexRow('bb', 2) }),
    ).rejects.toThrow('StorageRefused');
    expect(await store.index()).toEqual(indexRow('aa', 1));
  });

  test('can come later, but not for other papers', async () => {
    const store = databaseStore(freshDatabase());
    await store.keepIndex(indexRow('aa', 1));
    await store.replace(row(first, 'aa'), first);
    await store.keepIndex(indexRow('bb', 2));
    expect(await store.index()).toBeUndefined();
    await store.keepIndex(indexRow('aa', 3));
    expect(await store.index()).toEqual(indexRow('aa', 3));
  });

  test('is looked for in vain in a database of the first version, whose papers are all there', async () => {
    const name = `old-${++opened}`;
    const old = new Dexie(name);
    old.version(1).stores({ papers: 'id, &ordinal', corpus: 'key' });
    await old.table('papers').bulkAdd(first);
    await old.table('corpus').put(row(first, 'aa'));
    old.close();
    const db = new CarrelDatabase(name);
    databases.push(db);
    const store = databaseStore(db);
    expect(await everything(store.chunks())).toEqual(first);
    expect((await store.current())?.manifest.sha256).toBe('aa');
    expect(await store.index()).toBeUndefined();
    await store.keepIndex(indexRow('aa', 4));
    expect(await store.index()).toEqual(indexRow('aa', 4));
  });
});

describe('the screen, which reads without the worker', () => {
  test('finds nothing before the first visit, and leaves no database behind', async () => {
    const reader = createPaperReader('never-visited');
    expect(await reader.firstScreen(5)).toBeUndefined();
    expect(await reader.paper('0123456789ab')).toBeUndefined();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('never-visited');
  });

  test('finds the summary, the first papers of the resting order and any paper', async () => {
    const db = freshDatabase();
    await databaseStore(db).replace(row(first, 'aa'), first);
    const reader = createPaperReader(db.name);
    const screen = await reader.firstScreen(1);
    expect(screen?.papers).toEqual(first.slice(0, 1));
    expect(screen?.summary.papers).toBe(2);
    expect(await reader.paper(first[1]?.id ?? '')).toEqual(first[1]);
    expect(await reader.paper('no such id')).toBeUndefined();
  });
});
