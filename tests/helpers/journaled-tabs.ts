import { isDeepStrictEqual } from 'node:util';
import { afterEach, expect } from 'vitest';
import type { Change } from '#domain/reader/change';
import { ReaderLibrary } from '#domain/reader/library';
import { READER_TABLES } from '#domain/reader/records';
import { CarrelDatabase } from '../../src/data/db.ts';
import { databaseReader, type ReaderStore } from '../../src/data/reader-store.ts';
import { Player, type Wish } from '../domain/reader/play.ts';
import { Killed, MemoryFolder, type MemoryDevice } from './memory-folder.ts';

let numbers = 0;

/** A number that was not given before. */
export function another(): number {
  numbers += 1;
  return numbers;
}

/** Databases of a test, which are gone after it. */
export const databases: CarrelDatabase[] = [];

afterEach(async () => {
  for (const db of databases) db.close();
  for (const db of databases.splice(0)) await db.delete();
});

/** A tab: its connection, its way to the files, and the store over both. */
export interface Tab {
  readonly db: CarrelDatabase;
  readonly folder: MemoryFolder;
  readonly store: ReaderStore;
}

export async function opened(
  device: MemoryDevice,
  name: string,
  folder = new MemoryFolder(device),
): Promise<Tab> {
  const db = new CarrelDatabase(name);
  databases.push(db);
  const store = await databaseReader(db, () => `id-${another()}`, folder);
  return { db, folder, store };
}

export async function stored({ store }: Tab): Promise<ReaderLibrary> {
  const { rows, changes } = await store.load();
  return new ReaderLibrary(rows, changes);
}

function records(library: ReaderLibrary): Map<string, unknown> {
  const all = READER_TABLES.flatMap((table) =>
    Array.from(library.all(table), (row) => [`${table} ${row.id}`, row] as const),
  );
  return new Map(all);
}

/** The library that so many of these changes make. */
export function madeBy(changes: readonly Change[], count = changes.length): ReaderLibrary {
  const library = new ReaderLibrary();
  for (const change of changes.slice(0, count)) library.apply(change);
  return library;
}

export function commit({ store }: Tab, changes: readonly Change[], at: number): Promise<number> {
  const change = changes[at];
  if (!change) throw new Error('There is no such change.');
  const writes = madeBy(changes, at).writes(change);
  return store.commit(at, () => ({ change, writes }));
}

export function played(wishes: readonly Wish[]): readonly Change[] {
  const player = new Player();
  for (const wish of wishes) player.wish(wish);
  return player.changes;
}

const STATUSES = ['toread', 'reading', 'read'] as const;
/** So many changes, each of which does something. */
export const steps = (count: number): readonly Change[] =>
  played(
    Array.from({ length: count }, (_, n) => () => ({
      kind: 'set-status',
      papers: [`paper-${n % 5}`],
      status: STATUSES[Math.floor(n / 5) % 3] ?? 'read',
    })),
  );

/** The number of changes that make what is stored: those acknowledged, or the next one, whole, too. */
export function madeOf(
  library: ReaderLibrary,
  changes: readonly Change[],
  acknowledged: number,
): number {
  const found = records(library);
  const counts = [acknowledged, acknowledged + 1];
  const count = counts.find((some) => isDeepStrictEqual(records(madeBy(changes, some)), found));
  // For the difference, where neither is it.
  if (count === undefined) expect(found).toEqual(records(madeBy(changes, acknowledged)));
  return count ?? acknowledged;
}

/** Works until it is killed or has nothing left to do; returns how many changes are acknowledged. */
export async function work(tab: Tab, changes: readonly Change[], from: number, foldEvery: number) {
  let acknowledged = from;
  try {
    while (acknowledged < changes.length) {
      await commit(tab, changes, acknowledged);
      acknowledged += 1;
      if (acknowledged % foldEvery === 0) await tab.store.tidy();
    }
  } catch (error) {
    expect(error).toMatchObject({ name: 'LibraryError', cause: expect.any(Killed) });
  }
  tab.folder.isAlive = false;
  tab.db.close();
  return acknowledged;
}
