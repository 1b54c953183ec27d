import type { TextRange } from '#domain/text-range';

/** What is selected of an element's text: where in the text, and where on the screen. */
export interface SelectedPart extends TextRange {
  readonly range: Range;
}

/** The part of `range` that lies in `element`. */
function clipped(range: Range, element: Element): Range {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  return part;
}

/** How many signs of an element's text stand before a point in it. */
export function offsetIn(element: Element, node: Node, at: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, at);
  return before.toString().length;
}

/** What is selected of this element's text; undefined when the selection does not touch it. */
export function selectedPart(element: Element): SelectedPart | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const whole = selection.getRangeAt(0);
  if (!whole.intersectsNode(element)) return undefined;
  const range = clipped(whole, element);
  const start = offsetIn(element, range.startContainer, range.startOffset);
  return { start, end: start + range.toString().length, range };
}
