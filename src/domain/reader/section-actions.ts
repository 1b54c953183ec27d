/** What actions on the sections of reading lists change. */
import type { ListAction } from '#domain/reader/actions';
import { edit } from '#domain/reader/change';
import type { Doing } from '#domain/reader/doing';
import type { ReaderLibrary } from '#domain/reader/library';
import { arranged, itemsOf } from '#domain/reader/list-order';
import { cleanTagName } from '#domain/tag-name';

type SectionAction = Extract<ListAction, { kind: `${string}-section` }>;

export function performOnSection(action: SectionAction, library: ReaderLibrary): Doing | undefined {
  if (action.kind === 'new-section') return newSection(action, library);
  const before = library.get('sections', action.section);
  if (!before) return undefined;
  if (action.kind === 'remove-section') {
    const { name } = before;
    return { act: { kind: 'remove-section', name }, edits: edit('sections', before, undefined) };
  }
  const name = cleanTagName(action.name);
  if (name === '') return undefined;
  const edits = edit('sections', before, { ...before, name });
  return { act: { kind: 'rename-section', name }, edits };
}

function newSection(
  { list, id, name: typed, before }: Extract<SectionAction, { kind: 'new-section' }>,
  library: ReaderLibrary,
): Doing | undefined {
  const name = cleanTagName(typed);
  if (name === '' || !library.get('lists', list) || library.get('sections', id)) return undefined;
  const items = itemsOf(library, list);
  if (before !== null && !items.some(({ record }) => record.id === before)) return undefined;
  const { keys, edits } = arranged(items, [id], before);
  const made = edit('sections', undefined, { id, list, name, at: keys.get(id) ?? '' });
  return { act: { kind: 'new-section', name }, edits: [...edits, ...made] };
}
