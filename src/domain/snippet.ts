/** The line of an abstract that answers a query best. */
import type { TextRange } from '#domain/text-range';

/** Most signs of a snippet, without its ellipses, in UTF-16 units. */
const LENGTH = 160;
/** A first match that begins later than this would not show on a row of one line. */
const LATEST_FIRST_MATCH = 32;
/** What is kept before such a match: narrow rows show little more than the match after it. */
const LEAD = 28;

/** A place where a term of the query was found. */
export interface Mark extends TextRange {
  /** Number of the term. */
  readonly term: number;
}

interface Snippet {
  readonly text: string;
  /** Ranges in `text`, in order, without overlap. */
  readonly matches: readonly TextRange[];
}

/** `ranges`, which must be ordered by start, with those that overlap made one. */
export function merged(ranges: readonly TextRange[]): TextRange[] {
  const found: TextRange[] = [];
  for (const { start, end } of ranges) {
    const last = found.at(-1);
    if (last && start < last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else found.push({ start, end });
  }
  return found;
}

function marksIn(marks: readonly Mark[], range: TextRange): Mark[] {
  return marks.filter(({ start, end }) => start >= range.start && end <= range.end);
}

/** The sentence whose distinct terms weigh most; the first among equals. */
function bestSentence(
  sentences: readonly TextRange[],
  marks: readonly Mark[],
  weights: readonly number[],
): TextRange | undefined {
  if (marks.length === 0) return sentences[0];
  let best: TextRange | undefined;
  let most = -1;
  // Both come in order, so that each mark is looked at once however many sentences there are.
  let next = 0;
  for (const sentence of sentences) {
    const terms = new Set<number>();
    for (; next < marks.length; next += 1) {
      const mark = marks[next];
      if (!mark || mark.start >= sentence.end) break;
      if (mark.start >= sentence.start && mark.end <= sentence.end) terms.add(mark.term);
    }
    const weight = [...terms].reduce((sum, term) => sum + (weights[term] ?? 0), 0);
    if (weight > most) [best, most] = [sentence, weight];
  }
  return best;
}

/** First place from `from` to `until` where a word begins after a blank; `until` when there is none. */
function wordStart(text: string, from: number, until: number): number {
  const blank = text.slice(from, until).search(/\s/);
  return blank === -1 ? until : from + blank + 1;
}

/** Last place down to `from` where a word ends before a blank; `until`, or a sign less, without one. */
function wordEnd(text: string, from: number, until: number): number {
  for (let at = until; at > from; at -= 1) if (/\s/.test(text.charAt(at))) return at;
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(until - 1));
  return splitsPair ? until - 1 : until;
}

/** The part of a sentence that shows its first match early and is not too long. */
function cut(text: string, sentence: TextRange, first: TextRange | undefined): TextRange {
  let { start } = sentence;
  if (first && first.start - start > LATEST_FIRST_MATCH) {
    const from = first.start - LEAD;
    if (from > start) start = wordStart(text, from, first.start);
  }
  if (sentence.end - start <= LENGTH) return { start, end: sentence.end };
  return { start, end: wordEnd(text, first?.end ?? start, start + LENGTH) };
}

/**
 * The best of the `sentences` of `text`, shortened, with its matches. `marks` are where the query's
 * terms stand in `text`, ordered by start; `weights` say by number how telling each term is.
 */
export function snippet(
  text: string,
  sentences: readonly TextRange[],
  marks: readonly Mark[],
  weights: readonly number[],
): Snippet {
  const sentence = bestSentence(sentences, marks, weights);
  if (!sentence) return { text: '', matches: [] };
  const inSentence = marksIn(marks, sentence);
  const range = cut(text, sentence, inSentence[0]);
  const before = range.start > sentence.start ? '… ' : '';
  const after = range.end < sentence.end ? ' …' : '';
  const shift = before.length - range.start;
  const matches = merged(marksIn(inSentence, range)).map(({ start, end }) => ({
    start: start + shift,
    end: end + shift,
  }));
  return { text: before + text.slice(range.start, range.end) + after, matches };
}
