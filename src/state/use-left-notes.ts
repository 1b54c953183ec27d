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

/** Opens the note of a paper that was being written when its page went, and was not stored. */
async function takeUp(services: Services, desk: PaperDesk, isHere: () => boolean): Promise<void> {
  const { drafts, ui } = services;
  const places = await drafts.adopt(desk.paper);
  if (!isHere()) return;
  for (const place of places) {
    const [draft, stored] = [drafts.read(place), storedAt(desk, place)];
    if (!draft || stored === undefined) continue;
    if (cleanNote(draft.text) === stored) await finish(services, place);
    else if (isHere() && ui.getState().writing === undefined) {
      ui.setState({
        writing: place.highlight === undefined ? 'paper' : { highlight: place.highlight },
      });
    }
  }
}

/** Looks once, when the desk of a paper is known, for what was being written when a page of it went. */
export function useLeftNotes(paper: string): void {
  const services = useServices();
  useEffect(() => {
    let isHere = true;
    const { desk } = services.reader.getState();
    if (desk?.paper === paper) void takeUp(services, desk, () => isHere);
    return () => {
      isHere = false;
    };
  }, [services, paper]);
}
