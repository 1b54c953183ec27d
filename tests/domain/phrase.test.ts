import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MOST_PHRASE_LENGTH,
  MOST_PHRASE_WORDS,
  phraseRanges,
  readPhrase,
  selectedWords,
  wantedPhrase,
} from '#domain/phrase';
import { words } from '#domain/words';
import { anyText } from '../helpers/any-text.ts';

describe('what is looked for', () => {
  test.each([
    ['  large\n language  models ', { text: 'large language models', cut: undefined }],
    ['sepsis', { text: 'sepsis', cut: undefined }],
    ['one. Two', { text: 'one', cut: 'sentence' }],
    ['and so it ends.', { text: 'and so it ends.', cut: undefined }],
    ['', { text: '', cut: undefined }],
    ['?! …', { text: '', cut: undefined }],
  ] as const)('for %j', (given, wanted) => {
    expect(wantedPhrase(given)).toEqual(wanted);
  });

  test('is a dozen words at most, those tied by hyphens being one', () => {
    const twelve = 'state-of-the-art b c d e f g h i j k l';
    expect(wantedPhrase(twelve)).toEqual({ text: twelve, cut: undefined });
    expect(wantedPhrase(`${twelve} m`)).toEqual({ text: twelve, cut: 'long' });
  });

  test('is never too long, and a beginning of what was given', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const { text, cut } = wantedPhrase(given);
        const found = words(text);
        expect(found.filter(({ tied }) => !tied).length).toBeLessThanOrEqual(MOST_PHRASE_WORDS);
        const [first] = found;
        expect(found.slice(1).every(({ end }) => end <= MOST_PHRASE_LENGTH)).toBe(true);
        expect(first === undefined).toBe(words(given).length === 0);
        if (cut) expect(given.replaceAll(/\s+/g, ' ').trim().startsWith(text)).toBe(true);
      }),
    );
  });
});

describe('selected words', () => {
  const text = 'Many fine-tuned  models (of old).';
  test.each([
    [0, 4, 'Many'],
    [2, 7, 'Many fine'],
    [4, 5, ''],
    [12, 20, 'tuned models'],
    [22, 33, 'models (of old'],
    [31, 33, ''],
  ])('from %i to %i are whole', (start, end, words) => {
    expect(selectedWords(text, { start, end })).toBe(words);
  });
});

test('every place of a phrase in a text is found, without overlap', () => {
  const text = 'A b A B, a-b and ab; b a b a b';
  const found = phraseRanges(readPhrase('a b'), text).map(({ start, end }) =>
    text.slice(start, end),
  );
  expect(found).toEqual(['A b', 'A B', 'a-b', 'a b', 'a b']);
});
