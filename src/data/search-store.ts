import { liveQuery } from 'dexie';
import { cleanName, MOST_RECENTS, type RecentSearch, type SavedSearch } from '#domain/kept-search';
import type { CarrelDatabase } from './db.ts';
import { storageError } from './open-database.ts';

/** The searches as they are kept now. */
export interface KeptRows {
  /** Oldest first: what is saved later comes after what was there. */
  readonly saved: readonly SavedSearch[];
  /** Used last first. */
  readonly recent: readonly RecentSearch[];
}

/** What every verb needs from outside. */
export interface Origin {
  /** In ms since 1970. */
  readonly now: () => number;
  /** An id that nothing has and that sorts by time. */
  readonly newId: () => string;
}

/**
 * The searches that a reader keeps. Every verb is one transaction: done whole, or the former state
 * is untouched. All writes of saved and recent searches are here.
 * @throws {LibraryError} every verb: `StorageFull`, `StorageRefused`
 */
export interface SearchStore {
  /** Whether the next visit finds what is kept. */
  readonly lasting: boolean;
  /** Told at once and after every change, in whichever tab it is made. */
  watch(listener: (rows: KeptRows) => void): void;
  /** Saves a search under a name; one that is saved already stays as it is. */
  saveSearch(name: string, address: string): Promise<SavedSearch>;
  /** Gives the row as it was before; undefined when there is none, or no name to give. */
  renameSearch(id: string, name: string): Promise<SavedSearch | undefined>;
  /** Gives the row, so that it can be put back. */
  removeSearch(id: string): Promise<SavedSearch | undefined>;
  /** Puts a removed search back, unless the same has been saved anew. */
  restoreSearch(row: SavedSearch): Promise<void>;
  /** Notes that a search was used; the oldest beyond {@link MOST_RECENTS} go. */
  noteRecent(address: string): Promise<void>;
  /** Forgets a recent search, or all; gives the rows, so that they can be put back. */
  forgetRecents(address?: string): Promise<readonly RecentSearch[]>;
  restoreRecents(rows: readonly RecentSearch[]): Promise<void>;
}

/** What the verbs use of a table of the database; memory has it too. */
interface Rows<T> {
  get(key: string): PromiseLike<T | undefined>;
  put(row: T): PromiseLike<unknown>;
  delete(key: string): PromiseLike<unknown>;
  toArray(): PromiseLike<T[]>;
}

interface Tables {
  readonly searches: Rows<SavedSearch>;
  readonly recents: Rows<RecentSearch>;
}

/** Runs all the reads and writes of a verb as one. */
type Whole = <T>(work: () => Promise<T>) => Promise<T>;

/** The searches in the database. */
export function databaseSearches(db: CarrelDatabase, origin: Origin): SearchStore {
  const whole: Whole = async (work) => {
    try {
      return await db.transaction('rw', db.searches, db.recents, work);
    } catch (error) {
      throw storageError(error);
    }
  };
  return {
    lasting: true,
    watch(listener) {
      liveQuery(() => readAll(db)).subscribe({
        next: listener,
        error: () => {
          // The database is gone under an open page: what was told last stands, and the next verb
          // meets the same failure and names it.
        },
      });
    },
    ...searchVerbs(db, whole, origin),
    ...recentVerbs(db, whole, origin),
  };
}

/** The same for this visit only, where the browser gives no database. */
export function passingSearches(origin: Origin): SearchStore {
  const tables = { searches: memoryRows(idOf), recents: memoryRows(keyOf) };
  const listeners: (() => void)[] = [];
  const whole: Whole = async (work) => {
    const done = await work();
    for (const listener of listeners) listener();
    return done;
  };
  return {
    lasting: false,
    watch(listener) {
      const tell = (): void => void readAll(tables).then(listener);
      listeners.push(tell);
      tell();
    },
    ...searchVerbs(tables, whole, origin),
    ...recentVerbs(tables, whole, origin),
  };
}

const idOf = ({ id }: SavedSearch): string => id;
const keyOf = ({ key }: RecentSearch): string => key;

function memoryRows<T>(keyOf: (row: T) => string): Rows<T> {
  const rows = new Map<string, T>();
  return {
    get: (key) => Promise.resolve(rows.get(key)),
    put: (row) => Promise.resolve(rows.set(keyOf(row), row)),
    delete: (key) => Promise.resolve(rows.delete(key)),
    toArray: () => Promise.resolve([...rows.values()]),
  };
}

async function readAll({ searches, recents }: Tables): Promise<KeptRows> {
  const [saved, recent] = await Promise.all([searches.toArray(), recents.toArray()]);
  return {
    saved: saved.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    recent: newestFirst(recent),
  };
}

function newestFirst(rows: readonly RecentSearch[]): RecentSearch[] {
  return rows.toSorted((a, b) => b.usedAt - a.usedAt);
}

type SearchVerbs = Pick<
  SearchStore,
  'saveSearch' | 'renameSearch' | 'removeSearch' | 'restoreSearch'
>;

function searchVerbs({ searches }: Tables, whole: Whole, { now, newId }: Origin): SearchVerbs {
  const savedAs = async (address: string): Promise<SavedSearch | undefined> =>
    (await searches.toArray()).find((row) => row.address === address);
  return {
    saveSearch: (name, address) =>
      whole(async () => {
        const known = await savedAs(address);
        if (known) return known;
        const row = { id: newId(), name: cleanName(name), address, createdAt: now() };
        await searches.put(row);
        return row;
      }),
    renameSearch: (id, name) =>
      whole(async () => {
        const before = await searches.get(id);
        const next = cleanName(name);
        if (!before || next === '') return undefined;
        await searches.put({ ...before, name: next });
        return before;
      }),
    removeSearch: (id) =>
      whole(async () => {
        const row = await searches.get(id);
        await searches.delete(id);
        return row;
      }),
    restoreSearch: (row) =>
      whole(async () => {
        if (!(await savedAs(row.address))) await searches.put(row);
      }),
  };
}

type RecentVerbs = Pick<SearchStore, 'noteRecent' | 'forgetRecents' | 'restoreRecents'>;

function recentVerbs({ recents }: Tables, whole: Whole, { now }: Origin): RecentVerbs {
  const trim = async (): Promise<void> => {
    const beyond = newestFirst(await recents.toArray()).slice(MOST_RECENTS);
    for (const { key } of beyond) await recents.delete(key);
  };
  return {
    noteRecent: (address) =>
      whole(async () => {
        const [newest] = newestFirst(await recents.toArray());
        // The search used now is the newest, also on a device whose clock was set back.
        const usedAt = Math.max(now(), (newest?.usedAt ?? 0) + 1);
        await recents.put({ key: address, usedAt });
        await trim();
      }),
    forgetRecents: (address) =>
      whole(async () => {
        const all = await recents.toArray();
        const gone = all.filter(({ key }) => address === undefined || key === address);
        for (const { key } of gone) await recents.delete(key);
        return gone;
      }),
    restoreRecents: (rows) =>
      whole(async () => {
        for (const row of rows) if (!(await recents.get(row.key))) await recents.put(row);
        await trim();
      }),
  };
}
