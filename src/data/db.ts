import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { RecentSearch, SavedSearch } from '#domain/kept-search';
import type { LibraryProblem } from '#domain/problems';
import type { Kept } from '#domain/reader/records';
import { nextStamp } from '#domain/reader/stamp';
import type { StoredPaper } from '#domain/stored-paper';
import {
  DATABASE_NAME,
  type BulkRow,
  type ChangeRow,
  type CorpusRow,
  type DeviceRow,
  type RecoveryRow,
  type IndexRow,
  type NewsRow,
} from './schema.ts';

/** Dexie's versions in IndexedDB's own count. */
export const NATIVE_STEP = 10;

/**
 * The device's database. `papers`, `corpus` and `indexes` are replaceable and may be wiped and
 * filled again; tables that hold what a reader made are never written by corpus code.
 */
export class CarrelDatabase extends Dexie {
  declare readonly papers: EntityTable<StoredPaper, 'id'>;
  declare readonly corpus: Table<CorpusRow | NewsRow, string>;
  declare readonly recents: EntityTable<RecentSearch, 'key'>;
  declare readonly indexes: EntityTable<IndexRow, 'key'>;
  declare readonly changes: EntityTable<ChangeRow, 'seq'>;
  declare readonly bulks: EntityTable<BulkRow, 'stamp'>;
  declare readonly device: Table<DeviceRow | RecoveryRow, string>;

  /** Why it was closed under an open page: what is asked of it since fails for that. */
  lost: LibraryProblem | undefined;

  readonly #losers: (() => void)[] = [];

  /** Calls back once it is lost under the open page. */
  whenLost(listener: () => void): void {
    this.#losers.push(listener);
  }

  /** Closes it for good. */
  lose(problem: LibraryProblem): void {
    this.lost = problem;
    this.close();
    for (const listener of this.#losers) listener();
  }

  constructor(name = DATABASE_NAME, options: DexieOptions = {}) {
    super(name, options);
    this.version(1).stores({ papers: 'id, &ordinal', corpus: 'key' });
    this.version(2).stores({ searches: 'id', recents: 'key', indexes: 'key' });
    this.version(3)
      .stores({
        readings: 'id',
        notes: 'id',
        tags: 'id',
        taggings: 'id',
        highlights: 'id',
        kinds: 'id',
        changes: '++seq, &stamp',
        device: 'key',
      })
      .upgrade(async (transaction) => {
        const searches = transaction.table<SavedSearch | Kept<SavedSearch>>('searches');
        const kept = (await searches.toArray()).map((row) =>
          'record' in row ? row : stamped(row),
        );
        await searches.bulkPut(kept);
      });
    this.version(4).stores({ lists: 'id', entries: 'id', sections: 'id', ownPapers: 'id' });
    this.version(5).stores({ bulks: 'stamp' });
    this.version(6).stores({ groupNames: 'id' });
  }
}

/** A saved search of the second version, which knew no stamps, as it is kept since. */
function stamped(record: SavedSearch): Kept<SavedSearch> {
  return { id: record.id, record, stamps: { made: nextStamp(undefined, record.createdAt, 'v2') } };
}

/**
 * Quota reached: Firefox names the error so, Chromium wraps it in an AbortError, and a bulk write
 * lists it among its failures.
 */
export function isQuotaError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'QuotaExceededError') return true;
  const inner = 'inner' in error ? error.inner : undefined;
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures : [];
  return [inner, ...failures].some(
    (cause: unknown) => cause instanceof Error && cause.name === 'QuotaExceededError',
  );
}
