/** Highlights whose words have changed or are gone, and where those may be. */
import { mostAlike } from '#domain/approximate';
import type { EntryRow } from '#domain/notebook';
import type { Highlight } from '#domain/reader/records';
import type { StoredPaper } from '#domain/stored-paper';
import type { TextRange } from '#domain/text-range';
import { words } from '#domain/words';

/** Some of the highlights that have moved or are nowhere; those that need the reader come first. */
export interface AdriftPage {
  readonly moved: number;
  readonly lost: number;
  /** Place of the first of `rows` among them all. */
  readonly from: number;
  readonly rows: readonly EntryRow[];
}

/** One of them, with all that is needed to decide. */
export interface AdriftHighlight {
  readonly row: EntryRow;
  /** What stood around the words that were marked. */
  readonly prefix: string;
  readonly suffix: string;
  /** Undefined: the library does not hold it any more. */
  readonly paper: StoredPaper | undefined;
  /** Where the words are, or may be; the likeliest first. */
  readonly places: readonly TextRange[];
}

/** A quote may differ so much, by its length, from words that are suggested for it. */
const MOST_ERRORS = 0.5;
/** Of a longer quote, as much is looked for. */
const LONGEST = 1500;

/** The whole words that a range touches. */
function wholeWords(text: string, { start, end }: TextRange): TextRange | undefined {
  const touched = words(text).filter((word) => word.end > start && word.start < end);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

/** Words that the reader may mean: like the quote, wherever they stand. Only suggested, so less strict. */
export function placesFor(quote: string, text: string): TextRange[] {
  const exact = quote.slice(0, LONGEST);
  const limit = Math.floor(exact.length * MOST_ERRORS);
  return mostAlike({ prefix: '', exact, suffix: '' }, text, limit)
    .map((place) => wholeWords(text, place))
    .filter((place) => place !== undefined);
}

export function isAdrift({ anchored }: Highlight): boolean {
  return anchored === 'moved' || anchored === 'orphan';
}
