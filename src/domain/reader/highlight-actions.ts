/** What actions on highlights change. */
import { noteTags } from '#domain/light-markdown';
import { LibraryError } from '#domain/problems';
import type { HighlightAction } from '#domain/reader/actions';
import { known, performOnAdrift, placed } from '#domain/reader/adrift-actions';
import { edit } from '#domain/reader/change';
import type { ReaderLibrary } from '#domain/reader/library';
import { cleanNote, type Doing, type Means } from '#domain/reader/doing';
import { taggingId, type Highlight } from '#domain/reader/records';
import { tagKey } from '#domain/tag-name';
import { retagged, untagged } from '#domain/reader/tag-actions';

export function performOnHighlight(action: HighlightAction, means: Means): Doing | undefined {
  const { library } = means;
  switch (action.kind) {
    case 'highlight':
      return highlight(action, means);
    case 'recolour': {
      const { as } = action;
      const edits = known(action.ids, library).flatMap((before) =>
        edit('highlights', before, { ...before, kind: as }),
      );
      return { act: { kind: 'recolour', as, highlights: edits.length }, edits };
    }
    case 'resize':
    case 'reattach': {
      const before = library.get('highlights', action.id);
      if (!before) return undefined;
      const after: Highlight = { ...before, ...placed(action.anchor), anchored: 'set' };
      return { act: { kind: action.kind }, edits: edit('highlights', before, after) };
    }
    case 'reanchored':
    case 'accept':
    case 'leave':
      return performOnAdrift(action, means);
    case 'remove-highlights':
      return remove(known(action.ids, library), library);
    case 'bring-back':
      return bringBack(action, library);
    case 'note-highlight':
      return note(action, means);
  }
}

/** The same words are not marked twice in the same kind; in another, they are recoloured by asking so. */
function highlight(
  { id, paper, as, anchor }: Extract<HighlightAction, { kind: 'highlight' }>,
  { library, now, newId }: Means,
): Doing | undefined {
  const isThere = library.highlightsOf(paper).some(({ kind, start, end, textHash }) => {
    const same = start === anchor.start && end === anchor.end && textHash === anchor.textHash;
    return same && kind === as;
  });
  if (isThere || (id !== undefined && library.get('highlights', id))) return undefined;
  const made: Highlight = {
    id: id ?? newId(),
    paper,
    kind: as,
    ...placed(anchor),
    anchored: 'set',
    note: '',
    createdAt: now,
  };
  return { act: { kind: 'highlight', as }, edits: edit('highlights', undefined, made) };
}

function remove(highlights: readonly Highlight[], library: ReaderLibrary): Doing {
  const notes = highlights.filter(({ note }) => note !== '').length;
  return {
    act: { kind: 'remove-highlights', highlights: highlights.length, notes },
    edits: highlights.flatMap((gone) => [
      ...edit('highlights', gone, undefined),
      ...library.tagsOn(gone.id).flatMap((tag) => untagged(library, tag.id, gone.id)),
    ]),
  };
}

/** Where it is back already, only its note is another. The tags of its note are read when that is left. */
function bringBack(
  { highlight: gone, tags, text }: Extract<HighlightAction, { kind: 'bring-back' }>,
  library: ReaderLibrary,
): Doing {
  const before = library.get('highlights', gone.id);
  const written = new Set(noteTags(gone.note).map(tagKey));
  const { id: on, paper } = gone;
  const taggings = (before ? [] : tags).flatMap((tag) => {
    const name = library.get('tags', tag)?.name;
    if (name === undefined || written.has(tagKey(name))) return [];
    const id = taggingId(tag, on);
    return edit('taggings', undefined, { id, tag, on, paper, fromNote: false });
  });
  const after = { ...(before ?? gone), note: cleanNote(text) };
  return {
    act: { kind: 'bring-back' },
    edits: [...edit('highlights', before, after), ...taggings],
  };
}

function note(
  { id, text, session, left }: Extract<HighlightAction, { kind: 'note-highlight' }>,
  means: Means,
): Doing {
  const before = means.library.get('highlights', id);
  // Were it passed over as no change, what was typed would count as stored.
  if (!before) throw new LibraryError({ name: 'HighlightGone' });
  const next = cleanNote(text);
  return {
    act: { kind: 'note', session, emptied: next === '' },
    edits: [
      ...edit('highlights', before, { ...before, note: next }),
      ...(left ? retagged(id, next, means) : []),
    ],
  };
}
