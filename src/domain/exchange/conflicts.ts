/** Texts that were written on both sides, neither knowing of the other, and what becomes of them. */
import { recordKey } from '#domain/reader/known';
import { cleanNote } from '#domain/reader/doing';
import { heldOf, take, withoutCurrent, type MergeState } from '#domain/reader/merge';
import {
  lastOf,
  stampOf,
  stampsOf,
  textFields,
  unitOf,
  valueOf,
} from '#domain/reader/record-fields';
import type { Kept, ReaderRecords, ReaderTable } from '#domain/reader/records';
import { stampDevice, stampTime, type Stamp } from '#domain/reader/stamp';

export type Keep = 'here' | 'there' | 'both';

/** What the reader chose for one conflict. */
export interface Choice {
  readonly table: ReaderTable;
  readonly id: string;
  readonly field: string;
  readonly keep: Keep;
}

/** One side of a conflict. */
interface Side {
  readonly text: string;
  /** When it was written, in ms since 1970. */
  readonly at: number;
}

export interface Conflict {
  readonly table: ReaderTable;
  readonly id: string;
  readonly field: string;
  /** Id of the paper that it is about; null where it is about none. */
  readonly paper: string | null;
  readonly here: Side;
  readonly there: Side;
  /** What is kept unless the reader chooses. */
  readonly keeps: Keep;
}

/** What is known on either side of what devices did: by device, the stamp up to which all is. */
export interface Seen {
  readonly here: ReadonlyMap<string, Stamp>;
  readonly there: ReadonlyMap<string, Stamp>;
}

/** Longest of what is joined of two descriptions, in UTF-16 units. */
const LONGEST_JOINED = 2000;

/** Texts of which both may stand, one after the other. */
const LONG_TEXTS: ReadonlySet<string> = new Set(['text', 'note', 'description']);

export function paperOf(table: ReaderTable, { id, record }: Kept<object>): string | null {
  if (table === 'readings' || table === 'notes' || table === 'ownPapers') return id;
  const paper = valueOf(record, 'paper');
  return typeof paper === 'string' ? paper : null;
}

function knows(seen: ReadonlyMap<string, Stamp>, stamp: Stamp): boolean {
  return (seen.get(stampDevice(stamp)) ?? '') >= stamp;
}

function conflictIn(
  table: ReaderTable,
  field: string,
  [here, there]: readonly [Kept<object>, Kept<object>],
  seen: Seen,
  keepsLatest: boolean,
): Conflict[] {
  const [ours, theirs] = [valueOf(here.record, field), valueOf(there.record, field)];
  if (typeof ours !== 'string' || typeof theirs !== 'string' || ours === theirs) return [];
  // Of a text and none there is nothing to choose: what was emptied is in the history.
  if (ours === '' || theirs === '') return [];
  const unit = unitOf(table, field);
  const [one, other] = [lastOf(here.stamps, unit), lastOf(there.stamps, unit)];
  // Who wrote the one had read the other: it is what they made of it.
  if (knows(seen.there, one) || knows(seen.here, other)) return [];
  return [
    {
      table,
      id: here.id,
      field,
      paper: paperOf(table, here),
      here: { text: ours, at: stampTime(one) },
      there: { text: theirs, at: stampTime(other) },
      keeps: keepsLatest && other > one ? 'there' : 'here',
    },
  ];
}

/**
 * The texts that both sides have and that differ, neither having known the other.
 * @param keepsLatest of a library of the reader's own the later stays; from others, what is here
 */
export function conflictsBetween(
  here: MergeState,
  there: MergeState,
  seen: Seen,
  keepsLatest: boolean,
): Conflict[] {
  const found: Conflict[] = [];
  for (const [key, theirs] of there.held) {
    const ours = here.held.get(key);
    if (!ours || ours.gone !== undefined || theirs.gone !== undefined) continue;
    const both = [ours.row, theirs.row] as const;
    for (const field of textFields(ours.table)) {
      found.push(...conflictIn(ours.table, field, both, seen, keepsLatest));
    }
  }
  return found;
}

function keptText({ field, table, here, there }: Conflict, keep: Keep): string {
  if (keep === 'there') return there.text;
  if (keep === 'here' || !LONG_TEXTS.has(field)) return here.text;
  if (here.text === '' || there.text === '') return here.text + there.text;
  // What has one line keeps one.
  if (table === 'entries') return `${here.text} / ${there.text}`;
  const joined = cleanNote(`${here.text}\n\n${there.text}`);
  return field === 'description' ? joined.slice(0, LONGEST_JOINED).toWellFormed() : joined;
}

function withText<T extends ReaderTable>(
  row: Kept<ReaderRecords[T]>,
  conflict: Conflict,
  text: string,
  stamp: Stamp,
): Kept<ReaderRecords[T]> {
  const { table, field } = conflict;
  const isDated = table === 'notes';
  const unit = unitOf(table, field);
  return {
    id: row.id,
    record: { ...row.record, [field]: text, ...(isDated && { changedAt: stampTime(stamp) }) },
    stamps: stampsOf(table, row.stamps.made, (name) =>
      unit.includes(name) ? stamp : stampOf(row.stamps, name),
    ),
  };
}

/** The merged state with what was chosen; the other text is in its history. */
export function withChoices(
  both: MergeState,
  conflicts: readonly Conflict[],
  choices: readonly Choice[],
  stamp: Stamp,
): MergeState {
  const chosen = new Map(
    choices.map(({ table, id, field, keep }) => [`${recordKey(table, id)} ${field}`, keep]),
  );
  const state = { held: new Map(both.held), earlier: new Map(both.earlier) };
  for (const conflict of conflicts) {
    const { table, id, field, keeps } = conflict;
    const key = recordKey(table, id);
    const held = heldOf(state, table, id);
    const text = keptText(conflict, chosen.get(`${key} ${field}`) ?? keeps);
    if (!held || held.gone !== undefined || valueOf(held.row.record, field) === text) continue;
    take(state, key, { ...held, row: withText(held.row, conflict, text, stamp) });
  }
  return withoutCurrent(state);
}
