/** The papers of a bundle, and where their highlights stand. */
import type { Bundle, BundleEntry } from '#domain/exchange/bundle';
import { hasPlace } from '#domain/reader/records';
import type { TaggedHighlight } from '#domain/reader/paper-desk';
import { textHash } from '#domain/text-hash';
import type { TextRange } from '#domain/text-range';

/** A highlight with the words that are marked now. */
export interface MarkedQuote {
  readonly highlight: TaggedHighlight;
  /** As they stand in the abstract; as they were marked where they are not found in it. */
  readonly quote: string;
  /** In UTF-16 units of the abstract; undefined where it has none. */
  readonly place: TextRange | undefined;
}

/** Every paper once, where it comes first: in a file of references an entry is one paper. */
export function bundleEntries(bundle: Bundle): BundleEntry[] {
  const entries = new Map<string, BundleEntry>();
  for (const item of bundle.items) {
    if (item.kind === 'paper' && !entries.has(item.paper.id)) entries.set(item.paper.id, item);
  }
  return [...entries.values()];
}

export function markedQuotes({ paper, highlights }: BundleEntry): MarkedQuote[] {
  if (highlights.length === 0) return [];
  const hash = textHash(paper.abstract);
  return highlights.map((highlight) => {
    const { start, end, exact } = highlight;
    const isThere =
      hasPlace(highlight) &&
      highlight.textHash === hash &&
      start >= 0 &&
      start < end &&
      end <= paper.abstract.length;
    if (!isThere) return { highlight, quote: exact, place: undefined };
    return { highlight, quote: paper.abstract.slice(start, end), place: { start, end } };
  });
}
