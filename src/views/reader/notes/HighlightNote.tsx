import { useId, useState, type ReactNode } from 'react';
import { printAddress } from '#domain/address';
import { formatMoment } from '#domain/format';
import { hasPlace } from '#domain/reader/records';
import { kindName, kindNamed } from '#domain/reader/kinds';
import type { TaggedHighlight } from '#domain/reader/paper-desk';
import { noteMessages } from '#messages/notes';
import { useReader, useServices, useUi } from '../../../state/services.tsx';
import { EarlierTexts } from './EarlierTexts.tsx';
import { endWriting } from './end-writing.ts';
import { focusHighlight } from './focus-highlight.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteText } from './NoteText.tsx';

const NONE: readonly never[] = [];

export interface HighlightNoteProps {
  readonly paper: string;
  readonly highlight: TaggedHighlight;
  /** It was removed elsewhere while its note is written. */
  readonly isGone: boolean;
  /** The tags on a highlight. */
  readonly tagsOf: (highlight: TaggedHighlight) => ReactNode;
}

/** The note of a highlight with its kind and day, or the field in which it is written. */
export function HighlightNote({ paper, highlight, isGone, tagsOf }: HighlightNoteProps) {
  const { ui } = useServices();
  const { id, kind, note, tags } = highlight;
  const isActive = useUi((state) => state.highlight === id);
  const isWritten = useUi(({ writing }) => typeof writing === 'object' && writing.highlight === id);
  const own = useReader(({ summary }) => summary?.kinds) ?? NONE;
  return (
    <li
      className="note"
      data-note={id}
      data-kind={kind}
      data-active={isActive || isWritten || undefined}
    >
      {isWritten ? (
        <>
          <p className="note-head">
            <Head highlight={highlight} />
          </p>
          <NoteEditor
            place={{ paper, highlight: id }}
            stored={isGone ? undefined : note}
            on={highlight}
            label={noteMessages.noteOf(kindName(kind, own))}
            onEnd={() => endWriting(ui, { paper, highlight: id })}
            onReturn={() => focusHighlight(id)}
          />
        </>
      ) : (
        <ReadNote highlight={highlight} />
      )}
      {!isWritten && !isGone && isActive && note !== '' && (
        <EarlierTexts place={{ paper, highlight: id }} />
      )}
      {!isGone && (isActive || tags.length > 0) && tagsOf(highlight)}
      {!hasPlace(highlight) && <Lost highlight={highlight} />}
    </li>
  );
}

function Head({ highlight: { kind, createdAt } }: { readonly highlight: TaggedHighlight }) {
  const own = useReader(({ summary }) => summary?.kinds) ?? NONE;
  const [now] = useState(() => Date.now());
  const { name, letter } = kindNamed(kind, own);
  return (
    <>
      <span className="letter" aria-hidden>
        {letter}
      </span>
      {name}
      <span className="day">{formatMoment(createdAt, now)}</span>
    </>
  );
}

function ReadNote({ highlight }: { readonly highlight: TaggedHighlight }) {
  const { ui } = useServices();
  const text = useId();
  const [isWhole, setWhole] = useState(false);
  const { id, note } = highlight;
  const edit = (): void => ui.setState({ highlight: id, writing: { highlight: id } });
  return (
    <>
      <button
        type="button"
        className="note-head"
        title={noteMessages.editHint}
        aria-describedby={text}
        onFocus={() => ui.setState({ highlight: id })}
        onClick={edit}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          focusHighlight(id);
        }}
      >
        <Head highlight={highlight} />
        <span className="visually-hidden">{noteMessages.editNote}</span>
      </button>
      <div className="note-body" data-whole={isWhole || undefined}>
        <NoteText id={text} text={note} onEdit={edit} />
        <button
          type="button"
          className="note-more"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? noteMessages.showLess : noteMessages.showAll}
        </button>
      </div>
    </>
  );
}

/** Words that are nowhere to be found, with what they were. */
function Lost({ highlight }: { readonly highlight: TaggedHighlight }) {
  const { id, exact, anchored } = highlight;
  return (
    <div className="lost">
      <blockquote lang="en" dir="ltr">
        {exact}
      </blockquote>
      <p>
        {noteMessages.wordsGone}{' '}
        {anchored === 'orphan' && (
          <a href={printAddress({ screen: 'adrift', highlight: id })}>{noteMessages.attachAgain}</a>
        )}
      </p>
    </div>
  );
}
