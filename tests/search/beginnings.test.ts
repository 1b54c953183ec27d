import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Beginnings } from '../../src/search/beginnings.ts';

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', '1', '𝒜'),
  minLength: 1,
  maxLength: 7,
});
const words = fc.uniqueArray(letters, { maxLength: 40 });

describe('the words that begin so', () => {
  test('are those that a look at each finds, however few were taken at a time', () => {
    fc.assert(
      fc.property(words, letters, fc.integer({ min: 1, max: 9 }), (all, prefix, most) => {
        const growing: string[] = [];
        const beginnings = new Beginnings(growing);
        for (const word of all) {
          growing.push(word);
          if (growing.length % most === 0) beginnings.take(most);
        }
        while (beginnings.take(most)) expect(beginnings.taken).toBeLessThan(all.length);
        const found = beginnings.startingWith(prefix).flat();
        const expected = [...all.keys()].filter((place) => all[place]?.startsWith(prefix));
        expect(found.toSorted((a, b) => a - b)).toEqual(expected);
      }),
    );
  });
});
