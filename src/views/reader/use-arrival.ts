import { useEffect, type RefObject } from 'react';
import type { StoredPaper } from '#domain/stored-paper';
import { phraseRanges, readPhrase } from '#domain/phrase';
import { sentences } from '#domain/sentences';
import type { TextRange } from '#domain/text-range';
import { useServices } from '../../state/services.tsx';

/** The name under which the style sheet knows the phrase. */
const MARK = 'phrase';

/** Every place of a phrase in a text of several sentences. */
function placesIn(text: string, parts: readonly TextRange[], phrase: string): TextRange[] {
  const wanted = readPhrase(phrase);
  return parts.flatMap((part) =>
    phraseRanges(wanted, text.slice(part.start, part.end)).map(({ start, end }) => ({
      start: part.start + start,
      end: part.start + end,
    })),
  );
}

/** Where the text of an element has this offset. */
function pointIn(element: Element, offset: number): [Node, number] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (offset <= before + length) return [node, offset - before];
    before += length;
  }
  return [element, element.childNodes.length];
}

function domRange(element: Element, { start, end }: TextRange): Range {
  const range = document.createRange();
  range.setStart(...pointIn(element, start));
  range.setEnd(...pointIn(element, end));
  return range;
}

/** Marks the ranges without touching what is drawn; where a browser cannot, they are not marked. */
function mark(ranges: readonly Range[]): () => void {
  if (!('highlights' in CSS)) return () => {};
  CSS.highlights.set(MARK, new Highlight(...ranges));
  return () => CSS.highlights.delete(MARK);
}

/** Scrolls no further than needed to have the range well in sight. */
function reveal(range: Range, scroller: HTMLElement): void {
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
    const whole = { start: 0, end: title.length };
    const at = abstract.indexOf(sought.sentence);
    const inTitle = placesIn(title, [whole], sought.phrase);
    const inAbstract = placesIn(abstract, sentences(abstract), sought.phrase);
    const marked = inAbstract.map((range) => domRange(body, range));
    const first = inAbstract.findIndex(({ start }) => at !== -1 && start >= at);
    const shown = sought.sentence === title ? undefined : marked[first];
    if (shown) reveal(shown, frame);
    return mark([...inTitle.map((range) => domRange(heading, range)), ...marked]);
  }, [ui, scroller, id, title, abstract]);
}
