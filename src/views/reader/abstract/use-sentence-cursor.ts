import { useCallback, useMemo, useState, type RefObject } from 'react';
import { kindName } from '#domain/reader/kinds';
import { sentences } from '#domain/sentences';
import type { StoredPaper } from '#domain/stored-paper';
import type { TextRange } from '#domain/text-range';
import { markingMessages } from '#messages/marking';
import { domRange, reveal } from './text-places.ts';
import type { Marks } from './use-marks.ts';

export interface SentenceCursor {
  /** The sentence that it stands on. */
  readonly range: TextRange | undefined;
  /**
   * To the next sentence or the one before; at first to the one at `from`, or the first in sight.
   */
  readonly step: (delta: 1 | -1, from?: number) => void;
  readonly leave: () => void;
}

/** The kinds of what is marked in a sentence, in words. */
function marksIn({ start, end }: TextRange, { highlights, renamed }: Marks): string {
  const kinds = highlights
    .filter((mark) => mark.start < end && mark.end > start)
    .map(({ kind }) => kindName(kind, renamed));
  return kinds.length === 0 ? '' : ` ${markingMessages.markedAs([...new Set(kinds)].join(', '))}`;
}

function isInSight(range: Range, scroller: HTMLElement): boolean {
  return range.getBoundingClientRect().top >= scroller.getBoundingClientRect().top;
}

/** Steps through the sentences of the abstract, so that they can be marked without a selection. */
export function useSentenceCursor(
  { abstract }: StoredPaper,
  body: RefObject<HTMLElement | null>,
  marks: Marks,
  say: (words: string) => void,
): SentenceCursor {
  const parts = useMemo(() => sentences(abstract), [abstract]);
  const [index, setIndex] = useState<number>();
  const step = useCallback(
    (delta: 1 | -1, from?: number): void => {
      const text = body.current;
      const scroller = text?.closest<HTMLElement>('.reader-scroll');
      if (!text || !scroller) return;
      const first = parts.findIndex((part) =>
        from === undefined ? isInSight(domRange(text, part), scroller) : part.end > from,
      );
      const wanted = index === undefined ? Math.max(first, 0) : index + delta;
      const next = Math.min(Math.max(wanted, 0), parts.length - 1);
      const part = parts[next];
      if (!part) return;
      setIndex(next);
      reveal(domRange(text, part), scroller);
      const words = abstract.slice(part.start, part.end);
      say(markingMessages.sentence(next + 1, parts.length, words) + marksIn(part, marks));
    },
    [abstract, body, index, marks, parts, say],
  );
  return {
    range: index === undefined ? undefined : parts[index],
    step,
    leave: () => setIndex(undefined),
  };
}
