/** Where a dragged item goes: arithmetic on the places of those around it. */

/** A drawn item of a list. */
export interface Slot {
  readonly index: number;
  /** Of its height, in px of the screen. */
  readonly middle: number;
}

/** The ids with one of them at another place; as they were where it is not among them. */
export function moved(ids: readonly string[], id: string, to: number): readonly string[] {
  const from = ids.indexOf(id);
  if (from === -1 || from === to) return ids;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

/**
 * The place at which an item belongs that is dragged to `y`: behind the last of the others whose middle
 * it has passed. Going back over an item takes as long a way as passing it did, so that nothing flickers.
 * @param slots the drawn items, the dragged one among them
 * @param at its place now
 */
export function dropPlace(slots: readonly Slot[], at: number, y: number): number {
  const others = slots.filter(({ index }) => index !== at).toSorted((a, b) => a.index - b.index);
  const passed = others.findLast(({ middle }) => middle <= y);
  if (passed) return passed.index > at ? passed.index : passed.index + 1;
  const [first] = others;
  if (!first) return at;
  return first.index > at ? first.index - 1 : first.index;
}

/** How near an edge a list begins to scroll, and how far at most with every frame, in px. */
const EDGE = 56;
const FASTEST = 16;

/** How far a list scrolls with this frame while something is held at `y` over it, in px. */
export function scrollSpeed(
  y: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): number {
  const above = Math.min(Math.max((top + EDGE - y) / EDGE, 0), 1);
  const below = Math.min(Math.max((y - bottom + EDGE) / EDGE, 0), 1);
  return Math.round(FASTEST * (below - above));
}
