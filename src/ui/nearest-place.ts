/** Where an arrow key leads among things that lie anywhere on a plane. */

export interface Place {
  /** Middle of the thing, in px; y grows downwards. */
  readonly x: number;
  readonly y: number;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What lies to the side counts as so much farther: rows and columns are kept to where there are any. */
const SIDEWAYS = 3;

/**
 * The nearest place in the direction of a key; the first and the last for `Home` and `End`.
 * @returns its index; undefined where nothing lies there, or the key is none of these
 */
export function nearestPlace(
  places: readonly Place[],
  from: number,
  key: string,
): number | undefined {
  if (key === 'Home' || key === 'End') {
    const end = key === 'Home' ? 0 : places.length - 1;
    return end === from ? undefined : end;
  }
  const direction = DIRECTIONS[key];
  const start = places[from];
  if (!direction || !start) return undefined;
  const [towardsX, towardsY] = direction;
  let nearest: number | undefined;
  let least = Infinity;
  for (const [index, { x, y }] of places.entries()) {
    const [dx, dy] = [x - start.x, y - start.y];
    const ahead = dx * towardsX + dy * towardsY;
    const aside = Math.abs(dx * towardsY) + Math.abs(dy * towardsX);
    // Of one row and column are those whose middles lie a hair apart, too.
    if (ahead < 1 || ahead + SIDEWAYS * aside >= least) continue;
    [nearest, least] = [index, ahead + SIDEWAYS * aside];
  }
  return nearest;
}
