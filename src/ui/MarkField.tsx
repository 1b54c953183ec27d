import {
  createContext,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { CARD_WIDTH, MarkBoard, type Card, type MarkHandlers } from './mark-board.ts';
import './mark-field.css';

const Field = createContext<MarkHandlers>({});

export interface DotProps {
  readonly title: string;
  /** What else there is to say of it. */
  readonly says: string;
  readonly href: string;
  readonly look: 'full' | 'half' | 'empty';
}

/** One mark of a {@link MarkField}: a small link that says what it stands for when it is looked at. */
export function Dot({ title, says, href, look }: DotProps) {
  const handlers = use(Field);
  return (
    <a
      {...handlers}
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
export function MarkField({ label, className = '', children }: MarkFieldProps) {
  const [board] = useState(() => new MarkBoard());
  const card = useSyncExternalStore(board.subscribe, board.card);
  // After every change: what Tab led to may be gone.
  useEffect(() => board.keepStop());
  useEffect(() => board.watch(), [board]);
  return (
    <Field value={board.handlers}>
      <div
        ref={(field) => board.attach(field)}
        className={`mark-field ${className}`}
        role="group"
        aria-label={label}
        onPointerLeave={({ pointerType }) => {
          if (pointerType !== 'touch') board.hide();
        }}
      >
        {children}
        {card && <CardOf {...card} />}
      </div>
    </Field>
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
