import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { LibraryProblem } from '#domain/problems';
import type { TaggedHighlight } from '#domain/reader/paper-desk';
import type { NotePlace } from '../data/drafts.ts';
import { NoteSession, type NoteMeans, type NoteWriting } from './note-session.ts';
import { useServices, type Services } from './services.tsx';

export type { NotePlace } from '../data/drafts.ts';

/** Stores a note where it belongs. */
export function storeNote(
  { readerKeeper }: Services,
  { paper, highlight }: NotePlace,
  text: string,
  session: string,
  left: boolean,
): Promise<LibraryProblem | undefined> {
  return readerKeeper.attempt(
    highlight === undefined
      ? { kind: 'note-paper', paper, text, session, left }
      : { kind: 'note-highlight', id: highlight, text, session, left },
  );
}

/** What the writing of a note needs. */
export function noteMeans(services: Services, place: NotePlace): NoteMeans {
  const { drafts, newId, readerKeeper } = services;
  return {
    drafts,
    newId,
    store: (text, session, left) => storeNote(services, place, text, session, left),
    bringBack: ({ tags, ...highlight }, text) =>
      readerKeeper.attempt({
        kind: 'bring-back',
        highlight,
        tags: tags.map(({ id }) => id),
        text,
      }),
  };
}

export interface OpenNote extends NoteWriting {
  readonly session: NoteSession;
}

/**
 * The writing of one note, for as long as its field is there.
 * @param stored the note as it is stored; undefined when what it belongs to is gone
 * @param on the highlight that it belongs to, as it is or was
 */
export function useNoteSession(
  place: NotePlace,
  stored: string | undefined,
  on: TaggedHighlight | undefined,
): OpenNote {
  const services = useServices();
  const [session] = useState(() => new NoteSession(place, stored, noteMeans(services, place)));
  useEffect(() => session.tell(stored, on), [session, stored, on]);
  useEffect(() => {
    session.begin();
    return () => void leave(services, session);
  }, [services, session]);
  return { session, ...useStore(session.store) };
}

/** The field is gone: a refusal must be said elsewhere. */
async function leave({ reader }: Services, session: NoteSession): Promise<void> {
  await session.leave();
  const { refused } = session.store.getState();
  if (refused) reader.setState({ news: { kind: 'failed', problem: refused } });
}
