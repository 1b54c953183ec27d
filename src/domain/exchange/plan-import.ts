/** What a file would change here, and the change that it comes to: the same reckoning for both. */
import { fitted } from '#domain/exchange/arrived-records';
import {
  deletedSince,
  withBroughtBack,
  type BringBack,
  type DeletedHere,
} from '#domain/exchange/bring-back';
import {
  conflictsBetween,
  withChoices,
  type Choice,
  type Conflict,
} from '#domain/exchange/conflicts';
import { foreignRecords } from '#domain/exchange/foreign-records';
import type { Incoming, IncomingRecords, PassedOver } from '#domain/exchange/incoming';
import { isSeen, sorted, type Sorted, type Touched } from '#domain/exchange/touched';
import { withNamed } from '#domain/exchange/named-papers';
import { ownFileRecords } from '#domain/exchange/list-papers';
import type { ForeignMeans } from '#domain/exchange/papers-here';
import type { Edit } from '#domain/reader/change';
import type { Doing } from '#domain/reader/doing';
import { atOnce } from '#domain/exchange/pause';
import { editsBetween } from '#domain/reader/import-edits';
import { newlyBeneath } from '#domain/reader/beneath';
import { recordKey, type Known } from '#domain/reader/known';
import { latestOfEach, type Ledger } from '#domain/reader/ledger';
import { NO_ROWS, type ReaderLibrary } from '#domain/reader/library';
import { goneOf, merge, stateOf, type MergeState } from '#domain/reader/merge';
import { lastStamp } from '#domain/reader/record-fields';
import { READER_TABLES, type Kept, type ReaderTable } from '#domain/reader/records';
import { shownOf } from '#domain/reader/shown';
import type { Shown } from '#domain/reader/showing';
import { nextStamp, type Stamp } from '#domain/reader/stamp';

export type { Touched } from '#domain/exchange/touched';

export interface ImportMeans extends ForeignMeans {
  readonly ledger: Ledger;
}

export interface ImportPlan {
  readonly added: readonly Touched[];
  readonly updated: readonly Touched[];
  readonly conflicts: readonly Conflict[];
  readonly deleted: readonly Touched[];
  /** Papers that come because records are about them: no news by themselves, and in no other count. */
  readonly named: readonly Touched[];
  /** Records of the file that are here just so. */
  readonly unchanged: number;
  /** Records of the file that were deleted here since; what hangs on another is told with that. */
  readonly deletedHere: readonly DeletedHere[];
  /** What of the file could not be kept. */
  readonly passedOver: readonly PassedOver[];
  /** Of all records that are here, so much would be deleted: 0 to 1. */
  readonly deletedShare: number;
  /** Undefined where nothing is new. */
  readonly doing: Doing | undefined;
}

/** What comes in, as records. */
interface Arrived {
  readonly records: IncomingRecords;
  /** What is here just so, beside these. */
  readonly known: number;
  readonly passedOver: readonly PassedOver[];
}

function laterOf(one: Stamp | undefined, other: Stamp): Stamp {
  return one !== undefined && one > other ? one : other;
}

/** The latest stamp in what comes in; '' for none. */
export function latestIn(records: IncomingRecords | undefined): Stamp {
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
    const { rows, known, passedOver } = foreignRecords(incoming, means, stamp);
    return {
      records: {
        rows: { ...NO_ROWS, ...rows },
        deleted: [],
        earlier: [],
        seen: [],
      },
      known,
      passedOver,
    };
  }
  return { ...ownFileRecords(incoming, records, means, stamp), passedOver: [] };
}

