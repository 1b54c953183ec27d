import { MOST_RECENTS, type RecentSearch } from '#domain/kept-search';
import type { CarrelDatabase } from './db.ts';
import { storageError } from './storage-error.ts';
import { watchTable } from './watch-table.ts';

/**
 * The searches made last: kept for convenience, so no part of what the reader made. Every verb is one
 * transaction: done whole, or the former state is untouched.
 * @throws {LibraryError} every verb: `StorageFull`, `StorageRefused`
 */
export interface RecentStore {
  /** Told at once and after every change, in whichever tab it is made; used last first. */
  watch(listener: (recent: readonly RecentSearch[]) => void): void;
  /** Notes that a search was used; the oldest beyond {@link MOST_RECENTS} go. */
  note(address: string): Promise<void>;
  /** Forgets a recent search, or all; gives the rows, so that they can be put back. */
  forget(address?: string): Promise<readonly RecentSearch[]>;
  restore(rows: readonly RecentSearch[]): Promise<void>;
}

/** What the verbs use of the table; memory has it too. */
interface Rows {
  get(key: string): PromiseLike<RecentSearch | undefined>;
  put(row: RecentSearch): PromiseLike<unknown>;
  delete(key: string): PromiseLike<unknown>;
  toArray(): PromiseLike<RecentSearch[]>;
}

/** Runs all the reads and writes of a verb as one. */
type Whole = <T>(work: () => Promise<T>) => Promise<T>;

/** The searches made last, in the database. */
export function databaseRecents(db: CarrelDatabase, now: () => number): RecentStore {
  const whole: Whole = async (work) => {
    try {
      return await db.transaction('rw', db.recents, work);
    } catch (error) {
      throw storageError(error, db);
    }
  };
  return {
    watch: (listener) => watchTable(db.recents, () => newestFirst(db.recents), listener),
    ...verbs(db.recents, whole, now),
  };
}

/** The same for this visit only, where the browser gives no database. */
export function passingRecents(now: () => number): RecentStore {
  const rows = memoryRows();
  const listeners: (() => void)[] = [];
  const whole: Whole = async (work) => {
    const done = await work();
    for (const listener of listeners) listener();
    return done;
  };
  return {
    watch(listener) {
      const tell = (): void => void newestFirst(rows).then(listener);
      listeners.push(tell);
      tell();
    },
    ...verbs(rows, whole, now),
  };
}

function memoryRows(): Rows {
  const rows = new Map<string, RecentSearch>();
  return {
    get: (key) => Promise.resolve(rows.get(key)),
    put: (row) => Promise.resolve(rows.set(row.key, row)),
    delete: (key) => Promise.resolve(rows.delete(key)),
    toArray: () => Promise.resolve([...rows.values()]),
  };
}

async function newestFirst(rows: Rows): Promise<RecentSearch[]> {
  return (await rows.toArray()).toSorted((a, b) => b.usedAt - a.usedAt);
}

function verbs(rows: Rows, whole: Whole, now: () => number): Omit<RecentStore, 'watch'> {
  const trim = async (): Promise<void> => {
    const beyond = (await newestFirst(rows)).slice(MOST_RECENTS);
    for (const { key } of beyond) await rows.delete(key);
  };
  return {
    note: (address) =>
      whole(async () => {
        const [newest] = await newestFirst(rows);
        // The search used now is the newest, also on a device whose clock was set back.
        const usedAt = Math.max(now(), (newest?.usedAt ?? 0) + 1);
        await rows.put({ key: address, usedAt });
        await trim();
      }),
    forget: (address) =>
      whole(async () => {
        const all = await rows.toArray();
        const gone = all.filter(({ key }) => address === undefined || key === address);
        for (const { key } of gone) await rows.delete(key);
        return gone;
      }),
    restore: (recents) =>
      whole(async () => {
        for (const row of recents) if (!(await rows.get(row.key))) await rows.put(row);
        await trim();
      }),
  };
}
