import fc from 'fast-check';
import { expect, test } from 'vitest';
import { core, hullOf } from '#domain/plane/hull';
import { placeNames, type Named } from '#domain/plane/labels';
import type { Box, Point } from '#domain/plane/view';

const point = fc.record({
  x: fc.integer({ min: 0, max: 20 }),
  y: fc.integer({ min: 0, max: 20 }),
});

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

test('every point lies within its hull, whose corners are of the points and turn one way', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
      const hull = hullOf(points);
      expect(hull.length).toBeGreaterThan(0);
      for (const corner of hull) expect(points).toContainEqual(corner);
      if (hull.length < 3) return;
      for (const [at, corner] of hull.entries()) {
        const next = hull[(at + 1) % hull.length] ?? corner;
        const after = hull[(at + 2) % hull.length] ?? corner;
        expect(turn(corner, next, after)).toBeGreaterThan(0);
        for (const inside of points) expect(turn(corner, next, inside)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('no points have no hull, and all at one place have that', () => {
  expect(hullOf([])).toEqual([]);
  const twice = [
    { x: 1, y: 2 },
    { x: 1, y: 2 },
  ];
  expect(hullOf(twice)).toEqual([{ x: 1, y: 2 }]);
});

test('a stray is no part of the core, and a core is never empty', () => {
  const cluster = Array.from({ length: 20 }, (_, at) => ({ x: at % 5, y: Math.floor(at / 5) }));
  const stray = { x: 100, y: 100 };
  expect(core([...cluster, stray])).not.toContainEqual(stray);
  fc.assert(
    fc.property(fc.array(point, { minLength: 1 }), (points) => {
      expect(core(points).length).toBeGreaterThan(0);
    }),
  );
});

const box: fc.Arbitrary<Box> = fc
  .tuple(fc.nat(600), fc.nat(400), fc.nat(150), fc.nat(150))
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));
const named: fc.Arbitrary<Named> = fc.record({
  box,
  width: fc.integer({ min: 20, max: 180 }),
  height: fc.integer({ min: 12, max: 40 }),
});

test('names lie within the frame, over no other and over nothing that is kept', () => {
  fc.assert(
    fc.property(fc.array(named, { maxLength: 14 }), box, (names, kept) => {
      const size = { width: 700, height: 500 };
      const places = placeNames(names, size, [kept]);
      expect(places).toHaveLength(names.length);
      const taken = [kept, ...places.filter((place) => place !== undefined)];
      for (const [at, place] of taken.entries()) {
        for (const other of taken.slice(at + 1)) {
          const apart =
            place.right <= other.left ||
            other.right <= place.left ||
            place.bottom <= other.top ||
            other.bottom <= place.top ||
            kept.left === kept.right ||
            kept.top === kept.bottom;
          expect(apart).toBe(true);
        }
      }
      for (const place of taken.slice(1)) {
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.right).toBeLessThanOrEqual(size.width);
      }
    }),
  );
});

test('a name with room stands above its group, and the first of two keeps its place', () => {
  const frame = { width: 400, height: 300 };
  const name = { box: { left: 100, top: 100, right: 200, bottom: 200 }, width: 80, height: 30 };
  const [one, other] = placeNames([name, name], frame, []);
  expect(one?.bottom).toBeLessThanOrEqual(100);
  expect(one?.left).toBe(110);
  expect(other).toBeDefined();
  expect(other).not.toEqual(one);
});

test('a name for which there is no room beside its group stands over it, while all of it is seen', () => {
  const frame = { width: 300, height: 300 };
  const named = (left: number, top: number): Named => ({
    box: { left, top, right: left + 100, bottom: top + 100 },
    width: 90,
    height: 40,
  });
  const crowd = [0, 100, 200].flatMap((top) => [0, 100, 200].map((left) => named(left, top)));
  const places = placeNames(crowd, frame, []);
  expect(places).not.toContain(undefined);
  const moved = crowd.map((name) => ({
    ...name,
    box: { ...name.box, left: name.box.left - 150, right: name.box.right - 150 },
  }));
  const [gone] = placeNames(moved, frame, []);
  expect(gone).toBeUndefined();
});
