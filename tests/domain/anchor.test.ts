import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fromCodePoints, makeAnchor, toCodePoints, wasUnique } from '#domain/anchor';
import { isBoundary } from '#domain/graphemes';
import { textHash } from '#domain/text-hash';
import { anyText, hardTexts } from '../helpers/any-text.ts';

/** Signs of several units that a careless cut tears. */
const clusters = fc
  .array(fc.constantFrom('a', ' ', '.', 'é', 'e\u0301', '👩‍⚕️', '👍🏽', '🇩🇪', '\r\n', 'ต่', '한'), {
    maxLength: 24,
  })
  .map((parts) => parts.join('').normalize('NFC'));
const rangeIn = (text: string): fc.Arbitrary<{ start: number; end: number }> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
const selection = fc
  .oneof(clusters, anyText)
  .chain((text) => rangeIn(text).map((range) => ({ text, range })));

describe('an anchor', () => {
  it('holds the words, what stands around them, and where', () => {
    const text = 'We ask how well large language models summarise the notes of nurses on a ward.';
    expect(makeAnchor(text, { start: 16, end: 37 })).toEqual({
      exact: 'large language models',
      prefix: 'We ask how well ',
      suffix: ' summarise the notes of nurses o',
      start: 16,
      end: 37,
      textHash: textHash(text),
    });
  });

  it('leaves out blanks at both ends', () => {
    expect(makeAnchor('One two  three', { start: 3, end: 9 })).toMatchObject({
      exact: 'two',
      start: 4,
      end: 7,
    });
  });

  it('is none without words', () => {
    expect(makeAnchor('One two', { start: 3, end: 3 })).toBeUndefined();
    expect(makeAnchor('One \n two', { start: 3, end: 6 })).toBeUndefined();
    expect(makeAnchor('', { start: 0, end: 0 })).toBeUndefined();
    expect(makeAnchor('One two', { start: 5, end: 2 })).toBeUndefined();
    expect(makeAnchor('One', { start: Number.NaN, end: 2 })).toBeUndefined();
  });

  it('takes whole what a selection tears', () => {
    expect(makeAnchor('a 👩‍⚕️ b', { start: 4, end: 5 })?.exact).toBe('👩‍⚕️');
  });

  it('stays inside the text', () => {
    expect(makeAnchor('One two', { start: -3, end: 99 })).toMatchObject({ start: 0, end: 7 });
  });

  it('keeps as much context as it takes to tell which of the same words is meant', () => {
    const text = `${'The same sentence again. '.repeat(9)}The end.`;
    const anchor = makeAnchor(text, { start: 100, end: 117 });
    expect(anchor?.exact).toBe('The same sentence');
    const { prefix = '', exact = '', suffix = '' } = anchor ?? {};
    expect(text.split(`${prefix}${exact}${suffix}`)).toHaveLength(2);
    expect(anchor && wasUnique(anchor)).toBe(false);
    const end = makeAnchor(text, { start: 225, end: 232 });
    expect(end && wasUnique(end)).toBe(true);
  });

  it('is a part of any text, cut at no grapheme, and knows whether it was unique', () => {
    fc.assert(
      fc.property(selection, ({ text, range }) => {
        const anchor = makeAnchor(text, range);
        expect(anchor === undefined).toBe(text.slice(range.start, range.end).trim() === '');
        if (!anchor) return;
        const { start, end, exact, prefix, suffix } = anchor;
        expect(text.slice(start - prefix.length, end + suffix.length)).toBe(
          prefix + exact + suffix,
        );
        for (const at of [start - prefix.length, start, end, end + suffix.length]) {
          expect(isBoundary(text, at)).toBe(true);
        }
        expect(wasUnique(anchor)).toBe(text.indexOf(exact) === text.lastIndexOf(exact));
      }),
    );
  });

  test.each(hardTexts)('is soon made in a megabyte of $name', ({ text }) => {
    expect(makeAnchor(text, { start: 1000, end: 1100 })).toBeDefined();
  });
});

describe('code points', () => {
  it('count a sign beyond the first plane once', () => {
    const text = 'a👍b👍c';
    expect(toCodePoints(text, { start: 3, end: 6 })).toEqual({ start: 2, end: 4 });
    expect(fromCodePoints(text, { start: 2, end: 4 })).toEqual({ start: 3, end: 6 });
  });

  it('come back as they went', () => {
    fc.assert(
      fc.property(selection, ({ text, range }) => {
        const anchor = makeAnchor(text, range);
        if (!anchor) return;
        const { start, end } = anchor;
        const points = toCodePoints(text, anchor);
        expect(Array.from(text).slice(points.start, points.end).join('')).toBe(anchor.exact);
        expect(fromCodePoints(text, points)).toEqual({ start, end });
      }),
    );
  });

  it.each([
    { start: -1, end: 1 },
    { start: 2, end: 1 },
    { start: 0, end: 4 },
    { start: 4, end: 4 },
    { start: 0.5, end: 1 },
    { start: 0, end: Number.POSITIVE_INFINITY },
  ])('are no range from $start to $end of three', (range) => {
    expect(fromCodePoints('👍ab', range)).toBeUndefined();
  });
});

describe('the hash of a text', () => {
  it('stays what it is, for it is stored', () => {
    expect(textHash('')).toMatchInlineSnapshot(`"488bdcb81aee8d83"`);
    expect(textHash('Carrel')).toMatchInlineSnapshot(`"140d60dfbee42446"`);
    expect(textHash('naïve 👍')).toMatchInlineSnapshot(`"3cbe213808eaa378"`);
  });

  it('differs for texts that differ', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(textHash(one)).toMatch(/^[0-9a-f]{16}$/);
        expect(textHash(one) === textHash(other)).toBe(one === other);
      }),
    );
  });

  it('differs for every small change of a long text', () => {
    const text = 'The model reads reports. '.repeat(60);
    const changed = Array.from({ length: text.length }, (_, at) =>
      ['', 'x', text.charAt(at) + text.charAt(at), text.charAt(at).toUpperCase()].map(
        (by) => text.slice(0, at) + by + text.slice(at + 1),
      ),
    ).flat();
    expect(new Set(changed.map(textHash)).size).toBe(new Set(changed).size);
  });
});
