import { useState } from 'react';
import { noteMessages } from '#messages/notes';
import { useEarlierTexts } from '../../../state/use-earlier-texts.ts';
import type { NotePlace } from '../../../state/use-note-session.ts';
import { EarlierButton } from '../../../ui/EarlierTexts.tsx';

export interface EarlierTextsProps {
  readonly place: NotePlace;
  /** Where the note is being written, its field says the text again. */
  readonly onRestore?: (text: string) => void;
}

/** What a note was before, each text with a way back to it. */
export function EarlierTexts({ place: { paper, highlight }, onRestore }: EarlierTextsProps) {
  const [isOpen, setOpen] = useState(false);
  const { texts, restore } = useEarlierTexts(
    highlight === undefined
      ? { table: 'notes', id: paper, field: 'text' }
      : { table: 'highlights', id: highlight, field: 'note' },
    isOpen,
  );
  return (
    <EarlierButton
      of={noteMessages.ofNote}
      isOpen={isOpen}
      onOpen={setOpen}
      texts={texts}
      onRestore={onRestore ?? restore}
    />
  );
}
