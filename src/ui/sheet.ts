import { holdBackStep } from './back-step.ts';
import { keepClearOfKeyboard } from './keyboard-room.ts';
import { isTaken, Pace, wayOf } from './drag-places.ts';

/** The edge that a sheet came from, and goes back to; `start` is where lines begin. */
export type SheetEdge = 'bottom' | 'start';

export interface SheetOptions {
  /** Where it can be pulled to, as it lies now; undefined: it stands free. */
  readonly edge: () => SheetEdge | undefined;
  readonly close: () => void;
}

/** How long a sheet takes out of the screen or back to its place, in ms. */
const SETTLE_MS = 200;

/** Safari scrolls from about 10 px on: by then it must be told whose the finger is. */
const TOLD_PX = 4;

/** Let go of beyond this part of its size, it closes. */
const REACH = 1 / 3;

/**
 * Lets a sheet be pulled away by a finger, closed by a step back, and kept clear of the keyboard.
 * @returns what ends that
 */
export function attachSheet(sheet: HTMLElement, { edge, close }: SheetOptions): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let pull: Pull | undefined;
  const onStart = (event: TouchEvent): void => {
    const way = edge();
    pull?.end();
    const [finger] = event.touches;
    pull =
      way && finger && event.touches.length === 1 ? new Pull(sheet, way, event, finger) : undefined;
  };
  sheet.addEventListener('touchstart', onStart, { passive: true, signal });
  // Not passive: what pulls the sheet does not scroll what is in it.
  sheet.addEventListener('touchmove', (event) => pull?.move(event), { passive: false, signal });
  sheet.addEventListener('touchend', (event) => pull?.end(event, close), { signal });
  sheet.addEventListener('touchcancel', () => pull?.end(), { signal });
  keepClearOfKeyboard(sheet, signal);
  const release = holdBackStep(sheet, close);
  return () => {
    listening.abort();
    release();
    for (const name of ['translate', '--covered']) sheet.style.removeProperty(name);
  };
}

/** One finger on a sheet, from its coming down until it is gone. */
class Pull {
  readonly #sheet: HTMLElement;
  readonly #edge: SheetEdge;
  /** Of a move to the right, towards an edge at a side. */
  readonly #sign: 1 | -1;
  readonly #start: { readonly x: number; readonly y: number };
  readonly #target: EventTarget | null;
  readonly #pace = new Pace();
  #state: 'new' | 'pulling' | 'over' = 'new';
  #by = 0;

  constructor(sheet: HTMLElement, edge: SheetEdge, { target }: Event, { clientX, clientY }: Touch) {
    this.#sheet = sheet;
    this.#edge = edge;
    this.#sign = getComputedStyle(sheet).direction === 'ltr' ? -1 : 1;
    this.#target = target;
    this.#start = { x: clientX, y: clientY };
  }

  move(event: TouchEvent): void {
    const [finger] = event.touches;
    if (!finger || this.#state === 'over') return;
    const [dx, dy] = [finger.clientX - this.#start.x, finger.clientY - this.#start.y];
    if (this.#state === 'new') {
      const way = wayOf(dx, dy, TOLD_PX);
      if (way === undefined) return;
      const isTowards =
        this.#edge === 'start'
          ? way === 'across' && dx * this.#sign > 0
          : dy > 0 && way !== 'across';
      this.#state = isTowards && this.#isFree() ? 'pulling' : 'over';
      if (this.#state === 'over') return;
    }
    if (event.cancelable) event.preventDefault();
    this.#by = Math.max(this.#edge === 'start' ? dx * this.#sign : dy, 0);
    this.#pace.note(this.#by, event.timeStamp);
    this.#sheet.style.translate = this.#placeAt(this.#by);
  }

  /** Let go of, or, without an event, lost to something else. */
  end(event?: TouchEvent, close?: () => void): void {
    const isPulled = this.#state === 'pulling';
    this.#state = 'over';
    if (!isPulled) return;
    const { offsetWidth, offsetHeight } = this.#sheet;
    const size = this.#edge === 'start' ? offsetWidth : offsetHeight;
    const speed = event ? this.#pace.speed(event.timeStamp) : 0;
    const isGone = close !== undefined && isTaken(this.#by, size * REACH, speed);
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const to = isGone ? this.#placeAt(size) : this.#placeAt(0);
    this.#sheet.style.removeProperty('translate');
    const settling = this.#sheet.animate(
      [{ translate: this.#placeAt(this.#by) }, { translate: to }],
      {
        duration: isStill ? 0 : SETTLE_MS,
        easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)',
        fill: 'forwards',
      },
    );
    settling.onfinish = () => {
      if (isGone) close();
      settling.cancel();
    };
  }

  #placeAt(by: number): string {
    return this.#edge === 'start' ? `${by * this.#sign}px 0px` : `0px ${by}px`;
  }

  /** Whether nothing between the finger and the sheet would rather be scrolled that way. */
  #isFree(): boolean {
    let at = this.#target instanceof Element ? this.#target : null;
    for (; at && this.#sheet.contains(at); at = at.parentElement) {
      // The head of a sheet stands still, however far the rest is scrolled.
      if (this.#edge === 'bottom' && at.matches('.grab, header')) return true;
      if (this.#edge === 'bottom' && at.scrollTop > 0) return false;
      if (this.#edge === 'start' && at.scrollWidth - at.clientWidth - Math.abs(at.scrollLeft) > 1) {
        if (getComputedStyle(at).overflowX !== 'visible') return false;
      }
    }
    return true;
  }
}
