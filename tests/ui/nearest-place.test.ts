import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestPlace, type Place } from '../../src/ui/nearest-place.ts';

/** Three columns that stand on one line: of one, three and two. */
const COLUMNS: readonly Place[] = [
  { x: 0, y: 30 },
  { x: 40, y: 30 },
  { x: 40, y: 20 },
  { x: 40, y: 10 },
  { x: 80, y: 30 },
  { x: 80, y: 20 },
];

test.each([
  [0, 'ArrowRight', 1],
  [1, 'ArrowUp', 2],
  [3, 'ArrowRight', 5],
  [5, 'ArrowLeft', 2],
  [2, 'ArrowLeft', 0],
  [3, 'Home', 0],
  [0, 'End', 5],
] as const)('from %i, %s leads to %i', (from, key, to) => {
  expect(nearestPlace(COLUMNS, from, key)).toBe(to);
});

test.each([
  [0, 'ArrowLeft'],
  [3, 'ArrowUp'],
  [5, 'End'],
  [0, 'Enter'],
  [9, 'ArrowUp'],
] as const)('from %i, %s leads nowhere', (from, key) => {
  expect(nearestPlace(COLUMNS, from, key)).toBeUndefined();
});

test('wherever things lie, an arrow leads to one that lies that way', () => {
  const place = fc.record({ x: fc.nat(100), y: fc.nat(100) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1 }), fc.nat(), (places, some) => {
      const from = some % places.length;
      const to = nearestPlace(places, from, 'ArrowRight');
      const right = places.filter(({ x }) => x > (places[from]?.x ?? 0));
      if (right.length === 0) expect(to).toBeUndefined();
      else expect(right).toContain(places[to ?? -1]);
    }),
  );
});
