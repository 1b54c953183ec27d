import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnHeights, evenHeights, placeAt, topAt } from '../../src/ui/item-heights.ts';

const GUESS = 100;
const COUNT = 40;

/** Items measured one after the other, some more than once. */
const measuring = fc.array(
  fc.tuple(fc.nat(COUNT - 1), fc.integer({ min: 10, max: 300 }), fc.nat(COUNT)),
);

describe('items of their own heights', () => {
  test('stand where the sum of those above says, whatever was asked between', () => {
    fc.assert(
      fc.property(measuring, (steps) => {
        const heights = drawnHeights(COUNT, GUESS);
        const plain = Array.from({ length: COUNT }, () => GUESS);
        for (const [index, height, asked] of steps) {
          expect(heights.measure(index, height)).toBe(plain[index] !== height);
          plain[index] = height;
          const top = plain.slice(0, asked).reduce((sum, each) => sum + each, 0);
          expect(heights.topOf(asked)).toBe(top);
          expect(heights.indexAt(top)).toBe(Math.min(asked, COUNT - 1));
          if (asked > 0) expect(heights.indexAt(top - 1)).toBe(asked - 1);
        }
      }),
    );
  });

  test('are found again at a place told in even heights', () => {
    fc.assert(
      fc.property(measuring, fc.integer({ min: 0, max: COUNT * GUESS - 1 }), (steps, place) => {
        const heights = drawnHeights(COUNT, GUESS);
        for (const [index, height] of steps) heights.measure(index, height);
        const top = topAt(heights, place, GUESS);
        expect(placeAt(heights, top, GUESS)).toBeCloseTo(place, 6);
      }),
    );
  });

  test('are as high as the others until they are measured, and after that is forgotten', () => {
    const heights = drawnHeights(COUNT, GUESS);
    heights.measure(3, 12);
    heights.forget();
    const even = evenHeights(GUESS);
    for (let index = 0; index <= COUNT; index += 1) {
      expect(heights.topOf(index)).toBe(even.topOf(index));
    }
  });
});
