/** Texts that were written on both sides, or deleted on one, neither knowing of the other; what becomes of them. */
import { recordKey } from '#domain/reader/known';
import { cleanNote, LONGEST_DESCRIPTION, LONGEST_LINE, LONGEST_NOTE } from '#domain/reader/doing';
import {
  heldOf,
  take,
  withoutCurrent,
  type Held,
  type Making,
  type MergeState,
} from '#domain/reader/merge';
import {
  lastOf,
  lastStamp,
  stampOf,
  stampsOf,
  textFields,
  unitOf,
  valueOf,
} from '#domain/reader/record-fields';
import { carriersOf } from '#domain/reader/showing';
import type { Kept, ReaderRecords, ReaderTable } from '#domain/reader/records';
import { LONG_AGO, stampDevice, stampTime, type Stamp } from '#domain/reader/stamp';

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
  /** '' where it was emptied; as it was last where it was deleted. */
  readonly text: string;
  /** When it was written, or deleted, in ms since 1970. */
  readonly at: number;
  readonly isGone: boolean;
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
  /** Whether both can stand, one after the other. */
  readonly canBoth: boolean;
}

/** What is known on either side of what devices did: by device, the stamp up to which all is. */
export interface Seen {
  readonly here: ReadonlyMap<string, Stamp>;
  readonly there: ReadonlyMap<string, Stamp>;
}

export function paperOf(table: ReaderTable, { id, record }: Kept<object>): string | null {
  if (table === 'readings' || table === 'notes' || table === 'ownPapers') return id;
  const paper = valueOf(record, 'paper');
  return typeof paper === 'string' ? paper : null;
}

function knows(seen: ReadonlyMap<string, Stamp>, stamp: Stamp): boolean {
  return (seen.get(stampDevice(stamp)) ?? '') >= stamp;
}

/** Both texts as one; undefined where there is no room for it, or it makes none. */
function joinedTexts(table: ReaderTable, field: string, texts: readonly string[]) {
  if (!['text', 'note', 'description'].includes(field) || texts.includes('')) return undefined;
  // What has one line keeps one.
  const joined = table === 'entries' ? texts.join(' / ') : texts.join('\n\n');
  const most = field === 'description' ? LONGEST_DESCRIPTION : LONGEST_NOTE;
  return joined.length <= (table === 'entries' ? LONGEST_LINE : most) ? joined : undefined;
}

interface Weighing {
  readonly seen: Seen;
  /** A library of the reader's own: the later stays, and what was deleted or emptied there was meant. */
  readonly isLibrary: boolean;
}

/** Whether a text was emptied, not only never written. */
function isEmptied({ record, stamps }: Kept<object>, field: string): boolean {
  return valueOf(record, field) === '' && stampOf(stamps, field) > stamps.made;
}

function conflictIn(
  table: ReaderTable,
  field: string,
  [here, there]: readonly [Kept<object>, Kept<object>],
  { seen, isLibrary }: Weighing,
): Conflict[] {
  const [ours, theirs] = [valueOf(here.record, field), valueOf(there.record, field)];
  if (typeof ours !== 'string' || typeof theirs !== 'string' || ours === theirs) return [];
  const empty = ours === '' ? here : theirs === '' ? there : undefined;
  if (empty && !(isLibrary && isEmptied(empty, field))) return [];
  const unit = unitOf(table, field);
  const [one, other] = [lastOf(here.stamps, unit), lastOf(there.stamps, unit)];
  // What nobody wrote disputes nothing.
  if (one === LONG_AGO || other === LONG_AGO) return [];
  // Who wrote the one had read the other: it is what they made of it.
  if (knows(seen.there, one) || knows(seen.here, other)) return [];
  return [
    {
      table,
      id: here.id,
      field,
      paper: paperOf(table, here),
      here: { text: ours, at: stampTime(one), isGone: false },
      there: { text: theirs, at: stampTime(other), isGone: false },
      keeps: isLibrary && other > one ? 'there' : 'here',
      canBoth: joinedTexts(table, field, [ours, theirs]) !== undefined,
    },
  ];
}

