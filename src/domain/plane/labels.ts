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

/** Where a name may stand over its own group, the best first. */
function placesOver(name: Named): Box[] {
  const { box, width, height } = name;
  const left = (box.left + box.right - width) / 2;
  const top = (box.top + box.bottom - height) / 2;
  const shift = width / 4;
  return [left, left - shift, left + shift].flatMap((from) =>
    [box.top + GAP, top, box.bottom - height - GAP].map((at) => boxAt(from, at, name)),
  );
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
    ...placesOver(name).slice(0, 2),
  ];
}

function isInside(box: Box, { width, height }: Frame): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

/** What a place further down the order of preference weighs, as a share of the name that is covered. */
const WORSE = 0.02;
/** What the name's own group under it weighs, beside another one. */
const OWN = 0.4;
/** A name over more than this says more of others than of its own. */
const MOST_COVERED = 0.7;
/** Over its own group, even such a name says more than none. */
const MOST_AT_LAST = 1.5;

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

type Places = readonly (Box | undefined)[];

/** Which places are considered, and how much a name at one may cost. */
interface Where {
  readonly from: (name: Named) => Box[];
  readonly most: number;
}

/** Finds places for names one after the other. */
class Placing {
  readonly #names: readonly Named[];
  readonly #frame: Frame;
  readonly #boxes: readonly Box[];

  constructor(names: readonly Named[], frame: Frame) {
    this.#names = names;
    this.#frame = frame;
    this.#boxes = names.map(({ box }) => seen(box, frame));
  }

  isInSight(name: number): boolean {
    const box = this.#boxes[name];
    return box !== undefined && box.left < box.right && box.top < box.bottom;
  }

  isSeenWhole(name: number): boolean {
    const box = this.#names[name]?.box;
    return box !== undefined && isInside(box, this.#frame);
  }

  /** Places for names by their numbers, in this order; `taken` holds them with all that is there. */
  inTurn(order: readonly number[], taken: Box[], { from, most }: Where): Places {
    const places: (Box | undefined)[] = this.#names.map(() => undefined);
    for (const self of order) {
      const best = this.#best(self, taken, { from, most });
      if (best) taken.push(best);
      places[self] = best;
    }
    return places;
  }

  #best(self: number, taken: readonly Box[], { from, most }: Where): Box | undefined {
    const [name, box] = [this.#names[self], this.#boxes[self]];
    if (!name || !box) return undefined;
    const [best] = from({ ...name, box })
      .map((place, at) => ({ place, cost: costOf(place, at, self, this.#boxes) }))
      .filter(({ place, cost }) => cost <= most && isInside(place, this.#frame))
      .filter(({ place }) => taken.every((other) => overlap(place, other) === 0))
      .toSorted((a, b) => a.cost - b.cost);
    return best?.place;
  }
}

/**
 * The place of every name, in the order given, which is that of their weight: within the frame, over no
 * other name and over few dots. Those that find none stand over their own group if all of it is seen, and
 * there is room; else they have no place.
 *
 * @param kept where no name may stand
 */
export function placeNames(names: readonly Named[], frame: Frame, kept: readonly Box[]): Places {
  const placing = new Placing(names, frame);
  const taken = [...kept];
  const order = [...names.keys()].filter((name) => placing.isInSight(name));
  const places = placing.inTurn(order, taken, { from: placesFor, most: MOST_COVERED });
  const late = order.filter((name) => !places[name] && placing.isSeenWhole(name));
  const others = placing.inTurn(late, taken, { from: placesOver, most: MOST_AT_LAST });
  return places.map((place, name) => place ?? others[name]);
}
