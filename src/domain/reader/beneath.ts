/** What is known of records of which something else is shown, or nothing; from what is shown, and that. */
import { importEdit } from '#domain/reader/import-edits';
import { recordKey, type Beneath } from '#domain/reader/known';
import type { ReaderRows } from '#domain/reader/library';
import { joinedRows } from '#domain/reader/merge';
import { lastOf } from '#domain/reader/record-fields';
import type { Kept, ReaderRecords, ReaderTable } from '#domain/reader/records';
import type { Shown } from '#domain/reader/showing';
import { isStandIn } from '#domain/reader/shown-tags';

function isOf<T extends ReaderTable>(table: T, one: Beneath): one is Beneath<T> {
  return one.table === table;
}

function isWrittenSince(
  one: Kept<object>,
  other: Kept<object>,
  fields: readonly string[],
): boolean {
  return lastOf(one.stamps, fields) < lastOf(other.stamps, fields);
}

/** What is known of each record that is not shown as it is, by table and id. */
export function beneathByKey(all: Iterable<Beneath>): Map<string, Beneath> {
  const found = new Map<string, Beneath>();
  const add = <T extends ReaderTable>(one: Beneath<T>): void => {
    const { table, row, under } = one;
    const key = recordKey(table, row.id);
    const before = found.get(key);
    const isSame = before && isOf(table, before);
    found.set(
      key,
      isSame ? { table, row: joinedRows(table, before.row, row, isWrittenSince), under } : one,
    );
  };
  for (const one of all) add(one);
  return found;
}

/** What of all that is not shown as it is was not known to be so. */
export function newlyBeneath({ beneath }: Shown, known: ReadonlyMap<string, Beneath>): Beneath[] {
  return beneath.filter(({ table, row, under }) => {
    const before = known.get(recordKey(table, row.id));
    return before?.under !== under || importEdit(table, before.row, row).length > 0;
  });
}

/** A row as it is known, given as it is shown: its own values, but where one was written since. */
export function asKnown<T extends ReaderTable>(
  table: T,
  row: Kept<ReaderRecords[T]>,
  beneath: ReadonlyMap<string, Beneath>,
): Kept<ReaderRecords[T]> {
  const one = beneath.get(recordKey(table, row.id));
  return one && isOf(table, one) ? joinedRows(table, one.row, row, isWrittenSince) : row;
}

/**
 * Rows as they are known, given those that are shown: what only stands for another is left out, what
 * another value is shown of has its own, but where one was written since; and what is hidden is there.
 */
export function rowsBeneath(rows: ReaderRows, beneath: ReadonlyMap<string, Beneath>): ReaderRows {
  const of = <T extends ReaderTable>(table: T): Kept<ReaderRecords[T]>[] => {
    const there = new Set<string>();
    const known = rows[table].flatMap((row) => {
      there.add(row.id);
      return isStandIn(row) ? [] : [asKnown(table, row, beneath)];
    });
    const hidden = [...beneath.values()].flatMap((one) =>
      isOf(table, one) && !there.has(one.row.id) ? [one.row] : [],
    );
    return [...known, ...hidden];
  };
  return {
    ...rows,
    tags: of('tags'),
    taggings: of('taggings'),
    searches: of('searches'),
    entries: of('entries'),
    sections: of('sections'),
  };
}
