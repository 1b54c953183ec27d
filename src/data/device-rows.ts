/** What the device keeps, gone through in portions: to measure and to check it. */
import type { IndexableType, Table } from 'dexie';
import type { CarrelDatabase } from './db.ts';

/** Rows that are read at once: bounds memory and keeps the worker answering in between. */
const PORTION = 500;

export interface DeviceRow {
  readonly key: IndexableType;
  /** Null for one that cannot be read. */
  readonly value: unknown;
}

function tableOf(db: CarrelDatabase, name: string): Table<unknown, IndexableType> {
  return db.table(name);
}

/** All rows of a table by their keys, in portions, whatever is in them. */
export async function* deviceRows(
  db: CarrelDatabase,
  name: string,
): AsyncGenerator<readonly DeviceRow[]> {
  const table = tableOf(db, name);
  let keys = await table.orderBy(':id').limit(PORTION).primaryKeys();
  for (;;) {
    const values = await valuesOf(table, keys);
    yield keys.flatMap((key, at) => (values[at] === undefined ? [] : [{ key, value: values[at] }]));
    const last = keys.at(-1);
    if (keys.length < PORTION || last === undefined) return;
    keys = await table.where(':id').above(last).limit(PORTION).primaryKeys();
  }
}

/** Undefined for one that is gone meanwhile. */
async function valuesOf(
  table: Table<unknown, IndexableType>,
  keys: readonly IndexableType[],
): Promise<readonly unknown[]> {
  try {
    return await table.bulkGet([...keys]);
  } catch {
    // One that cannot be read spoils its whole portion.
    return Promise.all(keys.map((key) => table.get(key).catch(() => null)));
  }
}

/** Those of the keys that a table has. */
export async function presentKeys(
  db: CarrelDatabase,
  name: string,
  keys: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const found = await tableOf(db, name)
    .where(':id')
    .anyOf([...keys])
    .primaryKeys();
  return new Set(found.map(String));
}
