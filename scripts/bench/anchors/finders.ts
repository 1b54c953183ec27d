/** Ways to find the words of an anchor again: ours, and the plain ones it is measured beside. */
import type { Anchor } from '../../../src/domain/anchor.ts';
import { mostAlike } from '../../../src/domain/approximate.ts';
import { reanchor } from '../../../src/domain/reanchor.ts';
import type { TextRange } from '../../../src/domain/text-range.ts';

export interface Finder {
  readonly name: string;
  readonly find: (anchor: Anchor, text: string) => Found;
}

interface Found {
  readonly state: string;
  readonly range: TextRange | undefined;
}

/** The place of the words, or the old place: what an app without any care does. */
function firstOrPosition({ exact, start, end }: Anchor, text: string): Found {
  const at = text.indexOf(exact);
  if (at !== -1) return { state: 'kept', range: { start: at, end: at + exact.length } };
  const last = Math.min(end, text.length);
  return { state: 'moved', range: { start: Math.min(start, last), end: last } };
}

/** The place most like quote and context, up to half of them errors: approximate without a floor. */
function mostAlikeOnly(anchor: Anchor, text: string): Found {
  const length = anchor.prefix.length + anchor.exact.length + anchor.suffix.length;
  const [range] = mostAlike(anchor, text, Math.floor(length / 2));
  if (!range || range.start === range.end) return { state: 'orphan', range: undefined };
  const isKept = text.slice(range.start, range.end) === anchor.exact;
  return { state: isKept ? 'kept' : 'moved', range };
}

export const CARREL: Finder = {
  name: 'Carrel',
  find: (anchor, text) => {
    const { state, anchor: range } = reanchor(anchor, text);
    return { state, range };
  },
};

export const FINDERS: readonly Finder[] = [
  CARREL,
  { name: 'first exact, else position', find: firstOrPosition },
  { name: 'most alike, no floor', find: mostAlikeOnly },
];
