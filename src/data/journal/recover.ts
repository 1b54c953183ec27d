/** What the journal has and the database lacks, brought back. */
import { ReaderLibrary, type RowWrite } from '#domain/reader/library';
import type { Change } from '#domain/reader/change';
import type { Recovery } from '#domain/reader/keeping';
import { READER_TABLES } from '#domain/reader/records';
import { addChanges, CHANGE_TABLES } from '../change-rows.ts';
import type { CarrelDatabase } from '../db.ts';
import { readRows, writeRows } from '../reader-rows.ts';
import type { ChangeRow } from '../schema.ts';
import type { EntriesRead, EndEntry, RowEntry } from './entries.ts';
import type { Journal, JournalFound } from './journal.ts';
import { byOrder } from './segments.ts';

/** So many changes are compared one by one where the rest has the numbers that it should have. */
const LAST = 50;

interface Recovered extends Recovery {
  /** There was no change anywhere. */
  readonly isEmpty: boolean;
  /** The journal lacks what the database has, and has to be folded anew. */
  readonly isBehind: boolean;
}

/**
 * Brings back what the database lacks, in one transaction; alone, before the first change.
 * @throws whatever database and file system throw; nothing was changed then
 */
export async function recover(
  db: CarrelDatabase,
  journal: Journal,
  found: JournalFound,
): Promise<Recovered> {
  const stored = await db.changes.count();
  const lacksSnapshot = found.snapshot && !(await holds(db, stored, found.snapshot));
  // Rows may be older than the changes that are kept of them.
  const isBare = stored === 0 && !(await hasRows(db));
  const isLacking = isBare || lacksSnapshot === true;
  const snapshot = isLacking ? await journal.snapshot() : undefined;
  const others = isLacking ? await journal.changesIn(found.held) : [];
  const known = [...found.changes, ...others].toSorted(byOrder);
  const damaged = found.damaged + (snapshot?.damaged ?? 0);
  const { restored, told } = await db.transaction(
    'rw',
    [...READER_TABLES, ...CHANGE_TABLES, 'device'],
    async () => {
      const restored = await replay(db, known, snapshot);
      const news = { restored, damaged, wiped: stored === 0 && restored > 0 };
      return { restored, told: await keepNews(db, news) };
    },
  );
  const journaled = (found.snapshot?.changes ?? 0) + known.length;
  const hasMade = stored + restored > 0 || (await hasRows(db));
  const isUnjournaled = journaled === 0 && hasMade;
  return {
    ...told,
    isEmpty: !hasMade,
    // What other tabs hold is journaled, too.
    isBehind: found.held.length === 0 && (journaled < stored || isUnjournaled),
  };
}

/**
 * Keeps what is to be said with what was brought back, until the reader has read it: the visit that
 * brought it back may be killed before it has said so.
 */
async function keepNews(db: CarrelDatabase, news: Recovery): Promise<Recovery> {
  const unread = await db.device.get('recovery');
  const before = unread && 'restored' in unread ? unread : undefined;
  const told = {
    restored: news.restored + (before?.restored ?? 0),
    wiped: news.wiped || (before?.wiped ?? false),
    damaged: Math.max(news.damaged, before?.damaged ?? 0),
  };
  if (told.restored > 0) await db.device.put({ key: 'recovery', ...told });
  return told;
}

/** Whether anything is there that a reader made. */
export async function hasRows(db: CarrelDatabase): Promise<boolean> {
  const counts = await Promise.all(READER_TABLES.map((table) => db.table(table).count()));
  return counts.some((count) => count > 0);
}

/** Whether the database has what a snapshot has, going by the number of changes and the last of them. */
async function holds(db: CarrelDatabase, stored: number, end: EndEntry['end']): Promise<boolean> {
  if (stored < end.changes) return false;
  return end.last === null || (await db.changes.where('stamp').equals(end.last).count()) > 0;
}

