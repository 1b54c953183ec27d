/** What becomes of highlights in texts that have changed. */
import { makeAnchor, type Anchor } from '#domain/anchor';
import type { HighlightAction, Refound } from '#domain/reader/actions';
import { edit } from '#domain/reader/change';
import type { Doing, Means } from '#domain/reader/doing';
import type { ReaderLibrary } from '#domain/reader/library';
import type { Highlight } from '#domain/reader/records';

type AdriftAction = Extract<HighlightAction, { kind: 'reanchored' | 'accept' | 'leave' }>;

/** An anchor's fields and no others, whatever else its carrier has. */
export function placed({ exact, prefix, suffix, start, end, textHash }: Anchor): Anchor {
  return { exact, prefix, suffix, start, end, textHash };
}

export function known(ids: readonly string[], library: ReaderLibrary): Highlight[] {
  return [...new Set(ids)]
    .map((id) => library.get('highlights', id))
    .filter((found) => found !== undefined);
}

export function performOnAdrift(action: AdriftAction, means: Means): Doing {
  const { library, textOf } = means;
  if (action.kind === 'reanchored') return reanchored(action.found, library);
  const edits = known(action.ids, library).flatMap((before) => {
    const after = action.kind === 'accept' ? accepted(before, textOf(before.paper)) : left(before);
    return edit('highlights', before, after);
  });
  return { act: { kind: action.kind, highlights: edits.length }, edits };
}

/** What the highlight is after it was found, or was not. */
function refound(before: Highlight, { anchored, anchor }: Refound): Highlight {
  if (!anchor) return { ...before, anchored };
  if (anchored !== 'moved') return { ...before, ...placed(anchor), anchored };
  // The quote stays: were it to follow its words, a few small steps would lead anywhere.
  const { start, end, textHash } = anchor;
  return { ...before, start, end, textHash, anchored };
}

/** A highlight that has another place since, or was removed, is left alone. */
function reanchored(found: readonly Refound[], library: ReaderLibrary): Doing {
  const edits = found.flatMap((item) => {
    const before = library.get('highlights', item.id);
    if (!before || before.textHash !== item.was) return [];
    return edit('highlights', before, refound(before, item));
  });
  const count = (state: Highlight['anchored']): number =>
    edits.filter(({ after }) => after?.anchored === state).length;
  return { act: { kind: 'reanchored', moved: count('moved'), lost: count('orphan') }, edits };
}

function accepted(before: Highlight, text: string | undefined): Highlight {
  const anchor = text === undefined ? undefined : makeAnchor(text, before);
  if (before.anchored !== 'moved' || anchor?.textHash !== before.textHash) return before;
  return { ...before, ...anchor, anchored: 'set' };
}

function left(before: Highlight): Highlight {
  return before.anchored === 'orphan' ? { ...before, anchored: 'left' } : before;
}
