/** What actions on single entries of reading lists change. */
import { isDay } from '#domain/iso-day';
import { LibraryError } from '#domain/problems';
import type { ListAction } from '#domain/reader/actions';
import { edit } from '#domain/reader/change';
import { cleanLine, type Doing } from '#domain/reader/doing';
import type { ReaderLibrary } from '#domain/reader/library';

type EntryAction = Extract<ListAction, { kind: `${string}-entry` }>;

export function performOnEntry(action: EntryAction, library: ReaderLibrary): Doing | undefined {
  if (action.kind === 'done-entry') {
    const { done } = action;
    const edits = [...new Set(action.entries)].flatMap((id) => {
      const before = library.get('entries', id);
      return before ? edit('entries', before, { ...before, done }) : [];
    });
    return { act: { kind: 'done-entry', done, entries: edits.length }, edits };
  }
  const before = library.get('entries', action.entry);
  if (action.kind === 'due-entry') {
    if (!before) return undefined;
    const { due } = action;
    if (due !== null && !isDay(due)) return undefined;
    return { act: { kind: 'due-entry', due }, edits: edit('entries', before, { ...before, due }) };
  }
  // Were it passed over as no change, what was typed would count as stored.
  if (!before) throw new LibraryError({ name: 'EntryGone' });
  const note = cleanLine(action.text);
  return {
    act: { kind: 'note-entry', session: action.session, emptied: note === '' },
    edits: edit('entries', before, { ...before, note }),
  };
}
