import { LibraryError } from '#domain/problems';
import { CarrelDatabase, isQuotaError } from './db.ts';

/** How long the database may be silent, as when another tab blocks it, before it counts as refused. */
const PATIENCE_MS = 8000;

/**
 * Opens the device's database.
 * @throws {LibraryError} `StorageRefused` where the browser gives none (private modes, blocked
 * site data), `StorageFull` where not even an empty one fits.
 */
export async function openDatabase(): Promise<CarrelDatabase> {
  const db = new CarrelDatabase();
  // Another tab upgrades or deletes it: this one neither stands in the way nor writes any more.
  db.on('versionchange', () => {
    db.close();
    return false;
  });
  try {
    await Promise.race([db.open(), silence()]);
  } catch (error) {
    db.close();
    throw storageError(error);
  }
  return db;
}

function silence(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('The database did not answer.')), PATIENCE_MS);
  });
}

/** What a failed opening or write is called. */
export function storageError(error: unknown): LibraryError {
  const name = isQuotaError(error) ? 'StorageFull' : 'StorageRefused';
  return new LibraryError({ name }, { cause: error });
}
