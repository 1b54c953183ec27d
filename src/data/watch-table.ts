import { Dexie, type ObservabilitySet, type Table } from 'dexie';

/** Whether something was written to the table; Dexie names what was written by table and index. */
function isTouched(written: ObservabilitySet, { db, name }: Table): boolean {
  const prefix = `idb://${db.name}/${name}/`;
  return Object.keys(written).some((part) => part === 'all' || part.startsWith(prefix));
}

/**
 * Tells what a query of a table gives, at once and after every change of the table, in whichever tab.
 * Dexie's own `liveQuery` gathers what is written to all other tables for as long as this one rests.
 */
export function watchTable<Found>(
  table: Table,
  query: () => PromiseLike<Found>,
  listener: (found: Found) => void,
): void {
  let asked = 0;
  let told = 0;
  const ask = async (): Promise<void> => {
    const turn = (asked += 1);
    try {
      const found = await Dexie.ignoreTransaction(query);
      if (turn < told) return;
      told = turn;
      listener(found);
    } catch {
      // The database is gone under an open page: what was told last stands, and who writes next meets
      // the same failure and names it.
    }
  };
  Dexie.on('storagemutated', (written) => {
    if (isTouched(written, table)) void ask();
  });
  void ask();
}
