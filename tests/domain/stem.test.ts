import { describe, expect, test } from 'vitest';
import { stem, stemPrefix } from '#domain/stem';

describe('the stem', () => {
  test.each([
    ['models', 'model'],
    ['images', 'image'],
    ['studies', 'study'],
    ['employees', 'employee'],
    ["patient's", 'patient'],
    ['llms', 'llm'],
  ])('of %s is %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  test.each(['virus', 'loss', 'gas', 'is', 'model', 'diagnosing', ''])(
    'of %s is itself',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );

  test('begins what all its words begin with', () => {
    for (const word of ['study', 'studies', "study's"]) {
      expect(word.startsWith(stemPrefix(stem(word)))).toBe(true);
    }
    expect(stemPrefix('y')).toBe('y');
  });
});
