import {
  answered,
  DATABASE,
  drafts,
  keptFiles,
  openKept,
  readerTables,
  reasonOf,
} from './device.ts';

/** What could not be read, and why. */
interface Unread {
  /** A table, a file or the whole database. */
  readonly from: string;
  /** Where in a table, counted from 1. */
  readonly row?: number;
  readonly reason: string;
}

/** Everything that could be read, in the pieces of one JSON text. */
export interface Rescue {
  readonly pieces: readonly string[];
  readonly rows: number;
  readonly drafts: number;
  readonly files: number;
  readonly unread: readonly Unread[];
}

/** What is gathered on the way. */
interface Found {
  rows: number;
  files: number;
  readonly unread: Unread[];
}

/** All rows of a table; where one is damaged, all others. */
async function rowsOf(db: IDBDatabase, table: string, { unread }: Found): Promise<unknown[]> {
  const store = (): IDBObjectStore => db.transaction(table).objectStore(table);
  try {
    return await answered<unknown[]>(store().getAll());
  } catch {
    // Some row cannot be read: one after the other, it is known which.
  }
  try {
    const rows: unknown[] = [];
    for (const [at, key] of (await answered(store().getAllKeys())).entries()) {
      try {
        rows.push(await answered<unknown>(store().get(key)));
      } catch (error) {
        unread.push({ from: table, row: at + 1, reason: reasonOf(error) });
      }
    }
    return rows;
  } catch (error) {
    unread.push({ from: table, reason: reasonOf(error) });
    return [];
  }
}

/** The rows in JSON; what is no JSON is left out, and told. */
function written(rows: readonly unknown[], table: string, found: Found): string[] {
  return rows.flatMap((row, at) => {
    try {
      const text = JSON.stringify(row);
      found.rows += 1;
      return [text];
    } catch (error) {
      found.unread.push({ from: table, row: at + 1, reason: reasonOf(error) });
      return [];
    }
  });
}

async function tables(found: Found): Promise<string> {
  let db: IDBDatabase | undefined;
  try {
    db = await openKept();
    if (!db) return '"database":null,\n"tables":{}';
    const parts: string[] = [];
    for (const table of readerTables(db)) {
      const rows = written(await rowsOf(db, table, found), table, found);
      parts.push(`${JSON.stringify(table)}:[\n${rows.join(',\n')}\n]`);
    }
    return `"database":${db.version},\n"tables":{\n${parts.join(',\n')}\n}`;
  } catch (error) {
    found.unread.push({ from: DATABASE, reason: reasonOf(error) });
    return '"database":null,\n"tables":{}';
  } finally {
    db?.close();
  }
}

async function files(found: Found): Promise<string> {
  const texts: [string, string][] = [];
  for (const { name, read } of await keptFiles()) {
    try {
      const file = await read();
      texts.push([name, await file.text()]);
    } catch (error) {
      found.unread.push({ from: name, reason: reasonOf(error) });
    }
  }
  found.files = texts.length;
  return JSON.stringify(Object.fromEntries(texts));
}

/** Reads everything that a reader made from wherever this device keeps it. */
export async function rescue(version: string, now: Date): Promise<Rescue> {
  const found: Found = { rows: 0, files: 0, unread: [] };
  const notes = drafts();
  const head = { format: 'carrel-rescue', version: 1, carrel: version, savedAt: now.toISOString() };
  const pieces = [
    `${JSON.stringify(head).slice(0, -1)},\n`,
    await tables(found),
    `,\n"drafts":${JSON.stringify(Object.fromEntries(notes))}`,
    `,\n"files":${await files(found)}`,
    `,\n"unread":${JSON.stringify(found.unread)}}\n`,
  ];
  return { pieces, drafts: notes.length, ...found };
}
