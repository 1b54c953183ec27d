import { useEffect } from 'react';
import type { PaperDesk, TaggedHighlight } from '#domain/reader/paper-desk';
import { hasPlace } from '#domain/reader/records';
import { noteMessages } from '#messages/notes';
import { useReader, useServices } from '../../../state/services.tsx';
import { useLeftNotes } from '../../../state/use-left-notes.ts';
import { usePaperDesk } from '../../../state/use-paper-desk.ts';
import { HighlightNote, type HighlightNoteProps } from './HighlightNote.tsx';
import { NoNotes } from './NoNotes.tsx';
import { PaperNote } from './PaperNote.tsx';
import { useMargin } from './use-margin.ts';
import { useNoteKey } from './use-note-key.ts';
import { useWritten } from './use-written.ts';
import './notes.css';

interface NotesProps extends Pick<HighlightNoteProps, 'tagsOf'> {
  readonly paper: string;
}

/** The notes on a paper: beside their lines where there is a margin, else below the abstract. */
export function Notes({ paper, tagsOf }: NotesProps) {
  const desk = usePaperDesk(paper);
  return desk ? <KnownNotes key={paper} desk={desk} tagsOf={tagsOf} /> : <RoomForNotes />;
}

/** What most papers need until their notes are known, so that little moves then. */
function RoomForNotes() {
  return (
    <>
      <div className="margin" />
      <div className="under-abstract room" />
    </>
  );
}

interface KnownNotesProps extends Pick<HighlightNoteProps, 'tagsOf'> {
  readonly desk: PaperDesk;
}

function KnownNotes({ desk, tagsOf }: KnownNotesProps) {
  const { ui } = useServices();
  const { written, gone } = useWritten(desk);
  const noted = withGone(desk.highlights, gone).filter(
    ({ id, note }) => note !== '' || id === written,
  );
  const placed = noted.filter(hasPlace);
  useLeftNotes(desk.paper);
  useNoteKey();
  // What is written here is not written on the paper that is opened next.
  useEffect(() => () => ui.setState({ writing: undefined }), [ui]);
  return (
    <aside className="notes" aria-label={noteMessages.title}>
      <MarginNotes paper={desk.paper} highlights={placed} gone={gone} tagsOf={tagsOf} />
      <div className="under-abstract">
        <LostNotes
          tagsOf={tagsOf}
          paper={desk.paper}
          gone={gone}
          highlights={noted.filter((highlight) => !hasPlace(highlight))}
        />
        <PaperNote paper={desk.paper} note={desk.note} />
      </div>
    </aside>
  );
}

/** The highlights with one that is not there any more, in the order of the text. */
function withGone(
  highlights: readonly TaggedHighlight[],
  gone: TaggedHighlight | undefined,
): readonly TaggedHighlight[] {
  return gone ? [...highlights, gone].toSorted((a, b) => a.start - b.start) : highlights;
}

interface NoteListProps extends Pick<HighlightNoteProps, 'tagsOf'> {
  readonly paper: string;
  readonly highlights: readonly TaggedHighlight[];
  /** The one of them that was removed elsewhere while its note is written. */
  readonly gone: TaggedHighlight | undefined;
}

function MarginNotes(props: NoteListProps) {
  const margin = useMargin(props.highlights);
  return (
    <div className="margin">
      {props.highlights.length === 0 ? (
        <FirstWords />
      ) : (
        <ul ref={margin} className="note-list">
          <NoteItems {...props} />
        </ul>
      )}
    </div>
  );
}

/** How notes are made, until the reader has marked anything anywhere. */
function FirstWords() {
  const isNew = useReader(({ summary }) => {
    const marked = Object.values(summary?.highlights ?? {});
    return summary?.withNotes === 0 && marked.every((count) => count === 0);
  });
  return isNew && <NoNotes />;
}

/** Notes on words that the text does not hold any more. */
function LostNotes(props: NoteListProps) {
  if (props.highlights.length === 0) return null;
  return (
    <ul className="note-list lost-notes">
      <NoteItems {...props} />
    </ul>
  );
}

function NoteItems({ paper, highlights, gone, tagsOf }: NoteListProps) {
  return highlights.map((highlight) => (
    <HighlightNote
      key={highlight.id}
      paper={paper}
      highlight={highlight}
      isGone={highlight === gone}
      tagsOf={tagsOf}
    />
  ));
}
