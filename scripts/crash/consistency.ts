/** Whether what is stored agrees with itself: every row is what its changes made of it. */
import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../src/domain/reader/change.ts';
import { HIGHLIGHT_KINDS, READER_TABLES, type Stamps } from '../../src/domain/reader/records.ts';
import type { Stored } from './stored.ts';

/** What the changes say of one record. */
interface Said {
  isGone: boolean;
  /** Stamp of the change that made it; undefined where that is not among the changes. */
  made: string | undefined;
  /** The last value of each field that was changed, and by which change. */
  readonly fields: Map<string, { readonly value: unknown; readonly stamp: string }>;
}

interface Row {
  readonly record: object;
  readonly stamps: Stamps;
}

function note(said: Said, { before, after, stamps }: Edit, stamp: string): void {
  if (after === null || before === null) said.fields.clear();
  said.isGone = after === null;
  // What was written elsewhere keeps the stamp that it had there.
  if (stamps?.after) said.made = stamps.after.made;
  else if (before === null) said.made = stamp;
  for (const [field, value] of Object.entries(after ?? {}))
    said.fields.set(field, { value, stamp });
}

/** What all changes say together, by table and id. */
function sayings({ changes }: Stored): Map<string, Said> {
  const all = new Map<string, Said>();
  for (const { stamp, edits } of changes) {
    for (const edit of edits) {
      const key = `${edit.table} ${edit.id}`;
      const said = all.get(key) ?? { isGone: false, made: undefined, fields: new Map() };
      note(said, edit, stamp);
      all.set(key, said);
    }
  }
  return all;
}

/** How a row differs from what was said of it, in words. */
function differences(key: string, { isGone, made, fields }: Said, row: Row | undefined): string[] {
  if (isGone) return row ? [`${key} is there, and was removed`] : [];
  if (!row) return [`${key} is not there, and was made`];
  const values = new Map<string, unknown>(Object.entries(row.record));
  const wrong = [...fields]
    .filter(([field, { value }]) => !isDeepStrictEqual(values.get(field), value))
    .map(([field]) => `${key} has another ${field} than its last change`);
  const late = made === undefined || row.stamps.made === made ? [] : [`${key} has another stamp`];
  return [...wrong, ...late];
}

function rowsOf(stored: Stored): Map<string, Row> {
  const rows = READER_TABLES.flatMap((table) =>
    stored[table].map(({ id, record, stamps }): [string, Row] => [
      `${table} ${id}`,
      { record, stamps },
    ]),
  );
  return new Map(rows);
}

/** Rows of which no change says anything though changes as old are there; and tags on nothing. */
function unexplained(stored: Stored, rows: ReadonlyMap<string, Row>, said: ReadonlySet<string>) {
  const [oldest] = stored.changes.map(({ stamp }) => stamp).toSorted();
  const orphans = [...rows]
    .filter(([key, { stamps }]) => !said.has(key) && oldest !== undefined && stamps.made > oldest)
    .map(([key]) => `${key} is there, and no change made it`);
  const tags = new Set(stored.tags.map(({ id }) => id));
  const loose = stored.taggings
    .filter(({ record }) => !tags.has(record.tag))
    .map(({ id }) => `taggings ${id} has no tag`);
  return [...orphans, ...loose];
}

/** What contradicts itself in what is stored, in words; the changes may begin at any point. */
export function contradictions(stored: Stored): string[] {
  const stamps = stored.changes.map(({ stamp }) => stamp);
  const twice = stamps.length - new Set(stamps).size;
  const kinds = stored.highlights.filter(({ record }) => !HIGHLIGHT_KINDS.includes(record.kind));
  const rows = rowsOf(stored);
  const said = sayings(stored);
  return [
    ...(twice > 0 ? [`${twice} changes have the stamp of another`] : []),
    ...kinds.map(({ id }) => `highlights ${id} has no kind`),
    ...[...said].flatMap(([key, each]) => differences(key, each, rows.get(key))),
    ...unexplained(stored, rows, new Set(said.keys())),
  ];
}
