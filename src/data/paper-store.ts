import type { StoredPaper } from '#domain/stored-paper';
import type { CarrelDatabase } from './db.ts';
import { storageError } from './storage-error.ts';
import type { CorpusRow, IndexRow } from './schema.ts';

/** Papers that are read at once: bounds memory and keeps the worker answering in between. */
const CHUNK = 2000;

/** What comes with a corpus. */
interface Beside {
  readonly index?: IndexRow | undefined;
  readonly map?: IndexRow | undefined;
}

/** The papers that the device keeps. */
export interface PaperStore {
  current(): Promise<CorpusRow | undefined>;
  /** All papers by ordinal, in chunks. */
  chunks(): AsyncIterable<readonly StoredPaper[]>;
  /** The index of the papers, if the device keeps one. */
  index(): Promise<IndexRow | undefined>;
  /** The map of the papers, if the device keeps one. */
  map(): Promise<IndexRow | undefined>;
  /**
   * Replaces the whole corpus in one transaction, with its index and map: either all of it is there
   * afterwards or the former one is untouched.
   * @throws {LibraryError} `StorageFull`, `StorageRefused`
   */
  replace(row: CorpusRow, papers: readonly StoredPaper[], beside?: Beside): Promise<void>;
  /**
   * Keeps an index or a map of the papers that are there; one of other papers is not kept.
   * @throws {LibraryError} `StorageFull`, `StorageRefused`
   */
  keepIndex(index: IndexRow): Promise<void>;
}

/** The papers in an open database. */
export function databaseStore(db: CarrelDatabase): PaperStore {
  return {
    current: () => db.corpus.get('current'),
    async *chunks() {
      for (let from = 0; ; from += CHUNK) {
        const chunk = await db.papers
          .where('ordinal')
          .between(from, from + CHUNK, true, false)
          .toArray();
        if (chunk.length > 0) yield chunk;
        if (chunk.length < CHUNK) return;
      }
    },
    index: () => db.indexes.get('current'),
    map: () => db.indexes.get('map'),
    replace: (row, papers, { index, map } = {}) =>
      stored(db, () =>
        db.transaction('rw', db.papers, db.corpus, db.indexes, async () => {
          await db.papers.clear();
          await db.papers.bulkAdd(papers);
          await db.corpus.put(row);
          await db.indexes.clear();
          await db.indexes.bulkPut([index, map].filter((part) => part !== undefined));
        }),
      ),
    keepIndex: (index) =>
      stored(db, () =>
        db.transaction('rw', db.corpus, db.indexes, async () => {
          const row = await db.corpus.get('current');
          if (row?.manifest.sha256 === index.corpus) await db.indexes.put(index);
        }),
      ),
  };
}

async function stored(db: CarrelDatabase, write: () => PromiseLike<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw storageError(error, db);
  }
}
