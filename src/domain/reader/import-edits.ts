/** Edits that bring records with their stamps, and what takes those back. */
import { recordKey } from '#domain/reader/known';
import type { ReaderLibrary } from '#domain/reader/library';
import { isWhole, type Change, type Edit } from '#domain/reader/change';
import {
  fieldsOf,
  lastOf,
  stampOf,
  stampsOf,
  taken,
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
import type { Shown } from '#domain/reader/showing';
import { isStandIn } from '#domain/reader/shown-tags';
import { LONG_AGO, type Stamp } from '#domain/reader/stamp';

/** The fields that another writer has written, be it with the same value. */
function rewritten(table: ReaderTable, before: Kept<object>, after: Kept<object>): string[] {
  return fieldsOf(table).filter(
    (field) =>
      stampOf(before.stamps, field) !== stampOf(after.stamps, field) ||
      valueOf(before.record, field) !== valueOf(after.record, field),
  );
}

/** The edit from one state of a record to another, stamps and all; none where they are the same. */
export function importEdit<T extends ReaderTable>(
  table: T,
  before: Kept<ReaderRecords[T]> | undefined,
  after: Kept<ReaderRecords[T]> | undefined,
): Edit<T>[] {
  const id = (before ?? after)?.id;
  if (id === undefined) return [];
  const stamps = { before: before?.stamps ?? null, after: after?.stamps ?? null };
  if (!before || !after) {
    return [{ table, id, before: before?.record ?? null, after: after?.record ?? null, stamps }];
  }
  const fields = rewritten(table, before, after);
  if (fields.length === 0 && before.stamps.made === after.stamps.made) return [];
  return [
    { table, id, before: taken(before.record, fields), after: taken(after.record, fields), stamps },
  ];
}

/** What makes what is shown here what is to be shown. */
export function editsBetween(library: ReaderLibrary, shown: Shown): Edit[] {
  const edits: Edit[] = [];
  for (const { table, row } of shown.rows.values()) {
    const before = library.kept(table, row.id);
    if (before !== row) edits.push(...importEdit(table, before, row));
  }
  for (const table of READER_TABLES) {
    for (const row of library.all(table)) {
      if (!shown.rows.has(recordKey(table, row.id)))
        edits.push(...importEdit(table, row, undefined));
    }
  }
  return edits;
}

/** Whether a record is as an import left it; where a highlight was found again since is nobody's writing. */
function isUntouched(row: Kept<object>, { table, stamps }: Edit): boolean {
  const place = table === 'highlights' ? unitOf(table, 'exact') : [];
  const fields = fieldsOf(table).filter((field) => !place.includes(field));
  const then = stamps?.after;
  return then ? lastOf(row.stamps, fields) === lastOf(then, fields) : false;
}

/** A reading that came, and whose paper was opened since: nobody undoes that, and all else is unsaid. */
function opened<T extends ReaderTable>(
  row: Kept<ReaderRecords[T]>,
  { table, stamps }: Edit,
): Kept<ReaderRecords[T]> {
  const unit = unitOf(table, 'status');
  const isOurs = stamps?.after && lastOf(row.stamps, unit) === lastOf(stamps.after, unit);
  if (!isOurs || !('openedAt' in row.record)) return row;
  return {
    id: row.id,
    record: { ...row.record, status: 'unread', finishedAt: null },
    stamps: stampsOf(table, LONG_AGO, (field) =>
      field === 'openedAt' ? stampOf(row.stamps, field) : LONG_AGO,
    ),
  };
}

/** A record with what an import wrote as it was before; what was written since stays. */
function restored<T extends ReaderTable>(
  { table, before, after, stamps }: Edit<T>,
  row: Kept<ReaderRecords[T]>,
): Kept<ReaderRecords[T]> {
  const [then, now] = [stamps?.before, stamps?.after];
  if (!before || !after || !then || !now) return row;
  const back = unitsOfTable(table)
    .filter((unit) => unit.some((field) => Object.hasOwn(after, field)))
    .filter((unit) => lastOf(row.stamps, unit) === lastOf(now, unit))
    .flat()
    .filter((field) => Object.hasOwn(after, field));
  const made: Stamp = row.stamps.made === now.made ? then.made : row.stamps.made;
  return {
    id: row.id,
    record: { ...row.record, ...taken(before, back) },
    stamps: stampsOf(table, made, (field) =>
      stampOf(back.includes(field) ? then : row.stamps, field),
    ),
  };
}

/** A record as it was before an edit that brought it, or a part of it. */
function backwards<T extends ReaderTable>(
  step: Edit<T>,
  row: Kept<ReaderRecords[T]> | undefined,
): Kept<ReaderRecords[T]> | undefined {
  const { id, before, after, stamps } = step;
  if (before === null) return row && !isUntouched(row, step) ? opened(row, step) : undefined;
  if (after !== null) return row && restored(step, row);
  if (row || !stamps?.before || !isWhole<T>(before)) return row;
  return { id, record: before, stamps: stamps.before };
}

/** The record that is there, with its stamps. */
type LookKept = <T extends ReaderTable>(table: T, id: string) => Kept<ReaderRecords[T]> | undefined;

function revertRecord<T extends ReaderTable>(steps: readonly Edit<T>[], kept: LookKept): Edit<T>[] {
  const [first] = steps;
  if (!first) return [];
  const now = kept(first.table, first.id);
  const then = steps.reduceRight((row, step) => backwards(step, row), now);
  return importEdit(first.table, now, then);
}

/**
 * The edits that take imports back, last first: rows and stamps are as they were, as if nothing had
 * come, so that the same may come in again. What the reader wrote since stays.
 */
export function unimporting(changes: readonly Change[], kept: LookKept): Edit[] {
  const byRecord = new Map<string, Edit[]>();
  for (const step of changes.flatMap(({ edits }) => edits)) {
    const key = recordKey(step.table, step.id);
    const steps = byRecord.get(key);
    if (steps) steps.push(step);
    else byRecord.set(key, [step]);
  }
  return [...byRecord.values()].flatMap((steps) => revertRecord(steps, kept));
}

/** Edits without those that would take away what something carries that stays. */
export function withoutNeeded(edits: readonly Edit[], library: ReaderLibrary): Edit[] {
  const removed = new Set(
    edits.filter(({ after }) => after === null).map(({ table, id }) => recordKey(table, id)),
  );
  const needed = new Set<string>();
  const need = (table: ReaderTable, id: string, of: ReaderTable, by: string): void => {
    if (!removed.has(recordKey(of, by))) needed.add(recordKey(table, id));
  };
  for (const row of library.all('taggings')) {
    const { id, record } = row;
    // What only stands for one of another tag needs no tag of its own.
    if (!isStandIn(row)) need('tags', record.tag, 'taggings', id);
    need('highlights', record.on, 'taggings', id);
  }
  for (const { id, record } of library.all('entries')) need('lists', record.list, 'entries', id);
  for (const { id, record } of library.all('sections')) need('lists', record.list, 'sections', id);
  return edits.filter(
    ({ table, id, after }) => after !== null || !needed.has(recordKey(table, id)),
  );
}
