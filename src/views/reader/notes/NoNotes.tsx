import { useMedia } from '../../../ui/use-media.ts';

/** How to make the first note. */
export function NoNotes() {
  const coarse = useMedia('(pointer: coarse)');
  return (
    <p className="no-notes">
      No notes yet. Select words in an abstract{coarse ? ' to mark them.' : ', then press N.'}
    </p>
  );
}
