/**
 * What takes imports back. Of what they hid, or showed otherwise, what is left is shown, and of what
 * others told besides: as if these had never come in, and the others had.
 */
import { newlyBeneath } from '#domain/reader/beneath';
import type { Change, Edit } from '#domain/reader/change';
import type { Doing } from '#domain/reader/doing';
import { editsBetween, unimporting, withoutNeeded } from '#domain/reader/import-edits';
import { recordKey, type Beneath } from '#domain/reader/known';
import type { ReaderLibrary, ReaderRows, RowWrite } from '#domain/reader/library';
import type { MergeState } from '#domain/reader/merge';
import type { Kept, ReaderRecords, ReaderTable } from '#domain/reader/records';
import { shownOf } from '#domain/reader/shown';
import { LONG_AGO } from '#domain/reader/stamp';

function isOf<T extends ReaderTable>(table: T, write: RowWrite): write is RowWrite<T> {
  return write.table === table;
}

/** The rows of a library after edits, which say themselves when they were written. */
function rowsAfter(edits: readonly Edit[], library: ReaderLibrary): ReaderRows {
  const act = { kind: 'import', file: '', added: 0, updated: 0, deleted: 0 } as const;
  const writes = library.writes({ stamp: LONG_AGO, act, edits });
  const written = new Set(writes.map(({ table, id }) => recordKey(table, id)));
  const rows = library.rows();
  const of = <T extends ReaderTable>(table: T): Kept<ReaderRecords[T]>[] => [
    ...rows[table].filter(({ id }) => !written.has(recordKey(table, id))),
    ...writes.flatMap((write) => (isOf(table, write) && write.row ? [write.row] : [])),
  ];
  return {
    readings: of('readings'),
    notes: of('notes'),
    tags: of('tags'),
    taggings: of('taggings'),
    highlights: of('highlights'),
    kinds: of('kinds'),
    groupNames: of('groupNames'),
    searches: of('searches'),
    lists: of('lists'),
    entries: of('entries'),
    sections: of('sections'),
    ownPapers: of('ownPapers'),
  };
}

/** What is known once they are taken back. */
interface Left {
  /** Beside these rows. */
  readonly state: (rows: ReaderRows) => MergeState;
  /** By table and id. */
  readonly beneath: ReadonlyMap<string, Beneath>;
}

/** @param changes imports, or what took some back, in the order in which they were made */
export function takingBack(
  changes: readonly Change[],
  library: ReaderLibrary,
  left: Left,
): Pick<Doing, 'edits' | 'known'> {
  const taken = withoutNeeded(unimporting(changes, library.kept), library);
  const shown = shownOf(left.state(rowsAfter(taken, library)));
  const beneath = newlyBeneath(shown, left.beneath);
  return {
    edits: editsBetween(library, shown),
    ...(beneath.length > 0 && { known: { gone: [], earlier: [], beneath, seen: [] } }),
  };
}
