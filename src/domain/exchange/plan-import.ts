/** What a file would change here, and the change that it comes to: the same reckoning for both. */
import {
  conflictsBetween,
  withChoices,
  type Choice,
  type Conflict,
} from '#domain/exchange/conflicts';
import { foreignRecords, papersOfList, type ForeignMeans } from '#domain/exchange/foreign-records';
import type { Incoming, IncomingRecords } from '#domain/exchange/incoming';
import type { Edit } from '#domain/reader/change';
import type { Doing } from '#domain/reader/doing';
import { atOnce } from '#domain/exchange/pause';
import { importEdit } from '#domain/reader/import-edits';
import { recordKey, type Known } from '#domain/reader/known';
import { latestOfEach, type Ledger } from '#domain/reader/ledger';
import { NO_ROWS } from '#domain/reader/library';
import { goneOf, merge, stateOf, type MergeState } from '#domain/reader/merge';
import { lastStamp, valueOf } from '#domain/reader/record-fields';
import { READER_TABLES, type Kept, type ReaderTable } from '#domain/reader/records';
import { settled } from '#domain/reader/settle-merged';
import { nextStamp, type Stamp } from '#domain/reader/stamp';

export interface ImportMeans extends ForeignMeans {
  readonly ledger: Ledger;
}

/** A record that comes, changes or goes. */
export interface Touched {
  readonly table: ReaderTable;
  /** As it will be; as it was, for one that goes. */
  readonly row: Kept<object>;
}

export interface ImportPlan {
  readonly added: readonly Touched[];
  readonly updated: readonly Touched[];
  readonly conflicts: readonly Conflict[];
  readonly deleted: readonly Touched[];
  /** Records of the file that are here just so. */
  readonly unchanged: number;
  /** Records of the file that were deleted here since, and are not brought back. */
  readonly stayingDeleted: number;
  /** Of all records that are here, so much would be deleted: 0 to 1. */
  readonly deletedShare: number;
  /** Undefined where nothing is new. */
  readonly doing: Doing | undefined;
}

/** What comes in, as records. */
interface Arrived {
  readonly records: IncomingRecords;
  /** Of another program's file: what is here just so. */
  readonly known: number;
}

function laterOf(one: Stamp | undefined, other: Stamp): Stamp {
  return one !== undefined && one > other ? one : other;
}

/** The latest stamp in what comes in. */
function latestIn(records: IncomingRecords | undefined): Stamp {
  let latest = '';
  if (!records) return latest;
  for (const table of READER_TABLES) {
    for (const { stamps } of records.rows[table]) latest = laterOf(latest, lastStamp(stamps));
  }
  for (const { stamp, row } of records.deleted) {
    latest = laterOf(laterOf(latest, stamp), lastStamp(row.stamps));
  }
  for (const { stamp } of records.earlier) latest = laterOf(latest, stamp);
  for (const stamp of records.seen) latest = laterOf(latest, stamp);
  return latest;
}

/** Later than all that is here and all that comes: what is done next follows from both. */
function stampFor(incoming: Incoming, { library, now, device }: ImportMeans): Stamp {
  const latest = laterOf(library.latest, latestIn(incoming.records));
  return nextStamp(latest === '' ? undefined : latest, now, device);
}

function arrived(incoming: Incoming, means: ImportMeans, stamp: Stamp): Arrived {
  const { records } = incoming;
  if (!records) {
    const { rows, known } = foreignRecords(incoming, means, stamp);
    return {
      records: { rows: { ...NO_ROWS, ...rows }, deleted: [], earlier: [], seen: [] },
      known,
    };
  }
  if (incoming.kind !== 'carrel-list') return { records, known: 0 };
  const there = new Set(records.rows.ownPapers.map(({ id }) => id));
  const missing = papersOfList(incoming, means, stamp).filter(({ id }) => !there.has(id));
  const ownPapers = [...records.rows.ownPapers, ...missing];
  return { records: { ...records, rows: { ...records.rows, ownPapers } }, known: 0 };
}

function editsBetween(here: MergeState, result: MergeState): Edit[] {
  const edits: Edit[] = [];
  for (const [key, { table, row, gone }] of result.held) {
    const before = here.held.get(key);
    if (before?.row === row && before.gone === gone) continue;
    const was = before?.gone === undefined ? before?.row : undefined;
    edits.push(...importEdit(table, was, gone === undefined ? row : undefined));
  }
  return edits;
}

/** What the result knows beside its records, and what is here did not. */
function newlyKnown(here: MergeState, result: MergeState, seen: readonly Stamp[]): Known {
  const isNew = (table: ReaderTable, row: Kept<object>, stamp: Stamp): boolean => {
    const before = here.held.get(recordKey(table, row.id));
    return before?.gone !== stamp || before.row !== row;
  };
  return {
    gone: goneOf(result).filter(({ table, row, stamp }) => isNew(table, row, stamp)),
    earlier: [...result.earlier].filter(([key]) => !here.earlier.has(key)).map(([, one]) => one),
    seen,
  };
}

