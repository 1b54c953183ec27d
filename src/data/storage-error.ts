import { LibraryError } from '#domain/problems';
import { isQuotaError, type CarrelDatabase } from './db.ts';

/**
 * What a failed opening or write is called.
 * @param db the database, where it is known: one that was lost says why
 */
export function storageError(error: unknown, db?: CarrelDatabase): LibraryError {
  if (error instanceof LibraryError) return error;
  const problem = db?.lost ?? { name: isQuotaError(error) ? 'StorageFull' : 'StorageRefused' };
  return new LibraryError(problem, { cause: error });
}
