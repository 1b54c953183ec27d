import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Act } from '#domain/reader/act';
import type { Change } from '#domain/reader/change';
import { ReaderLibrary } from '#domain/reader/library';
import { CarrelDatabase } from '../../src/data/db.ts';
import { lastChanges } from '../../src/data/reader-rows.ts';
import { databaseReader } from '../../src/data/reader-store.ts';
import { anyStep, Player } from '../domain/reader/play.ts';

let opened = 0;
const databases: CarrelDatabase[] = [];

afterEach(async () => {
  for (const db of databases) db.close();
  for (const db of databases.splice(0)) await db.delete();
});

/** What these changes would be in the database. */
async function storedChanges(changes: readonly Change[]): Promise<CarrelDatabase> {
  const db = new CarrelDatabase(`rows-${(opened += 1)}`);
  databases.push(db);
  await db.changes.bulkAdd(changes.map((change) => ({ ...change })));
  return db;
}

describe('what can be undone after a reload', () => {
  /** So many changes of one act, none of which changes anything. */
  const acts = (act: Act, count: number, from: number): Change[] =>
    Array.from({ length: count }, (_, at) => ({
      stamp: `stamp-${String(from + at).padStart(6, '0')}`,
      act,
      edits: [],
    }));
  const tagged = (count: number, from = 0) =>
    acts({ kind: 'tag', name: 'ward', on: 1 }, count, from);
  const undoable = async (...changes: readonly Change[]) => {
    const into = await databaseReader(await storedChanges(changes), () => 'device', undefined);
    const loaded = await into.load();
    return new ReaderLibrary(loaded.rows, loaded.changes).history.undo;
  };

  test('is not pushed out by papers that were opened', async () => {
    const steps = await undoable(...tagged(100), ...acts({ kind: 'opened' }, 2000, 100));
    expect(steps).toHaveLength(100);
  });

  test('is not pushed out by what was typed into one note, which stays one step', async () => {
    const note: Act = { kind: 'note', session: 'long', emptied: false };
    const steps = await undoable(...tagged(150), ...acts(note, 2000, 150));
    expect(steps).toHaveLength(151);
    expect(steps.at(-1)?.changes).toHaveLength(2000);
  });

  test('is what it was, however the changes are read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { maxLength: 60 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (wishes, most, portion) => {
          const reader = new Player();
          for (const wish of wishes) reader.wish(wish);
          const changes = await lastChanges(await storedChanges(reader.changes), most, portion);
          const { undo, redo } = new ReaderLibrary(undefined, changes).history;
          const { history } = reader.library;
          expect(undo.slice(-most)).toEqual(history.undo.slice(-most));
          expect(redo).toEqual(history.redo);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('is read from the end, and no further than that needs', async () => {
    const db = await storedChanges([
      ...tagged(5000),
      ...acts({ kind: 'opened' }, 1200, 5000),
      ...tagged(10, 6200),
    ]);
    expect(await lastChanges(db)).toHaveLength(1500);
  });
});
