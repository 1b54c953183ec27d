import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Highlight } from '#domain/reader/records';
import { useServices } from '../../../state/services.tsx';
import { focusHighlight } from './focused-highlight.ts';
import { domRange, reveal } from './text-places.ts';

/** A paper that is opened for one of its highlights shows it, as soon as it is drawn. */
export function useArrivedAt(
  body: RefObject<HTMLElement | null>,
  highlights: readonly Highlight[],
): void {
  const { ui } = useServices();
  const [first] = useState(() => ui.getState().highlight);
  const wanted = useRef(first);
  useEffect(() => {
    const text = body.current;
    const scroller = text?.closest<HTMLElement>('.reader-scroll');
    const goal = highlights.find(({ id }) => id === wanted.current);
    if (!goal || !text || !scroller) return;
    wanted.current = undefined;
    reveal(domRange(text, goal), scroller);
    focusHighlight(goal.id);
  }, [body, highlights]);
}

/** A highlight is active no longer than its paper is open. */
export function useLeaving(highlights: readonly Highlight[]): void {
  const { ui } = useServices();
  const own = useRef(highlights);
  useEffect(() => {
    own.current = highlights;
  }, [highlights]);
  useEffect(
    () => () => {
      const { highlight } = ui.getState();
      if (own.current.some(({ id }) => id === highlight)) ui.setState({ highlight: undefined });
    },
    [ui],
  );
}
