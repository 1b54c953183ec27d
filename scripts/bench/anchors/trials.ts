/** Marked abstracts with random edits, and what became of the mark by the edits themselves. */
import { makeAnchor } from '../../../src/domain/anchor.ts';
import type { Anchor } from '../../../src/domain/anchor.ts';
import type { TextRange } from '../../../src/domain/text-range.ts';
import { randomNumbers } from '../search/random.ts';
import { anySelection, EDITS, pick } from './edits.ts';
import type { Edit } from './edits.ts';
import { TrackedText } from './tracked-text.ts';

export interface Trial {
  /** What was edited; several edits are one kind of their own. */
  readonly kind: string;
  readonly anchor: Anchor;
  readonly edited: TrackedText;
  readonly text: string;
  /** Quote and its context stand together as they were, and no copy of them was made. */
  readonly isUnchanged: boolean;
  /** The quote stands together as it was, whatever became of its context. */
  readonly isQuoteWhole: boolean;
}

/** Every so many trials undergo several edits, one after the other. */
const SEVERAL = 5;
const MOST_EDITS = 3;

const BAG: readonly Edit[] = EDITS.flatMap((edit) =>
  Array.from({ length: edit.weight }, () => edit),
);
const BAG_OF_SEVERAL = BAG.filter(({ isAlone = false }) => !isAlone);

function edited(
  anchor: Anchor,
  before: TrackedText,
  edits: readonly Edit[],
  draw: { readonly other: string; readonly random: () => number },
): TrackedText {
  let tracked = before;
  for (const { apply } of edits) {
    const now = tracked.survivors(anchor);
    const [first] = now;
    if (first === undefined) break;
    const quote = { start: first, end: (now.at(-1) ?? first) + 1 };
    tracked = apply({ ...draw, tracked, text: tracked.text, quote });
  }
  return tracked;
}

/** The part of the old text that an anchor holds: its quote and the context around it. */
function regionOf({ start, end, prefix, suffix }: Anchor): TextRange {
  return { start: start - prefix.length, end: end + suffix.length };
}

function trialOf(edits: readonly Edit[], anchor: Anchor, after: TrackedText): Trial {
  const kind = edits.length > 1 ? 'several of these' : (edits[0]?.kind ?? '');
  const { text } = after;
  const known = anchor.prefix + anchor.exact + anchor.suffix;
  const hasTwin = edits.some(({ makesTwins = false }) => makesTwins);
  const isOnce = !hasTwin && text.indexOf(known) === text.lastIndexOf(known);
  const isUnchanged = isOnce && after.isWhole(regionOf(anchor));
  return { kind, anchor, edited: after, text, isUnchanged, isQuoteWhole: after.isWhole(anchor) };
}

/** `count` trials on the texts given, the same in every run with the same seed. */
export function trials(texts: readonly string[], count: number, seed: number): Trial[] {
  const random = randomNumbers(seed);
  const made: Trial[] = [];
  while (made.length < count) {
    const [text, other] = [pick(texts, random), pick(texts, random)];
    const anchor = makeAnchor(text, anySelection(text, random));
    // Papers of one group share whole passages: the same words in the same context would be found.
    if (!anchor || other.includes(anchor.prefix + anchor.exact)) continue;
    const isSeveral = made.length % SEVERAL === 0;
    const size = isSeveral ? 2 + Math.floor(random() * (MOST_EDITS - 1)) : 1;
    const bag = isSeveral ? BAG_OF_SEVERAL : BAG;
    const edits = Array.from({ length: size }, () => pick(bag, random));
    const after = edited(anchor, TrackedText.of(text), edits, { other, random });
    if (after.text !== text) made.push(trialOf(edits, anchor, after));
  }
  return made;
}
