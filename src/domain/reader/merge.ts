/**
 * What two devices know, made one. State-based: each part of a record is a register whose last writer
 * wins (M. Shapiro et al., "A comprehensive study of Convergent and Commutative Replicated Data Types",
 * INRIA RR-7506, 2011), a deletion is a stamp that beats what was written before it, and every text that
 * lost is kept. All of it are maxima and unions, so that neither order nor repetition matters; and since
 * nothing goes that is not known to be deleted, absence never deletes.
 */
import { recordKey, type Earlier, type Gone } from '#domain/reader/known';
import type { ReaderRows } from '#domain/reader/library';
import {
  lastOf,
  lastStamp,
  stampsOf,
  taken,
  textFields,
  unitOf,
  unitsOfTable,
  valueOf,
} from '#domain/reader/record-fields';
import {
  READER_TABLES,
  type Kept,
  type ReaderRecords,
  type ReaderTable,
} from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';

/** A record, there or deleted. */
export interface Held<T extends ReaderTable = ReaderTable> {
  readonly table: T;
  readonly row: Kept<ReaderRecords[T]>;
  readonly gone: Stamp | undefined;
}

/** All that is known of what a reader made. */
export interface MergeState {
  /** By its table and id. */
  readonly held: ReadonlyMap<string, Held>;
  /** By all that they are. */
  readonly earlier: ReadonlyMap<string, Earlier>;
}

function earlierKey({ table, id, field, stamp, text }: Earlier): string {
  return JSON.stringify([table, id, field, stamp, text]);
}

/** A reading that is deleted says that its paper is unread and was not opened, then and not before. */
function ofDeletion<T extends ReaderTable>({ table, stamp, row }: Gone<T>): Held<T> {
  if (!('finishedAt' in row.record)) return { table, row, gone: stamp };
  const record = { ...row.record, status: 'unread', openedAt: null, finishedAt: null };
  return { table, row: { id: row.id, record, stamps: { made: stamp } }, gone: stamp };
}

/** What is known, from its parts; a record may have been deleted more than once. */
export function stateOf(
  rows: ReaderRows,
  gone: Iterable<Gone> = [],
  earlier: Iterable<Earlier> = [],
): MergeState {
  const state = { held: new Map<string, Held>(), earlier: new Map<string, Earlier>() };
  for (const table of READER_TABLES) {
    for (const row of rows[table]) {
      state.held.set(recordKey(table, row.id), { table, row, gone: undefined });
    }
  }
  for (const one of earlier) state.earlier.set(earlierKey(one), one);
  for (const one of gone) take(state, recordKey(one.table, one.row.id), ofDeletion(one));
  return withoutCurrent(state);
}

/** The records that are there. */
export function rowsOf({ held }: MergeState): ReaderRows {
  const rows: { -readonly [T in ReaderTable]: Kept<ReaderRecords[T]>[] } = {
    readings: [],
    notes: [],
    tags: [],
    taggings: [],
    highlights: [],
    kinds: [],
    groupNames: [],
    searches: [],
    lists: [],
    entries: [],
    sections: [],
    ownPapers: [],
  };
  const put = <T extends ReaderTable>({ table, row, gone }: Held<T>): void => {
    if (gone === undefined) rows[table].push(row);
  };
  for (const one of held.values()) put(one);
  return rows;
}

/** The records that are deleted. */
export function goneOf({ held }: MergeState): Gone[] {
  return [...held.values()].flatMap(({ table, row, gone }) =>
    gone === undefined ? [] : [{ table, row, stamp: gone }],
  );
}

/** The values of some fields, so that of two written at once the same one wins everywhere. */
function written({ record }: Kept<object>, fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => valueOf(record, field)));
}

/** Whether the second of two rows has the later values of some fields. */
function isLater(one: Kept<object>, other: Kept<object>, fields: readonly string[]): boolean {
  const [a, b] = [lastOf(one.stamps, fields), lastOf(other.stamps, fields)];
  return a === b ? written(one, fields) < written(other, fields) : a < b;
}

