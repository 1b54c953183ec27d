/** The reader's tables as a whole: read, written, walked; each within the caller's transaction. */
import type { Table } from 'dexie';
import { isEnough, type Past } from '#domain/reader/history';
import type { ReaderRows, RowWrite } from '#domain/reader/library';
import {
  READER_TABLES,
  type Kept,
  type ReaderRecords,
  type ReaderTable,
} from '#domain/reader/records';
import type { CarrelDatabase } from './db.ts';
import type { ChangeRow } from './schema.ts';

/** A reader's table, typed by its name. */
function tableOf<T extends ReaderTable>(
  db: CarrelDatabase,
  table: T,
): Table<Kept<ReaderRecords[T]>, string> {
  return db.table(table);
}

export async function readRows(db: CarrelDatabase): Promise<ReaderRows> {
  const all = <T extends ReaderTable>(table: T) => tableOf(db, table).toArray();
  const [readings, notes, tags, taggings, highlights, kinds, groupNames, searches] =
    await Promise.all([
      all('readings'),
      all('notes'),
      all('tags'),
      all('taggings'),
      all('highlights'),
      all('kinds'),
      all('groupNames'),
      all('searches'),
    ]);
  const [lists, entries, sections, ownPapers] = await Promise.all([
    all('lists'),
    all('entries'),
    all('sections'),
    all('ownPapers'),
  ]);
  const onLists = { lists, entries, sections, ownPapers };
  const named = { kinds, groupNames, searches };
  return { readings, notes, tags, taggings, highlights, ...named, ...onLists };
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

/** Changes that are read at a time from the end on: mostly the only ones. */
const PORTION = 500;

/**
 * The last changes, in the order in which they were made here: so many that what can be undone is known.
 * Openings and what is typed into one note may be many changes and few steps.
 * @param most steps that are to be known
 */
export async function lastChanges(
  db: CarrelDatabase,
  most?: number,
  portion = PORTION,
): Promise<Past[]> {
  const first = (await db.changes.orderBy('seq').first())?.seq ?? 0;
  let from = ((await db.changes.orderBy('seq').last())?.seq ?? -1) + 1;
  let changes: Past[] = [];
  while (from > first && !isEnough(changes, most)) {
    // A range is read at one go, and so many from the end on one by one.
    const rows = db.changes.where('seq').between(from - portion, from);
    changes = [...(await rows.toArray()).map(past), ...changes];
    from -= portion;
  }
  return changes;
}

/** Without its edits, which may hold long notes. */
function past({ stamp, act, reverts, asked }: ChangeRow): Past {
  return { stamp, act, ...(reverts && { reverts }), ...(asked !== undefined && { asked }) };
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

/** Gives this device another name in stamps. */
export async function renameDevice(db: CarrelDatabase, name: string): Promise<string> {
  await db.device.put({ key: 'current', name });
  return name;
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
