import { useCallback, useEffect, useMemo, useRef } from 'react';
import { makeAnchor } from '#domain/anchor';
import { kindName } from '#domain/reader/kinds';
import type { HighlightKind } from '#domain/reader/records';
import type { StoredPaper } from '#domain/stored-paper';
import type { TextRange } from '#domain/text-range';
import { CHANCE_BYTES, timeId } from '#domain/time-id';
import { markingMessages } from '#messages/marking';
import { useServices } from '../../../state/services.tsx';
import { typeAhead } from '../../../ui/type-ahead.ts';
import { focusHighlight, focusText } from './focused-highlight.ts';
import { copyQuote } from './quote.ts';
import type { Marks } from './use-marks.ts';

/** What an act is done to: words that are marked already have an id. */
export interface Subject extends TextRange {
  readonly id?: string | undefined;
}

export interface MarkActions {
  /** Marks the words, or gives the highlight another kind; answers with the highlight's id. */
  readonly mark: (subject: Subject, as: HighlightKind) => string | undefined;
  /** Marks the words and goes to the highlight. */
  readonly markAndGo: (subject: Subject, as: HighlightKind) => void;
  /** Marks the words if they are not yet, and opens the note on them. */
  readonly note: (subject: Subject) => void;
  readonly copy: (subject: Subject) => void;
  readonly resize: (id: string, range: TextRange) => void;
  /** The highlight that was made last, until it is drawn. */
  readonly latest: () => Subject | undefined;
  /** Removes a highlight; its neighbour takes the focus. */
  readonly remove: (id: string) => void;
}

/** What is to happen as soon as a new highlight is there. */
interface Wanted {
  readonly id: string;
  readonly to: 'focus' | 'write';
}

function newId(): string {
  return timeId(Date.now(), crypto.getRandomValues(new Uint8Array(CHANCE_BYTES)));
}

/** Goes to a highlight, or to its note, as soon as the desk has it. */
function useWanted({ highlights }: Marks): (wanted: Wanted) => void {
  const { ui } = useServices();
  const wanted = useRef<Wanted>(undefined);
  const tryIt = useCallback((): void => {
    const { id, to } = wanted.current ?? {};
    if (id === undefined || !highlights.some((item) => item.id === id)) return;
    wanted.current = undefined;
    if (to === 'focus') focusHighlight(id);
    else ui.setState({ highlight: id, writing: { highlight: id } });
  }, [ui, highlights]);
  useEffect(tryIt, [tryIt]);
  return useCallback(
    (next) => {
      wanted.current = next;
      tryIt();
    },
    [tryIt],
  );
}

/** What a reader can do to the words of the open paper; `say` tells it to who does not see it. */
export function useMarkActions(
  paper: StoredPaper,
  marks: Marks,
  say: (words: string) => void,
): MarkActions {
  const services = useServices();
  const want = useWanted(marks);
  const { highlights, renamed, setDraft } = marks;
  const made = useRef<Subject>(undefined);
  useEffect(() => {
    if (highlights.some(({ id }) => id === made.current?.id)) made.current = undefined;
  }, [highlights]);
  return useMemo(() => {
    const { readerKeeper, ui } = services;
    const { id: paperId, abstract } = paper;
    const idOf = ({ id, start, end }: Subject): string | undefined =>
      [...highlights, ...(made.current ? [made.current] : [])].find(
        (item) => item.id === id || (item.start === start && item.end === end),
      )?.id;

    async function told(done: Promise<boolean>, words: string): Promise<void> {
      if (await done) say(words);
      else made.current = undefined;
    }

    function mark(subject: Subject, as: HighlightKind): string | undefined {
      const anchor = makeAnchor(abstract, subject);
      if (!anchor) return undefined;
      ui.setState({ lastKind: as });
      const there = idOf({ id: subject.id, start: anchor.start, end: anchor.end });
      const id = there ?? subject.id ?? newId();
      if (there === undefined) made.current = { id, start: anchor.start, end: anchor.end };
      const done =
        there === undefined
          ? readerKeeper.act({ kind: 'highlight', id, paper: paperId, as, anchor })
          : readerKeeper.act({ kind: 'recolour', ids: [id], as });
      void told(done, markingMessages.markedAs(kindName(as, renamed)));
      return id;
    }

    async function resize(id: string, range: TextRange): Promise<void> {
      const anchor = makeAnchor(abstract, range);
      if (!anchor) return setDraft(undefined);
      setDraft({ id, start: anchor.start, end: anchor.end });
      say(anchor.exact);
      if (!(await readerKeeper.act({ kind: 'resize', id, anchor }))) setDraft(undefined);
    }

    return {
      mark,
      latest: () => made.current,
      markAndGo(subject, as) {
        const id = mark(subject, as);
        getSelection()?.removeAllRanges();
        if (id !== undefined) want({ id, to: 'focus' });
      },
      note(subject) {
        const id = idOf(subject) ?? mark(subject, ui.getState().lastKind);
        if (id === undefined) return;
        want({ id, to: 'write' });
        typeAhead(Promise.resolve());
      },
      copy(subject) {
        const quote = makeAnchor(abstract, subject)?.exact;
        if (quote !== undefined) void copyQuote(services, paper, quote);
      },
      resize: (id, range) => void resize(id, range),
      remove(id) {
        const at = highlights.findIndex((item) => item.id === id);
        const neighbour = highlights[at + 1] ?? highlights[at - 1];
        ui.setState({ highlight: neighbour?.id });
        if (neighbour) focusHighlight(neighbour.id);
        else focusText();
        void readerKeeper.act({ kind: 'remove-highlights', ids: [id] }, 'said');
      },
    };
  }, [services, paper, highlights, renamed, setDraft, say, want]);
}
