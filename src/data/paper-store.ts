import { addUp, byId, isNoNews, type CorpusNews } from '#domain/corpus-news';
import type { StoredPaper } from '#domain/stored-paper';
import type { CarrelDatabase } from './db.ts';
import { storageError } from './storage-error.ts';
import type { CorpusRow, IndexRow, NewsRow } from './schema.ts';
import { watchTable } from './watch-table.ts';

/** Papers that are read at once: bounds memory and keeps the worker answering in between. */
const CHUNK = 2000;

/** What comes with a corpus. */
interface Beside {
  readonly index?: IndexRow | undefined;
  readonly map?: IndexRow | undefined;
  /** What is new in it. */
  readonly update?: Update | undefined;
}

/** From one corpus to another. */
interface Update {
  /** SHA-256 of the corpus that the news is compared with. */
  readonly since: string;
  /** In ms since 1970. */
  readonly at: number;
  readonly news: CorpusNews;
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
   * Replaces the whole corpus in one transaction, with its index, its map and what is new in it: either all
   * of it is there afterwards or the former one is untouched. News that was not seen adds up; of a corpus that
   * another tab has replaced already it is told once.
   * @throws {LibraryError} `StorageFull`, `StorageRefused`
   */
  replace(row: CorpusRow, papers: readonly StoredPaper[], beside?: Beside): Promise<void>;
  /** What the last updates brought; undefined before the first. */
  news(): Promise<NewsRow | undefined>;
  /**
   * Changes what is kept of the last updates, where there is something.
   * @throws {LibraryError} `StorageFull`, `StorageRefused`
   */
  changeNews(change: (row: NewsRow) => NewsRow): Promise<void>;
  /** Tells what is kept of the last updates, at once and after every change, in whichever tab. */
  watchNews(listener: (row: NewsRow | undefined) => void): void;
  /**
   * Keeps an index or a map of the papers that are there; one of other papers is not kept.
   * @throws {LibraryError} `StorageFull`, `StorageRefused`
   */
  keepIndex(index: IndexRow): Promise<void>;
}

/** The papers in an open database. */
export function databaseStore(db: CarrelDatabase): PaperStore {
  return {
    current: () => currentOf(db),
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
    replace: (row, papers, { index, map, update } = {}) =>
      stored(db, () =>
        db.transaction('rw', db.papers, db.corpus, db.indexes, async () => {
          if (update) await addNews(db, update, papers);
          await db.papers.clear();
          await db.papers.bulkAdd(papers);
          await db.corpus.put(row);
          await db.indexes.clear();
          await db.indexes.bulkPut([index, map].filter((part) => part !== undefined));
        }),
      ),
    news: () => newsOf(db),
    changeNews: (change) =>
      stored(db, () =>
        db.transaction('rw', db.corpus, async () => {
          const row = await newsOf(db);
          if (row) await db.corpus.put(change(row));
        }),
      ),
    watchNews: (listener) => watchTable(db.corpus, () => newsOf(db), listener),
    keepIndex: (index) =>
      stored(db, () =>
        db.transaction('rw', db.corpus, db.indexes, async () => {
          const row = await currentOf(db);
          if (row?.manifest.sha256 === index.corpus) await db.indexes.put(index);
        }),
      ),
  };
}

async function currentOf(db: CarrelDatabase): Promise<CorpusRow | undefined> {
  const row = await db.corpus.get('current');
  return row?.key === 'current' ? row : undefined;
}

async function newsOf(db: CarrelDatabase): Promise<NewsRow | undefined> {
  const row = await db.corpus.get('news');
  return row?.key === 'news' ? row : undefined;
}

async function addNews(
  db: CarrelDatabase,
  { since, at, news }: Update,
  papers: readonly StoredPaper[],
): Promise<void> {
  if ((await currentOf(db))?.manifest.sha256 !== since) return;
  const former = await newsOf(db);
  const sum = former && !former.seen ? addUp(former.news, news, byId(papers)) : news;
  await db.corpus.put({ key: 'news', at, seen: isNoNews(sum), news: sum });
}

async function stored(db: CarrelDatabase, write: () => PromiseLike<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw storageError(error, db);
  }
}
