import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropPlace, scrollSpeed, type Slot } from '../../src/ui/reorder-places.ts';

/** Slots of items of these heights, one below the other, the first of which is at `top`. */
function slots(heights: readonly number[], top = 0): Slot[] {
  let begin = top;
  return heights.map((height, index) => {
    begin += height;
    return { index, middle: begin - height / 2 };
  });
}

/** The heights with the dragged one at another place. */
function reordered(heights: readonly number[], from: number, to: number): number[] {
  const dragged = heights[from] ?? 0;
  return heights.toSpliced(from, 1).toSpliced(to, 0, dragged);
}

test('what is dragged goes behind what it has passed, also when some is out of sight', () => {
  expect(dropPlace(slots([40, 40, 40]), 0, 10)).toBe(0);
  expect(dropPlace(slots([40, 40, 40]), 0, 61)).toBe(1);
  expect(dropPlace(slots([40, 40, 40]), 2, 10)).toBe(0);
  expect(dropPlace(slots([40, 40, 40]).slice(1), 2, -50)).toBe(1);
});

test('held still, it stays where it has gone, whatever the heights', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.integer({ min: -50, max: 2500 }),
      (heights, which, y) => {
        const from = which % heights.length;
        const to = dropPlace(slots(heights), from, y);
        const after = reordered(heights, from, to);
        expect(dropPlace(slots(after), to, y)).toBe(to);
      },
    ),
  );
});

test('a list scrolls only near its edges, faster the nearer', () => {
  const edges = { top: 100, bottom: 500 };
  expect(scrollSpeed(300, edges)).toBe(0);
  expect(scrollSpeed(100, edges)).toBeLessThan(scrollSpeed(140, edges));
  expect(scrollSpeed(490, edges)).toBeGreaterThan(0);
  expect(scrollSpeed(9999, edges)).toBe(scrollSpeed(500, edges));
});
