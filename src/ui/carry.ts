/** An item of a list that is dragged: drawn where the pointer is, while the others make room for it. */
import type { Slot } from './reorder-places.ts';
import { indexOfItem } from './use-list-view.ts';

/** How others make room, and how the item comes to rest. */
const GLIDE = { duration: 160, easing: 'ease-out' };

/** So far beyond the ends of the list it can be dragged, in px. */
const LEEWAY = 8;

/** A drawn item, and where it stands, whatever is drawn of a movement. */
interface Placed {
  readonly item: HTMLElement;
  readonly index: number;
  /** From the top of the list, in px. */
  readonly top: number;
}

function placedIn(list: HTMLElement): Placed[] {
  return [...list.querySelectorAll<HTMLElement>('li[data-index]')].map((item) => {
    const top = item.offsetParent === list ? item.offsetTop : item.offsetTop - list.offsetTop;
    return { item, index: indexOfItem(item) ?? 0, top };
  });
}

function glide(item: HTMLElement, from: number): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const before = { transform: `translateY(${from}px)` };
  item.animate([before, { transform: 'none' }], GLIDE);
}

/** Where the items of a frame's list stand on the screen. */
export function slotsIn(frame: HTMLElement | null): Slot[] {
  const list = frame?.querySelector('ul');
  if (!list) return [];
  const { top: edge } = list.getBoundingClientRect();
  return placedIn(list).map(({ item, index, top }) => ({
    index,
    middle: edge + top + item.offsetHeight / 2,
  }));
}

/** Carries an item from where it was taken up to where it is put down. */
export class Carry {
  readonly #id: string;
  readonly #list: HTMLElement | null | undefined;
  /** Of the pointer on the item, in px. */
  #grip: number | undefined;
  #y: number;
  /** Where the items stood when the list was drawn last, from its top. */
  #tops = new Map<string, number>();
  #carried: HTMLElement | undefined;

  /** @param y of the pointer on the screen, in px */
  constructor(frame: HTMLElement | null, id: string, y: number) {
    this.#list = frame?.querySelector('ul');
    this.#id = id;
    this.#y = y;
  }

  /** Takes the item along to where the pointer is. */
  follow(y: number, shown: readonly string[]): void {
    this.#y = y;
    const list = this.#list;
    const found = list && placedIn(list).find(({ index }) => shown[index] === this.#id);
    if (!found) return;
    const { item, top } = found;
    const { top: edge, height } = list.getBoundingClientRect();
    const at = y - edge;
    this.#grip ??= at - top;
    const lowest = height - item.offsetHeight + LEEWAY;
    const by = Math.max(Math.min(at - this.#grip, lowest), -LEEWAY) - top;
    if (this.#carried !== item) this.#release();
    this.#carried = item;
    item.style.transform = `translateY(${by}px)`;
    this.#tops.set(this.#id, top + by);
  }

  /** After the list has been drawn in this order: what has moved glides there. */
  drawn(shown: readonly string[], isHeld: boolean): void {
    const list = this.#list;
    if (!list) return;
    if (!isHeld) this.#release();
    const before = this.#tops;
    this.#tops = new Map();
    for (const { item, index, top } of placedIn(list)) {
      const id = shown[index] ?? '';
      this.#tops.set(id, top);
      const was = before.get(id) ?? top;
      const isCarried = isHeld && id === this.#id;
      if (was === top && !isCarried) continue;
      for (const glided of item.getAnimations()) glided.cancel();
      if (!isCarried) glide(item, was - top);
    }
    if (isHeld) this.follow(this.#y, shown);
  }

  #release(): void {
    this.#carried?.style.removeProperty('transform');
    this.#carried = undefined;
  }
}
