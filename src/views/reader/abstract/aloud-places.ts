/** Between the sentences that are read aloud and where they stand on the screen. */
import { passageAt, type AloudText, type Passage } from '#domain/aloud/passages';
import type { TextRange } from '#domain/text-range';
import { offsetIn } from '../../../state/selected-part.ts';
import { focusedHighlight } from './focused-highlight.ts';
import { domRange, offsetAt } from './text-places.ts';

const TEXTS = { title: '#paper-title', abstract: '.abstract' } as const;
const ORDER = ['title', 'abstract'] as const;

/** The element that shows a text of the open paper. */
export function elementOf(text: AloudText): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`.reader ${TEXTS[text]}`) ?? undefined;
}

/** What scrolls the open paper. */
export function scroller(): HTMLElement | undefined {
  return document.querySelector<HTMLElement>('.reader-scroll') ?? undefined;
}

/** Where a part of a text stands. */
export function rangeOf(text: AloudText, part: TextRange): Range | undefined {
  const element = elementOf(text);
  return element && domRange(element, part);
}

/** Whether any line of a range can be seen. */
export function isInSight(range: Range, frame: HTMLElement): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  const sight = frame.getBoundingClientRect();
  return bottom > sight.top && top < sight.bottom;
}

/** Index of the sentence at a place in the document; undefined outside the two texts. */
function indexAt(passages: readonly Passage[], node: Node, at: number): number | undefined {
  for (const text of ORDER) {
    const element = elementOf(text);
    if (element?.contains(node)) return passageAt(passages, text, offsetIn(element, node, at));
  }
  return undefined;
}

/** Index of the sentence at a point of the screen. */
export function indexAtPoint(
  passages: readonly Passage[],
  x: number,
  y: number,
): number | undefined {
  for (const text of ORDER) {
    const element = elementOf(text);
    const offset = element && offsetAt(element, x, y);
    if (offset !== undefined) return passageAt(passages, text, offset);
  }
  return undefined;
}

/** The first sentence that begins in sight, or else the first of which anything is. */
function firstInSight(passages: readonly Passage[]): number {
  const frame = scroller();
  const seen = passages.map((passage) => {
    const range = rangeOf(passage.of, passage);
    return frame && range && isInSight(range, frame) ? range.getBoundingClientRect().top : NaN;
  });
  const top = frame?.getBoundingClientRect().top ?? 0;
  const whole = seen.findIndex((at) => at >= top);
  return Math.max(whole === -1 ? seen.findIndex((at) => !Number.isNaN(at)) : whole, 0);
}

/**
 * Index of the sentence that the reader is at: of the selection, the focused highlight, the sentence
 * cursor or the caret, as far as the caret is in sight; else the first in sight.
 */
export function indexNow(passages: readonly Passage[]): number {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const selected = range && indexAt(passages, range.startContainer, range.startOffset);
  if (selected !== undefined && range?.collapsed === false) return selected;
  const id = focusedHighlight();
  const marked = id === undefined ? '.at-cursor' : `mark[data-highlight="${CSS.escape(id)}"]`;
  const element = document.querySelector(`.abstract ${marked}`);
  const meant = element ? indexAt(passages, element, 0) : undefined;
  const frame = scroller();
  const isSeen = range !== undefined && frame !== undefined && isInSight(range, frame);
  return meant ?? (isSeen ? selected : undefined) ?? firstInSight(passages);
}
