import { TriangleAlert } from 'lucide-react';
import type { LibraryProblem } from '#domain/problems';
import type { NoteSession, NoteWriting } from '../../../state/note-session.ts';
import { useServices } from '../../../state/services.tsx';
import { Button } from '../../../ui/Button.tsx';
import { copyNote } from './copy-note.ts';

function refusalWords({ name }: LibraryProblem): string {
  switch (name) {
    case 'StorageFull':
      return 'Not saved: storage is full.';
    case 'StorageRefused':
      return 'Not saved: the browser refused to store it.';
    case 'TabOutdated':
      return 'Not saved: a newer Carrel is open in another tab. Reload this one.';
    case 'StorageGone':
      return 'Not saved: the library was closed under this tab. Reload it.';
    default:
      return 'Not saved: what keeps notes has stopped.';
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
          isBack && !isGone && <p className="note-said">This note was not saved yet: it is back.</p>
        )}
      </div>
      {isGone && <Gone {...props} />}
      {refused && !isGone && (
        <div className="note-refused" role="alert">
          <p>
            <TriangleAlert className="icon" aria-hidden />
            {refusalWords(refused)} Your note is still in the box.
          </p>
          <Button onClick={() => void session.save()}>Try again</Button>
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
        This highlight was removed in another tab.
        {text.trim() !== '' && ' Your note is still here.'}
        {refused && ` ${refusalWords(refused)}`}
      </p>
      <div className="actions">
        <Button
          onClick={() => {
            onBack();
            void session.bringBack();
          }}
        >
          Bring the highlight back
        </Button>
        <Button onClick={() => void copyNote(services, text)}>Copy the note</Button>
        <Button
          onClick={() => {
            session.discard();
            onLetGo();
          }}
        >
          Discard
        </Button>
      </div>
    </div>
  );
}

/** Two texts and the choice between them. */
function Rival({ session, rival }: { readonly session: NoteSession; readonly rival: string }) {
  return (
    <div className="note-rival">
      <p>
        {rival === ''
          ? 'This note was removed elsewhere meanwhile. What you typed is not saved.'
          : 'This note was changed elsewhere meanwhile. What you typed is not saved. Stored is:'}
      </p>
      {rival !== '' && <blockquote>{rival}</blockquote>}
      <div className="actions">
        <Button onClick={() => session.settle('typed')}>Keep what I typed</Button>
        <Button onClick={() => session.settle('stored')}>
          {rival === '' ? 'Remove it' : 'Take the stored one'}
        </Button>
      </div>
    </div>
  );
}