/** Stores the changes that are not stored; returns how many. */
async function replay(
  db: CarrelDatabase,
  segments: readonly ChangeRow[],
  snapshot: EntriesRead | undefined,
): Promise<number> {
  const isEmpty = (await db.changes.count()) === 0;
  // An empty database begins with the rows of the snapshot, which hold what its changes did.
  const base = isEmpty ? snapshot : undefined;
  if (base) {
    await writeRows(db, base.rows.map(asWrite));
    await addNumbered(db, base.changes);
  }
  const known = base ? segments : [...(snapshot?.changes ?? []), ...segments];
  const lacking = await notStored(db, known);
  if (lacking.length > 0) {
    const library = new ReaderLibrary(await readRows(db));
    const writes = new Map<string, RowWrite>();
    for (const change of lacking) {
      for (const write of library.writes(change)) writes.set(`${write.table} ${write.id}`, write);
      library.apply(change);
    }
    await writeRows(db, [...writes.values()]);
    if (isEmpty) await addNumbered(db, lacking);
    else await addChanges(db, lacking.map(unnumbered));
  }
  return lacking.length + (base?.changes.length ?? 0);
}

/** The changes of which the database knows nothing, each once. */
async function notStored(db: CarrelDatabase, changes: readonly ChangeRow[]): Promise<ChangeRow[]> {
  const byStamp = new Map(changes.map((change) => [change.stamp, change]));
  const stamps = [...byStamp.keys()].toSorted();
  const [first, last] = [stamps.at(0), stamps.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = db.changes.where('stamp').between(first, last, true, true);
  // Numbers are read many times faster than stamps, and mostly they are what was journaled.
  const numbers = await range.primaryKeys();
  const isAsMany =
    numbers.length === stamps.length &&
    stamps.every((stamp, at) => byStamp.get(stamp)?.seq === numbers[at]);
  if (isAsMany && (await areLastThere(db, changes))) return [];
  const stored = new Set(await range.keys());
  const lacking = [...byStamp.values()].filter(({ stamp }) => !stored.has(stamp));
  return lacking.length === 0 ? [] : notDoneSince(db, lacking);
}

/**
 * Whether the changes that came last are stored as themselves. A database that lost some has lost the
 * last it had, and may have given their numbers to others.
 */
async function areLastThere(db: CarrelDatabase, changes: readonly ChangeRow[]): Promise<boolean> {
  const byNumber = changes.toSorted((a, b) => a.seq - b.seq).slice(-LAST);
  const stored = await db.changes.bulkGet(byNumber.map(({ seq }) => seq));
  return byNumber.every(({ stamp }, at) => stored[at]?.stamp === stamp);
}

/**
 * Without what was done after all: a worker that died between the journal and the database was
 * followed by one that was asked the same again. What came of that may be in the journal alone, too.
 * @param lacking in the order in which they were made
 */
async function notDoneSince(db: CarrelDatabase, lacking: ChangeRow[]): Promise<ChangeRow[]> {
  const asked = new Set(lacking.map((change) => change.asked));
  const done = new Set<string>();
  await db.changes.each((change) => {
    if (change.asked !== undefined && asked.has(change.asked)) done.add(change.asked);
  });
  const last = new Map(lacking.map((change) => [change.asked, change]));
  return lacking.filter(
    (change) =>
      change.asked === undefined || (!done.has(change.asked) && last.get(change.asked) === change),
  );
}

/** Stores changes under their numbers; of two with the same, of which one was refused, the later anew. */
async function addNumbered(db: CarrelDatabase, changes: readonly ChangeRow[]): Promise<void> {
  const used = new Set((await db.changes.toCollection().primaryKeys()).map(Number));
  const [first, again]: [ChangeRow[], Change[]] = [[], []];
  for (const change of changes) {
    if (used.has(change.seq)) again.push(unnumbered(change));
    else first.push(change);
    used.add(change.seq);
  }
  await addChanges(db, first);
  await addChanges(db, again);
}

function asWrite({ table, row }: RowEntry): RowWrite {
  return { table, id: row.id, row };
}

/** Numbers are given anew: the database may have used them for others meanwhile. */
function unnumbered(change: ChangeRow): Change {
  const bare: Change & { seq?: number } = { ...change };
  delete bare.seq;
  return bare;
}
