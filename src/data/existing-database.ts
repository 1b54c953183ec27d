/** A database as it lies there, asked without Dexie: nothing is made, upgraded or mended by looking. */

/** The answer to a request. */
export function outcome<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('No reason given.')));
  });
}

/**
 * Opens the database at whatever version it has; never creates one.
 * @throws where there is none, or it cannot be opened
 */
export function openExisting(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  return outcome(request);
}

/** The version of the database, in IndexedDB's own count; 0 where there is none or it cannot be told. */
export async function existingVersion(name: string): Promise<number> {
  try {
    const db = await openExisting(name);
    db.close();
    return db.version;
  } catch {
    return 0;
  }
}
