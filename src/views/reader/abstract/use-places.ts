import { useLayoutEffect, useState, type RefObject } from 'react';
import type { TextRange } from '#domain/text-range';
import { useUi } from '../../../state/services.tsx';
import { domRange, linesOf } from './text-places.ts';

/** A place in the block of the abstract, in px. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Where what stands beside the words is drawn. */
export interface Places {
  /** The lines on which highlights begin, with their ids in the order of the text. */
  readonly letters: readonly { readonly ids: readonly string[]; readonly top: number }[];
  /** The lines of the sentence under the cursor. */
  readonly sentence: { readonly top: number; readonly height: number } | undefined;
  /** The two ends of the active highlight. */
  readonly ends: { readonly start: Place; readonly end: Place } | undefined;
}

interface Wanted {
  /** In the order of the text. */
  readonly highlights: readonly (TextRange & { readonly id: string })[];
  readonly cursor: TextRange | undefined;
  readonly active: string | undefined;
}

const NOWHERE: Places = { letters: [], sentence: undefined, ends: undefined };
/** Lines that are closer than this are one, in px. */
const SAME_LINE = 6;

function lettersOf(body: Element, base: DOMRect, { highlights }: Wanted): Places['letters'] {
  const letters: { ids: string[]; top: number }[] = [];
  for (const { id } of highlights) {
    const first = body.querySelector(`mark[data-highlight="${CSS.escape(id)}"]`);
    const line = first && [...first.getClientRects()].find(({ width }) => width > 0);
    if (!line) continue;
    const top = line.top + line.height / 2 - base.top;
    const before = letters.at(-1);
    if (before && Math.abs(before.top - top) < SAME_LINE) before.ids.push(id);
    else letters.push({ ids: [id], top });
  }
  return letters;
}

function measured(body: HTMLElement, wanted: Wanted): Places {
  const base = body.getBoundingClientRect();
  const { cursor, highlights, active } = wanted;
  const sentence = cursor && domRange(body, cursor).getBoundingClientRect();
  const chosen = highlights.find(({ id }) => id === active);
  const lines = chosen ? linesOf(domRange(body, chosen)) : [];
  const [first, last] = [lines[0], lines.at(-1)];
  const at = (left: number, { top, height }: DOMRect): Place => ({
    left: left - base.left,
    top: top - base.top,
    height,
  });
  return {
    letters: lettersOf(body, base, wanted),
    sentence: sentence && { top: sentence.top - base.top, height: sentence.height },
    ends: first && last && { start: at(first.left, first), end: at(last.right, last) },
  };
}

/** Measures before anything is painted, and again when the text takes another shape. */
export function usePlaces(
  body: RefObject<HTMLElement | null>,
  { highlights, cursor, active }: Wanted,
): Places {
  const [places, setPlaces] = useState(NOWHERE);
  const comfort = useUi((state) => state.preferences.comfort);
  useLayoutEffect(() => {
    const text = body.current;
    if (!text) return;
    const measure = (): void => {
      const next = measured(text, { highlights, cursor, active });
      setPlaces((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(text);
    return () => observer.disconnect();
    // Another face can move words without changing the text's box.
  }, [body, highlights, cursor, active, comfort]);
  return places;
}
