import {
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { nearestPlace } from './nearest-place.ts';
import './mark-field.css';

export interface DotProps {
  readonly title: string;
  /** What else there is to say of it. */
  readonly says: string;
  readonly href: string;
  readonly look: 'full' | 'half' | 'empty';
}

/** One mark of a {@link MarkField}: a small link that says what it stands for when it is looked at. */
export function Dot({ title, says, href, look }: DotProps) {
  return (
    <a
      className="mark-dot"
      data-look={look}
      data-title={title}
      data-says={says}
      href={href}
      tabIndex={-1}
      aria-label={`${title}, ${says}`}
    />
  );
}

/** What is said of a mark, and where. */
interface Card {
  readonly dot: HTMLElement;
  readonly title: string;
  readonly says: string;
  readonly href: string;
  /** Of the middle of the mark in its field, in px. */
  readonly x: number;
  readonly top: number;
  readonly isBelow: boolean;
}

const CARD_WIDTH = 264;
/** Less room than this above a mark, in px, and its card stands below. */
const CARD_ROOM = 96;

function dotsIn(field: HTMLElement): HTMLElement[] {
  return [...field.querySelectorAll<HTMLElement>('a.mark-dot')];
}

function dotOf(target: EventTarget): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  const dot = target.closest('a.mark-dot');
  return dot instanceof HTMLElement ? dot : undefined;
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

/** The card of a mark, while it is pointed at or has the focus. */
function useCard() {
  const field = useRef<HTMLDivElement>(null);
  const [card, setCard] = useState<Card>();
  const show = (dot: HTMLElement): void => {
    if (field.current && card?.dot !== dot) setCard(cardOf(dot, field.current));
  };
  const hide = (): void => setCard(undefined);
  useEffect(() => {
    if (!card) return undefined;
    const onPointerDown = ({ target }: Event): void => {
      if (!(target instanceof Node) || !field.current?.contains(target)) setCard(undefined);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [card]);
  return { field, card, show, hide };
}

export interface MarkFieldProps {
  /** What the marks are together. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Many small marks, each a {@link Dot}: one stop of the Tab key, arrow keys from mark to mark, and a
 * card that names the one that is pointed at. A finger needs two touches: the first shows the card.
 */
export function MarkField({ label, className, children }: MarkFieldProps) {
  const { field, card, show, hide } = useCard();
  /** The touched mark was shown before, so that this touch opens it. */
  const opens = useRef(true);
  useEffect(() => {
    const here = field.current;
    const [first] = here?.querySelector('a.mark-dot[tabindex="0"]') ? [] : here ? dotsIn(here) : [];
    if (first) first.tabIndex = 0;
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const here = field.current;
    if (event.key === 'Escape' && card) {
      event.preventDefault();
      hide();
      return;
    }
    const dot = dotOf(event.target);
    if (!here || !dot || event.ctrlKey || event.metaKey || event.altKey) return;
    const dots = dotsIn(here);
    const places = dots.map((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    const to = dots[nearestPlace(places, dots.indexOf(dot), event.key) ?? -1];
    if (event.key.startsWith('Arrow') || to) event.preventDefault();
    to?.focus();
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const dot = dotOf(target);
    if (!dot || !field.current) return;
    stopAt(dot, field.current);
    show(dot);
  };
  const onPointerDown = ({ target, pointerType }: PointerEvent): void => {
    const dot = dotOf(target);
    opens.current = pointerType !== 'touch' || (dot !== undefined && card?.dot === dot);
  };
  const onClick = (event: MouseEvent): void => {
    const dot = dotOf(event.target);
    if (!dot || opens.current) return;
    event.preventDefault();
    show(dot);
  };
  return (
    <div
      ref={field}
      className={`mark-field ${className ?? ''}`}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={({ relatedTarget }) => field.current?.contains(relatedTarget) || hide()}
      onPointerDown={onPointerDown}
      onPointerOver={({ target, pointerType }) => {
        const dot = pointerType === 'touch' ? undefined : dotOf(target);
        if (dot) show(dot);
      }}
      onPointerLeave={({ pointerType }) => pointerType !== 'touch' && hide()}
      onClickCapture={onClick}
    >
      {children}
      {card && <CardOf {...card} />}
    </div>
  );
}

/** Said by the mark itself to those who do not see it. */
function CardOf({ title, says, href, x, top, isBelow }: Card) {
  return (
    <a
      className="mark-card"
      data-below={isBelow || undefined}
      style={{ left: x, top, maxWidth: CARD_WIDTH }}
      href={href}
      tabIndex={-1}
      aria-hidden
    >
      <b>{title}</b>
      <span>{says}</span>
    </a>
  );
}
