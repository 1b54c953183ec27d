/** What the database holds, and the same as plain facts that a model can be compared with. */
import type { Change } from '../../src/domain/reader/change.ts';
import type { Kept, ReaderRecords, ReaderTable } from '../../src/domain/reader/records.ts';

export type Rows = { readonly [T in ReaderTable]: readonly Kept<ReaderRecords[T]>[] };

export interface Stored extends Rows {
  readonly changes: readonly (Change & { readonly seq: number })[];
}

/**
 * Facts by name: `status|paper` → a status, `tag|paper|name` → `on`, `mark|paper|words` → a kind,
 * `note|paper` → its text, `mark-note|paper|words` → its text. What is not there has no name.
 */
export type Facts = ReadonlyMap<string, string>;

export const factOf = (...parts: readonly string[]): string => parts.join('|');

/** The facts that the rows of a database state. Openings, names of kinds and searches are left out. */
export function factsOf({ readings, notes, tags, taggings, highlights }: Rows): Facts {
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
  return facts;
}
