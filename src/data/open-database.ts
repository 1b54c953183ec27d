import { LibraryError, type LibraryProblem } from '#domain/problems';
import { CarrelDatabase, NATIVE_STEP } from './db.ts';
import { existingVersion } from './existing-database.ts';
import { DATABASE_NAME } from './schema.ts';
import { storageError } from './storage-error.ts';

/** How long the database may be silent before it counts as refused. */
const PATIENCE_MS = 8000;

/** What is told unasked; `fatal`: nothing goes on until it is mended. */
interface Trouble {
  readonly kind: 'problem';
  readonly problem: LibraryProblem;
  readonly fatal: boolean;
}

/**
 * Opens the device's database.
 * @throws {LibraryError} `StorageRefused` where the browser gives none (private modes, blocked
 * site data), `StorageFull` where not even an empty one fits, `StorageNewer` where it is of a newer
 * version; it is not changed then.
 * @param tell told `StorageBlocked` while another tab keeps an older version open, and later why the
 * database is gone under the open page: nothing is stored in it any more
 */
export async function openDatabase(tell: (trouble: Trouble) => void): Promise<CarrelDatabase> {
  const db = new CarrelDatabase(DATABASE_NAME, { autoOpen: false });
  const patience = new Patience();
  // Without `false` Dexie would do as it likes, too: warn on the console.
  db.on('blocked', () => {
    patience.end();
    tell({ kind: 'problem', problem: { name: 'StorageBlocked' }, fatal: true });
    return false;
  });
  try {
    await Promise.race([openOwn(db), patience.lost]);
  } catch (error) {
    db.close();
    throw storageError(error);
  } finally {
    patience.end();
  }
  watchOver(db, tell);
  return db;
}

/** Opens it unless it is of a newer version: Dexie would open that, and write to it. */
async function openOwn(db: CarrelDatabase): Promise<void> {
  const supported = Math.round(db.verno * NATIVE_STEP);
  const refuse = (found: number): void => {
    if (found <= supported) return;
    const versions = { found: found / NATIVE_STEP, supported: supported / NATIVE_STEP };
    throw new LibraryError({ name: 'StorageNewer', ...versions });
  };
  refuse(await existingVersion(DATABASE_NAME));
  await db.open();
  // Another tab may have been faster.
  refuse(db.backendDB().version);
}

/**
 * Closes it for good when another tab upgrades or deletes it, or the browser does: this page neither
 * stands in the way nor writes any more, and never begins an empty one unasked.
 */
function watchOver(db: CarrelDatabase, tell: (trouble: Trouble) => void): void {
  const lose = (problem: LibraryProblem): void => {
    if (db.lost) return;
    db.lose(problem);
    tell({ kind: 'problem', problem, fatal: false });
  };
  db.on('versionchange', ({ newVersion }) => {
    lose({ name: newVersion === null ? 'StorageGone' : 'TabOutdated' });
    return false;
  });
  db.on('close', () => lose({ name: 'StorageGone' }));
  // Dexie opens again what it finds closed; that may be another one, which begins empty.
  db.on(
    'ready',
    () => {
      if (db.lost) throw new Error('The database was lost.');
    },
    true,
  );
}

/** Ends waiting, once, unless it is ended before. */
class Patience {
  #end: () => void = () => {};
  /** Rejected when it is at an end. */
  readonly lost: Promise<never>;

  constructor() {
    this.lost = new Promise((_resolve, reject) => {
      const silent = (): void => reject(new Error('The database did not answer.'));
      const timer = setTimeout(silent, PATIENCE_MS);
      this.#end = () => clearTimeout(timer);
    });
  }

  /** Waits for as long as it takes. */
  end(): void {
    this.#end();
  }
}