/** A text that was written on one side of a record that was deleted on the other. */
function goneConflict(ours: Held, theirs: Held, seen: Seen): Conflict[] {
  const isHere = ours.gone === undefined;
  const [{ table, row }, dead] = isHere ? [ours, theirs] : [theirs, ours];
  const [byWriter, byDeleter] = isHere ? [seen.here, seen.there] : [seen.there, seen.here];
  const { gone = '' } = dead;
  // Who wrote it knew, and brought it back.
  if (knows(byWriter, gone)) return [];
  const writtenAt = (field: string): Stamp => lastOf(row.stamps, unitOf(table, field));
  const textOf = ({ record }: Kept<object>, field: string): string => {
    const text = valueOf(record, field);
    return typeof text === 'string' ? text : '';
  };
  const field = textFields(table).find((name) => {
    const text = textOf(row, name);
    const isOther = text !== '' && text !== textOf(dead.row, name);
    return isOther && !knows(byDeleter, writtenAt(name));
  });
  if (field === undefined) return [];
  const written = { text: textOf(row, field), at: stampTime(writtenAt(field)), isGone: false };
  const deleted = { text: textOf(dead.row, field), at: stampTime(gone), isGone: true };
  const isBack = [row, dead.row].some(({ stamps }) => lastStamp(stamps) > gone);
  return [
    {
      table,
      id: row.id,
      field,
      paper: paperOf(table, row),
      here: isHere ? written : deleted,
      there: isHere ? deleted : written,
      keeps: isHere === isBack ? 'here' : 'there',
      canBoth: false,
    },
  ];
}

/**
 * The texts that both sides have and that differ, neither having known the other; and those that one
 * side wrote while the other deleted them.
 * @param isLibrary of a library of the reader's own the later stays; from others, what is here
 */
export function conflictsBetween(
  here: MergeState,
  there: MergeState,
  seen: Seen,
  isLibrary: boolean,
): Conflict[] {
  const found: Conflict[] = [];
  for (const [key, theirs] of there.held) {
    const ours = here.held.get(key);
    const areGone = [ours, theirs].filter((one) => one?.gone !== undefined).length;
    if (!ours || areGone === 2) continue;
    if (areGone === 1) {
      if (isLibrary) found.push(...goneConflict(ours, theirs, seen));
      continue;
    }
    const both = [ours.row, theirs.row] as const;
    for (const field of textFields(ours.table)) {
      found.push(...conflictIn(ours.table, field, both, { seen, isLibrary }));
    }
  }
  return found;
}

function keptText({ field, table, here, there, keeps }: Conflict, keep: Keep): string {
  const joined = keep === 'both' ? joinedTexts(table, field, [here.text, there.text]) : undefined;
  if (joined !== undefined) return cleanNote(joined);
  return (keep === 'both' ? keeps : keep) === 'there' ? there.text : here.text;
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

/** Both sides of a merge, and what they are together. */
interface Sides {
  readonly here: MergeState;
  readonly there: MergeState;
  readonly both: MergeState;
}

/**
 * A record that was written while it was deleted is kept, with all that was on it there, or goes, as the
 * reader chose. Without a choice nothing is written: what is shown follows from who wrote later.
 */
function settleGone(
  state: Making,
  sides: Sides,
  conflict: Conflict,
  [keep, stamp]: readonly [Keep | undefined, Stamp],
): void {
  const { table, id, here } = conflict;
  const key = recordKey(table, id);
  const held = state.held.get(key);
  if (!held || keep === undefined) return;
  const living = here.isGone ? 'there' : 'here';
  if (keep !== living && keep !== 'both') {
    take(state, key, { ...held, gone: stamp });
    return;
  }
  const row = withText(held.row, conflict, conflict[living].text, stamp);
  take(state, key, { ...held, row });
  for (const [other, one] of sides[living].held) {
    if (one.gone !== undefined || !carriersOf(one).includes(key)) continue;
    if (sides.both.held.get(other)?.gone === undefined) continue;
    take(state, other, { ...one, row: { ...one.row, stamps: { made: stamp } } });
  }
}

/** The merged state with what was chosen; the other text is in its history. */
export function withChoices(
  sides: Sides,
  conflicts: readonly Conflict[],
  choices: readonly Choice[],
  stamp: Stamp,
): MergeState {
  const chosen = new Map(
    choices.map(({ table, id, field, keep }) => [`${recordKey(table, id)} ${field}`, keep]),
  );
  const { both } = sides;
  const state = { held: new Map(both.held), earlier: new Map(both.earlier) };
  for (const conflict of conflicts) {
    const { table, id, field, keeps } = conflict;
    const key = recordKey(table, id);
    const keep = chosen.get(`${key} ${field}`);
    if (conflict.here.isGone || conflict.there.isGone) {
      settleGone(state, sides, conflict, [keep, stamp]);
      continue;
    }
    const held = heldOf(state, table, id);
    const text = keptText(conflict, keep ?? keeps);
    if (!held || held.gone !== undefined || valueOf(held.row.record, field) === text) continue;
    take(state, key, { ...held, row: withText(held.row, conflict, text, stamp) });
  }
  return withoutCurrent(state);
}
