import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { completeTag, type TagCompletion } from '#domain/complete-tag';
import { isTypeable, tagAtCaret } from '#domain/tag-at-caret';
import { tagKey } from '#domain/tag-name';
import { fold } from '#domain/words';
import type { NoteSession } from '../../../state/note-session.ts';
import { useReader } from '../../../state/services.tsx';

/** More than these are found by typing on. */
const MOST = 5;
const NONE: readonly never[] = [];

type TagMatch = TagCompletion['matches'][number];

export interface TagOffersOf {
  readonly matches: readonly TagMatch[];
  /** Place of the one that the arrow keys have chosen, or -1. */
  readonly active: number;
  /** From now on tags may be offered. */
  readonly open: () => void;
  /** Notes where the caret is. */
  readonly follow: () => void;
  readonly take: (match: TagMatch) => void;
  /** Answers a key pressed in the field; false: not one for the offers. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/**
 * The tags that the `#tag` at the caret may become, and the keys that choose one. A note is saved as it
 * is typed: only names that begin so are offered, and Enter is a new line unless one was chosen.
 */
export function useTagOffers(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  session: NoteSession,
): TagOffersOf {
  const [caret, setCaret] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  /** Where the caret goes once the field holds what was taken. */
  const next = useRef<number>(undefined);
  const tags = useReader(({ summary }) => summary?.tags) ?? NONE;
  const known = useMemo(
    () =>
      tags
        .filter(({ name }) => isTypeable(name))
        .map(({ id, name, carriers }) => ({ id, name, count: carriers })),
    [tags],
  );
  const range = isOpen ? tagAtCaret(text, caret) : undefined;
  const typed = range && text.slice(range.start, range.end);
  const matches = useMemo(() => {
    if (typed === undefined) return NONE;
    const begun = known.filter(({ name }) => fold(name).startsWith(fold(typed)));
    const found = completeTag(typed, begun, MOST).matches;
    // A tag that is typed in full needs no completion.
    return found.some(({ name }) => tagKey(name) === tagKey(typed)) ? NONE : found;
  }, [typed, known]);
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    field.current?.setSelectionRange(next.current, next.current);
    next.current = undefined;
  }, [field, text]);

  const close = (): void => setOpen(false);
  const take = ({ name }: TagMatch): void => {
    if (!range) return;
    const rest = text.slice(range.end);
    const blank = /^\s/.test(rest) ? '' : ' ';
    next.current = range.start + name.length + 1;
    session.type(text.slice(0, range.start) + name + blank + rest);
    close();
  };
  const onKey = ({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    const count = matches.length;
    const chosen = matches[active];
    const first = chosen ?? matches[0];
    if (!first || shiftKey || altKey || ctrlKey || metaKey) return false;
    if (key === 'ArrowDown') setActive((active + 1) % count);
    else if (key === 'ArrowUp') setActive((Math.max(active, 0) + count - 1) % count);
    else if (key === 'Escape') close();
    else if (key === 'Tab') take(first);
    else if (key === 'Enter' && chosen) take(chosen);
    else return false;
    return true;
  };
  return {
    matches,
    active,
    open() {
      setCaret(field.current?.selectionStart ?? 0);
      setActive(-1);
      setOpen(true);
    },
    follow: () => setCaret(field.current?.selectionStart ?? 0),
    take,
    onKey,
  };
}
