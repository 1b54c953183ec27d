import { useEffect, useRef, useState, type ReactNode } from 'react';
import { sentences } from '#domain/sentences';
import type { TextRange } from '#domain/text-range';
import { adriftMessages } from '#messages/adrift';
import { selectedPart } from '../../state/selected-part.ts';
import { Button } from '../../ui/Button.tsx';

/** How long a selection rests before it can be attached to. */
const REST_MS = 150;

export interface AttachToProps {
  /** The abstract as it is now. */
  readonly text: string;
  /** Where the words are, or may be. */
  readonly places: readonly TextRange[];
  readonly isMoved: boolean;
  readonly onAttach: (range: TextRange) => void;
}

/** What is selected of an element's text at this moment; nothing where that is only space. */
function selectedNow(element: Element | null): TextRange | undefined {
  const found = element && selectedPart(element);
  if (!found || found.range.toString().trim() === '') return undefined;
  return { start: found.start, end: found.end };
}

/** What is selected of an element's text, once it rests. */
function useSelectedPart(element: { readonly current: Element | null }): TextRange | undefined {
  const [part, setPart] = useState<TextRange>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setPart(selectedNow(element.current)), REST_MS);
    };
    document.addEventListener('selectionchange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
    };
  }, [element]);
  return part;
}

/** The text with the places marked; overlapping ones as far as they are new. */
function withPlaces(text: string, places: readonly TextRange[], className: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    parts.push(
      text.slice(from, start),
      <mark key={start} className={className}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  return [...parts, text.slice(from)];
}

/** The abstract of now, and all ways to say which of its words are meant. */
export function AttachTo({ text, places, isMoved, onAttach }: AttachToProps) {
  const body = useRef<HTMLParagraphElement>(null);
  const selected = useSelectedPart(body);
  return (
    <section aria-labelledby="adrift-now">
      <h3 id="adrift-now">{isMoved ? adriftMessages.there : adriftMessages.abstract}</h3>
      {!isMoved && places.length > 0 && (
        <ul className="adrift-places">
          {places.map((place) => (
            <li key={place.start}>
              <q lang="en" dir="ltr">
                {text.slice(place.start, place.end)}
              </q>
              <Button onClick={() => onAttach(place)}>{adriftMessages.attachHere}</Button>
            </li>
          ))}
        </ul>
      )}
      <p className="adrift-text" lang="en" dir="ltr" ref={body}>
        {withPlaces(text, places, isMoved ? 'adrift-now' : 'adrift-maybe')}
      </p>
      {/* Always there, so that its coming is told and moves nothing. */}
      <p className="adrift-selected" role="status">
        {selected ? (
          // The selection may have grown since it last rested; a finger's press may have ended it.
          <Button look="primary" onClick={() => onAttach(selectedNow(body.current) ?? selected)}>
            {adriftMessages.attachToSelected}
          </Button>
        ) : (
          <span>{adriftMessages.selectHint}</span>
        )}
      </p>
      <details className="adrift-sentences">
        <summary>{adriftMessages.chooseSentence}</summary>
        <ul>
          {sentences(text).map((range) => (
            <li key={range.start}>
              <button type="button" lang="en" dir="ltr" onClick={() => onAttach(range)}>
                {text.slice(range.start, range.end)}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
