import { GripVertical } from 'lucide-react';
import { useState } from 'react';
import type { ListDesk } from '#domain/reader/list-desk';
import type { Reorder } from '../../ui/use-reorder.ts';
import { movingWords, wayOf, type Way } from './moving-words.ts';

/** What is being moved from where to where, on the screen and for those who do not see it. */
export function Moving({ desk, reorder }: { readonly desk: ListDesk; readonly reorder: Reorder }) {
  const { lifted, shown } = reorder;
  const way = lifted && !lifted.dropped ? wayOf(desk, lifted.id, shown) : undefined;
  const said = useSaid(way, reorder.ended);
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
                <kbd>↑</kbd> <kbd>↓</kbd> move
              </span>
              <span>
                <kbd>Space</kbd> drop
              </span>
              <span>
                <kbd>Esc</kbd> put back
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
  return one.name === other?.name && one.to === other.to && one.where === other.where;
}

/** The move in a sentence; when it has ended, how. */
function useSaid(way: Way | undefined, ended: Reorder['ended']): string {
  const [last, setLast] = useState<Way>();
  if (way && !isSame(way, last)) setLast(way);
  if (way) {
    const { what, where } = movingWords(way);
    const keys = way.from === way.to ? ' Arrows move, Space drops, Escape puts back.' : '';
    return `${what} ${where}${keys}`;
  }
  if (!last || !ended) return '';
  return ended.how === 'dropped'
    ? `${last.name} dropped at ${last.to}${last.where}.`
    : `${last.name} put back at ${last.from}.`;
}
