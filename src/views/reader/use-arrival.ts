import { useEffect, type RefObject } from 'react';
import type { StoredPaper } from '#domain/stored-paper';
import { sentences } from '#domain/sentences';
import { useServices } from '../../state/services.tsx';
import { domRange } from './abstract/text-places.ts';
import { placesIn } from './abstract/use-sought.ts';

/** The name under which the style sheet knows the phrase. */
const MARK = 'phrase';

/** Marks the ranges without touching what is drawn; where a browser cannot, they are not marked. */
function mark(ranges: readonly Range[]): () => void {
  if (!('highlights' in CSS)) return () => {};
  CSS.highlights.set(MARK, new Highlight(...ranges));
  return () => CSS.highlights.delete(MARK);
}

/** Scrolls no further than needed to have the range well in sight. */
function bringUp(range: Range, scroller: HTMLElement): void {
  const { top, bottom } = range.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (top >= frame.top && bottom <= frame.bottom) return;
  scroller.scrollTo({ top: scroller.scrollTop + top - frame.top - frame.height / 3 });
}

/** A paper opened for a sentence shows it, with the phrase marked; one come back to, where it was left. */
export function useArrival(paper: StoredPaper, scroller: RefObject<HTMLElement | null>): void {
  const { ui } = useServices();
  const { id, title, abstract } = paper;
  useEffect(() => {
    const { left, sought } = ui.getState();
    const frame = scroller.current;
    if (!frame) return;
    if (sought?.paper !== id) {
      if (left?.address.screen !== 'library' || left.address.paper !== id) return;
      frame.scrollTo({ top: left.top });
      ui.setState({ left: undefined });
      return;
    }
    const heading = frame.querySelector('h1');
    const body = frame.querySelector('.abstract');
    if (!heading || !body) return;
    const at = abstract.indexOf(sought.sentence);
    const first = placesIn(abstract, sentences(abstract), sought.phrase).find(
      ({ start }) => at !== -1 && start >= at,
    );
    if (first && sought.sentence !== title) bringUp(domRange(body, first), frame);
    const inTitle = placesIn(title, [{ start: 0, end: title.length }], sought.phrase);
    return mark(inTitle.map((range) => domRange(heading, range)));
  }, [ui, scroller, id, title, abstract]);
}
