import { useEffect, useRef, type RefObject } from 'react';
import type { Point } from '#domain/plane/view';
import type { Camera } from './camera.ts';

export interface Gestures {
  /** The mouse is over a place of the map; undefined: over none. */
  readonly onPoint: (place: Point | undefined) => void;
  /** A place was pressed, and nothing was dragged. */
  readonly onPress: (place: Point, byTouch: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Nearer than this to where it went down, a mouse was not meant to drag, in px. */
const SLACK = 4;

/** How much nearer a px of the wheel comes, and how many px count at most. */
const WHEEL = 0.008;
const MOST_WHEEL = 60;
/** Wheels that count in lines. */
const LINE = 16;

interface Handles {
  readonly camera: Camera;
  readonly placeOf: (at: { readonly clientX: number; readonly clientY: number }) => Point;
  readonly gestures: { readonly current: Gestures };
}

type Listeners = readonly (readonly [string, EventListener])[];

/** Told of events of one class only. */
function on<E extends Event>(
  type: string,
  Class: abstract new (...args: never) => E,
  listener: (event: E) => void,
): Listeners[number] {
  return [type, (event) => event instanceof Class && listener(event)];
}

/** The mouse drags, points and presses; a finger only presses, as it is the page's to scroll with. */
function pointing(pad: HTMLElement, { camera, placeOf, gestures }: Handles): Listeners {
  let from: Point | undefined;
  let isDragging = false;

  const onDown = (event: PointerEvent): void => {
    isDragging = false;
    if (event.pointerType === 'touch' || event.button !== 0) return;
    from = placeOf(event);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const place = placeOf(event);
    if (!from) {
      gestures.current.onPoint(place);
      return;
    }
    const by = { x: place.x - from.x, y: place.y - from.y };
    if (!isDragging && Math.hypot(by.x, by.y) < SLACK) return;
    if (!isDragging) {
      isDragging = true;
      pad.setPointerCapture(event.pointerId);
      gestures.current.onPoint(undefined);
    }
    from = place;
    camera.pan(by);
  };
  const onEnd = (): void => {
    from = undefined;
  };
  const onLeave = ({ pointerType, relatedTarget }: PointerEvent): void => {
    // What is said of a dot stays while the mouse is on its way there.
    const isOnCard = relatedTarget instanceof Element && relatedTarget.closest('.map-card');
    if (pointerType !== 'touch' && !isOnCard) gestures.current.onPoint(undefined);
  };
  const onClick = (event: MouseEvent): void => {
    const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!isDragging) gestures.current.onPress(placeOf(event), byTouch);
  };
  return [
    on('pointerdown', PointerEvent, onDown),
    on('pointermove', PointerEvent, onMove),
    on('pointerup', PointerEvent, onEnd),
    on('pointercancel', PointerEvent, onEnd),
    on('pointerleave', PointerEvent, onLeave),
    on('click', MouseEvent, onClick),
    on('dblclick', MouseEvent, (event) => camera.step(1, placeOf(event))),
  ];
}

/** The wheel zooms with Ctrl or ⌘, as two fingers on a trackpad do; by itself it scrolls the page. */
function wheeling({ camera, placeOf }: Handles): Listeners {
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
    const delta = Math.min(Math.max(px, -MOST_WHEEL), MOST_WHEEL);
    camera.zoom(Math.exp(-delta * WHEEL), placeOf(event));
  };
  return [on('wheel', WheelEvent, onWheel)];
}

interface Pinch {
  readonly middle: Point;
  readonly apart: number;
}

/** Two fingers move and magnify the map; one scrolls the page that it is on. */
function pinching({ camera, placeOf }: Handles): Listeners {
  let last: Pinch | undefined;
  const pinchOf = ({ touches }: TouchEvent): Pinch | undefined => {
    const [one, other] = touches;
    if (!one || !other || touches.length > 2) return undefined;
    const [a, b] = [placeOf(one), placeOf(other)];
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    return { middle, apart: Math.max(Math.hypot(a.x - b.x, a.y - b.y), 1) };
  };
  const onTouch = (event: TouchEvent): void => {
    const pinch = pinchOf(event);
    if (pinch && event.cancelable) event.preventDefault();
    if (pinch && last && event.type === 'touchmove') {
      camera.zoom(pinch.apart / last.apart, last.middle);
      camera.pan({ x: pinch.middle.x - last.middle.x, y: pinch.middle.y - last.middle.y });
    }
    last = pinch;
  };
  // Not every browser knows touches.
  if (!('TouchEvent' in globalThis)) return [];
  return ['touchstart', 'touchmove', 'touchend', 'touchcancel'].map((type) =>
    on(type, TouchEvent, onTouch),
  );
}

/** Mouse, wheel, fingers and keys on the map. */
export function useGestures(
  pad: RefObject<HTMLElement | null>,
  camera: Camera,
  gestures: Gestures,
): void {
  const current = useRef(gestures);
  useEffect(() => {
    current.current = gestures;
  });
  useEffect(() => {
    const element = pad.current;
    if (!element) return undefined;
    const placeOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const handles = { camera, placeOf, gestures: current };
    const listeners = [
      ...pointing(element, handles),
      ...wheeling(handles),
      ...pinching(handles),
      on('keydown', KeyboardEvent, (event) => current.current.onKeyDown(event)),
    ];
    for (const [type, listener] of listeners) {
      element.addEventListener(type, listener, { passive: false });
    }
    return () => {
      for (const [type, listener] of listeners) element.removeEventListener(type, listener);
    };
  }, [pad, camera]);
}