/** What one row held of a text that another now holds otherwise, or has written anew. */
function lostText(
  table: ReaderTable,
  { id, record, stamps }: Kept<object>,
  winner: Kept<object>,
  field: string,
): Earlier[] {
  const text = valueOf(record, field);
  if (typeof text !== 'string' || text === '') return [];
  const unit = unitOf(table, field);
  const stamp = lastOf(stamps, unit);
  const isSame = text === valueOf(winner.record, field) && stamp === lastOf(winner.stamps, unit);
  return isSame ? [] : [{ table, id, field, stamp, text }];
}

/**
 * Two rows of one record as one.
 * @param wins whether the second has what counts of some fields that are written together
 */
export function joinedRows<T extends ReaderTable>(
  table: T,
  one: Kept<ReaderRecords[T]>,
  other: Kept<ReaderRecords[T]>,
  wins = isLater,
): Kept<ReaderRecords[T]> {
  const later = unitsOfTable(table).filter((unit) => wins(one, other, unit));
  if (later.length === 0 && one.stamps.made >= other.stamps.made) return one;
  const made = one.stamps.made > other.stamps.made ? one.stamps.made : other.stamps.made;
  const fields = later.flat();
  return {
    id: one.id,
    record: { ...one.record, ...taken(other.record, fields) },
    // What is written together has one stamp, or it would depend on whom it met.
    stamps: stampsOf(table, made, (field) =>
      lastOf(fields.includes(field) ? other.stamps : one.stamps, unitOf(table, field)),
    ),
  };
}

/** Two states of one record as one, with the texts that lost. */
function joined<T extends ReaderTable>(
  one: Held<T>,
  other: Held<T>,
): { readonly held: Held<T>; readonly lost: readonly Earlier[] } {
  const { table } = one;
  const row = joinedRows(table, one.row, other.row);
  const lost = textFields(table).flatMap((field) => [
    ...lostText(table, one.row, row, field),
    ...lostText(table, other.row, row, field),
  ]);
  const gone = [one.gone, other.gone].reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b));
  const isBack = gone !== undefined && lastStamp(row.stamps) > gone;
  return { held: { table, row, gone: isBack ? undefined : gone }, lost };
}

function isOf<T extends ReaderTable>(table: T, held: Held): held is Held<T> {
  return held.table === table;
}

/** What is known of one record. */
export function heldOf<T extends ReaderTable>(
  { held }: MergeState,
  table: T,
  id: string,
): Held<T> | undefined {
  const found = held.get(recordKey(table, id));
  return found && isOf(table, found) ? found : undefined;
}

/** A state that is being made. */
export interface Making {
  readonly held: Map<string, Held>;
  readonly earlier: Map<string, Earlier>;
}

/** Takes in what is known of one record. */
export function take({ held, earlier }: Making, key: string, theirs: Held): void {
  const ours = held.get(key);
  if (!ours || ours === theirs || !isOf(ours.table, theirs)) {
    held.set(key, theirs);
    return;
  }
  const { held: both, lost } = joined(ours, theirs);
  // One that says nothing new leaves the very same, which is quickly seen.
  if (both.row !== ours.row || both.gone !== ours.gone) held.set(key, both);
  for (const text of lost) earlier.set(earlierKey(text), text);
}

/** A text is earlier where it is not the one that stands. */
export function withoutCurrent(state: Making): MergeState {
  const { held, earlier } = state;
  for (const [key, { table, id, field, stamp, text }] of earlier) {
    const row = held.get(recordKey(table, id))?.row;
    if (!row || lastOf(row.stamps, unitOf(table, field)) !== stamp) continue;
    if (valueOf(row.record, field) === text) earlier.delete(key);
  }
  return state;
}

/** What both know, as one: commutative, associative, idempotent. */
export function merge(one: MergeState, other: MergeState): MergeState {
  const state = { held: new Map(one.held), earlier: new Map(one.earlier) };
  for (const [key, text] of other.earlier) state.earlier.set(key, text);
  for (const [key, theirs] of other.held) take(state, key, theirs);
  return withoutCurrent(state);
}
