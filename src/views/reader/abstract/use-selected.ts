import { useEffect, useState, type RefObject } from 'react';
import type { TextRange } from '#domain/text-range';
import { selectedPhrase } from '../../../state/find-phrase.ts';
import { selectedPart } from '../../../state/selected-part.ts';

/**
 * How long a selection rests before the bar comes or goes: it does not run along with the pointer,
 * and a tap that takes the selection away still hits it.
 */
const REST_MS = 200;

/** What the reader has selected of the open paper. */
export interface Selected {
  /** The place in the abstract; undefined for words of the title, which cannot be marked. */
  readonly words: TextRange | undefined;
  /** What would be looked for in all papers; '' without a whole word. */
  readonly phrase: string;
  /** Where it is on the screen. */
  readonly range: Range;
}

/** The selection as it is now. */
export function selectedNow(body: Element | null): Selected | undefined {
  const phrase = selectedPhrase();
  const part = body && selectedPart(body);
  const words =
    part && body.textContent.slice(part.start, part.end).trim() !== '' ? part : undefined;
  const range = words ? part?.range : phrase?.range;
  return range && { words, phrase: phrase?.text ?? '', range };
}

function isInMarkTools(): boolean {
  return document.activeElement?.closest('.mark-tools') !== null;
}

/** The selection once it rests; it stays while the reader is in the bar that it brought up. */
export function useSelected(
  body: RefObject<Element | null>,
): [selected: Selected | undefined, forget: () => void] {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const now = selectedNow(body.current);
        setSelected((before) => now ?? (isInMarkTools() ? before : undefined));
      }, REST_MS);
    };
    document.addEventListener('selectionchange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
    };
  }, [body]);
  return [selected, () => setSelected(undefined)];
}
