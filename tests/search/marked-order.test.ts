import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedFirst } from '../../src/search/orders.ts';

const marked = fc.dictionary(fc.nat({ max: 40 }).map(String), fc.integer({ min: 1, max: 9 }));

test('what was marked last comes first, the rest as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 40 })), marked, (order, times) => {
      const at = new Map(Object.entries(times).map(([ordinal, time]) => [Number(ordinal), time]));
      const sorted = [...markedFirst(Uint32Array.from(order), at)];
      // Sorting is stable: what was marked at the same time, or never, stays in order.
      expect(sorted).toEqual(order.toSorted((a, b) => (at.get(b) ?? 0) - (at.get(a) ?? 0)));
    }),
  );
});
