import { liveQuery, type Table } from 'dexie';
import type { Change } from '#domain/reader/change';
import { MOST_STEPS } from '#domain/reader/history';
import type { ReaderRows, RowWrite } from '#domain/reader/library';
import {
  READER_TABLES,
  type Kept,
  type ReaderRecords,
  type ReaderTable,
} from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';
import type { CarrelDatabase } from './db.ts';
import { storageError } from './open-database.ts';
import type { ChangeRow } from './schema.ts';

/** So many changes are read at start: enough for all that can be undone, whatever undid what. */
const CHANGES_READ = 4 * MOST_STEPS;

/** What the device keeps of a reader, read as one. */
interface ReaderState {
  readonly rows: ReaderRows;
  /** The last changes, in the order in which they were made here. */
  readonly changes: readonly ChangeRow[];
  /** Where the changes end. */
  readonly last: number;
}

/** What is to be stored: a change and the records as it leaves them. */
export interface Writing {
  readonly change: Change;
  readonly writes: readonly RowWrite[];
}

/**
 * What a reader made, as the device keeps it. Several tabs may write: each change is computed within
 * the transaction that stores it, from records that hold all changes before it.
 */
export interface ReaderStore {
  /** Whether the next visit finds what is made. */
  readonly lasting: boolean;
  /** This device's name in stamps; made once. */
  readonly device: string;
  /** @throws {LibraryError} `StorageRefused` */
  load(): Promise<ReaderState>;
  /**
   * Stores one change: all of it, or nothing.
   * @param after number of the last change that the caller has
   * @param make given the changes since, makes what to store; undefined for nothing
   * @returns the number of the change, or of the last one there
   * @throws {LibraryError} `StorageFull`, `StorageRefused`
   */
  commit(
    after: number,
    make: (fresh: readonly ChangeRow[]) => Writing | undefined,
  ): Promise<number>;
  /** Stored changes by their stamps; those that are not there are left out. */
  changes(stamps: readonly Stamp[]): Promise<readonly Change[]>;
  /** Calls back after every change, in whichever tab it is made. */
  watch(listener: () => void): void;
}

/**
 * What a reader made, in the database.
 * @param newDevice gives a name that no other device has
 * @throws {LibraryError} `StorageFull`, `StorageRefused`
 */
export async function databaseReader(
  db: CarrelDatabase,
  newDevice: () => string,
): Promise<ReaderStore> {
  const device = await stored(() => nameDevice(db, newDevice));
  const tables = [...READER_TABLES.map((table) => db.table(table)), db.changes];
  return {
    lasting: true,
    device,
    load: () => stored(() => db.transaction('r', tables, () => load(db))),
    commit: (after, make) =>
      stored(() =>
        db.transaction('rw', tables, async () => {
          const fresh = await db.changes.where('seq').above(after).toArray();
          const writing = make(fresh);
          if (!writing) return fresh.at(-1)?.seq ?? after;
          await write(db, writing.writes);
          return db.changes.add({ ...writing.change });
        }),
      ),
    changes: (stamps) =>
      stored(() =>
        db.transaction('r', db.changes, () =>
          db.changes.where('stamp').anyOf(stamps).sortBy('seq'),
        ),
      ),
    watch(listener) {
      liveQuery(() => db.changes.orderBy('seq').last()).subscribe({
        next: listener,
        error: () => {
          // The database is gone under an open page: what was told last stands, and the next change
          // meets the same failure and names it.
        },
      });
    },
  };
}

async function stored<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageError(error);
  }
}

function nameDevice(db: CarrelDatabase, newDevice: () => string): PromiseLike<string> {
  return db.transaction('rw', db.device, async () => {
    const known = await db.device.get('current');
    if (known) return known.name;
    const name = newDevice();
    await db.device.put({ key: 'current', name });
    return name;
  });
}

/** A reader's table, typed by its name. */
function tableOf<T extends ReaderTable>(
  db: CarrelDatabase,
  table: T,
): Table<Kept<ReaderRecords[T]>, string> {
  return db.table(table);
}

async function load(db: CarrelDatabase): Promise<ReaderState> {
  const all = <T extends ReaderTable>(table: T) => tableOf(db, table).toArray();
  const [readings, notes, tags, taggings, highlights, kinds, searches] = await Promise.all([
    all('readings'),
    all('notes'),
    all('tags'),
    all('taggings'),
    all('highlights'),
    all('kinds'),
    all('searches'),
  ]);
  const last = (await db.changes.orderBy('seq').last())?.seq ?? 0;
  const changes = await db.changes
    .where('seq')
    .above(last - CHANGES_READ)
    .toArray();
  return { rows: { readings, notes, tags, taggings, highlights, kinds, searches }, changes, last };
}

async function write(db: CarrelDatabase, writes: readonly RowWrite[]): Promise<void> {
  for (const table of READER_TABLES) {
    const ofTable = writes.filter((write) => write.table === table);
    if (ofTable.length === 0) continue;
    const rows = ofTable.map(({ row }) => row).filter((row) => row !== undefined);
    const gone = ofTable.filter(({ row }) => row === undefined).map(({ id }) => id);
    await tableOf(db, table).bulkDelete(gone);
    await db.table(table).bulkPut(rows);
  }
}

/** The same for this visit only, where the browser gives no database: the caller's memory is all. */
export function passingReader(device: string): ReaderStore {
  const made: Change[] = [];
  const rows: ReaderRows = {
    readings: [],
    notes: [],
    tags: [],
    taggings: [],
    highlights: [],
    kinds: [],
    searches: [],
  };
  return {
    lasting: false,
    device,
    load: () => Promise.resolve({ rows, changes: [], last: 0 }),
    commit(_after, make) {
      const writing = make([]);
      if (writing) made.push(writing.change);
      return Promise.resolve(made.length);
    },
    changes: (stamps) => Promise.resolve(made.filter(({ stamp }) => stamps.includes(stamp))),
    watch() {
      // One tab's memory: nobody else writes.
    },
  };
}
