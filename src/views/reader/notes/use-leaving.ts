import { useEffect, useRef, type RefObject } from 'react';
import type { NoteSession } from '../../../state/note-session.ts';
import { useFocusWithin, type FocusWithin } from '../../../ui/use-focus-within.ts';

interface Ends {
  /** Called when the note is stored as it was left. */
  readonly onEnd: () => void;
  /** Gives the focus back to what is written on. */
  readonly onReturn: () => void;
}

export interface Leaving extends Pick<FocusWithin, 'onFocus' | 'onBlur'> {
  /** Ends the writing, for what the focus goes back to. */
  readonly leave: () => void;
}

/** @param editor given when the focus is to go back; not where it went elsewhere by itself */
async function end(session: NoteSession, { onEnd, onReturn }: Ends, editor?: Element | null) {
  const around = editor?.parentElement;
  if (!(await session.leave())) return;
  onEnd();
  if (!editor || !around) return;
  // Once the field is gone, so that what stands in its place can take the focus; unless the reader
  // was faster than that, and is at work elsewhere. Safari gives no focus to a button that is clicked, but
  // to what holds it.
  requestAnimationFrame(() => {
    const { activeElement, body } = document;
    const isNowhere = activeElement === body || activeElement?.contains(around);
    if (isNowhere || editor.contains(activeElement)) onReturn();
  });
}

/** Ends the writing by a key, or as the focus goes elsewhere; a note that cannot be stored stays. */
export function useLeaving(
  frame: RefObject<HTMLElement | null>,
  session: NoteSession,
  ends: Ends,
): Leaving {
  const { focused, onFocus, onBlur } = useFocusWithin();
  const latest = useRef(ends);
  const wasFocused = useRef(false);
  useEffect(() => {
    latest.current = ends;
  });
  useEffect(() => {
    const isLeft = wasFocused.current && !focused;
    wasFocused.current = focused;
    // Another window has the focus: the field has it again when the reader comes back.
    if (!isLeft || frame.current?.contains(document.activeElement)) return;
    const { rival, isGone, refused } = session.store.getState();
    if (rival === undefined && !isGone && !refused) void end(session, latest.current);
  }, [frame, session, focused]);
  return { leave: () => void end(session, latest.current, frame.current), onFocus, onBlur };
}
