/** What was probably meant by words that no highlight and no note holds. */
import type { MeantEntries } from '#domain/notebook';
import type { NotebookWords } from './notebook-words.ts';
import type { Term } from './query-terms.ts';

/** The text with one term written as another word. */
function rewritten(text: string, { ranges }: Term, word: string): string {
  return ranges
    .toSorted((a, b) => b.start - a.start)
    .reduce((before, { start, end }) => before.slice(0, start) + word + before.slice(end), text);
}

/**
 * A word that the reader's own highlights, notes and tags hold in place of one that they do not: of those
 * nearest to it the one that finds most.
 * @param terms all that speak for an entry
 * @param count how many entries a text finds
 */
export function meantEntries(
  text: string,
  terms: readonly Term[],
  words: NotebookWords,
  count: (text: string) => number,
): MeantEntries | undefined {
  const unknown = terms.find((term) => !term.verbatim && !words.knows(term));
  if (!unknown) return undefined;
  let best: MeantEntries | undefined;
  let most = 0;
  for (const word of words.nearest(unknown.whole.text)) {
    const other = rewritten(text, unknown, word);
    const found = count(other);
    if (found <= most) continue;
    most = found;
    best = { typed: unknown.label, word, text: other };
  }
  return best;
}
