/** The outline of a group of dots. */
import type { Point } from '#domain/plane/view';

/** Left of, on, or right of the line from `a` to `b`: above, at, or below 0. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function chain(points: readonly Point[]): Point[] {
  const out: Point[] = [];
  for (const point of points) {
    for (;;) {
      const [a, b] = [out.at(-2), out.at(-1)];
      if (!a || !b || turn(a, b, point) > 0) break;
      out.pop();
    }
    out.push(point);
  }
  return out.slice(0, -1);
}

/** The corners of the least convex outline around all points, each once, in one sense of rotation. */
export function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = points
    .toSorted((a, b) => a.x - b.x || a.y - b.y)
    .filter(({ x, y }, at, all) => x !== all[at - 1]?.x || y !== all[at - 1]?.y);
  const [first] = sorted;
  if (!first) return [];
  const corners = [...chain(sorted), ...chain(sorted.toReversed())];
  return corners.length === 0 ? [first] : corners;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A dot further off than this many times the median is a stray. */
const STRAY = 2.2;

/** The points that stand together: those far from the middle, as their fellows go, are left out. */
export function core(points: readonly Point[]): readonly Point[] {
  const x = median(points.map((point) => point.x));
  const y = median(points.map((point) => point.y));
  const away = points.map((point) => Math.hypot(point.x - x, point.y - y));
  const limit = STRAY * median(away);
  return points.filter((_, at) => (away[at] ?? 0) <= limit);
}
