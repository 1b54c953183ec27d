import type { StoredPaper } from '#domain/stored-paper';
import type { CarrelDatabase } from './db.ts';
import { storageError } from './open-database.ts';
import type { CorpusRow } from './schema.ts';

/** Papers that are read at once: bounds memory and keeps the worker answering in between. */
const CHUNK = 2000;

/** The papers that the device keeps. */
export interface PaperStore {
  current(): Promise<CorpusRow | undefined>;
  /** All papers by ordinal, in chunks. */
  chunks(): AsyncIterable<readonly StoredPaper[]>;
  /**
   * Replaces the whole corpus in one transaction: either all of it is there afterwards or the
   * former one is untouched.
   * @throws {LibraryError} `StorageFull`, `StorageRefused`
   */
  replace(row: CorpusRow, papers: readonly StoredPaper[]): Promise<void>;
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
    async replace(row, papers) {
      try {
        await db.transaction('rw', db.papers, db.corpus, async () => {
          await db.papers.clear();
          await db.papers.bulkAdd(papers);
          await db.corpus.put(row);
        });
      } catch (error) {
        throw storageError(error);
      }
    },
  };
}
