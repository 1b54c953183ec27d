import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Completion } from '#domain/complete-query';
import type { QueryText } from './use-query-text.ts';

/** So much of the name of a scope must be typed before it is offered; most letters begin words. */
const LEAST_TYPED = 2;

export interface Offers {
  readonly offers: readonly Completion[];
  /** Place of the one that is highlighted, or -1. */
  readonly active: number;
  /** From now on something may be offered. */
  readonly open: () => void;
  readonly close: () => void;
  readonly take: (offer: Completion) => void;
  /** Answers a key pressed in the field; false: not one for the offers. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

const NONE: readonly Completion[] = [];

function isWorthwhile({ range }: Completion, text: string): boolean {
  const isValue = text.charAt(range.start - 1) === ':';
  return isValue || range.end - range.start >= LEAST_TYPED;
}

/** What could stand at the caret, and the keys that choose from it. */
export function useCompletions(query: QueryText, focused: boolean): Offers {
  const { text, caret, known, tools, put } = query;
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const offers = useMemo(() => {
    if (!isOpen || !focused || !tools) return NONE;
    return tools.completions(text, caret, known).filter((offer) => isWorthwhile(offer, text));
  }, [isOpen, focused, tools, text, caret, known]);

  const open = (): void => {
    setOpen(true);
    setActive(-1);
  };
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  /** Behind a value the next word begins; behind a scope, its value. */
  const take = ({ insert, range }: Completion): void => {
    const rest = text.slice(range.end);
    const isScope = insert.endsWith(':');
    const blank = isScope || /^\s/.test(rest) ? '' : ' ';
    const at = range.start + insert.length + (isScope ? 0 : 1);
    put(text.slice(0, range.start) + insert + blank + rest, at);
    open();
  };

  const onKey = (event: KeyboardEvent): boolean => {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    const count = offers.length;
    if (count === 0 || shiftKey || altKey || ctrlKey || metaKey) return false;
    const chosen = offers[key === 'Tab' ? Math.max(active, 0) : active];
    if (key === 'ArrowDown') setActive((active + 1) % count);
    else if (key === 'ArrowUp') setActive(active <= 0 ? count - 1 : active - 1);
    else if (key === 'Escape') close();
    else if ((key === 'Tab' || key === 'Enter') && chosen) take(chosen);
    else return false;
    return true;
  };

  return { offers, active, open, close, take, onKey };
}
