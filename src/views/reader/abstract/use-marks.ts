import { useMemo, useState } from 'react';
import { inPlace } from '#domain/marked-text';
import { kindName } from '#domain/reader/kinds';
import type { TaggedHighlight } from '#domain/reader/paper-desk';
import type { KindName } from '#domain/reader/records';
import type { StoredPaper } from '#domain/stored-paper';
import type { TextRange } from '#domain/text-range';
import { markingMessages } from '#messages/marking';
import { useReader, useUi } from '../../../state/services.tsx';
import { usePaperDesk } from '../../../state/use-paper-desk.ts';
import type { HighlightLook } from './Abstract.tsx';

const NONE: readonly never[] = [];

/** Where a highlight is about to be, before it is stored there. */
interface Draft extends TextRange {
  readonly id: string;
}

export interface Marks {
  /** Those whose words are in this text, in its order. */
  readonly highlights: readonly TaggedHighlight[];
  readonly looks: ReadonlyMap<string, HighlightLook>;
  readonly draft: Draft | undefined;
  readonly setDraft: (draft: Draft | undefined) => void;
  /** Kinds that the reader has renamed. */
  readonly renamed: readonly KindName[];
}

/** The highlights of a paper, each where the reader sees it now. */
function withDraft(
  highlights: readonly TaggedHighlight[],
  draft: Draft | undefined,
): readonly TaggedHighlight[] {
  if (!draft) return highlights;
  const { id, start, end } = draft;
  return highlights.map((item) => (item.id === id ? { ...item, start, end } : item));
}

function looksOf(
  highlights: readonly TaggedHighlight[],
  renamed: readonly KindName[],
  active: string | undefined,
): ReadonlyMap<string, HighlightLook> {
  return new Map(
    highlights.map(({ id, kind, note }) => {
      const named = kindName(kind, renamed);
      const words = note === '' ? named : markingMessages.withNote(named, note);
      return [id, { kind, words, hasNote: note !== '', isActive: id === active }];
    }),
  );
}

/** The highlights of the open paper as they are drawn. */
export function useMarks({ id, abstract }: StoredPaper): Marks {
  const desk = usePaperDesk(id);
  const active = useUi((state) => state.highlight);
  const renamed = useReader((state) => state.summary?.kinds) ?? NONE;
  const [draft, setDraft] = useState<Draft>();
  const stored = useMemo(
    () => inPlace(abstract, desk?.highlights ?? NONE),
    [abstract, desk?.highlights],
  );
  const highlights = useMemo(() => withDraft(stored, draft), [stored, draft]);
  const looks = useMemo(() => looksOf(highlights, renamed, active), [highlights, renamed, active]);
  const arrived = draft && stored.find((item) => item.id === draft.id);
  if (draft && arrived?.start === draft.start && arrived.end === draft.end) setDraft(undefined);
  return { highlights, looks, draft, setDraft, renamed };
}
