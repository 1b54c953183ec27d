import { TriangleAlert } from 'lucide-react';
import type { LibraryProblem } from '#domain/problems';
import { controlMessages } from '#messages/controls';
import { noteMessages } from '#messages/notes';
import type { NoteSession, NoteWriting } from '../../../state/note-session.ts';
import { useServices } from '../../../state/services.tsx';
import { Button } from '../../../ui/Button.tsx';
import { copyNote } from './copy-note.ts';

function refusalWords({ name }: LibraryProblem): string {
  switch (name) {
    case 'StorageFull':
    case 'StorageRefused':
    case 'TabOutdated':
    case 'StorageGone':
      return noteMessages.refused[name];
    default:
      return noteMessages.refused.other;
  }
}

export interface NoteProblemsProps extends NoteWriting {
  readonly session: NoteSession;
  /** Called when the highlight is to come back: writing goes on. */
  readonly onBack: () => void;
  /** Called when the note is discarded. */
  readonly onLetGo: () => void;
}

/** What stands between what is typed and what is stored; nothing, as a rule. */
export function NoteProblems(props: NoteProblemsProps) {
  const { session, isBack, isGone, rival, refused } = props;
  return (
    <>
      <div role="status">
        {rival !== undefined ? (
          <Rival session={session} rival={rival} />
        ) : (
          isBack && !isGone && <p className="note-said">{noteMessages.isBack}</p>
        )}
      </div>
      {isGone && <Gone {...props} />}
      {refused && !isGone && (
        <div className="note-refused" role="alert">
          <p>
            <TriangleAlert className="icon" aria-hidden />
            {refusalWords(refused)} {noteMessages.stillInBox}
          </p>
          <Button onClick={() => void session.save()}>{controlMessages.tryAgain}</Button>
        </div>
      )}
    </>
  );
}

/** A note without its highlight, and what can become of it. */
function Gone({ session, text, refused, onBack, onLetGo }: NoteProblemsProps) {
  const services = useServices();
  return (
    <div className="note-rival" role="alert">
      <p>
        {noteMessages.highlightGone}
        {text.trim() !== '' && ` ${noteMessages.stillHere}`}
        {refused && ` ${refusalWords(refused)}`}
      </p>
      <div className="actions">
        <Button
          onClick={() => {
            onBack();
            void session.bringBack();
          }}
        >
          {noteMessages.bringBack}
        </Button>
        <Button onClick={() => void copyNote(services, text)}>{noteMessages.copyNote}</Button>
        <Button
          onClick={() => {
            session.discard();
            onLetGo();
          }}
        >
          {noteMessages.discard}
        </Button>
      </div>
    </div>
  );
}

/** Two texts and the choice between them. */
function Rival({ session, rival }: { readonly session: NoteSession; readonly rival: string }) {
  return (
    <div className="note-rival">
      <p>{rival === '' ? noteMessages.removedElsewhere : noteMessages.changedElsewhere}</p>
      {rival !== '' && <blockquote>{rival}</blockquote>}
      <div className="actions">
        <Button onClick={() => session.settle('typed')}>{noteMessages.keepTyped}</Button>
        <Button onClick={() => session.settle('stored')}>
          {rival === '' ? noteMessages.removeIt : noteMessages.takeStored}
        </Button>
      </div>
    </div>
  );
}
