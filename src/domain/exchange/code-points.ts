/** Places that other programs count in code points (W3C Web Annotation, §4.2.5). */
import type { IncomingHighlight } from '#domain/exchange/incoming';
import type { TextRange } from '#domain/text-range';

/** The place of a highlight in the text that its file meant, in UTF-16 units; null where it gives none. */
export function unitsOf(
  { start, end, inCodePoints }: IncomingHighlight,
  text: string,
): TextRange | null {
  if (start === null || end === null) return null;
  if (!inCodePoints) return { start, end };
  const unit = (points: number): number => {
    let at = 0;
    for (let passed = 0; passed < points && at < text.length; passed += 1) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    return at;
  };
  return { start: unit(start), end: unit(end) };
}
