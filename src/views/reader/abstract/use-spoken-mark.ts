import { useEffect } from 'react';
import type { Passage } from '#domain/aloud/passages';
import type { TextRange } from '#domain/text-range';
import { elementOf, rangeOf } from './aloud-places.ts';

/** The names under which the style sheet knows them. */
const [SENTENCE, WORD] = ['spoken', 'spoken-word'];

/**
 * Marks what is being spoken without touching the text: no element is made, so highlights, selection
 * and anchors stay as they are. Where the browser cannot, it is only kept in sight.
 */
export function useSpokenMark(passage: Passage | undefined, word: TextRange | undefined): void {
  useMarked(SENTENCE, passage?.of, passage?.start, passage?.end);
  useMarked(WORD, passage?.of, word?.start, word?.end);
}

function useMarked(
  name: string,
  text: Passage['of'] | undefined,
  start: number | undefined,
  end: number | undefined,
): void {
  useEffect(() => {
    if (!('highlights' in CSS)) return;
    const element = text && elementOf(text);
    if (!element || start === undefined || end === undefined) return;
    const paint = (): void => {
      const range = rangeOf(text, { start, end });
      if (range) CSS.highlights.set(name, new Highlight(range));
    };
    paint();
    // What is marked or sought meanwhile draws the text anew.
    const observer = new MutationObserver(paint);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(name);
    };
  }, [name, text, start, end]);
}
