import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextProblem } from '#domain/exchange/import-problem';
import { placeOf, readJson as readJsonInSteps, type JsonText } from '#domain/exchange/json-places';
import { atOnce } from '#domain/exchange/pause';
import { locate, writePath } from '#domain/exchange/source-lines';

const readJson = (text: string): JsonText => atOnce(readJsonInSteps(text));

const key = fc
  .string({ unit: 'grapheme', maxLength: 6 })
  .filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name));

const { value: anyJson } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(
      fc.maxSafeInteger(),
      fc.double({ min: -1e6, max: 1e6 }).map((number) => number + 0),
      fc.string({ unit: 'grapheme' }),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

/** The ways to all values, with these. */
function ways(value: unknown, path: (string | number)[] = []): [(string | number)[], unknown][] {
  const inner = Array.isArray(value)
    ? value.flatMap((item, at) => ways(item, [...path, at]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, item]) => ways(item, [...path, name]))
      : [];
  return [[path, value], ...inner];
}

describe('JSON', () => {
  it('is read as it was written, however it is spaced', () => {
    fc.assert(
      fc.property(anyJson, fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(readJson(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is refused where JSON.parse refuses it, with a place inside the text', () => {
    const piece = fc.constantFrom(
      ...'{}[]",:0123.eE-+\\u aftn\n'.split(''),
      'true',
      'null',
      '"a"',
      '1e9',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let theirs: unknown;
        try {
          theirs = JSON.parse(text);
        } catch {
          theirs = SyntaxError;
        }
        try {
          expect(readJson(text).value).toEqual(theirs);
        } catch (error) {
          if (!(error instanceof TextProblem)) throw error;
          expect(error.range.start).toBeLessThanOrEqual(text.length);
          const isTheirs = ['JsonMalformed', 'FileCutOff'].includes(error.fault.name);
          if (isTheirs) expect(theirs).toBe(SyntaxError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leads from a path back to the value in the text', () => {
    fc.assert(
      fc.property(anyJson, fc.nat(3), (value, indent) => {
        const document = readJson(JSON.stringify(value, undefined, indent));
        for (const [path, found] of ways(document.value)) {
          const place = placeOf(document, path);
          const written = document.text.slice(place.start, place.end);
          expect(place.isThere).toBe(true);
          if (typeof found === 'object' && found !== null) expect('{[').toContain(written);
          else expect(JSON.parse(written)).toEqual(found);
        }
      }),
    );
  });

  it('leads to the record where a field is missing', () => {
    const document = readJson('{\n  "a": [\n    { "b": 1 }\n  ]\n}');
    const place = placeOf(document, ['a', 0, 'c']);
    expect(place).toMatchObject({ isThere: false });
    expect(locate(document.text, place)).toMatchObject({ line: 3, column: 5 });
  });

  it.each([
    ['[1e400]', 'NumberLost'],
    ['[-1e400]', 'NumberLost'],
    ['[1e-400]', 'NumberLost'],
    ['[9007199254740993]', 'NumberLost'],
    ['[0, -0, 0e1, 1E3, 0.1, 9007199254740991]', undefined],
    ['{"a":1,"\\u0061":2}', 'KeyTwice'],
    ['{"prototype":1}', 'KeyForbidden'],
    ['["\\ud83d\\ude00"]', undefined],
    ['["\\ude00\\ud83d"]', 'SignBroken'],
    ['["\ud83d"]', 'SignBroken'],
    ['['.repeat(64) + ']'.repeat(64), undefined],
    ['['.repeat(65) + ']'.repeat(65), 'TooDeep'],
    ['["a\nb"]', 'JsonMalformed'],
    ['[01]', 'JsonMalformed'],
    ['[1,]', 'JsonMalformed'],
    ['[1] 2', 'JsonMalformed'],
    ['["a', 'FileCutOff'],
    ['{"a": nul', 'FileCutOff'],
    ['["\\u12', 'FileCutOff'],
  ])('%s: %s', (text, name) => {
    let found: unknown;
    try {
      readJson(text);
    } catch (error) {
      found = error instanceof TextProblem ? error.fault.name : error;
    }
    expect(found).toBe(name);
  });

  it('of 50,000 highlights is read, and the place of the last is found', () => {
    const record = {
      paper: '0123456789ab',
      exact: 'words '.repeat(40),
      note: 'é "x"\n'.repeat(20),
      end: 7,
    };
    const highlights = Array.from({ length: 50_000 }, (_, at) => ({ id: `h${at}`, ...record }));
    const document = readJson(JSON.stringify({ highlights }, undefined, 1));
    const place = placeOf(document, ['highlights', 49_999, 'end']);
    expect(locate(document.text, place)).toMatchObject({
      line: 350_001,
      excerpt: { firstLine: 349_999 },
    });
  });
});

describe('an excerpt', () => {
  it('shows two lines on either side, without the indent that all have', () => {
    const text = '{\n    "a": 1,\n    "b": 2,\n    "c": 3,\n    "d": 4,\n    "e": 5\n}';
    const start = text.indexOf('3');
    expect(locate(text, { start, end: start + 1 }).excerpt).toEqual({
      firstLine: 2,
      lines: ['"a": 1,', '"b": 2,', '"c": 3,', '"d": 4,', '"e": 5'],
      mark: { line: 4, from: 5, to: 6 },
    });
  });

  it('shows of a long line what is around the place, and no sign that turns others', () => {
    const text = `{"a":"${'x'.repeat(5000)}\u202e","b":-1,"c":"${'y'.repeat(5000)}"}`;
    const start = text.indexOf('-1');
    const { excerpt, column } = locate(text, { start, end: start + 2 });
    const [line = ''] = excerpt.lines;
    expect(column).toBe(start + 1);
    expect(line.length).toBeLessThan(130);
    expect(line).not.toContain('\u202e');
    expect(line.slice(excerpt.mark.from, excerpt.mark.to)).toBe('-1');
  });

  it('names a place as a program would', () => {
    expect(writePath(['highlights', 61, 'end'])).toBe('highlights[61].end');
    expect(writePath([0, 'a b', 'c'])).toBe('[0]["a b"].c');
  });
});
