import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { QueryPiece } from '#domain/query-pieces';

interface TintedProps {
  readonly text: string;
  readonly pieces: readonly QueryPiece[];
  /** The field whose text this is drawn over. */
  readonly input: RefObject<HTMLInputElement | null>;
}

/** The text of the field once more, in colours: a field itself has but one. */
export function Tinted({ text, pieces, input }: TintedProps) {
  const line = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => follow(line.current, input.current));
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    const onScroll = (): void => follow(line.current, field);
    // Not every browser tells when a field scrolls; all tell what makes it scroll.
    const events = ['scroll', 'select', 'keyup', 'pointerup', 'blur'] as const;
    for (const event of events) field.addEventListener(event, onScroll);
    return () => {
      for (const event of events) field.removeEventListener(event, onScroll);
    };
  }, [input]);
  return (
    <div className="tinted" aria-hidden>
      <span ref={line}>
        {pieces.map(({ start, end, kind, wrong }) => (
          <span key={start} data-kind={kind} data-wrong={wrong || undefined}>
            {text.slice(start, end)}
          </span>
        ))}
      </span>
    </div>
  );
}

function follow(line: HTMLElement | null, field: HTMLInputElement | null): void {
  if (line && field) line.style.transform = `translateX(${-field.scrollLeft}px)`;
}
