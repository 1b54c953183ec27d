import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { Carry, slotsIn } from './carry.ts';
import { dropPlace, moved, scrollSpeed } from './reorder-places.ts';

/** The pointer must go so far for a press to become a drag, in px. */
const DRAG_PX = 4;

/** An item that has been taken up. */
interface Lifted {
  readonly id: string;
  /** Where it would stand if it were put down now. */
  readonly to: number;
  readonly by: 'key' | 'pointer';
  /** It has been put down there, and the list does not know yet. */
  readonly dropped: boolean;
}

interface Lift extends Lifted {
  /** The order in which it was lifted or dropped. */
  readonly of: readonly string[];
}

export interface ReorderOptions {
  /** What is around the list. */
  readonly frame: RefObject<HTMLElement | null>;
  /** Ids in their order; another array is another order. */
  readonly ids: readonly string[];
  /** Scrolls to an item. */
  readonly reveal: (index: number) => void;
  /** Puts an item where it was dropped; resolves with whether that is stored. */
  readonly onDrop: (id: string, to: number) => Promise<boolean>;
}

/** What the handle of an item does; the same object for the list's life, so that rows can rest on it. */
interface Handling {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>, id: string) => void;
  readonly onPress: (id: string, byPointer: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (next: EventTarget | null) => void;
}

/** How a move ended. */
interface Ended {
  readonly id: string;
  readonly how: 'dropped' | 'back';
}

/** What an item is to know of the moves in its list: only what is about itself. */
export interface ItemMove {
  readonly handling: Handling;
  readonly lifted: Lifted | undefined;
  readonly ended: Ended | undefined;
}

export interface Reorder {
  /** The ids as they are to be shown. */
  readonly shown: readonly string[];
  readonly lifted: Lifted | undefined;
  /** Which item was moved last, and how that ended. */
  readonly ended: Ended | undefined;
  readonly handling: Handling;
}

/** What of all moves is about this item. */
export function moveOf({ handling, lifted, ended }: Reorder, id: string): ItemMove {
  return {
    handling,
    lifted: lifted?.id === id ? lifted : undefined,
    ended: ended?.id === id ? ended : undefined,
  };
}

/** Where a key leads a lifted item; undefined: not a key of ours. */
function keyPlace(key: string, at: number, last: number): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  };
  return to[key];
}

/**
 * Items of a virtual list are put in another order: dragged by their handles, by mouse or finger, or
 * lifted, moved and dropped by keys. While one is lifted the list is shown as it would be.
 */
