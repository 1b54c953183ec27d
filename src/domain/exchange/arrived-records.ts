/** Records of a file of Carrel's, made to fit what is here before they meet it. */
import { passed } from '#domain/exchange/clean-in';
import type { FileKind, IncomingRecords, PassedOver } from '#domain/exchange/incoming';
import { recordKey } from '#domain/reader/known';
import type { ReaderLibrary, ReaderRows } from '#domain/reader/library';
import { heldOf, type MergeState } from '#domain/reader/merge';
import { stampOf, stampsOf, taken, textFields } from '#domain/reader/record-fields';
import {
  taggingId,
  type Kept,
  type ReaderRecords,
  type ReaderTable,
  type Tag,
} from '#domain/reader/records';
import { asMade } from '#domain/reader/shown-tags';
import { carriersOf, type ShownRow } from '#domain/reader/showing';

export interface Fitted {
  readonly records: IncomingRecords;
  /** Records that are here just so, and were taken out. */
  readonly known: number;
  readonly passedOver: readonly PassedOver[];
}

/** The tag that is known here, with another's description beside its own: nothing else of it is touched. */
function described(mine: Kept<Tag>, theirs: Kept<Tag>): Kept<Tag>[] {
  const { description } = theirs.record;
  const isOther = description !== '' && description !== mine.record.description;
  if (!isOther || mine.record.description === '') return [];
  const stamps = stampsOf('tags', mine.stamps.made, (field) =>
    stampOf(field === 'description' ? theirs.stamps : mine.stamps, field),
  );
  return [{ ...mine, record: { ...mine.record, description }, stamps }];
}

/**
 * A record that is here, with somebody's words beside its own, to be weighed as any text is; the rest
 * of it, its place, its day and that it is done, is this reader's.
 */
function reworded<T extends 'entries' | 'sections'>(
  table: T,
  mine: Kept<ReaderRecords[T]>,
  theirs: Kept<ReaderRecords[T]>,
): Kept<ReaderRecords[T]> {
  const texts = textFields(table);
  const made = [mine.stamps.made, theirs.stamps.made].reduce((a, b) => (a < b ? a : b));
  return {
    id: mine.id,
    record: { ...mine.record, ...taken(theirs.record, texts) },
    stamps: stampsOf(table, made, (field) =>
      stampOf((texts.includes(field) ? theirs : mine).stamps, field),
    ),
  };
}

/** A list's records: of what is here only the words come, and what is new is not done by this reader. */
function ofLists(
  rows: ReaderRows,
  library: ReaderLibrary,
): Pick<ReaderRows, 'entries' | 'sections'> {
  const entries = rows.entries.map((row) => {
    const mine = library.kept('entries', row.id);
    return mine
      ? reworded('entries', mine, row)
      : { ...row, record: { ...row.record, done: false } };
  });
  const sections = rows.sections.map((row) => {
    const mine = library.kept('sections', row.id);
    return mine ? reworded('sections', mine, row) : row;
  });
  return { entries, sections };
}

/**
 * What somebody gives: where a tag of the same name is here, that one stays with all that it has, and
 * theirs are on it; a digit is nobody's but its giver's. How a list that is here is read is its reader's.
 */
function asGiven(
  records: IncomingRecords,
  library: ReaderLibrary,
  here: MergeState,
): Omit<Fitted, 'passedOver'> {
  const own = new Map<string, string>();
  const tags = new Map<string, Kept<Tag>>();
  let known = 0;
  for (const row of records.rows.tags) {
    const shown = library.get('tags', row.id) ?? library.tagNamed(row.record.name);
    // As it was written: what is shown of it may be that of another.
    const mine = shown && heldOf(here, 'tags', shown.id)?.row;
    if (mine) {
      own.set(row.id, mine.id);
      const both = described(mine, row);
      if (both.length === 0) known += 1;
      for (const one of both) tags.set(one.id, one);
    } else tags.set(row.id, { ...row, record: { ...row.record, pin: null } });
  }
  const taggings = new Map<string, IncomingRecords['rows']['taggings'][number]>();
  for (const row of records.rows.taggings) {
    const tag = own.get(row.record.tag);
    const id = tag === undefined ? row.id : taggingId(tag, row.record.on);
    if (library.get('taggings', id)) known += 1;
    else if (tag === undefined) taggings.set(id, row);
    else taggings.set(id, { ...row, id, record: { ...row.record, id, tag } });
  }
  const rows = {
    ...records.rows,
    ...ofLists(records.rows, library),
    tags: [...tags.values()],
    taggings: [...taggings.values()],
  };
  return { records: { ...records, rows }, known };
}

/** Records that are on something of which nothing is known, neither here nor in the file, are no use. */
function withoutDangling(
  records: IncomingRecords,
  here: MergeState,
): Pick<Fitted, 'records' | 'passedOver'> {
  const { rows, deleted } = records;
  const there = new Set(deleted.map(({ table, row }) => recordKey(table, row.id)));
  for (const table of ['lists', 'tags', 'highlights'] as const) {
    for (const { id } of rows[table]) there.add(recordKey(table, id));
  }
  let dropped = 0;
  const isKnown = (one: ShownRow): boolean => {
    const isIt = carriersOf(one).every((key) => there.has(key) || here.held.has(key));
    if (!isIt) dropped += 1;
    return isIt;
  };
  const of = <T extends ReaderTable>(table: T) =>
    rows[table].filter((row) => isKnown({ table, row }));
  const kept = {
    ...rows,
    taggings: of('taggings'),
    entries: of('entries'),
    sections: of('sections'),
  };
  if (dropped === 0) return { records, passedOver: [] };
  return {
    // Not all that its writer had seen is in what is left.
    records: { ...records, rows: kept, seen: [] },
    passedOver: passed('danglingRecords', dropped),
  };
}

/** @param here all that is known here, deleted or not */
export function fitted(
  kind: FileKind,
  records: IncomingRecords,
  library: ReaderLibrary,
  here: MergeState,
): Fitted {
  const taggings = records.rows.taggings.map(asMade);
  const made = { ...records, rows: { ...records.rows, taggings } };
  const isGiven = kind === 'carrel-list';
  const { records: given, known } = isGiven
    ? asGiven(made, library, here)
    : { records: made, known: 0 };
  return { ...withoutDangling(given, here), known };
}
