/** Names beside the groups they name, none over another. */
import type { Box, Frame } from '#domain/plane/view';

export interface Named {
  /** Of the group, in px of the frame. */
  readonly box: Box;
  /** Of its name, in px. */
  readonly width: number;
  readonly height: number;
}

/** Space between a group and its name, and around names, in px. */
const GAP = 4;

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function boxAt(left: number, top: number, { width, height }: Named): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** Where a name may stand, the best first: above its group, below, at its sides, over it. */
function placesFor(name: Named): Box[] {
  const { box, width, height } = name;
  const left = (box.left + box.right - width) / 2;
  const top = (box.top + box.bottom - height) / 2;
  const [above, below] = [box.top - height - GAP, box.bottom + GAP];
  const [before, after] = [box.left - width - GAP, box.right + GAP];
  const shift = width / 3;
  return [
    boxAt(left, above, name),
    boxAt(left, below, name),
    boxAt(left - shift, above, name),
    boxAt(left + shift, above, name),
    boxAt(left - shift, below, name),
    boxAt(left + shift, below, name),
    boxAt(after, top, name),
    boxAt(before, top, name),
    boxAt(left, box.top + GAP, name),
    boxAt(left, top, name),
  ];
}

function isInside(box: Box, { width, height }: Frame): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

/** What a place further down the order of preference weighs, as a share of the name that is covered. */
const WORSE = 0.04;

/** Of how much of a name other groups lie under it, and how far down the order its place is. */
function costOf(place: Box, at: number, self: number, names: readonly Named[]): number {
  const area = (place.right - place.left) * (place.bottom - place.top) || 1;
  const covered = names.reduce(
    (sum, { box }, other) => sum + (other === self ? 0 : overlap(place, box)),
    0,
  );
  return covered / area + at * WORSE;
}

/**
 * The place of every name, in the order given, which is that of their weight: one that finds none where
 * it would lie within the frame and over no name before it has no place.
 *
 * @param kept where no name may stand
 */
export function placeNames(
  names: readonly Named[],
  frame: Frame,
  kept: readonly Box[],
): readonly (Box | undefined)[] {
  const taken = [...kept];
  return names.map((name, self) => {
    const free = placesFor(name)
      .map((place, at) => ({ place, cost: costOf(place, at, self, names) }))
      .filter(({ place }) => isInside(place, frame))
      .filter(({ place }) => taken.every((other) => overlap(place, other) === 0))
      .toSorted((a, b) => a.cost - b.cost);
    const best = free[0]?.place;
    if (best) taken.push(best);
    return best;
  });
}
