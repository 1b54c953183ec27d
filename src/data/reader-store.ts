import type { Change } from '#domain/reader/change';
import type { Past } from '#domain/reader/history';
import type { Keeping, KeepingCheck } from '#domain/reader/keeping';
import { NO_ROWS, type ReaderRows, type RowWrite } from '#domain/reader/library';
import { READER_TABLES } from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';
import { addChange, CHANGE_TABLES, eachChange, wholeChanges } from './change-rows.ts';
import type { CarrelDatabase } from './db.ts';
import type { JournalFolder } from './journal/folder.ts';
import { keepJournal, keepNoJournal } from './journal/kept-journal.ts';
import { lastChanges, readRows, writeRows } from './reader-rows.ts';
import { storageError } from './storage-error.ts';
import { watchTable } from './watch-table.ts';
import type { ChangeRow } from './schema.ts';

/** Signs that tell tabs of one device apart. */
const TAB_SIGNS = 6;

/** What the device keeps of a reader, read as one. */
interface ReaderState {
  readonly rows: ReaderRows;
  /** The last changes, in the order in which they were made here: enough for all that can be undone. */
  readonly changes: readonly Past[];
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
  readonly keeping: Keeping;
  /** Names this device and this tab in stamps: `device.tab`; the device's part is made once, if it is not renamed. */
  readonly device: string;
  /**
   * Gives this device a name that nothing else has: its own is another's, too, as of a copied profile.
   * Other tabs go on under the old one until they read it, or are opened again.
   * @throws {LibraryError} `StorageRefused`
   */
  rename(): Promise<void>;
  /**
   * Reads this device's name, which another tab may have changed.
   * @throws {LibraryError} `StorageRefused`
   */
  readName(): Promise<void>;
  /** @throws {LibraryError} `StorageRefused` */
  load(): Promise<ReaderState>;
  /** The changes after the one of this number, in whichever tab they were made. */
  since(after: number): Promise<readonly ChangeRow[]>;
  /**
   * Stores one change: all of it, or nothing. Resolves when it cannot be lost any more.
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
  /**
   * Walks all changes up to the one of this number, in the order in which they were made here.
   * @throws {LibraryError} `StorageRefused`
   */
  eachChange(last: number, visit: (change: Change) => void): Promise<void>;
  /** Calls back after every change, in whichever tab it is made. */
  watch(listener: () => void): void;
  /**
   * Keeps the journal short; for idle times.
   * @throws {LibraryError} `StorageFull`, `StorageRefused`; nothing was lost then
   */
  tidy(): Promise<void>;
  /**
   * The reader has read what was brought back; it is not told again.
   * @throws {LibraryError} `StorageRefused`
   */
  recoveryRead(): Promise<void>;
  /**
   * Holds the journal against the database; undefined where there is no journal.
   * @throws {LibraryError} `StorageRefused`
   */
  check(): Promise<KeepingCheck | undefined>;
}

/**
 * What a reader made, in the database and, change by change, in the journal before it.
 * @param newId gives a name that nothing else has, of a device among them
 * @param folder where the journal is kept
 * @throws {LibraryError} `StorageFull`, `StorageRefused`
 */
export async function databaseReader(
  db: CarrelDatabase,
  newId: () => string,
  folder: JournalFolder | undefined,
): Promise<ReaderStore> {
  const journal = await stored(
    db,
    async () =>
      (folder && (await keepJournal(db, folder, newId))) ?? (await keepNoJournal(db, newId)),
  );
  const { keeping } = journal;
  // Tabs that have not heard of each other yet must not give the same stamp to what they do.
  const tab = newId().slice(-TAB_SIGNS);
  const tables = [...READER_TABLES, ...CHANGE_TABLES];
  const since = async (after: number) =>
    wholeChanges(db, await db.changes.where('seq').above(after).toArray());
  return {
    keeping,
    get device() {
      return `${journal.device.name}.${tab}`;
    },
    rename: () => stored(db, () => journal.device.rename()),
    readName: () => stored(db, () => journal.device.read()),
    load: () => stored(db, () => db.transaction('r', tables, () => load(db))),
    since: (after) => stored(db, () => since(after)),
    commit: (after, make) =>
      stored(db, () =>
        journal.storing((append) =>
          db.transaction('rw', tables, async () => {
            const fresh = await since(after);
            const writing = make(fresh);
            if (!writing) return fresh.at(-1)?.seq ?? after;
            await writeRows(db, writing.writes);
            const seq = await addChange(db, writing.change);
            append({ ...writing.change, seq });
            return seq;
          }),
        ),
      ),
    changes: (stamps) =>
      stored(db, () =>
        db.transaction('r', CHANGE_TABLES, async () =>
          wholeChanges(db, await db.changes.where('stamp').anyOf(stamps).sortBy('seq')),
        ),
      ),
    eachChange: (last, visit) => stored(db, () => eachChange(db, last, visit)),
    watch: (listener) =>
      watchTable(
        db.changes,
        () => db.changes.orderBy('seq').last(),
        () => listener(),
      ),
    tidy: () => stored(db, () => journal.tidy()),
    recoveryRead: () => stored(db, () => db.device.delete('recovery')),
    check: () => stored(db, () => journal.check()),
  };
}

async function stored<T>(db: CarrelDatabase, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageError(error, db);
  }
}

async function load(db: CarrelDatabase): Promise<ReaderState> {
  const rows = await readRows(db);
  const last = (await db.changes.orderBy('seq').last())?.seq ?? 0;
  return { rows, changes: await lastChanges(db), last };
}

/** The same for this visit only, where the browser gives no database: the caller's memory is all. */
export function passingReader(device: string): ReaderStore {
  const made: Change[] = [];
  return {
    keeping: { where: 'visit', isEmpty: false, recovery: undefined },
    device,
    // It is kept nowhere, so that it cannot have been copied.
    rename: () => Promise.resolve(),
    readName: () => Promise.resolve(),
    load: () => Promise.resolve({ rows: NO_ROWS, changes: [], last: 0 }),
    since: () => Promise.resolve([]),
    commit(_after, make) {
      const writing = make([]);
      if (writing) made.push(writing.change);
      return Promise.resolve(made.length);
    },
    changes: (stamps) => Promise.resolve(made.filter(({ stamp }) => stamps.includes(stamp))),
    eachChange(last, visit) {
      for (const change of made.slice(0, last)) visit(change);
      return Promise.resolve();
    },
    watch() {
      // One tab's memory: nobody else writes.
    },
    tidy: () => Promise.resolve(),
    recoveryRead: () => Promise.resolve(),
    check: () => Promise.resolve(undefined),
  };
}
