import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/search/language.ts';
import { WordSet } from '../../src/search/word-set.ts';

const word = fc.stringMatching(/^[a-z]{4,12}$/);

describe('a set of words', () => {
  test('never denies a word of it', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 200 }), (words) => {
        const set = WordSet.of(words);
        expect(words.filter((one) => !set.has(one))).toEqual([]);
      }),
    );
  });

  test('takes few strangers for words of it', () => {
    const set = WordSet.of(Array.from({ length: 5000 }, (_, at) => `known${at}`));
    const strangers = Array.from({ length: 5000 }, (_, at) => `strange${at}`);
    expect(strangers.filter((one) => set.has(one)).length).toBeLessThan(150);
  });
});

test.each(['phone', 'mole', 'colour', 'color', 'unnecessarily'])('%s is English', (one) => {
  expect(english().has(one)).toBe(true);
});

test.each(['segmentatoin', 'tumro', 'whcih'])('%s is not', (one) => {
  expect(english().has(one)).toBe(false);
});
