/** The reader's tables as a whole: read, written, walked; each within the caller's transaction. */
import type { Table } from 'dexie';
import type { ReaderRows, RowWrite } from '#domain/reader/library';
import {
  READER_TABLES,
  type Kept,
  type ReaderRecords,
  type ReaderTable,
} from '#domain/reader/records';
import type { CarrelDatabase } from './db.ts';

/** A reader's table, typed by its name. */
function tableOf<T extends ReaderTable>(
  db: CarrelDatabase,
  table: T,
): Table<Kept<ReaderRecords[T]>, string> {
  return db.table(table);
}

export async function readRows(db: CarrelDatabase): Promise<ReaderRows> {
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
  return { readings, notes, tags, taggings, highlights, kinds, searches };
}

/** The first rows of a table whose ids come after one, by id. */
export async function readPortion<T extends ReaderTable>(
  db: CarrelDatabase,
  table: T,
  after: string,
  most: number,
): Promise<Kept<ReaderRecords[T]>[]> {
  return tableOf(db, table).where(':id').above(after).limit(most).toArray();
}

export async function writeRows(db: CarrelDatabase, writes: readonly RowWrite[]): Promise<void> {
  for (const table of READER_TABLES) {
    const ofTable = writes.filter((write) => write.table === table);
    if (ofTable.length === 0) continue;
    const rows = ofTable.map(({ row }) => row).filter((row) => row !== undefined);
    const gone = ofTable.filter(({ row }) => row === undefined).map(({ id }) => id);
    await tableOf(db, table).bulkDelete(gone);
    await db.table(table).bulkPut(rows);
  }
}

/** This device's name in stamps; made once. */
export function nameDevice(db: CarrelDatabase, newName: () => string): PromiseLike<string> {
  return db.transaction('rw', db.device, async () => {
    const known = await db.device.get('current');
    if (known && 'name' in known) return known.name;
    const name = newName();
    await db.device.put({ key: 'current', name });
    return name;
  });
}
