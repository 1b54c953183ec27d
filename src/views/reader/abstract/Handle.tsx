import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { TextRange } from '#domain/text-range';
import { offsetAt } from './text-places.ts';
import type { Place } from './use-places.ts';

export interface HandleProps {
  readonly edge: 'start' | 'end';
  readonly place: Place;
  readonly body: RefObject<HTMLElement | null>;
  readonly range: TextRange;
  readonly onMove: (range: TextRange) => void;
  readonly onDrop: (range: TextRange) => void;
  /** Called when a drag ends where it began: by Escape, by the system, or with the handle itself. */
  readonly onCancel: () => void;
}

/** Ends a drag by Escape, which is then no other key, and when the handle goes. */
function useCancel(held: boolean, cancel: () => void): void {
  const latest = useRef({ held, cancel });
  useEffect(() => {
    latest.current = { held, cancel };
  });
  useEffect(() => {
    if (!held) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.cancel();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [held]);
  useEffect(
    () => () => {
      if (latest.current.held) latest.current.cancel();
    },
    [],
  );
}

/** An end of the active highlight, to be dragged; the keys do the same by words. */
export function Handle({ edge, place, body, range, onMove, onDrop, onCancel }: HandleProps) {
  /** From the pointer to the middle of the line that it holds, while it is dragged. */
  const [held, setHeld] = useState<{ readonly x: number; readonly y: number }>();

  function cancel(): void {
    setHeld(undefined);
    onCancel();
  }
  useCancel(held !== undefined, cancel);

  function take(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    const origin = body.current?.getBoundingClientRect();
    if (!origin) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld({
      x: origin.left + place.left - event.clientX,
      y: origin.top + place.top + place.height / 2 - event.clientY,
    });
  }

  function move(event: PointerEvent<HTMLElement>): void {
    if (!held || !body.current) return;
    const at = offsetAt(body.current, event.clientX + held.x, event.clientY + held.y);
    if (at === undefined) return;
    const { start, end } = range;
    if (edge === 'start' && at < end) onMove({ start: at, end });
    if (edge === 'end' && at > start) onMove({ start, end: at });
  }

  function drop(): void {
    if (!held) return;
    setHeld(undefined);
    onDrop({ start: range.start, end: range.end });
  }

  return (
    <span
      className="mark-handle"
      data-edge={edge}
      data-held={held ? '' : undefined}
      style={place}
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={cancel}
    />
  );
}
