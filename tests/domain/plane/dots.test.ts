import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDotGrid } from '#domain/plane/dot-grid';
import { dotToward, type Direction } from '#domain/plane/toward';

/** Whole, so that what is equally far is so to the last bit. */
const coordinate = fc.integer({ min: 0, max: 1000 });
const dots = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 80 });
/** So coarse that many stand at one place or in line. */
const coarse = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 1,
  maxLength: 40,
});
const any = (): boolean => true;

function columns(places: readonly (readonly [number, number])[]) {
  return [places.map(([x]) => x), places.map(([, y]) => y)] as const;
}

test('the grid finds the same dot as looking at all of them does', () => {
  const passing = fc.func(fc.boolean());
  fc.assert(
    fc.property(
      fc.oneof(dots, coarse),
      fc.integer({ min: -300, max: 1300 }),
      fc.integer({ min: -300, max: 1300 }),
      fc.integer({ min: 0, max: 600 }),
      passing,
      (places, x, y, within, passes) => {
        const [xs, ys] = columns(places);
        const away = places.map(([px, py]) => (px - x) ** 2 + (py - y) ** 2);
        let expected: number | undefined;
        for (const [dot, distance] of away.entries()) {
          if (distance > within * within || !passes(dot)) continue;
          if (expected === undefined || distance < (away[expected] ?? 0)) expected = dot;
        }
        expect(createDotGrid(xs, ys).nearest(x, y, within, passes)).toBe(expected);
      },
    ),
  );
});

test('no dot is found where there is none', () => {
  expect(createDotGrid([], []).nearest(0, 0, 10, any)).toBeUndefined();
});

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};
const direction = fc.constantFrom<Direction>('left', 'right', 'up', 'down');

test('an arrow leads that way, and stays only where nothing lies further that way', () => {
  fc.assert(
    fc.property(fc.oneof(dots, coarse), fc.nat(), direction, (places, pick, way) => {
      const [xs, ys] = columns(places);
      const from = pick % places.length;
      const to = dotToward(xs, ys, from, way, any);
      const [stepX, stepY] = STEPS[way];
      const along = (dot: number): number =>
        ((xs[dot] ?? 0) - (xs[from] ?? 0)) * stepX + ((ys[dot] ?? 0) - (ys[from] ?? 0)) * stepY;
      if (to === undefined) {
        expect(places.every((_, dot) => along(dot) <= 0)).toBe(true);
        return;
      }
      expect(to).not.toBe(from);
      const [fromX, fromY] = [xs[from], ys[from]];
      const isSamePlace = xs[to] === fromX && ys[to] === fromY;
      expect(isSamePlace || along(to) > 0).toBe(true);
    }),
  );
});

test('dots at one place are gone through one by one, to the right and back', () => {
  const [xs, ys] = [
    [0.5, 0.5, 0.5, 0.9],
    [0.5, 0.5, 0.5, 0.5],
  ];
  const walk = (from: number, way: Direction): number | undefined =>
    dotToward(xs, ys, from, way, any);
  expect([walk(0, 'right'), walk(1, 'right'), walk(2, 'right')]).toEqual([1, 2, 3]);
  expect([walk(3, 'left'), walk(1, 'left'), walk(0, 'left')]).toEqual([0, 0, undefined]);
});

test('what lies ahead is nearer than what lies aside, and what does not pass is not there', () => {
  const [xs, ys] = [
    [0, 0.3, 0.2],
    [0, 0, 0.19],
  ];
  expect(dotToward(xs, ys, 0, 'right', any)).toBe(1);
  expect(dotToward(xs, ys, 0, 'right', (dot) => dot !== 1)).toBe(2);
});
