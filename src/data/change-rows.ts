/**
 * Changes as rows. One that changes very many records, such as an import, is kept in two: its row says
 * what it was, as every start reads it, and what it did lies apart until somebody asks for that.
 */
import type { Change } from '#domain/reader/change';
import type { CarrelDatabase } from './db.ts';
import type { BulkRow, ChangeRow } from './schema.ts';

/** The tables that hold changes. */
export const CHANGE_TABLES = ['changes', 'bulks'] as const;

/** A change of more records than this lies apart: it takes longer to read than what a start reads else. */
const MOST_EDITS = 500;

/** The row of a change, and what it did apart, if that is much. */
function parted<Row extends Change>(change: Row): { row: Row; bulk?: BulkRow } {
  const { stamp, edits, known } = change;
  const size = edits.length + (known ? known.gone.length + known.earlier.length : 0);
  if (size <= MOST_EDITS) return { row: change };
  const row: Row & { known?: Change['known']; isApart?: true } = { ...change, edits: [] };
  delete row.known;
  row.isApart = true;
  return { row, bulk: { stamp, edits, ...(known && { known }) } };
}

/** Stores a change; returns its number. Within the caller's transaction. */
export async function addChange(db: CarrelDatabase, change: Change): Promise<number> {
  const { row, bulk } = parted(change);
  if (bulk) await db.bulks.put(bulk);
  // The number is written into what is stored; the caller's is left as it is.
  return db.changes.add({ ...row });
}

/**
 * Stores changes in this order, under their numbers or, without, under the next. Within the caller's
 * transaction: nothing but the database is waited for in between, since Dexie loses its transaction
 * after some hundred other waits, and what is stored then would be outside of it.
 */
export async function addChanges(
  db: CarrelDatabase,
  changes: readonly (Change | ChangeRow)[],
): Promise<void> {
  const all = changes.map((change) => parted(change));
  await db.bulks.bulkPut(all.flatMap(({ bulk }) => bulk ?? []));
  await db.changes.bulkAdd(all.map(({ row }) => ({ ...row })));
}

/** Changes with all that they did. Within the caller's transaction, or none. */
export async function wholeChanges(
  db: CarrelDatabase,
  rows: readonly ChangeRow[],
): Promise<ChangeRow[]> {
  const apart = rows.filter(({ isApart }) => isApart).map(({ stamp }) => stamp);
  if (apart.length === 0) return [...rows];
  const bulks = new Map((await db.bulks.bulkGet(apart)).map((bulk) => [bulk?.stamp, bulk]));
  return rows.map((row) => {
    const bulk = bulks.get(row.stamp);
    if (!bulk) return row;
    const whole: ChangeRow & { isApart?: true } = { ...row, ...bulk };
    delete whole.isApart;
    return whole;
  });
}

/** Changes read at a time. */
const PORTION = 500;

/** Walks all changes up to one, in the order in which they were made here. */
export async function eachChange(
  db: CarrelDatabase,
  last: number,
  visit: (change: Change) => void,
): Promise<void> {
  for (let after = 0; after < last;) {
    const range = db.changes.where('seq').between(after, last, false, true);
    const rows = await range.limit(PORTION).toArray();
    for (const change of await wholeChanges(db, rows)) visit(change);
    after = rows.at(-1)?.seq ?? last;
  }
}
