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

/** How far names above and below their group may stand to a side, as a share of their width. */
const SHIFTS: readonly number[] = [0, -1 / 3, 1 / 3, -2 / 3, 2 / 3];

/** Where a name may stand, the best first: above its group, below, at its sides, over it. */
function placesFor(name: Named): Box[] {
  const { box, width, height } = name;
  const left = (box.left + box.right - width) / 2;
  const top = (box.top + box.bottom - height) / 2;
  const [above, below] = [box.top - height - GAP, box.bottom + GAP];
  const [before, after] = [box.left - width - GAP, box.right + GAP];
  const [first, last] = [box.top + GAP, box.bottom - height - GAP];
  return [
    ...SHIFTS.flatMap((shift) => [
      boxAt(left + shift * width, above, name),
      boxAt(left + shift * width, below, name),
    ]),
    ...[top, first, last].flatMap((at) => [boxAt(after, at, name), boxAt(before, at, name)]),
    boxAt(left, first, name),
    boxAt(left, last, name),
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

function isInSight(box: Box | undefined, frame: Frame): boolean {
  if (!box) return false;
  const { left, top, right, bottom } = seen(box, frame);
  return left < right && top < bottom;
}

type Places = readonly (Box | undefined)[];

/** Places for names one after the other, in the order of their numbers in `order`. */
function placedBy(
  order: readonly number[],
  names: readonly Named[],
  frame: Frame,
  kept: readonly Box[],
): Places {
  const taken = [...kept];
  const boxes = names.map(({ box }) => seen(box, frame));
  const places: (Box | undefined)[] = names.map(() => undefined);
  for (const self of order) {
    const [name, box] = [names[self], boxes[self]];
    if (!name || !box) continue;
    const [best] = placesFor({ ...name, box })
      .map((place, at) => ({ place, cost: costOf(place, at, self, boxes) }))
      .filter(({ place, cost }) => cost <= MOST_COVERED && isInside(place, frame))
      .filter(({ place }) => taken.every((other) => overlap(place, other) === 0))
      .toSorted((a, b) => a.cost - b.cost);
    if (!best) continue;
    taken.push(best.place);
    places[self] = best.place;
  }
  return places;
}

/** How often those that found no place are given the first choice. */
const TRIES = 3;

/**
 * The place of every name, in the order given, which is that of their weight: one that finds none where
 * it would lie within the frame, over no other name and over few dots, has no place. Where names of less
 * weight leave room for more of them all, they come first.
 *
 * @param kept where no name may stand
 */
export function placeNames(
  names: readonly Named[],
  frame: Frame,
  kept: readonly Box[],
): readonly (Box | undefined)[] {
  let order = [...names.keys()].filter((name) => isInSight(names[name]?.box, frame));
  let best = placedBy(order, names, frame, kept);
  let places = best;
  for (let attempt = 0; attempt < TRIES && placed(places) < order.length; attempt += 1) {
    const isLeftOut = (name: number): boolean => places[name] === undefined;
    order = [...order.filter(isLeftOut), ...order.filter((name) => !isLeftOut(name))];
    places = placedBy(order, names, frame, kept);
    if (placed(places) > placed(best)) best = places;
  }
  return best;
}

function placed(places: Places): number {
  return places.filter((place) => place !== undefined).length;
}
