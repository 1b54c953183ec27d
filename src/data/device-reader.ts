import type { CarrelDatabase } from './db.ts';
import { opfsFolder } from './journal/opfs-folder.ts';
import { databaseReader, type ReaderStore } from './reader-store.ts';

/**
 * What a reader made on this device, with the journal where the browser has a place for one.
 * @param newId gives a name that nothing else has
 * @throws {LibraryError} `StorageFull`, `StorageRefused`
 */
export async function deviceReader(db: CarrelDatabase, newId: () => string): Promise<ReaderStore> {
  return databaseReader(db, newId, await opfsFolder());
}
