import { GripVertical } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Reorder } from '../../ui/use-reorder.ts';

export interface GripProps {
  readonly id: string;
  /** Its place among the rows. */
  readonly index: number;
  readonly label: string;
  readonly reorder: Reorder;
}

/** The handle by which a row is dragged, or lifted with Space and moved with arrows. */
export function Grip({ id, index, label, reorder }: GripProps) {
  const { lifted, ended, onPointerDown, onPress, onKeyDown, onBlur } = reorder;
  const button = useRef<HTMLButtonElement>(null);
  const isLifted = lifted?.id === id;
  // The row is drawn anew at every place: its handle takes the focus along.
  useEffect(() => {
    if (isLifted && (lifted.by === 'key' || lifted.dropped)) {
      button.current?.focus({ preventScroll: true });
    }
  }, [isLifted, index, lifted]);
  // Put down or back it still has it, unless the reader has gone elsewhere.
  const isLast = ended?.id === id;
  useEffect(() => {
    if (isLast && document.activeElement?.matches('.grip')) {
      button.current?.focus({ preventScroll: true });
    }
  }, [isLast, ended, index]);
  return (
    <button
      ref={button}
      type="button"
      className="grip"
      aria-label={label}
      aria-pressed={isLifted}
      title="Drag, or press Space and the arrows"
      onPointerDown={(event) => onPointerDown(event, id)}
      onClick={({ detail }) => onPress(id, detail > 0)}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => onBlur(relatedTarget)}
    >
      <GripVertical className="icon" aria-hidden />
    </button>
  );
}
