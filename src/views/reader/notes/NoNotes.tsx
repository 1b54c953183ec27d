import { noteMessages } from '#messages/notes';
import { useKeyHint } from '../../../state/use-key-hint.ts';
import { useMedia } from '../../../ui/use-media.ts';

/** How to make the first note. */
export function NoNotes() {
  const coarse = useMedia('(pointer: coarse)');
  const { shown } = useKeyHint('n');
  return (
    <p className="no-notes">{coarse ? noteMessages.noneByTouch : noteMessages.noneByKey(shown)}</p>
  );
}
