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
import type { NoteSession } from '../../../state/note-session.ts';
import { useReader } from '../../../state/services.tsx';

/** More than these are found by typing on. */
const MOST = 5;
const NONE: readonly never[] = [];

type TagMatch = TagCompletion['matches'][number];

export interface TagOffersOf {
  readonly matches: readonly TagMatch[];
  /** Place of the one that `Tab` takes. */
  readonly active: number;
  /** From now on tags may be offered. */
  readonly open: () => void;
  /** Notes where the caret is. */
  readonly follow: () => void;
  readonly take: (match: TagMatch) => void;
  /** Answers a key pressed in the field; false: not one for the offers. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** The tags that the `#tag` at the caret may become, and the keys that choose one. */
export function useTagOffers(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  session: NoteSession,
): TagOffersOf {
  const [caret, setCaret] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
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
    const found = completeTag(typed, known, MOST).matches;
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
    if (!chosen || shiftKey || altKey || ctrlKey || metaKey) return false;
    if (key === 'ArrowDown') setActive((active + 1) % count);
    else if (key === 'ArrowUp') setActive((active + count - 1) % count);
    else if (key === 'Escape') close();
    else if (key === 'Tab' || key === 'Enter') take(chosen);
    else return false;
    return true;
  };
  return {
    matches,
    active,
    open() {
      setCaret(field.current?.selectionStart ?? 0);
      setActive(0);
      setOpen(true);
    },
    follow: () => setCaret(field.current?.selectionStart ?? 0),
    take,
    onKey,
  };
}
