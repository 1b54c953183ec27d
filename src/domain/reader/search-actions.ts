/** What actions on saved searches change. */
import { cleanName } from '#domain/kept-search';
import type { ReaderAction } from '#domain/reader/actions';
import { edit } from '#domain/reader/change';
import type { Doing, Means } from '#domain/reader/doing';

type SearchAction = Extract<
  ReaderAction,
  { kind: 'save-search' | 'rename-search' | 'remove-search' }
>;

export function performOnSearch(action: SearchAction, means: Means): Doing | undefined {
  const { library, now, newId } = means;
  if (action.kind === 'save-search') {
    const { address } = action;
    const name = cleanName(action.name);
    const isSaved = Array.from(library.all('searches')).some(
      ({ record }) => record.address === address,
    );
    if (isSaved || name === '') return undefined;
    const made = { id: newId(), name, address, createdAt: now };
    return {
      act: { kind: 'save-search', id: made.id, name },
      edits: edit('searches', undefined, made),
    };
  }
  const before = library.get('searches', action.id);
  if (!before) return undefined;
  const { id } = before;
  if (action.kind === 'remove-search') {
    const act = { kind: 'remove-search', id, name: before.name } as const;
    return { act, edits: edit('searches', before, undefined) };
  }
  const name = cleanName(action.name);
  if (name === '') return undefined;
  return {
    act: { kind: 'rename-search', name },
    edits: edit('searches', before, { ...before, name }),
  };
}
