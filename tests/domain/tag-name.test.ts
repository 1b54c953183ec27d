import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameInQuery } from '#domain/query-signs';
import { cleanTagName, LONGEST_TAG, tagKey } from '#domain/tag-name';
import { anyText } from '../helpers/any-text.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters of many kinds, and what should not be in a name. */
const anyName = fc.oneof(
  anyText,
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(fc.constantFrom(...Array.from('aBßΣİﬁＬé"’ \u00a0\t\u200b\u202e\u200d\ufe0f👩🔬क')), {
      maxLength: 120,
    })
    .map((signs) => signs.join('')),
);

describe('the name of a tag', () => {
  test.each([
    ['  LLM \t eval\n', 'LLM eval'],
    ['cafe\u0301', 'café'],
    ['a\u200bb\u202e c\ufeff\u0000', 'ab c'],
    ['👩\u200d🔬 lab', '👩\u200d🔬 lab'],
    ['a\u200db', 'ab'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['half \ud83d', 'half'],
    [' \u200b\n', ''],
    ['""', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanTagName(typed)).toBe(kept);
  });

  test('is cut between signs when it is too long', () => {
    expect(cleanTagName('x'.repeat(200))).toBe('x'.repeat(LONGEST_TAG));
    const family = '👨\u200d👩\u200d👧';
    expect(cleanTagName(family.repeat(20))).toBe(family.repeat(10));
    expect(cleanTagName(`${'x'.repeat(79)}👍🏽`)).toBe('x'.repeat(79));
    expect(cleanTagName(`a${'\u0301'.repeat(200)}`)).toBe('');
  });

  test('is short, has single blanks, holds nothing unseen, and is kept as it is', () => {
    fc.assert(
      fc.property(anyName, (typed) => {
        const name = cleanTagName(typed);
        expect(name.length).toBeLessThanOrEqual(LONGEST_TAG);
        expect(name).not.toMatch(
          /^\s|\s$|\s\s|[^\S ]|[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069]/u,
        );
        expect(name.normalize('NFC')).toBe(name);
        expect(cleanTagName(name)).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });

  test('of any signs is cut between them', () => {
    const sign = fc.constantFrom(
      'x',
      'é',
      '👨\u200d👩\u200d👧',
      '👍🏽',
      '🇫🇷',
      '한',
      'क्षि',
      '1\ufe0f\u20e3',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 100 }), (signs) => {
        const name = cleanTagName(signs.join(''));
        const kept = Array.from(graphemes.segment(name), ({ segment }) => segment);
        expect(kept).toEqual(signs.slice(0, kept.length));
        const next = signs[kept.length] ?? '';
        expect(next === '' || name.length + next.length > LONGEST_TAG).toBe(true);
      }),
    );
  });
});

describe('the key of a tag', () => {
  test.each([
    ['LLM eval', 'llm  eval'],
    ['LLM eval', 'ＬＬＭ　ｅｖａｌ'],
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδος'],
    ['Crohn’s', "crohn's"],
    ['ﬁne\u2011tuning', 'fine-tuning'],
    ['the "gap"', 'the gap'],
    ['❤', '❤\ufe0f'],
  ])('is the same for %j and %j', (one, other) => {
    expect(tagKey(one)).toBe(tagKey(other));
  });

  test.each([
    ['x-ray', 'x ray'],
    ['xray', 'x ray'],
    ['schon', 'schön'],
    ['かき', 'かぎ'],
    ['दिल', 'दाल'],
    ['c', 'c++'],
  ])('tells %j from %j', (one, other) => {
    expect(tagKey(one)).not.toBe(tagKey(other));
  });

  test('is the same however a name is cased, kept, or written into a query', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const key = tagKey(name);
        expect(tagKey(key)).toBe(key);
        expect(tagKey(nameInQuery(cleanTagName(key)))).toBe(tagKey(cleanTagName(key)));
        if (name.length <= LONGEST_TAG / 4) expect(tagKey(cleanTagName(name))).toBe(key);
        expect(tagKey(name.toUpperCase())).toBe(key);
        expect(tagKey(` ${name.replaceAll(' ', '\u00a0 ')}\n`)).toBe(key);
      }),
      { numRuns: 1000 },
    );
  });
});
