/** Where a passage that another program marked stands in the text that is here. */
import { holdsOnce, makeAnchor, type Anchor } from '#domain/anchor';
import { unitsOf } from '#domain/exchange/code-points';
import type { IncomingHighlight } from '#domain/exchange/incoming';
import { reanchor } from '#domain/reanchor';
import type { AnchorState } from '#domain/reader/records';

/** A quote of this length that a text holds once is that one, whatever stood around it elsewhere. */
const TELLING = 20;
const NO_HASH = '0'.repeat(16);

export interface PlacedHighlight {
  readonly anchor: Anchor;
  readonly anchored: AnchorState;
}

function foundAgain(highlight: IncomingHighlight, text: string): PlacedHighlight | undefined {
  const { exact, prefix, suffix } = highlight;
  const { start, end } = unitsOf(highlight, text) ?? { start: 0, end: exact.length };
  if (text.slice(start, end) === exact) {
    const anchor = makeAnchor(text, { start, end });
    if (anchor) return { anchor, anchored: 'set' };
  }
  if (exact.length >= TELLING && holdsOnce(text, exact)) {
    const at = text.indexOf(exact);
    const anchor = makeAnchor(text, { start: at, end: at + exact.length });
    if (anchor) return { anchor, anchored: 'set' };
  }
  const found = reanchor({ exact, prefix, suffix, start, end, textHash: NO_HASH }, text);
  if (!found.anchor) return undefined;
  return { anchor: found.anchor, anchored: found.state === 'moved' ? 'moved' : 'set' };
}

/** Its place; without one, an orphan that holds the quote. */
export function placeHighlight(
  highlight: IncomingHighlight,
  text: string | undefined,
): PlacedHighlight {
  const found = text === undefined ? undefined : foundAgain(highlight, text);
  if (found) return found;
  const { exact, prefix, suffix } = highlight;
  const start = highlight.start ?? 0;
  const end = Math.max(highlight.end ?? 0, start + 1);
  return { anchor: { exact, prefix, suffix, start, end, textHash: NO_HASH }, anchored: 'orphan' };
}
