import { NotebookPen } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { formatMoment } from '#domain/format';
import type { PaperNote as Stored } from '#domain/reader/records';
import { noteMessages } from '#messages/notes';
import { useServices, useUi } from '../../../state/services.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EarlierTexts } from './EarlierTexts.tsx';
import { endWriting } from './end-writing.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteText } from './NoteText.tsx';

export interface PaperNoteProps {
  readonly paper: string;
  readonly note: Stored | undefined;
}

/** What begins the note, and takes the focus when it is left. */
const BUTTON = 'paper-note-button';

function focusButton(): void {
  document.getElementById(BUTTON)?.focus({ preventScroll: true });
}

/** The note on the whole paper; until there is one, a quiet button. */
export function PaperNote({ paper, note }: PaperNoteProps) {
  const { ui } = useServices();
  const isWritten = useUi(({ writing }) => writing === 'paper');
  const isThere = note !== undefined;
  const returned = useRef(false);
  // The first note may be stored after it is left: then another button has come for the one in focus.
  useEffect(() => {
    if (returned.current && document.activeElement === document.body) focusButton();
    returned.current = false;
  }, [isThere]);
  const write = (): void => ui.setState({ writing: 'paper' });
  if (!note && !isWritten) {
    return (
      <Button id={BUTTON} look="quiet" className="button add-note" onClick={write}>
        <NotebookPen className="icon" aria-hidden />
        {noteMessages.addNote.seen}
        <span className="visually-hidden">{noteMessages.addNote.said}</span>
      </Button>
    );
  }
  return (
    <section className="paper-note" aria-labelledby="paper-note-title">
      <h2 id="paper-note-title">{noteMessages.paperNote}</h2>
      {isWritten ? (
        <NoteEditor
          place={{ paper }}
          stored={note?.text ?? ''}
          label={noteMessages.paperNote}
          onEnd={() => endWriting(ui, { paper })}
          onReturn={() => {
            returned.current = true;
            focusButton();
          }}
        />
      ) : (
        note && (
          <>
            <ReadNote note={note} onEdit={write} />
            <EarlierTexts place={{ paper }} />
          </>
        )
      )}
    </section>
  );
}

function ReadNote({ note, onEdit }: { readonly note: Stored; readonly onEdit: () => void }) {
  const text = useId();
  const [now] = useState(() => Date.now());
  return (
    <>
      <p className="day">
        {formatMoment(note.changedAt, now)}
        <Button id={BUTTON} look="quiet" aria-describedby={text} onClick={onEdit}>
          {noteMessages.edit.seen}
          <span className="visually-hidden">{noteMessages.edit.said}</span>
        </Button>
      </p>
      <NoteText id={text} text={note.text} onEdit={onEdit} />
    </>
  );
}
