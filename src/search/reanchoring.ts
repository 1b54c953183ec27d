/** Finds highlights again in texts that are not those in which they were marked. */
import { reanchor } from '#domain/reanchor';
import type { Refound } from '#domain/reader/actions';
import type { ReaderLibrary } from '#domain/reader/library';
import { hasPlace, type Highlight } from '#domain/reader/records';
import { textHash } from '#domain/text-hash';
import { breath } from './breath.ts';

/** Highlights looked for between two breaths: each may take some milliseconds. */
const CHUNK = 4;

/** Whether a highlight is known to stand where it says, in this very text. */
function isPlaced(highlight: Highlight, hash: string): boolean {
  return highlight.textHash === hash && hasPlace(highlight);
}

function refound(highlight: Highlight, text: string): Refound {
  const { id, textHash: was, anchored: before } = highlight;
  const { state, anchor } = reanchor(highlight, text);
  if (state === 'orphan') {
    return { id, was, anchored: before === 'left' ? 'left' : 'orphan', anchor: undefined };
  }
  return { id, was, anchored: state === 'moved' ? 'moved' : 'set', anchor };
}

/**
 * Where highlights are now whose text is another; those without a place are looked for each time. What
 * is on papers that the library does not hold stays as it is.
 */
export async function refind(
  library: ReaderLibrary,
  papers: Iterable<string>,
  textOf: (paper: string) => string | undefined,
): Promise<Refound[]> {
  const found: Refound[] = [];
  let looked = 0;
  for (const paper of papers) {
    const text = textOf(paper);
    // A paper of which only the title came has no text in which anything could be lost.
    if (text === undefined || text === '') continue;
    const hash = textHash(text);
    for (const highlight of library.highlightsOf(paper)) {
      if (isPlaced(highlight, hash)) continue;
      found.push(refound(highlight, text));
      looked += 1;
      if (looked % CHUNK === 0) await breath();
    }
  }
  return found;
}
