/** What the database holds, and the same as plain facts that a model can be compared with. */
import type { Change } from '../../src/domain/reader/change.ts';
import type { Kept, ReaderRecords, ReaderTable } from '../../src/domain/reader/records.ts';

export type Rows = { readonly [T in ReaderTable]: readonly Kept<ReaderRecords[T]>[] };

export interface Stored extends Rows {
  readonly changes: readonly (Change & { readonly seq: number })[];
}

/**
 * Facts by name: `status|paper` → a status, `tag|paper|name` → `on`, `mark|paper|words` → a kind,
 * `note|paper` → its text, `mark-note|paper|words` → its text, `own|paper` → its title, `list|id` → its
 * name, `entry|list|paper` → its note, `order|list` → its papers and headings as they stand. What is not
 * there has no name.
 */
export type Facts = ReadonlyMap<string, string>;

export const factOf = (...parts: readonly string[]): string => parts.join('|');

/** One fact about the order of a list: its papers and the names of its sections. */
export const orderOf = (items: readonly string[]): string => items.join(' ');

/** What the rows state about reading lists and the reader's own papers. */
function noteLists(facts: Map<string, string>, rows: Rows): void {
  for (const { id, record } of rows.ownPapers) facts.set(factOf('own', id), record.title);
  for (const { id, record } of rows.lists) facts.set(factOf('list', id), record.name);
  for (const { record } of rows.entries) {
    facts.set(factOf('entry', record.list, record.paper), record.note);
  }
  const items = [
    ...rows.entries.map(({ id, record }) => ({ ...record, id, called: record.paper })),
    ...rows.sections.map(({ id, record }) => ({ ...record, id, called: record.name })),
  ];
  for (const list of new Set(items.map((item) => item.list))) {
    const own = items.filter((item) => item.list === list);
    const sorted = own.toSorted((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1));
    facts.set(factOf('order', list), orderOf(sorted.map(({ called }) => called)));
  }
}

/** The facts that the rows of a database state. Openings, names of kinds and searches are left out. */
export function factsOf(rows: Rows): Facts {
  const { readings, notes, tags, taggings, highlights } = rows;
  const names = new Map(tags.map(({ id, record }) => [id, record.name]));
  const facts = new Map<string, string>();
  for (const { id, record } of readings) {
    if (record.status !== 'unread') facts.set(factOf('status', id), record.status);
  }
  for (const { id, record } of notes) facts.set(factOf('note', id), record.text);
  for (const { record } of taggings) {
    if (record.on !== record.paper) continue;
    facts.set(factOf('tag', record.paper, names.get(record.tag) ?? '(no tag)'), 'on');
  }
  for (const { record } of highlights) {
    facts.set(factOf('mark', record.paper, record.exact), record.kind);
    if (record.note === '') continue;
    facts.set(factOf('mark-note', record.paper, record.exact), record.note);
  }
  noteLists(facts, rows);
  return facts;
}
