import { GripVertical } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { listPageMessages } from '#messages/list-pages';
import type { ItemMove } from '../../ui/use-reorder.ts';

export interface GripProps extends ItemMove {
  readonly id: string;
  /** Its place among the rows. */
  readonly index: number;
  readonly label: string;
}

/** The handle by which a row is dragged, or lifted with Space and moved with arrows. */
export function Grip({ id, index, label, lifted, ended, handling }: GripProps) {
  const { onPointerDown, onPress, onKeyDown, onBlur } = handling;
  const button = useRef<HTMLButtonElement>(null);
  // The row is drawn anew at every place: its handle takes the focus along.
  useEffect(() => {
    if (lifted && (lifted.by === 'key' || lifted.dropped)) {
      button.current?.focus({ preventScroll: true });
    }
  }, [index, lifted]);
  // Put down or back it still has it, unless the reader has gone elsewhere.
  useEffect(() => {
    if (ended && document.activeElement?.matches('.grip')) {
      button.current?.focus({ preventScroll: true });
    }
  }, [ended, index]);
  return (
    <button
      ref={button}
      type="button"
      className="grip"
      aria-label={label}
      aria-pressed={lifted !== undefined}
      title={listPageMessages.moving.grip}
      onPointerDown={(event) => onPointerDown(event, id)}
      onClick={({ detail }) => onPress(id, detail > 0)}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => onBlur(relatedTarget)}
    >
      <GripVertical className="icon" aria-hidden />
    </button>
  );
}
