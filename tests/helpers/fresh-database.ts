import { Dexie } from 'dexie';
import { vi } from 'vitest';
import { DATABASE_NAME } from '../../src/data/schema.ts';

/** A device on which Carrel has never been. */
export async function freshDatabase(): Promise<void> {
  vi.restoreAllMocks();
  await Dexie.delete(DATABASE_NAME);
}

/** A browser that gives no database, as in some private modes. */
export function refuseDatabases(): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
}