/** What the result knows beside what is shown, and what was not known here. */
function newlyKnown(
  { ledger }: ImportMeans,
  here: MergeState,
  [result, shown]: readonly [MergeState, Shown],
  seen: readonly Stamp[],
): Known {
  const isNew = (table: ReaderTable, row: Kept<object>, stamp: Stamp): boolean => {
    const before = here.held.get(recordKey(table, row.id));
    return before?.gone !== stamp || before.row !== row;
  };
  const beneath = newlyBeneath(shown, ledger.beneath());
  return {
    gone: goneOf(result).filter(({ table, row, stamp }) => isNew(table, row, stamp)),
    earlier: [...result.earlier].filter(([key]) => !here.earlier.has(key)).map(([, one]) => one),
    ...(beneath.length > 0 && { beneath }),
    seen,
  };
}

function countThere({ held }: MergeState): number {
  let count = 0;
  for (const { gone } of held.values()) if (gone === undefined) count += 1;
  return count;
}

function countRows(library: ReaderLibrary): number {
  return READER_TABLES.reduce((sum, table) => sum + library.count(table), 0);
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

/**
 * Whether something is known now that was not. That another device has seen what is here is no news by
 * itself: else two devices would for ever have to tell each other of having been told.
 */
function isNews({ gone, earlier, beneath }: Known): boolean {
  return gone.length > 0 || earlier.length > 0 || beneath !== undefined;
}

/**
 * What a file would change as the library stands.
 * @param choices of the reader, where both sides wrote a text; others are decided as the plan says
 * @param back what was deleted here since, and shall come back
 */
export function planImport(
  incoming: Incoming,
  choices: readonly Choice[],
  means: ImportMeans,
  back: BringBack = [],
): ImportPlan {
  return atOnce(planSteps(incoming, choices, means, back));
}

/** The same in steps; the library must stay as it is meanwhile. */
export function* planSteps(
  incoming: Incoming,
  choices: readonly Choice[],
  means: ImportMeans,
  back: BringBack = [],
): Generator<undefined, ImportPlan> {
  const { library, ledger, now, device } = means;
  const arrival = stampFor(incoming, means);
  const here = ledger.state(library.rows());
  const came = arrived(incoming, means, arrival);
  const fit = fitted(incoming.kind, came.records, library, here);
  const { records } = fit;
  // What is chosen is later than what came.
  const stamp = nextStamp(arrival, now, device);
  const seen = { here: ledger.seen(), there: latestOfEach(records.seen) };
  const there = stateOf(records.rows, records.deleted, records.earlier);
  yield;
  const conflicts = conflictsBetween(here, there, seen, incoming.kind === 'carrel-library');
  const both = merge(here, there);
  yield;
  const disputed = new Set(conflicts.map(({ table, id }) => recordKey(table, id)));
  const chosen = withChoices({ here, there, both }, conflicts, choices, stamp);
  yield;
  const asItIs = withNamed(shownOf(chosen), chosen, incoming, means);
  yield;
  const since = deletedSince(there, here, (key) => asItIs.rows.has(key), disputed);
  const isBack = back === 'all' || back.length > 0;
  const result = isBack ? withBroughtBack(chosen, since, back, stamp) : chosen;
  const shown = isBack ? withNamed(shownOf(result), result, incoming, means) : asItIs;
  const edits = editsBetween(library, shown);
  yield;
  const known = newlyKnown(means, here, [result, shown], records.seen);
  const parts = sorted(edits, library, shown, conflicts);
  const isThere = (key: string): boolean => {
    const held = there.held.get(key);
    return held !== undefined && held.gone === undefined;
  };
  const settledThere = [...disputed].filter(isThere).length;
  const namedThere = parts.named.filter(({ table, row }) => isThere(recordKey(table, row.id)));
  const told = parts.added.length + parts.updated.length + settledThere;
  const isNew = edits.length > 0 || isNews(known);
  return {
    ...parts,
    conflicts,
    unchanged:
      Math.max(countThere(there) - told - namedThere.length - since.held.size, 0) +
      came.known +
      fit.known,
    deletedHere: since.roots,
    passedOver: [...came.passedOver, ...fit.passedOver],
    deletedShare: parts.deleted.length / Math.max(countRows(library), 1),
    doing: isNew ? { stamp, ...doingOf(incoming, parts, edits, known, conflicts) } : undefined,
  };
}
