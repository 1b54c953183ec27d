import { useEffect, useMemo, useRef } from 'react';
import type { TaggedHighlight } from '#domain/reader/paper-desk';
import { NoteSession } from './note-session.ts';
import { useServices } from './services.tsx';
import { noteMeans } from './use-note-session.ts';

/** A note that begins with its first letter, on a highlight that may be made by it. */
export interface SheetNote {
  type(highlight: string, text: string): void;
  /** Stores what was typed, and reads its tags. */
  leave(): Promise<void>;
}

/** @param on the highlight; undefined until it is there */
export function useSheetNote(paper: string, on: TaggedHighlight | undefined): SheetNote {
  const services = useServices();
  const session = useRef<NoteSession>(undefined);
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
    if (on) session.current?.tell(on.note, on);
  }, [on]);
  const written = useRef<string>(undefined);
  return useMemo(
    () => ({
      type(highlight, text) {
        const place = { paper, highlight };
        if (!session.current) {
          const stored = latest.current?.note ?? '';
          session.current = new NoteSession(place, stored, noteMeans(services, place));
          session.current.tell(stored, latest.current);
        }
        written.current = highlight;
        session.current.type(text);
      },
      async leave() {
        const left = session.current;
        session.current = undefined;
        await left?.leave();
        const { refused, isGone } = left?.store.getState() ?? {};
        const highlight = written.current;
        // The note goes on in its own field, where it can be said that the highlight is gone.
        if (isGone && highlight !== undefined) services.ui.setState({ writing: { highlight } });
        if (refused) services.reader.setState({ news: { kind: 'failed', problem: refused } });
      },
    }),
    [services, paper],
  );
}
