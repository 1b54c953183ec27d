/** Which mark of a field is looked at, and where the Tab key leads. */
import type { ComponentProps } from 'react';
import { nearestPlace } from './nearest-place.ts';

/** What a mark does in its field. */
export type MarkHandlers = Pick<
  ComponentProps<'a'>,
  'onKeyDown' | 'onFocus' | 'onBlur' | 'onPointerDown' | 'onPointerEnter' | 'onClick'
>;

/** What is said of a mark, and where. */
export interface Card {
  readonly dot: HTMLElement;
  readonly title: string;
  readonly says: string;
  readonly href: string;
  /** Of the middle of the mark in its field, in px. */
  readonly x: number;
  readonly top: number;
  readonly isBelow: boolean;
}

export const CARD_WIDTH = 264;
/** Less room than this above a mark, in px, and its card stands below. */
const CARD_ROOM = 96;

function dotsIn(field: HTMLElement): HTMLElement[] {
  return [...field.querySelectorAll<HTMLElement>('a.mark-dot')];
}

function cardOf(dot: HTMLElement, field: HTMLElement): Card {
  const [at, around] = [dot.getBoundingClientRect(), field.getBoundingClientRect()];
  const middle = at.left - around.left + at.width / 2;
  const isBelow = at.top < CARD_ROOM;
  const width = Math.min(CARD_WIDTH, around.width);
  return {
    dot,
    title: dot.dataset['title'] ?? '',
    says: dot.dataset['says'] ?? '',
    href: dot.getAttribute('href') ?? '',
    x: Math.min(Math.max(middle - width / 2, 0), Math.max(around.width - width, 0)),
    top: (isBelow ? at.bottom : at.top) - around.top,
    isBelow,
  };
}

/** Makes one mark the one that Tab leads to. */
function stopAt(dot: HTMLElement, field: HTMLElement): void {
  for (const other of field.querySelectorAll<HTMLElement>('a.mark-dot[tabindex="0"]')) {
    other.tabIndex = -1;
  }
  dot.tabIndex = 0;
}

/** Where an arrow key leads from a mark. */
function dotFrom(dot: HTMLElement, key: string, field: HTMLElement): HTMLElement | undefined {
  const dots = dotsIn(field);
  const places = dots.map((each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  return dots[nearestPlace(places, dots.indexOf(dot), key) ?? -1];
}

/** One for a field, for good: a card that comes or goes draws no mark again. */
export class MarkBoard {
  readonly #watchers = new Set<() => void>();
  #field: HTMLElement | undefined;
  #card: Card | undefined;
  /** The touched mark was shown before, so that this touch opens it. */
  #opens = true;

  /** The card to show. */
  readonly card = (): Card | undefined => this.#card;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  attach(field: HTMLElement | null): void {
    this.#field = field ?? undefined;
  }

  readonly handlers: MarkHandlers = {
    onKeyDown: (event) => {
      const { key, currentTarget: dot } = event;
      if (key === 'Escape' && this.#card) {
        event.preventDefault();
        this.hide();
        return;
      }
      if (!this.#field || event.ctrlKey || event.metaKey || event.altKey) return;
      const to = dotFrom(dot, key, this.#field);
      if (to || key.startsWith('Arrow')) event.preventDefault();
      to?.focus();
    },
    onFocus: ({ currentTarget }) => {
      if (this.#field) stopAt(currentTarget, this.#field);
      this.#show(currentTarget);
    },
    onBlur: ({ relatedTarget }) => {
      if (!this.#field?.contains(relatedTarget)) this.hide();
    },
    onPointerDown: ({ currentTarget, pointerType }) => {
      this.#opens = pointerType !== 'touch' || this.#card?.dot === currentTarget;
    },
    onPointerEnter: ({ currentTarget, pointerType }) => {
      if (pointerType !== 'touch') this.#show(currentTarget);
    },
    onClick: (event) => {
      if (this.#opens) return;
      event.preventDefault();
      this.#show(event.currentTarget);
    },
  };

  /** Lets Tab lead to some mark. */
  keepStop(): void {
    if (!this.#field || this.#field.querySelector('a.mark-dot[tabindex="0"]')) return;
    const [first] = dotsIn(this.#field);
    if (first) first.tabIndex = 0;
  }

  /** Under a finger nothing is left and no focus lost: a touch elsewhere says as much. */
  watch(): () => void {
    const onPointerDown = ({ target }: Event): void => {
      if (!(target instanceof Node) || !this.#field?.contains(target)) this.hide();
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }

  hide(): void {
    this.#put(undefined);
  }

  #show(dot: HTMLElement): void {
    if (this.#field && this.#card?.dot !== dot) this.#put(cardOf(dot, this.#field));
  }

  #put(card: Card | undefined): void {
    if (card === this.#card) return;
    this.#card = card;
    for (const watcher of this.#watchers) watcher();
  }
}
