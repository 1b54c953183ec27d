/** What actions on reading lists change. */
import type { ListAction } from '#domain/reader/actions';
import { edit, type Edit } from '#domain/reader/change';
import { cleanDescription, type Doing, type Means } from '#domain/reader/doing';
import { performOnEntry } from '#domain/reader/entry-actions';
import { keysBetween } from '#domain/reader/fractional-key';
import type { ReaderLibrary } from '#domain/reader/library';
import { arranged, emptied, itemsOf } from '#domain/reader/list-order';
import { entryId, type ListEntry, type ReadingList } from '#domain/reader/records';
import { performOnSection } from '#domain/reader/section-actions';
import { cleanTagName } from '#domain/tag-name';

export function performOnList(action: ListAction, means: Means): Doing | undefined {
  switch (action.kind) {
    case 'new-list':
      return newList(action, means);
    case 'note-entry':
    case 'due-entry':
    case 'done-entry':
      return performOnEntry(action, means.library);
    case 'new-section':
    case 'rename-section':
    case 'remove-section':
      return performOnSection(action, means.library);
    default: {
      const list = means.library.get('lists', action.list);
      return list && performOnOne(action, list, means);
    }
  }
}

type OneListAction = Exclude<
  ListAction,
  { kind: 'new-list' | `${string}-entry` | `${string}-section` }
>;

function performOnOne(action: OneListAction, list: ReadingList, means: Means): Doing | undefined {
  const { library } = means;
  switch (action.kind) {
    case 'rename-list':
      return rename(list, action.name);
    case 'describe-list': {
      const description = cleanDescription(action.description);
      return {
        act: { kind: 'describe-list', name: list.name },
        edits: edit('lists', list, { ...list, description }),
      };
    }
    case 'duplicate-list':
      return duplicate(action, list, means);
    case 'delete-list':
      return remove(list, library);
    case 'add-to-list':
      return add(list, action.papers, means);
    case 'remove-from-list':
      return takeOff(list, action.papers, library);
    case 'move-in-list':
      return move(list, action.items, action.before, library);
  }
}

function newEntry(list: string, paper: string, at: string, addedAt: number): ListEntry {
  const id = entryId(list, paper);
  return { id, list, paper, at, note: '', due: null, done: false, addedAt };
}

function newList(
  { id, name: typed, description = '', papers = [] }: Extract<ListAction, { kind: 'new-list' }>,
  { library, now, newId }: Means,
): Doing | undefined {
  const name = cleanTagName(typed);
  if (name === '' || (id !== undefined && library.get('lists', id))) return undefined;
  const list: ReadingList = {
    id: id ?? newId(),
    name,
    description: cleanDescription(description),
    createdAt: now,
  };
  const on = [...new Set(papers)];
  const keys = keysBetween(null, null, on.length);
  return {
    act: { kind: 'new-list', name, papers: on.length },
    edits: [
      ...edit('lists', undefined, list),
      ...on.flatMap((paper, at) =>
        edit('entries', undefined, newEntry(list.id, paper, keys[at] ?? '', now)),
      ),
    ],
  };
}

function rename(list: ReadingList, typed: string): Doing | undefined {
  const name = cleanTagName(typed);
  if (name === '') return undefined;
  return {
    act: { kind: 'rename-list', from: list.name, name },
    edits: edit('lists', list, { ...list, name }),
  };
}

function duplicate(
  { id, name: typed }: Extract<ListAction, { kind: 'duplicate-list' }>,
  list: ReadingList,
  { library, now, newId }: Means,
): Doing | undefined {
  const name = cleanTagName(typed);
  if (name === '' || library.get('lists', id)) return undefined;
  const items = itemsOf(library, list.id);
  // Ties are not copied.
  const keys = keysBetween(null, null, items.length);
  const copies = items.flatMap(({ kind, record }, index): Edit[] => {
    const at = keys[index] ?? record.at;
    if (kind === 'section') {
      return edit('sections', undefined, { ...record, id: newId(), list: id, at });
    }
    const fresh = newEntry(id, record.paper, at, now);
    return edit('entries', undefined, { ...fresh, note: record.note, due: record.due });
  });
  const papers = items.filter(({ kind }) => kind === 'entry').length;
  return {
    act: { kind: 'new-list', name, papers },
    edits: [...edit('lists', undefined, { ...list, id, name, createdAt: now }), ...copies],
  };
}

function remove(list: ReadingList, library: ReaderLibrary): Doing {
  const papers = library.lookups.entriesOf(list.id).size;
  return {
    act: { kind: 'delete-list', name: list.name, papers },
    edits: [...edit('lists', list, undefined), ...emptied(list.id, library)],
  };
}

function add(
  { id: list, name }: ReadingList,
  papers: readonly string[],
  { library, now }: Means,
): Doing | undefined {
  const fresh = [...new Set(papers)].filter(
    (paper) => !library.get('entries', entryId(list, paper)),
  );
  if (fresh.length === 0) return undefined;
  const ids = fresh.map((paper) => entryId(list, paper));
  const { keys, edits } = arranged(itemsOf(library, list), ids, null);
  const made = fresh.flatMap((paper, at) =>
    edit('entries', undefined, newEntry(list, paper, keys.get(ids[at] ?? '') ?? '', now)),
  );
  return { act: { kind: 'add-to-list', name, papers: fresh }, edits: [...edits, ...made] };
}

function takeOff(
  { id: list, name }: ReadingList,
  papers: readonly string[],
  library: ReaderLibrary,
): Doing {
  const gone = [...new Set(papers)].filter((paper) => library.get('entries', entryId(list, paper)));
  return {
    act: { kind: 'remove-from-list', name, papers: gone },
    edits: gone.flatMap((paper) =>
      edit('entries', library.get('entries', entryId(list, paper)), undefined),
    ),
  };
}

function move(
  { id: list, name }: ReadingList,
  some: readonly string[],
  before: string | null,
  library: ReaderLibrary,
): Doing | undefined {
  const items = itemsOf(library, list);
  const asked = new Set(some);
  const ids = items.map(({ record }) => record.id);
  const moved = ids.filter((id) => asked.has(id));
  const rest = ids.filter((id) => !asked.has(id));
  if (before !== null && !rest.includes(before)) return undefined;
  const to = before === null ? rest.length : rest.indexOf(before);
  const wished = rest.toSpliced(to, 0, ...moved);
  if (wished.every((id, at) => id === ids[at])) return undefined;
  const { edits } = arranged(items, moved, before);
  return { act: { kind: 'move-in-list', name, items: moved.length }, edits };
}
