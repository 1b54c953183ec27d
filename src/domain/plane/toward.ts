/** From dot to dot by the arrow keys. */

export type Direction = 'left' | 'right' | 'up' | 'down';

/** A step there, in the plane, whose y grows downwards. */
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** A dot beside the way counts as this much further off than one ahead. */
const ASIDE = 2;

/**
 * The dot that lies next in a direction: of those within 45 degrees of it the one that is nearest, what
 * lies aside counting more; where there is none, of all that lie further that way. Dots at one place
 * lie to the right of each other, by their numbers.
 *
 * Looks at every dot: of 100,000 in a fraction of a millisecond, and once for a press of a key.
 *
 * @param passes which dots count
 */
export function dotToward(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  from: number,
  direction: Direction,
  passes: (dot: number) => boolean,
): number | undefined {
  const [stepX, stepY] = STEPS[direction];
  const [x, y] = [xs[from] ?? 0, ys[from] ?? 0];
  let ahead: number | undefined;
  let leastAhead = Infinity;
  let aside: number | undefined;
  let leastAside = Infinity;
  for (let dot = 0; dot < xs.length; dot += 1) {
    const [dx, dy] = [(xs[dot] ?? 0) - x, (ys[dot] ?? 0) - y];
    const along = dx * stepX + dy * stepY;
    const off = Math.abs(dx * stepY) + Math.abs(dy * stepX);
    const isSamePlace = dx === 0 && dy === 0 && (dot - from) * stepX > 0;
    if ((along <= 0 && !isSamePlace) || dot === from || !passes(dot)) continue;
    // Of several at one place, the next by number.
    const cost = isSamePlace ? Math.abs(dot - from) * Number.MIN_VALUE : along + ASIDE * off;
    if (off <= along && cost < leastAhead) {
      leastAhead = cost;
      ahead = dot;
    } else if (off > along && cost < leastAside) {
      leastAside = cost;
      aside = dot;
    }
  }
  return ahead ?? aside;
}
