import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NumberLists } from '../../src/search/number-lists.ts';

const LISTS = 8;

/** Which list comes next, and how often: short lists stay short, some grow long. */
const additions = fc.array(fc.tuple(fc.nat(LISTS - 1), fc.constantFrom(1, 1, 2, 5, 30, 70)), {
  maxLength: 60,
});
const lengths = fc.array(fc.constantFrom(1, 2, 5, 53, 54, 55, 100), { maxLength: LISTS });

describe('many lists in one array', () => {
  test('hold what was added to each, in order, after what was there at first', () => {
    fc.assert(
      fc.property(lengths, additions, (given, added) => {
        let number = 0;
        const next = (): number => (number += 1);
        const model = given.map((length) => Array.from({ length }, next));
        const lists = new NumberLists(Uint32Array.from(given), Uint32Array.from(model.flat()));
        for (const [list, times] of added) {
          for (let time = 0; time < times; time += 1) {
            const one = next();
            lists.add(list, one);
            while (model.length <= list) model.push([]);
            model[list]?.push(one);
          }
        }
        expect(lists.size).toBe(model.length);
        for (const [list, numbers] of model.entries()) {
          expect(lists.length(list)).toBe(numbers.length);
          expect([...lists.numbers(list)]).toEqual(numbers);
        }
      }),
    );
  });
});
