/** Between the offsets of a text and the places where an element shows it. */
import type { TextRange } from '#domain/text-range';
import { offsetIn } from '../../../state/selected-part.ts';

/** Air that stays above and below what is scrolled into sight, in px. */
const AIR = 48;

/** Where the text of an element has this offset; at a seam, on the side that `edge` belongs to. */
function pointIn(element: Element, offset: number, edge: 'start' | 'end'): [Node, number] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    const isHere = edge === 'end' ? offset <= before + length : offset < before + length;
    if (isHere) return [node, offset - before];
    before += length;
  }
  return [element, element.childNodes.length];
}

/** A range of an element's text on the screen. */
export function domRange(element: Element, { start, end }: TextRange): Range {
  const range = document.createRange();
  range.setStart(...pointIn(element, start, 'start'));
  range.setEnd(...pointIn(element, end, 'end'));
  return range;
}

/** The lines that a range stands on. */
export function linesOf(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

/** The text and the place in it at a point of the screen, by whichever way the browser has. */
function caretAt(x: number, y: number): [Node, number] | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? [position.offsetNode, position.offset] : undefined;
  }
  const find = Reflect.get(document, 'caretRangeFromPoint') as unknown;
  const range: unknown = typeof find === 'function' ? find.call(document, x, y) : undefined;
  return range instanceof Range ? [range.startContainer, range.startOffset] : undefined;
}

/** The offset of an element's text at a point of the screen; undefined beside the text. */
export function offsetAt(element: Element, x: number, y: number): number | undefined {
  const [node, at] = caretAt(x, y) ?? [];
  return node && at !== undefined && element.contains(node)
    ? offsetIn(element, node, at)
    : undefined;
}

/** Scrolls no further than needed to have the range well in sight. */
export function reveal(range: Range, scroller: HTMLElement): void {
  const { top, bottom, height } = range.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const isTall = height > frame.height - 2 * AIR;
  const [above, below] = [top - frame.top - AIR, bottom - frame.bottom + AIR];
  if (above < 0 || isTall) scroller.scrollBy({ top: above });
  else if (below > 0) scroller.scrollBy({ top: below });
}