/** Whether an edit changes more than stamps. */
function isSeen({ before, after }: Edit): boolean {
  if (before === null || after === null) return true;
  return Object.keys(after).some((field) => valueOf(before, field) !== valueOf(after, field));
}

interface Sorted {
  readonly added: Touched[];
  readonly updated: Touched[];
  readonly deleted: Touched[];
}

/** What becomes of each record that is edited; conflicts are told for themselves. */
function sorted(
  edits: readonly Edit[],
  here: MergeState,
  [both, result]: readonly [MergeState, MergeState],
  conflicts: readonly Conflict[],
): Sorted {
  const disputed = new Set(conflicts.map(({ table, id }) => recordKey(table, id)));
  const found: Sorted = { added: [], updated: [], deleted: [] };
  for (const step of edits) {
    const { table, id } = step;
    const key = recordKey(table, id);
    const row = (step.after === null ? here : result).held.get(key)?.row;
    if (!row || !isSeen(step)) continue;
    if (step.before === null) found.added.push({ table, row });
    else if (step.after !== null) {
      if (!disputed.has(key)) found.updated.push({ table, row });
    } else if (both.held.get(key)?.gone !== undefined) found.deleted.push({ table, row });
  }
  return found;
}

/** Records of a file that were deleted here, and stay so. */
function countStayingDeleted(there: MergeState, here: MergeState, result: MergeState): number {
  let count = 0;
  for (const [key, { gone }] of there.held) {
    const isGone = [here, result].every(({ held }) => held.get(key)?.gone !== undefined);
    if (gone === undefined && isGone) count += 1;
  }
  return count;
}

function countThere({ held }: MergeState): number {
  let count = 0;
  for (const { gone } of held.values()) if (gone === undefined) count += 1;
  return count;
}

function doingOf(
  incoming: Incoming,
  { added, updated, deleted }: Sorted,
  edits: readonly Edit[],
  known: Known,
  conflicts: readonly Conflict[],
): Omit<Doing, 'stamp'> {
  const changed = new Set(edits.filter(isSeen).map(({ table, id }) => recordKey(table, id)));
  const settledOnes = conflicts.filter(({ table, id }) => changed.has(recordKey(table, id))).length;
  return {
    act: {
      kind: 'import',
      file: incoming.file,
      added: added.length,
      updated: updated.length + settledOnes,
      deleted: deleted.length,
    },
    edits,
    known,
  };
}

/** Whether something is known now that was not. */
function isNews({ gone, earlier, seen }: Known, here: ReadonlyMap<string, Stamp>): boolean {
  const latest = latestOfEach(seen);
  const hasSeen = [...latest].some(([device, stamp]) => stamp > (here.get(device) ?? ''));
  return gone.length > 0 || earlier.length > 0 || hasSeen;
}

/**
 * What a file would change as the library stands.
 * @param choices of the reader, where both sides wrote a text; others are decided as the plan says
 */
export function planImport(
  incoming: Incoming,
  choices: readonly Choice[],
  means: ImportMeans,
): ImportPlan {
  return atOnce(planSteps(incoming, choices, means));
}

/** The same in steps; the library must stay as it is meanwhile. */
export function* planSteps(
  incoming: Incoming,
  choices: readonly Choice[],
  means: ImportMeans,
): Generator<undefined, ImportPlan> {
  const arrival = stampFor(incoming, means);
  const { records, known: knownBefore } = arrived(incoming, means, arrival);
  // What is chosen and settled is later than what came.
  const stamp = nextStamp(arrival, means.now, means.device);
  const seen = { here: means.ledger.seen(), there: latestOfEach(records.seen) };
  const here = means.ledger.state(means.library.rows());
  const there = stateOf(records.rows, records.deleted, records.earlier);
  yield;
  const conflicts = conflictsBetween(here, there, seen, incoming.kind === 'carrel-library');
  const both = merge(here, there);
  yield;
  const result = settled(withChoices(both, conflicts, choices, stamp), stamp);
  yield;
  const edits = editsBetween(here, result);
  yield;
  const known = newlyKnown(here, result, records.seen);
  const parts = sorted(edits, here, [both, result], conflicts);
  const disputed = new Set(conflicts.map(({ table, id }) => recordKey(table, id)));
  const came = parts.added.length + parts.updated.length + disputed.size;
  const stayingDeleted = countStayingDeleted(there, here, result);
  const isNew = edits.length > 0 || isNews(known, seen.here);
  return {
    ...parts,
    conflicts,
    unchanged: Math.max(countThere(there) - came - stayingDeleted, 0) + knownBefore,
    stayingDeleted,
    deletedShare: parts.deleted.length / Math.max(countThere(here), 1),
    doing: isNew ? { stamp, ...doingOf(incoming, parts, edits, known, conflicts) } : undefined,
  };
}
