/** What becomes of each record that is shown, and what of that a reader is told. */
import type { Conflict } from '#domain/exchange/conflicts';
import { isOnlyNamed } from '#domain/exchange/named-papers';
import type { Edit } from '#domain/reader/change';
import { recordKey } from '#domain/reader/known';
import type { ReaderLibrary } from '#domain/reader/library';
import { valueOf } from '#domain/reader/record-fields';
import { taggingId, type Kept, type ReaderTable } from '#domain/reader/records';
import type { Shown } from '#domain/reader/showing';

/** A record that comes, changes or goes. */
export interface Touched {
  readonly table: ReaderTable;
  /** As it will be; as it was, for one that goes. */
  readonly row: Kept<object>;
}

/** Whether an edit changes more than stamps. */
export function isSeen({ before, after }: Edit): boolean {
  if (before === null || after === null) return true;
  return Object.keys(after).some((field) => valueOf(before, field) !== valueOf(after, field));
}

export interface Sorted {
  readonly added: Touched[];
  readonly updated: Touched[];
  readonly deleted: Touched[];
  /** Papers that come because records are about them: nobody brought them in, and they are no news. */
  readonly named: Touched[];
}

/** Ids of taggings that are shown for others which go: the same tag under the id of its twin. */
function movedIn(
  edits: readonly Edit[],
  library: ReaderLibrary,
  shown: Shown,
): ReadonlySet<string> {
  const twins = new Map(
    shown.beneath.flatMap(({ table, row, under }) => (table === 'tags' ? [[row.id, under]] : [])),
  );
  const moved = new Set<string>();
  for (const { table, id, after } of edits) {
    const tagging = table === 'taggings' && after === null ? library.get(table, id) : undefined;
    const twin = tagging && twins.get(tagging.tag);
    if (!tagging || !twin) continue;
    const as = taggingId(twin, tagging.on);
    if (!shown.rows.has(recordKey('taggings', as))) continue;
    moved.add(id);
    if (!library.get('taggings', as)) moved.add(as);
  }
  return moved;
}

/** What becomes of each record that is edited; conflicts, and tags that only move, are not among them. */
export function sorted(
  edits: readonly Edit[],
  library: ReaderLibrary,
  shown: Shown,
  conflicts: readonly Conflict[],
): Sorted {
  const disputed = new Set(conflicts.map(({ table, id }) => recordKey(table, id)));
  const moved = movedIn(edits, library, shown);
  const found: Sorted = { added: [], updated: [], deleted: [], named: [] };
  for (const step of edits) {
    const { table, id, before, after } = step;
    const key = recordKey(table, id);
    if (!isSeen(step) || disputed.has(key)) continue;
    if (table === 'taggings' && moved.has(id)) continue;
    const row = after === null ? library.kept(table, id) : shown.rows.get(key)?.row;
    if (!row) continue;
    if (before === null && isOnlyNamed(table, row)) found.named.push({ table, row });
    else if (before === null) found.added.push({ table, row });
    else if (after === null) found.deleted.push({ table, row });
    else found.updated.push({ table, row });
  }
  return found;
}
