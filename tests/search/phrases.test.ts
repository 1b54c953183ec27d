import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phraseRanges, readPhrase } from '#domain/phrase';
import { words } from '#domain/words';
import { holdsPhrase } from '../../src/search/phrases.ts';

const holds = (text: string, phrase: string, unfinished = false): boolean =>
  holdsPhrase(text, readPhrase(phrase), unfinished);

describe('a text holds a phrase', () => {
  test.each([
    ['Fine-tuning a model', 'fine tuning'],
    ['Fine-tuning a model', 'finetuning a'],
    ['We (finally) tune', 'we finally tune'],
    ['Über C++ code', 'uber c++ code'],
    ['a b a b c', 'a b c'],
  ])('%s: %s', (text, phrase) => expect(holds(text, phrase)).toBe(true));

  test.each([
    ['Refine tuning', 'fine tuning'],
    ['fine tunings', 'fine tuning'],
    ['fine and tuning', 'fine tuning'],
    ['C code', 'c++ code'],
  ])('but not %s: %s', (text, phrase) => expect(holds(text, phrase)).toBe(false));

  test('its last word may be unfinished, no other', () => {
    expect(holds('large language models', 'large lang', true)).toBe(true);
    expect(holds('large language models', 'lar language', true)).toBe(false);
    expect(holds('in C++', 'in c+', true)).toBe(true);
    expect(holds('large language models', 'large lang')).toBe(false);
  });

  test('where the whole text, cut into words, has it', () => {
    const piece = fc.constantFrom('a', 'ab', 'b', 'A', 'c++', 'é', '-', ' ', ', ', '. ', '\n');
    const text = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (text, phrase) => {
        fc.pre(words(phrase).length > 0 && !/[^\p{L}]{5}/u.test(text));
        expect(holds(text, phrase)).toBe(phraseRanges(readPhrase(phrase), text).length > 0);
      }),
      { numRuns: 3000 },
    );
  });
});
