/** Passages that stand twice in a row: which of the two a reader had marked, the text does not tell. */
import type { TextRange } from '#domain/text-range';

/** So much at each end of a range is looked for elsewhere, inside it and outside. */
const PROBE = 20;
/** A shorter passage that comes again is but a turn of phrase, which the context of a quote holds. */
const SHORTEST_TWIN = 32;

/** Whether two equal parts of a text are the same place in a run of words that stands there twice. */
function isRepeated(text: string, near: number, far: number, length: number): boolean {
  let [from, to] = [0, length];
  while (from < near && text.charCodeAt(near - from - 1) === text.charCodeAt(far - from - 1)) {
    from += 1;
  }
  while (far + to < text.length && text.charCodeAt(near + to) === text.charCodeAt(far + to))
    to += 1;
  return from + to >= far - near;
}

/**
 * Whether the words at `start` stand there twice in a row, as with a sentence pasted beside itself: which
 * of the two was there before, nothing tells.
 */
function isDoubled(text: string, start: number, length: number): boolean {
  const part = text.slice(start, start + length);
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const [near, far] = [Math.min(at, start), Math.max(at, start)];
    if (far - near >= SHORTEST_TWIN && isRepeated(text, near, far, part.length)) return true;
  }
  return false;
}

/** Whether a range, or what stands at one of its ends, is one of two that nothing tells apart. */
export function isOneOfTwins(text: string, { start, end }: TextRange): boolean {
  const length = Math.min(end - start, PROBE);
  const before = Math.max(0, start - PROBE);
  return (
    isDoubled(text, before, start - before + 1) ||
    isDoubled(text, start, length) ||
    isDoubled(text, end - length, length) ||
    isDoubled(text, end - 1, PROBE + 1)
  );
}
