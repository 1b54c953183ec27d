/** The journal beside the database: opened and compared at start, written with every change. */
import type { Keeping, KeepingCheck } from '#domain/reader/keeping';
import { READER_TABLES } from '#domain/reader/records';
import { CHANGE_TABLES, wholeChanges } from '../change-rows.ts';
import type { CarrelDatabase } from '../db.ts';
import { nameDevice, readPortion, renameDevice } from '../reader-rows.ts';
import type { ChangeRow } from '../schema.ts';
import type { JournalFolder } from './folder.ts';
import { Journal } from './journal.ts';
import { hasRows, recover } from './recover.ts';
import { JournalAheadError, type SnapshotEntries } from './snapshots.ts';

/** Records and changes in a portion of a snapshot. */
const PORTION = 500;

/** What a device is called in stamps. */
interface DeviceName {
  readonly name: string;
  /** Gives it another. @throws whatever the database throws */
  rename(): Promise<void>;
  /** Reads it again: another tab may have given it another. @throws whatever the database throws */
  read(): Promise<void>;
}

export interface KeptJournal {
  readonly device: DeviceName;
  readonly keeping: Keeping;
  /**
   * Runs a transaction that appends at most one change. When it fails, its change is taken back.
   * @throws whatever the work or the file system throws
   */
  storing<T>(work: (append: (change: ChangeRow) => void) => PromiseLike<T>): Promise<T>;
  /** Folds the journal when it has become long; in nobody's way, but not beside a search. */
  tidy(): Promise<void>;
  /** Holds the journal against the database, every line of it; undefined where there is none. */
  check(): Promise<KeepingCheck | undefined>;
}

/** Where the browser has no place for a journal: the database alone holds what is made. */
export async function keepNoJournal(db: CarrelDatabase, newId: () => string): Promise<KeptJournal> {
  const isEmpty = !(await hasRows(db));
  return {
    device: await deviceName(db, newId),
    keeping: { where: 'database', isEmpty, recovery: undefined },
    storing: (work) => Promise.resolve(work(() => {})),
    tidy: () => Promise.resolve(),
    check: () => Promise.resolve(undefined),
  };
}

/**
 * Opens the journal and brings back what the database lacks.
 * @param newId gives a name that nothing else has
 * @returns undefined where the file system fails: the database has to do without
 * @throws whatever the database throws; nothing was changed then
 */
export async function keepJournal(
  db: CarrelDatabase,
  folder: JournalFolder,
  newId: () => string,
): Promise<KeptJournal | undefined> {
  const journal = new Journal(folder, newId);
  const opened = await journal.alone(() => openJournal(db, journal, newId)).catch(unlessFile);
  if (!opened) {
    journal.close();
    return undefined;
  }
  db.whenLost(() => journal.close());
  const { recovered, device } = opened;
  const { isEmpty, restored, wiped, damaged } = recovered;
  let { isBehind } = recovered;
  // What could not be read of a library that is gone is left for whoever can.
  const mayFold = !isEmpty || damaged === 0;
  return {
    device,
    keeping: { where: 'journal', isEmpty, recovery: { restored, wiped, damaged } },
    async storing(work) {
      // A lost one refuses the work by itself.
      if (!db.lost) await journal.prepare(device.name);
      let settle: (isStored: boolean) => void = () => {};
      let isStored = false;
      try {
        const done = await work((change) => {
          settle = journal.append(change);
        });
        isStored = true;
        return done;
      } finally {
        settle(isStored);
      }
    },
    async tidy() {
      const isDue = (): boolean => mayFold && (isBehind || journal.isLong);
      if (!isDue()) return;
      await journal.alone(async () => {
        if (!isDue()) return;
        isBehind = false;
        try {
          await journal.prepare(device.name);
          await journal.fold((cut) => allOf(db, cut));
        } catch (error) {
          // A change was being stored, or another tab's has not come to the database: the journal
          // stays as long as it is, and whole.
          if (!(error instanceof JournalAheadError)) throw error;
        }
      });
    },
    check: () =>
      journal.alone(async () => {
        const { stamps, damaged, others, bytes } = await journal.check();
        const stored = new Set((await db.changes.orderBy('stamp').keys()).map(String));
        const notJournaled = [...stored].filter((stamp) => !stamps.has(stamp)).length;
        // What other tabs wrote is in files of theirs: that alone is no reason to fold.
        isBehind ||= damaged > 0 || (others === 0 && notJournaled > 0);
        return {
          changes: stored.size,
          notJournaled,
          notStored: [...stamps].filter((stamp) => !stored.has(stamp)).length,
          damaged,
          otherTabs: others,
          bytes,
        };
      }),
  };
}

async function openJournal(db: CarrelDatabase, journal: Journal, newId: () => string) {
  const found = await journal.find();
  const recovered = await recover(db, journal, found);
  return { recovered, device: await deviceName(db, newId, found.device) };
}

/**
 * @param newId gives a name that nothing else has
 * @param found what it was called in the journal, should the database not know it any more
 */
async function deviceName(
  db: CarrelDatabase,
  newId: () => string,
  found?: string,
): Promise<DeviceName> {
  let name = await nameDevice(db, () => found ?? newId());
  return {
    get name() {
      return name;
    },
    async rename() {
      name = await renameDevice(db, newId());
    },
    async read() {
      name = await nameDevice(db, newId);
    },
  };
}

/** Passes over what the file system throws, which is not what the database throws. */
function unlessFile(error: unknown): undefined {
  if (!(error instanceof DOMException)) throw error;
}

/** All that is in the database, as of a moment in which no tab was storing anything. */
async function allOf(db: CarrelDatabase, cut: () => void): Promise<SnapshotEntries> {
  const last = await db.transaction('rw', [...READER_TABLES, ...CHANGE_TABLES], async () => {
    const change = await db.changes.orderBy('seq').last();
    cut();
    return change?.seq ?? 0;
  });
  return portions(db, last);
}

async function* portions(db: CarrelDatabase, last: number): SnapshotEntries {
  for (const table of READER_TABLES) {
    for (let after = ''; ;) {
      const rows = await readPortion(db, table, after, PORTION);
      yield rows.map((row) => ({ table, row }));
      const end = rows.at(-1);
      if (!end) break;
      after = end.id;
    }
  }
  for (let after = 0; ;) {
    const range = db.changes.where('seq').between(after, last, false, true);
    const changes = await wholeChanges(db, await range.limit(PORTION).toArray());
    yield changes.map((change) => ({ change }));
    const end = changes.at(-1);
    if (!end) return;
    after = end.seq;
  }
}