export function useReorder({ frame, ids, reveal, onDrop }: ReorderOptions): Reorder {
  const [lift, setLift] = useState<Lift>();
  /** The same, for what happens before it is drawn. */
  const held = useRef<Lift>(undefined);
  const put = useCallback((next: Lift | undefined) => {
    held.current = next;
    setLift(next);
  }, []);
  // Told of another order, the list has heard of the drop; one that is gone cannot be held.
  const isStale = lift && ((lift.dropped && lift.of !== ids) || !ids.includes(lift.id));
  const lifted = isStale ? undefined : lift;
  const shown = lifted ? moved(ids, lifted.id, lifted.to) : ids;
  const carry = useRef<Carry>(undefined);
  /** The order that is on the screen. */
  const drawn = useRef(shown);
  const isHeld = lifted?.by === 'pointer' && !lifted.dropped;
  useLayoutEffect(() => {
    drawn.current = shown;
    carry.current?.drawn(shown, isHeld);
    if (!isHeld) carry.current = undefined;
  }, [shown, isHeld]);
  const [ended, setEnded] = useState<Reorder['ended']>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const move = (to: number): void => {
    const last = held.current;
    if (last && !last.dropped && last.to !== to) put({ ...last, to });
  };
  const end = (how: 'dropped' | 'back'): void => {
    stop.current?.();
    const last = held.current;
    if (!last || last.dropped) return;
    const { id, to } = last;
    const from = ids.indexOf(id);
    setEnded({ id, how });
    if (how === 'back' || from === to) {
      put(undefined);
      return;
    }
    put({ ...last, dropped: true, of: ids });
    void onDrop(id, to).then((isStored) => {
      if (!isStored) put(undefined);
    });
  };
  const latest = useRef(end);
  useEffect(() => {
    latest.current = end;
  });
  const take = (id: string, by: Lifted['by']): void =>
    put({ id, to: ids.indexOf(id), by, dropped: false, of: ids });

  const onPointerDown: Handling['onPointerDown'] = (event, id) => {
    if (event.button !== 0 || !event.isPrimary || lifted) return;
    const { clientY } = event;
    stop.current = followPointer(event, frame.current, {
      lift() {
        carry.current = new Carry(frame.current, id, clientY);
        carry.current.drawn(ids, true);
        take(id, 'pointer');
      },
      move(y) {
        const last = held.current;
        if (!last) return;
        carry.current?.follow(y, drawn.current);
        move(dropPlace(slotsIn(frame.current), last.to, y));
      },
      end: (how) => latest.current(how),
    });
  };
  const onKeyDown: Handling['onKeyDown'] = (event) => {
    if (!lifted || lifted.dropped || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = keyPlace(event.key, lifted.to, ids.length - 1);
    if (event.key === 'Tab') end('dropped');
    if (to !== undefined && lifted.by === 'key') {
      move(to);
      reveal(to);
    } else if (event.key === 'Escape') end('back');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const handling = useSteady({
    onPointerDown,
    onKeyDown,
    onPress(id, byPointer) {
      if (lifted?.by === 'key') end('dropped');
      else if (!lifted && !byPointer) take(id, 'key');
    },
    onBlur(next) {
      const isHandle = next instanceof Node && frame.current?.contains(next) === true;
      if (lifted?.by === 'key' && !isHandle) end('back');
    },
  });
  return { shown, lifted, ended, handling };
}

/** The same object at every drawing, which does what the last one does. */
function useSteady(now: Handling): Handling {
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  const [steady] = useState<Handling>(() => ({
    onPointerDown: (event, id) => latest.current.onPointerDown(event, id),
    onPress: (id, byPointer) => latest.current.onPress(id, byPointer),
    onKeyDown: (event) => latest.current.onKeyDown(event),
    onBlur: (next) => latest.current.onBlur(next),
  }));
  return steady;
}

interface Drag {
  readonly lift: () => void;
  /** @param y of the pointer on the screen, in px */
  readonly move: (y: number) => void;
  readonly end: (how: 'dropped' | 'back') => void;
}

/**
 * Follows a pointer that pressed a handle until it is let go, scrolling the list at its edges.
 * @returns what ends it
 */
function followPointer(
  { pointerId, clientY: startY }: PointerEvent,
  frame: HTMLElement | null,
  { lift, move, end }: Drag,
): () => void {
  const scroller = frame?.querySelector('.virtual-list');
  const listening = new AbortController();
  const { signal } = listening;
  let y = startY;
  let isLifted = false;
  const scroll = (): void => {
    if (signal.aborted) return;
    const edges = scroller?.getBoundingClientRect();
    const by = edges ? scrollSpeed(y, edges) : 0;
    if (by !== 0) scroller?.scrollBy(0, by);
    move(y);
    requestAnimationFrame(scroll);
  };
  const onMove = (event: globalThis.PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    y = event.clientY;
    if (isLifted || Math.abs(y - startY) < DRAG_PX) return;
    isLifted = true;
    // Whatever the rows under it become, the pointer stays with the list.
    frame?.setPointerCapture(pointerId);
    lift();
    requestAnimationFrame(scroll);
  };
  const onUp = (event: globalThis.PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    listening.abort();
    if (isLifted) end(event.type === 'pointerup' ? 'dropped' : 'back');
  };
  addEventListener('pointermove', onMove, { signal });
  addEventListener('pointerup', onUp, { signal });
  addEventListener('pointercancel', onUp, { signal });
  // A finger that rests on the handle before it moves would open the system's menu and lose the row.
  addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  return () => listening.abort();
}
