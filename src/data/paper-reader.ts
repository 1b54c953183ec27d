import type { LibrarySummary } from '#domain/library-summary';
import type { StoredPaper } from '#domain/stored-paper';
import { openExisting, outcome } from './existing-database.ts';
import { DATABASE_NAME, type CorpusRow } from './schema.ts';

/** What the first screen needs, read without waiting for the worker. */
export interface FirstScreen {
  readonly summary: LibrarySummary;
  /** The first papers of the resting order. */
  readonly papers: readonly StoredPaper[];
}

export interface PaperReader {
  /** Undefined on the first run and where there is no database. */
  firstScreen(count: number): Promise<FirstScreen | undefined>;
  /** Undefined when the database does not hold it, or cannot be read. */
  paper(id: string): Promise<StoredPaper | undefined>;
}

/**
 * The screen's read-only view of the papers.
 *
 * It asks IndexedDB itself: Dexie, which writes them in the worker, would cost the first screen a
 * quarter of its scripts. Each read opens and closes, so that it never stands in the way of an
 * upgrade. Whatever goes wrong reads as "not there": the worker opens the same database and names
 * the problem.
 */
export function createPaperReader(name = DATABASE_NAME): PaperReader {
  return {
    firstScreen: (count) =>
      read(name, async (transaction) => {
        const [row, papers] = await Promise.all([
          outcome<CorpusRow | undefined>(transaction.objectStore('corpus').get('current')),
          outcome<StoredPaper[]>(
            transaction.objectStore('papers').index('ordinal').getAll(null, count),
          ),
        ]);
        return row && { summary: row.summary, papers };
      }),
    paper: (id) =>
      read(name, (transaction) =>
        outcome<StoredPaper | undefined>(transaction.objectStore('papers').get(id)),
      ),
  };
}

async function read<T>(
  name: string,
  ask: (transaction: IDBTransaction) => Promise<T>,
): Promise<T | undefined> {
  let db: IDBDatabase | undefined;
  try {
    db = await openExisting(name);
    return await ask(db.transaction(['corpus', 'papers']));
  } catch {
    return undefined;
  } finally {
    db?.close();
  }
}
