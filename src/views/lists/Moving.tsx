import { GripVertical } from 'lucide-react';
import { useState } from 'react';
import type { ListDesk } from '#domain/reader/list-desk';
import { listPageMessages } from '#messages/list-pages';
import type { Reorder } from '../../ui/use-reorder.ts';
import { movingWords, wayOf, type Way } from './moving-words.ts';

/** What is being moved from where to where, on the screen and for those who do not see it. */
export function Moving({ desk, reorder }: { readonly desk: ListDesk; readonly reorder: Reorder }) {
  const { lifted, shown } = reorder;
  const way = lifted && !lifted.dropped ? wayOf(desk, lifted.id, shown) : undefined;
  const said = useSaid(way, reorder.ended);
  const words = listPageMessages.moving;
  return (
    <>
      {way && (
        <div className="moving" aria-hidden>
          <GripVertical className="icon" />
          <span>
            <b>{movingWords(way).what}</b> {movingWords(way).where}
          </span>
          {lifted?.by === 'key' && (
            <>
              <span>
                <kbd>↑</kbd> <kbd>↓</kbd> {words.keys.move}
              </span>
              <span>
                <kbd>{words.keys.space}</kbd> {words.keys.drop}
              </span>
              <span>
                <kbd>Esc</kbd> {words.keys.putBack}
              </span>
            </>
          )}
        </div>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

function isSame(one: Way, other: Way | undefined): boolean {
  return one.name === other?.name && one.to === other.to && one.section === other.section;
}

/** The move in a sentence; when it has ended, how. */
function useSaid(way: Way | undefined, ended: Reorder['ended']): string {
  const words = listPageMessages.moving;
  const [last, setLast] = useState<Way>();
  if (way && !isSame(way, last)) setLast(way);
  if (way) {
    const { what, where } = movingWords(way);
    return way.from === way.to ? `${what} ${where} ${words.keysSaid}` : `${what} ${where}`;
  }
  if (!last || !ended) return '';
  return ended.how === 'dropped'
    ? words.dropped(last.name, last.to, last.section)
    : words.putBack(last.name, last.from);
}
