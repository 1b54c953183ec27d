import { Fragment, type ReactNode } from 'react';

export interface FilledProps {
  /** With `{name}` where the part of that name stands. */
  readonly sentence: string;
  readonly parts: Readonly<Record<string, ReactNode>>;
}

/** A sentence that holds elements, in the order that its language gives them. */
export function Filled({ sentence, parts }: FilledProps) {
  return sentence
    .split(/\{(\w+)\}/)
    .map((piece, at) => <Fragment key={at}>{at % 2 === 0 ? piece : parts[piece]}</Fragment>);
}
