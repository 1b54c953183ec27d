import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { LONGEST_NOTE } from '#domain/reader/doing';
import type { TaggedHighlight } from '#domain/reader/paper-desk';
import { controlMessages } from '#messages/controls';
import { noteMessages } from '#messages/notes';
import { useNoteSession, type NotePlace } from '../../../state/use-note-session.ts';
import { Button } from '../../../ui/Button.tsx';
import { optionId } from '../../../ui/option-id.ts';
import { EarlierTexts } from './EarlierTexts.tsx';
import { NoteProblems } from './NoteProblems.tsx';
import { TagOffers } from './TagOffers.tsx';
import { useLeaving } from './use-leaving.ts';
import { useTagOffers } from './use-tag-offers.ts';

export interface NoteEditorProps {
  readonly place: NotePlace;
  /** The note as it is stored; undefined when its highlight is gone. */
  readonly stored: string | undefined;
  /** The highlight that it is on, as it is or was. */
  readonly on?: TaggedHighlight;
  readonly label: string;
  /** Called when the note is stored as it was left. */
  readonly onEnd: () => void;
  /** Gives the focus back to what is written on. */
  readonly onReturn: () => void;
}

function isEnd({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey));
}

function savedWords({ highlight }: NotePlace): string {
  return highlight === undefined ? noteMessages.savedPaper : noteMessages.savedHighlight;
}

/** The field of a note. Nothing in it is to be saved: it is, as it is typed. */
export function NoteEditor({ place, stored, on, label, onEnd, onReturn }: NoteEditorProps) {
  const { session, text, ...state } = useNoteSession(place, stored, on);
  const field = useRef<HTMLTextAreaElement>(null);
  const [hint, list] = [useId(), useId()];
  const offers = useTagOffers(field, text, session);
  const frame = useRef<HTMLDivElement>(null);
  const { leave, onFocus, onBlur } = useLeaving(frame, session, { onEnd, onReturn });
  // One that was deleted or emptied is looked up here: nothing else is left of it.
  const [isNew] = useState(stored === '');
  const isBelow = place.highlight === undefined;
  // Writing goes on at the end.
  useLayoutEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
    field.current?.focus();
    // The browser shows a line of it; the way out is below. One in the margin has no place yet.
    if (isBelow) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [isBelow]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (!offers.onKey(event)) {
      if (!isEnd(event)) return;
      leave();
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={frame} className="note-editor" onFocus={onFocus} onBlur={onBlur}>
      <div className="grows" data-text={text}>
        <textarea
          ref={field}
          rows={2}
          value={text}
          maxLength={LONGEST_NOTE}
          aria-label={label}
          aria-describedby={hint}
          aria-keyshortcuts="Escape Control+Enter Meta+Enter"
          aria-autocomplete="list"
          aria-controls={offers.matches.length > 0 ? list : undefined}
          aria-activedescendant={
            offers.matches.length > 0 ? optionId(list, offers.active) : undefined
          }
          onChange={(event) => {
            session.type(event.target.value);
            offers.open();
          }}
          onSelect={offers.follow}
          onKeyDown={onKeyDown}
        />
      </div>
      <TagOffers id={list} offers={offers} />
      <NoteProblems
        session={session}
        text={text}
        {...state}
        onBack={() => field.current?.focus()}
        onLetGo={leave}
      />
      <div className="note-foot">
        <span id={hint}>{state.isGone ? noteMessages.notSaved : savedWords(place)}</span>
        {isNew && (
          <EarlierTexts
            place={place}
            onRestore={(earlier) => {
              session.type(earlier);
              // Once its dialog is closed, which gives the focus back to its button.
              requestAnimationFrame(() => field.current?.focus());
            }}
          />
        )}
        <Button look="quiet" title={noteMessages.endHint} onClick={leave}>
          {controlMessages.done}
        </Button>
      </div>
    </div>
  );
}
