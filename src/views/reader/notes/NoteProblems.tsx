import { TriangleAlert } from 'lucide-react';
import type { LibraryProblem } from '#domain/problems';
import type { NoteSession } from '../../../state/note-session.ts';
import type { NoteWriting } from '../../../state/note-session.ts';
import { Button } from '../../../ui/Button.tsx';

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

export interface NoteProblemsProps extends Omit<NoteWriting, 'text'> {
  readonly session: NoteSession;
}

/** What stands between what is typed and what is stored; nothing, as a rule. */
export function NoteProblems({ session, isBack, rival, refused }: NoteProblemsProps) {
  return (
    <>
      <div role="status">
        {rival !== undefined ? (
          <Rival session={session} rival={rival} />
        ) : (
          isBack && <p className="note-said">This note was not saved yet: it is back.</p>
        )}
      </div>
      {refused && (
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
