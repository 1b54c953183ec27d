/** What the browser has stored for this site, read beside the app and never written. */
import type { Change } from '../../../src/domain/reader/change.ts';
import type { Stored } from '../stored.ts';

const TABLES = [
  'readings',
  'notes',
  'tags',
  'taggings',
  'highlights',
  'kinds',
  'groupNames',
  'searches',
  'lists',
  'entries',
  'sections',
  'ownPapers',
] as const;

function outcome<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}

/** All that a reader made, as JSON of a {@link Stored}: the cheapest way out of a page. */
export async function stored(): Promise<string> {
  const opening = indexedDB.open('carrel');
  // It is not there: nor shall it be, by our doing.
  opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
  const db = await outcome(opening);
  try {
    const reading = db.transaction([...TABLES, 'changes', 'bulks']);
    const told = outcome<Change[]>(reading.objectStore('changes').getAll());
    // What a change of very many records did lies apart.
    const apart = outcome<Change[]>(reading.objectStore('bulks').getAll());
    const rows = TABLES.map((table) => outcome<unknown[]>(reading.objectStore(table).getAll()));
    const tables = await Promise.all(rows);
    const named: Partial<Record<keyof Stored, unknown[]>> = Object.fromEntries(
      TABLES.map((table, at) => [table, tables[at] ?? []]),
    );
    const bulks = new Map((await apart).map((bulk) => [bulk.stamp, bulk]));
    const changes = (await told).map((change) => ({ ...change, ...bulks.get(change.stamp) }));
    return JSON.stringify({ ...named, changes });
  } finally {
    db.close();
  }
}

/**
 * Whether the browser has thrown the site's databases away since this was asked last: a database of our
 * own beside the app's lives and dies with it in Chromium, where one folder holds all of an origin's.
 */
export async function wiped(): Promise<boolean> {
  let isNew = false;
  const opening = indexedDB.open('crash-marker', 1);
  opening.addEventListener('upgradeneeded', () => {
    isNew = true;
  });
  (await outcome(opening)).close();
  return isNew;
}
