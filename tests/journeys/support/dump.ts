import type { Page } from '@playwright/test';
import type { Change } from '#domain/reader/change';
import { Ledger } from '#domain/reader/ledger';
import type { ReaderRows } from '#domain/reader/library';
import type { MergeState } from '#domain/reader/merge';
import { READER_TABLES, type ReaderTable } from '#domain/reader/records';
import { canonicalDump } from '#domain/reader/state-dump';

interface Stored {
  readonly rows: ReaderRows;
  readonly changes: readonly Change[];
}

/** All that a device has stored of its reader's. */
async function stored(page: Page): Promise<Stored> {
  const text = await page.evaluate(async (tables) => {
    const outcome = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
      });
    const db = await outcome(indexedDB.open('carrel'));
    const reading = db.transaction([...tables, 'changes', 'bulks']);
    const all = (table: string): Promise<object[]> => outcome(reading.objectStore(table).getAll());
    const told = all('changes');
    const apart = outcome<{ stamp: string }[]>(reading.objectStore('bulks').getAll());
    const rows = await Promise.all(tables.map(async (table) => [table, await all(table)]));
    const bulks = new Map((await apart).map((bulk) => [bulk.stamp, bulk]));
    const changes = (await told).map((change) =>
      'stamp' in change ? { ...change, ...bulks.get(String(change.stamp)) } : change,
    );
    db.close();
    return JSON.stringify({ rows: Object.fromEntries(rows), changes });
  }, READER_TABLES);
  const parsed: Stored = JSON.parse(text);
  return parsed;
}

async function known(page: Page): Promise<MergeState> {
  const { rows, changes } = await stored(page);
  const ledger = new Ledger();
  for (const change of changes) ledger.add(change);
  return ledger.state(rows);
}

/** All that a device knows, as one text that is the same wherever the same is known. */
export async function dumpOf(page: Page): Promise<string> {
  return canonicalDump(await known(page));
}

/** How many records of each table a device has, those that are deleted aside. */
export async function countsOf(page: Page): Promise<Readonly<Record<ReaderTable, number>>> {
  const { rows } = await stored(page);
  const count = (table: ReaderTable): [ReaderTable, number] => [table, rows[table].length];
  const counted: Readonly<Record<ReaderTable, number>> = Object.assign(
    {},
    ...READER_TABLES.map(count).map(([table, number]) => ({ [table]: number })),
  );
  return counted;
}
