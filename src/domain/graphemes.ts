/** Where a text may be cut without tearing what a reader sees as one sign: `é`, `👩‍⚕️`, `ต่`. */
import type { TextRange } from '#domain/text-range';

let segmenter: Intl.Segmenter | undefined;

/** Most cuts of English text stand between two of these, and need no segmenter. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code < 0x7f;
}

/** The grapheme cluster that the sign at `at` is part of, which must be inside the text. */
function clusterAt(text: string, at: number): TextRange {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const found = segmenter.segment(text).containing(at);
  return found
    ? { start: found.index, end: found.index + found.segment.length }
    : { start: at, end: at };
}

/** Whether a cut at `at` leaves every grapheme cluster whole; both ends of the text do. */
export function isBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return at === 0 || at === text.length;
  if (isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at))) return true;
  return clusterAt(text, at).start === at;
}

/** The last boundary up to `at`, which must be inside the text or at its end. */
export function boundaryBefore(text: string, at: number): number {
  return isBoundary(text, at) ? at : clusterAt(text, at).start;
}

/** The first boundary from `at` on, which must be inside the text or at its end. */
export function boundaryAfter(text: string, at: number): number {
  return isBoundary(text, at) ? at : clusterAt(text, at).end;
}
