/** What stands in a reading list, in its order, and the keys that make another order of it. */
import { edit, type Edit } from '#domain/reader/change';
import { isSoundKey, keysBetween } from '#domain/reader/fractional-key';
import type { ReaderLibrary } from '#domain/reader/library';
import type { ListEntry, ListSection } from '#domain/reader/records';

export type ListItem =
  | { readonly kind: 'entry'; readonly record: ListEntry }
  | { readonly kind: 'section'; readonly record: ListSection };

/** What has a place in an order. */
interface Placed {
  readonly id: string;
  /** A fractional key; ties go by id. */
  readonly at: string;
}

/** The order of a list, the same on every device. */
function byPlace(a: Placed, b: Placed): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The entries and sections of a list, in order. */
export function itemsOf(library: ReaderLibrary, list: string): ListItem[] {
  const { lookups } = library;
  const entries = Array.from(lookups.entriesOf(list), (id) => library.get('entries', id))
    .filter((record) => record !== undefined)
    .map((record) => ({ kind: 'entry', record }) as const);
  const sections = Array.from(lookups.sectionsOf(list), (id) => library.get('sections', id))
    .filter((record) => record !== undefined)
    .map((record) => ({ kind: 'section', record }) as const);
  return [...entries, ...sections].toSorted((a, b) => byPlace(a.record, b.record));
}

/** Which of these cannot keep their keys: those that were moved, and those that no order could go by. */
function homeless(order: readonly Placed[], moved: ReadonlySet<string>): boolean[] {
  let last = '';
  return order.map(({ id, at }) => {
    if (moved.has(id) || at <= last || !isSoundKey(at)) return true;
    last = at;
    return false;
  });
}

/**
 * The keys that things need to stand in this order, for those that need another one: what was moved, what
 * shares a key with its neighbour, and where keys have become long those around them, too.
 * @param order as it is to be
 * @param moved ids of those whose keys mean nothing here
 */
export function newKeys(
  order: readonly Placed[],
  moved: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const isHomeless = homeless(order, moved);
  const keys = order.map(({ at }) => at);
  for (let at = 0; at < order.length; at += 1) {
    if (!isHomeless[at]) continue;
    let [from, to, width] = [at, at + 1, 1];
    let made: readonly string[] = [];
    for (;;) {
      while (isHomeless[to]) to += 1;
      made = keysBetween(keys[from - 1] ?? null, keys[to] ?? null, to - from);
      if (made.every(isSoundKey)) break;
      from = Math.max(0, from - width);
      to = Math.min(order.length, to + width);
      width *= 2;
    }
    keys.splice(from, made.length, ...made);
    at = to;
  }
  const changed = order.map(({ id, at }, index) => [id, at, keys[index] ?? at] as const);
  return new Map(changed.filter(([, at, key]) => key !== at).map(([id, , key]) => [id, key]));
}

/**
 * What it takes to put things, new or of the list, just before one of the others in the list.
 * @param items the list, in order
 * @param ids what is put there, in this order
 * @param before null: at the end
 * @returns the keys, and the edits of what is on the list already
 */
export function arranged(
  items: readonly ListItem[],
  ids: readonly string[],
  before: string | null,
): { readonly keys: ReadonlyMap<string, string>; readonly edits: readonly Edit[] } {
  const placed = new Set(ids);
  const rest = items.map(({ record }): Placed => record).filter(({ id }) => !placed.has(id));
  const at = before === null ? rest.length : rest.findIndex(({ id }) => id === before);
  const order = rest.toSpliced(at, 0, ...ids.map((id) => ({ id, at: '' })));
  const keys = newKeys(order, placed);
  const edits = items.flatMap(({ kind, record }): Edit[] => {
    const key = keys.get(record.id);
    if (key === undefined) return [];
    return kind === 'entry'
      ? edit('entries', record, { ...record, at: key })
      : edit('sections', record, { ...record, at: key });
  });
  return { keys, edits };
}

/** The edits that take away what stands on a list. */
export function emptied(list: string, library: ReaderLibrary): Edit[] {
  const { lookups } = library;
  return [
    ...[...lookups.entriesOf(list)].flatMap((id) =>
      edit('entries', library.get('entries', id), undefined),
    ),
    ...[...lookups.sectionsOf(list)].flatMap((id) =>
      edit('sections', library.get('sections', id), undefined),
    ),
  ];
}
