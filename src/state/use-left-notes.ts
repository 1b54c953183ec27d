import { useEffect } from 'react';
import { cleanNote } from '#domain/reader/doing';
import type { PaperDesk } from '#domain/reader/paper-desk';
import type { NotePlace } from '../data/drafts.ts';
import { useServices, type Services } from './services.tsx';
import { storeNote } from './use-note-session.ts';

/** The stored note of a place; undefined when what it belongs to is gone. */
function storedAt({ note, highlights }: PaperDesk, { highlight }: NotePlace): string | undefined {
  if (highlight === undefined) return note?.text ?? '';
  return highlights.find(({ id }) => id === highlight)?.note;
}

/** A note that was stored before its page went, but for its tags. */
async function finish(services: Services, place: NotePlace): Promise<void> {
  const { drafts } = services;
  const draft = drafts.read(place);
  if (!draft) return;
  const refused = await storeNote(services, place, draft.text, draft.session, true);
  if (!refused) drafts.forget(place);
}

/** Opens a note that was being written when its page went, and was not stored. */
function takeUp(services: Services, desk: PaperDesk, place: NotePlace): void {
  const { drafts, ui } = services;
  const [draft, stored] = [drafts.read(place), storedAt(desk, place)];
  if (!draft || (stored === undefined && !draft.on)) return;
  if (cleanNote(draft.text) === stored) void finish(services, place);
  else if (ui.getState().writing === undefined) {
    const { highlight } = place;
    ui.setState({ writing: highlight === undefined ? 'paper' : { highlight } });
  }
}

/** Looks, when the desk of a paper is known, for what was being written when a page of it went. */
export function useLeftNotes(paper: string): void {
  const services = useServices();
  useEffect(() => {
    const looking = new AbortController();
    void services.drafts.adopt(paper, looking.signal, (place) => {
      const { desk } = services.reader.getState();
      if (desk?.paper === paper) takeUp(services, desk, place);
    });
    return () => looking.abort();
  }, [services, paper]);
}
