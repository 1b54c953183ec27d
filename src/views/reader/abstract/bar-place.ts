/** Where a bar stands beside the words that it is about. All boxes are in px of the window. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Air between the words and the bar. */
const GAP = 8;
/** How far the bar begins before its words, so that its first swatch stands under the first letter. */
const OUTSET = 6;

function meets(one: Box, other: Box): boolean {
  const apart = one.right <= other.left || other.right <= one.left;
  return !apart && one.top < other.bottom && other.top < one.bottom;
}

/**
 * Below the last line, or above the first one where the bar would otherwise leave the frame or hide
 * one of the obstacles. When neither side is clear, below, if that is in sight.
 */
export function barPlace(
  lines: readonly Box[],
  { width, height }: Size,
  frame: Box,
  obstacles: readonly Box[],
): { readonly left: number; readonly top: number } | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  const at = (line: Box, top: number): Box => {
    const most = frame.right - width - GAP;
    const left = Math.max(Math.min(line.left - OUTSET, most), frame.left + GAP);
    return { left, top, right: left + width, bottom: top + height };
  };
  const sides = [at(last, last.bottom + GAP), at(first, first.top - GAP - height)];
  const fits = ({ top, bottom }: Box): boolean => top >= frame.top && bottom <= frame.bottom;
  const isClear = (box: Box): boolean => !obstacles.some((other) => meets(box, other));
  return sides.find((box) => fits(box) && isClear(box)) ?? sides.find(fits) ?? sides[0];
}
