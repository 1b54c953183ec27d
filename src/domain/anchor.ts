/** What ties a highlight to its words: the words, what stands around them, and where they stood. */
import { boundaryAfter, boundaryBefore } from '#domain/graphemes';
import { textHash } from '#domain/text-hash';
import type { TextRange } from '#domain/text-range';

/** Context kept on each side of a quote that its text holds once, in UTF-16 units. */
export const CONTEXT = 32;

/**
 * `exact`, `prefix` and `suffix` are a W3C TextQuoteSelector, `start` and `end` a TextPositionSelector,
 * in UTF-16 units of a text in NFC; exports count code points, see `toCodePoints`.
 */
export interface Anchor {
  readonly exact: string;
  /** `CONTEXT` units, or less at the edge of the text; more where the quote is not unique. */
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  /** Of the whole text. */
  readonly textHash: string;
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

/** `range` inside `text`, without outer blanks, widened to whole graphemes; undefined without words. */
function tidied(text: string, range: TextRange): TextRange | undefined {
  let start = Math.max(0, range.start);
  let end = Math.min(text.length, range.end);
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  if (!(start < end)) return undefined;
  return { start: boundaryBefore(text, start), end: boundaryAfter(text, end) };
}

/** What stands around `range`, at most `size` units a side and no torn grapheme. */
function contextOf(text: string, { start, end }: TextRange, size: number): [string, string] {
  const from = boundaryAfter(text, Math.max(0, start - size));
  const to = boundaryBefore(text, Math.min(text.length, end + size));
  return [text.slice(Math.min(from, start), start), text.slice(end, Math.max(to, end))];
}

/** Whether `text` holds `part` in one place only. */
export function holdsOnce(text: string, part: string): boolean {
  const first = text.indexOf(part);
  return first !== -1 && !text.includes(part, first + 1);
}

/** An anchor at a range whose ends are grapheme boundaries. */
function anchorAt(text: string, range: TextRange): Anchor {
  const exact = text.slice(range.start, range.end);
  let size = CONTEXT;
  let [prefix, suffix] = contextOf(text, range, size);
  if (!holdsOnce(text, exact)) {
    do {
      size *= 2;
      [prefix, suffix] = contextOf(text, range, size);
    } while (size < text.length && !holdsOnce(text, prefix + exact + suffix));
  }
  return { exact, prefix, suffix, start: range.start, end: range.end, textHash: textHash(text) };
}

/**
 * The anchor of what was selected in `text`, which must be NFC: outer blanks go, and a torn grapheme is
 * taken whole. Where the text holds the quote more than once, the context grows until it tells which
 * one is meant; `wasUnique` reads that off again. Undefined when nothing but blanks is selected.
 */
export function makeAnchor(text: string, range: TextRange): Anchor | undefined {
  const tidy = tidied(text, range);
  return tidy && anchorAt(text, tidy);
}

/** Whether the text of an anchor held its quote once, so that the words alone say which are meant. */
export function wasUnique({ prefix, exact, suffix }: Anchor): boolean {
  if (prefix.length > CONTEXT || suffix.length > CONTEXT) return false;
  return holdsOnce(prefix + exact + suffix, exact);
}

/** The UTF-16 offset behind so many code points from `from` on; undefined past the end of the text. */
function advanced(text: string, from: number, count: number): number | undefined {
  let at = from;
  for (let left = count; left > 0; left -= 1) {
    const code = text.codePointAt(at);
    if (code === undefined) return undefined;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

function codePointsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; count += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

/** A range in Unicode code points, as W3C Web Annotation §4.2.4 wants it; no end may tear a pair. */
export function toCodePoints(text: string, range: TextRange): TextRange {
  const start = codePointsIn(text, 0, range.start);
  return { start, end: start + codePointsIn(text, range.start, range.end) };
}

/** A range in code points as UTF-16 offsets; undefined when it is none or ends beyond the text. */
export function fromCodePoints(text: string, range: TextRange): TextRange | undefined {
  const isRange = Number.isInteger(range.start) && Number.isInteger(range.end) && range.start >= 0;
  if (!isRange || range.end < range.start) return undefined;
  const start = advanced(text, 0, range.start);
  if (start === undefined) return undefined;
  const end = advanced(text, start, range.end - range.start);
  return end === undefined ? undefined : { start, end };
}
