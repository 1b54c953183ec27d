import { memo, type ReactNode } from 'react';

export interface MatchedProps {
  readonly text: string;
  /** Half-open ranges of UTF-16 code units, in order, not overlapping. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Text with some of its words marked; text stays text. Marks are known by their number, so that
 * another text takes over the elements of the one before.
 */
export const Matched = memo(function Matched({ text, ranges }: MatchedProps) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    parts.push(
      text.slice(from, start),
      <b key={parts.length} className="match">
        {text.slice(start, end)}
      </b>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
});
