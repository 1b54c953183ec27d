import { noteMessages } from '#messages/notes';
import { useMedia } from '../../../ui/use-media.ts';

/** How to make the first note. */
export function NoNotes() {
  const coarse = useMedia('(pointer: coarse)');
  return <p className="no-notes">{coarse ? noteMessages.noneByTouch : noteMessages.noneByKey}</p>;
}
