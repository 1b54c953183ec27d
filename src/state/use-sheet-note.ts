import { useEffect, useMemo, useRef } from 'react';
import { NoteSession } from './note-session.ts';
import { useServices } from './services.tsx';
import { storeNote } from './use-note-session.ts';

/** A note that begins with its first letter, on a highlight that may be made by it. */
export interface SheetNote {
  type(highlight: string, text: string): void;
  /** Stores what was typed, and reads its tags. */
  leave(): Promise<void>;
}

/** @param stored the note as it is stored; undefined until its highlight is there */
export function useSheetNote(paper: string, stored: string | undefined): SheetNote {
  const services = useServices();
  const session = useRef<NoteSession>(undefined);
  useEffect(() => {
    if (stored !== undefined) session.current?.tell(stored);
  }, [stored]);
  const base = useRef('');
  useEffect(() => {
    base.current = stored ?? '';
  }, [stored]);
  return useMemo(
    () => ({
      type(highlight, text) {
        const place = { paper, highlight };
        session.current ??= new NoteSession(place, base.current, {
          drafts: services.drafts,
          newId: services.newId,
          store: (note, id, left) => storeNote(services, place, note, id, left),
        });
        session.current.type(text);
      },
      async leave() {
        const left = session.current;
        session.current = undefined;
        await left?.leave();
        const refused = left?.store.getState().refused;
        if (refused) services.reader.setState({ news: { kind: 'failed', problem: refused } });
      },
    }),
    [services, paper],
  );
}
