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
const WORSE = 0.02;
/** What the name's own group under it weighs, beside another one. */
const OWN = 0.4;
/** A name over more than this would say more of others than of its own. */
const MOST_COVERED = 0.7;

/** How much of a name groups lie under, and how far down the order its place is. */
function costOf(place: Box, at: number, self: number, boxes: readonly Box[]): number {
  const area = (place.right - place.left) * (place.bottom - place.top) || 1;
  const covered = boxes.reduce(
    (sum, box, other) => sum + overlap(place, box) * (other === self ? OWN : 1),
    0,
  );
  return covered / area + at * WORSE;
}

/** The part of a box that lies within the frame. */
function seen(box: Box, { width, height }: Frame): Box {
  const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  return {
    left: within(box.left, width),
    right: within(box.right, width),
    top: within(box.top, height),
    bottom: within(box.bottom, height),
  };
}

/**
 * The place of every name, in the order given, which is that of their weight: one that finds none where
 * it would lie within the frame, over no name before it and over few dots, has no place.
 *
 * @param kept where no name may stand
 */
export function placeNames(
  names: readonly Named[],
  frame: Frame,
  kept: readonly Box[],
): readonly (Box | undefined)[] {
  const taken = [...kept];
  const boxes = names.map(({ box }) => seen(box, frame));
  return names.map((name, self) => {
    const box = boxes[self];
    if (!box || box.left >= box.right || box.top >= box.bottom) return undefined;
    const free = placesFor({ ...name, box })
      .map((place, at) => ({ place, cost: costOf(place, at, self, boxes) }))
      .filter(({ place, cost }) => cost <= MOST_COVERED && isInside(place, frame))
      .filter(({ place }) => taken.every((other) => overlap(place, other) === 0))
      .toSorted((a, b) => a.cost - b.cost);
    const best = free[0]?.place;
    if (best) taken.push(best);
    return best;
  });
}
