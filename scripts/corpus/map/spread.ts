/** Moves points apart that would lie on each other. */
import type { Places } from './places.ts';

/** The least distance, as a share of the map's longer side, and of what each point has where there are many. */
const APART = 0.011;
const SHARE = 0.5;
const ROUNDS = 60;

/** Points in squares, each as wide as two points shall be apart. */
function squaresOf({ xs, ys }: Places, side: number): Map<string, number[]> {
  const squares = new Map<string, number[]>();
  for (const [at, x] of xs.entries()) {
    const key = `${Math.floor(x / side)} ${Math.floor((ys[at] ?? 0) / side)}`;
    const inSquare = squares.get(key);
    if (inSquare) inSquare.push(at);
    else squares.set(key, [at]);
  }
  return squares;
}

/** The points after `at` in its square and in those around it. */
function* around(at: number, { xs, ys }: Places, side: number, squares: Map<string, number[]>) {
  const column = Math.floor((xs[at] ?? 0) / side);
  const row = Math.floor((ys[at] ?? 0) / side);
  for (let x = column - 1; x <= column + 1; x += 1) {
    for (let y = row - 1; y <= row + 1; y += 1) {
      for (const other of squares.get(`${x} ${y}`) ?? []) if (other > at) yield other;
    }
  }
}

/** Moves two points as far apart as they shall be, if they are not; those in one place to either side. */
function part({ xs, ys }: Places, one: number, other: number, distance: number): boolean {
  const dx = (xs[other] ?? 0) - (xs[one] ?? 0);
  const dy = (ys[other] ?? 0) - (ys[one] ?? 0);
  const now = Math.sqrt(dx * dx + dy * dy);
  if (now >= distance) return false;
  const [towardsX, towardsY] = now === 0 ? [1, 0] : [dx / now, dy / now];
  const step = (distance - now) / 2;
  xs[one] = (xs[one] ?? 0) - step * towardsX;
  ys[one] = (ys[one] ?? 0) - step * towardsY;
  xs[other] = (xs[other] ?? 0) + step * towardsX;
  ys[other] = (ys[other] ?? 0) + step * towardsY;
  return true;
}

/** The longer side of what holds all points. */
export function sideOf({ xs, ys }: Places): number {
  const width = (values: Float64Array): number =>
    values.reduce((a, b) => Math.max(a, b), -Infinity) -
    values.reduce((a, b) => Math.min(a, b), Infinity);
  return xs.length === 0 ? 1 : Math.max(width(xs), width(ys)) || 1;
}

/** The same points, none nearer to another than a dot is wide; very many have less room. */
export function spread(places: Places): Places {
  const found = { xs: places.xs.slice(), ys: places.ys.slice() };
  const share = SHARE / Math.sqrt(found.xs.length || 1);
  const distance = Math.min(APART, share) * sideOf(found);
  for (let round = 0; round < ROUNDS; round += 1) {
    const squares = squaresOf(found, distance);
    let moved = false;
    for (let at = 0; at < found.xs.length; at += 1) {
      for (const other of around(at, found, distance, squares)) {
        if (part(found, at, other, distance)) moved = true;
      }
    }
    if (!moved) break;
  }
  return found;
}
