import { Fragment, type ReactNode } from 'react';

export interface MatchedProps {
  readonly text: string;
  /** Half-open ranges of UTF-16 code units, in order, not overlapping. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Text with some of its words marked; text stays text. */
export function Matched({ text, ranges }: MatchedProps) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    parts.push(
      <Fragment key={start}>
        {text.slice(from, start)}
        <b className="match">{text.slice(start, end)}</b>
      </Fragment>,
    );
    from = end;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
