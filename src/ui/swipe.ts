import { isTaken, Pace, REACH_PX, rowOffset, wayOf } from './drag-places.ts';
import './swipe.css';

/** What a swiped row does when it is let go of. */
interface SwipeOffer {
  /** Shown behind the row. */
  readonly words: string;
  /** The shape before them. */
  readonly shape: string;
  readonly take: () => void;
}

export interface Swipeable {
  /** What moves, in an item of a list. */
  readonly row: HTMLElement;
  /** For a finger that goes the way lines are read. */
  readonly onwards: SwipeOffer;
  readonly backwards: SwipeOffer;
}

/** So near the edges of the screen a swipe is the system's step back, in px. */
const EDGE_PX = 24;

/** How long a row takes to its place, in ms. */
const BACK_MS = 160;

/**
 * Lets rows be swiped by a finger, from now on: one set of listeners for all of them, which touches
 * nothing while the page scrolls.
 * @param find what a finger that comes down on an element can swipe
 * @param first the press that called for this, which may become a swipe already
 */
export function followSwipes(
  find: (target: Element) => Swipeable | undefined,
  first: PointerEvent,
): void {
  let swipe: Swipe | undefined;
  const begin = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') return;
    // A second finger is no swipe.
    swipe?.end();
    swipe = event.isPrimary && isClearOfEdges(event) ? new Swipe(event, find) : undefined;
  };
  addEventListener('pointerdown', begin, { passive: true });
  addEventListener('pointermove', (event) => swipe?.move(event), { passive: true });
  addEventListener('pointerup', (event) => swipe?.end(event), { passive: true });
  addEventListener('pointercancel', () => swipe?.end(), { passive: true });
  // A short swipe would be a press of the row, too.
  const onClick = (event: MouseEvent): void => {
    if (!(event instanceof PointerEvent) || event.pointerId !== swipe?.swiped) return;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', onClick, { capture: true });
  begin(first);
}

function isClearOfEdges({ clientX }: PointerEvent): boolean {
  return clientX > EDGE_PX && clientX < innerWidth - EDGE_PX;
}

/** One finger on a row, from its coming down until it is gone. */
class Swipe {
  readonly #start: PointerEvent;
  readonly #find: (target: Element) => Swipeable | undefined;
  readonly #pace = new Pace();
  #what: Swipeable | undefined;
  #isOver = false;
  #dx = 0;

  constructor(start: PointerEvent, find: (target: Element) => Swipeable | undefined) {
    this.#start = start;
    this.#find = find;
  }

  /** Id of the pointer that moved a row. */
  get swiped(): number | undefined {
    return this.#what && this.#start.pointerId;
  }

  move(event: PointerEvent): void {
    if (this.#isOver || event.pointerId !== this.#start.pointerId) return;
    this.#dx = event.clientX - this.#start.clientX;
    const way = wayOf(this.#dx, event.clientY - this.#start.clientY);
    if (!this.#what && way === undefined) return;
    this.#what ??= way === 'across' ? this.#begin() : undefined;
    if (!this.#what) {
      this.#isOver = true;
      return;
    }
    this.#pace.note(event.clientX, event.timeStamp);
    this.#draw(this.#what);
  }

  /** Let go of, or, without an event, lost to something else. */
  end(event?: PointerEvent): void {
    if (event && event.pointerId !== this.#start.pointerId) return;
    const what = this.#isOver ? undefined : this.#what;
    this.#isOver = true;
    if (!what) return;
    const towards = Math.sign(this.#dx);
    const speed = event ? this.#pace.speed(event.timeStamp) * towards : 0;
    putBack(what.row, rowOffset(this.#dx));
    if (event && isTaken(Math.abs(this.#dx), REACH_PX, speed)) this.#offer(what).take();
  }

  #begin(): Swipeable | undefined {
    const { target } = this.#start;
    const what = target instanceof Element ? this.#find(target) : undefined;
    // A row that is on its way back is there at once.
    what?.row.parentElement?.querySelector('.swipe-behind')?.remove();
    what?.row.after(behind(what));
    return what;
  }

  #offer({ row, onwards, backwards }: Swipeable): SwipeOffer {
    return this.#dx > 0 === isReadRightwards(row) ? onwards : backwards;
  }

  #draw({ row }: Swipeable): void {
    const item = row.parentElement;
    const offset = rowOffset(this.#dx);
    item?.setAttribute('data-swiping', offset > 0 ? 'right' : 'left');
    item?.toggleAttribute('data-reached', Math.abs(this.#dx) >= REACH_PX);
    item?.style.setProperty('--swiped', `${Math.abs(offset)}px`);
    row.style.translate = `${offset}px`;
  }
}

function isReadRightwards(row: HTMLElement): boolean {
  return getComputedStyle(row).direction === 'ltr';
}

/** What stands behind a row: seen as far as the row is away. Said by nobody, as it is only a hint. */
function behind({ row, onwards, backwards }: Swipeable): HTMLElement {
  const [right, left] = isReadRightwards(row) ? [onwards, backwards] : [backwards, onwards];
  const panel = document.createElement('div');
  panel.className = 'swipe-behind';
  panel.ariaHidden = 'true';
  for (const [side, { words, shape }] of Object.entries({ right, left })) {
    const offer = document.createElement('span');
    offer.dataset['side'] = side;
    const glyph = document.createElement('i');
    glyph.className = 'glyph';
    glyph.dataset['shape'] = shape;
    offer.append(glyph, words);
    panel.append(offer);
  }
  return panel;
}

/** Lets a row go back to its place, at once where nothing is to move. */
function putBack(row: HTMLElement, from: number): void {
  const item = row.parentElement;
  const panel = item?.querySelector('.swipe-behind');
  row.style.removeProperty('translate');
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const timing = { duration: isStill ? 0 : BACK_MS, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' };
  panel?.animate([{ '--swiped': `${Math.abs(from)}px` }, { '--swiped': '0px' }], timing);
  row.animate([{ translate: `${from}px` }, { translate: '0px' }], timing).onfinish = () => {
    // Taken hold of again meanwhile, it has another one.
    if (panel?.isConnected !== true) return;
    panel.remove();
    item?.removeAttribute('data-swiping');
    item?.removeAttribute('data-reached');
    item?.style.removeProperty('--swiped');
  };
}
