import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '#domain/parse-query';
import { printQuery } from '#domain/print-query';
import { MAX_GROUP_DEPTH, MAX_PARSED_LENGTH, STATUSES, HAVINGS } from '#domain/query-language';
import { problemSentence, strangeScopeSentence } from '#domain/query-problems';
import { unknownSources } from '#domain/unknown-sources';
import { anyText, hardTexts, megabyteOf } from '../helpers/any-text.ts';

const names = (text: string): string[] => parseQuery(text).problems.map(({ name }) => name);
const sentences = (text: string): string[] =>
  parseQuery(text).problems.map((problem) => problemSentence(problem, text));

describe('what is not understood is named, and the rest holds', () => {
  test.each([
    ['a "b c', 'UnclosedQuote', 'a "b c"', 'The quote at “b c” is not closed; read to the end.'],
    ['a "', 'UnclosedQuote', 'a', 'The quote at the end is not closed; read to the end.'],
    [
      'tag:"b c',
      'UnclosedQuote',
      'tag:"b c"',
      'The quote at “b c” is not closed; read to the end.',
    ],
    ['tag:"', 'UnclosedQuote', '', 'The quote at the end is not closed; read to the end.'],
    ['a "" b', 'EmptyQuote', 'a b', 'The quotes at “"" b” hold nothing; write words between them.'],
    ['-""', 'EmptyQuote', '', 'The quotes at “""” hold nothing; write words between them.'],
    [
      'a (b OR c',
      'UnclosedGroup',
      'a b OR c',
      'The parenthesis at “b OR c” is not closed; read to the end.',
    ],
    [
      'a ( )',
      'EmptyGroup',
      'a',
      'The parentheses at “( )” hold nothing; write words between them.',
    ],
    ['a b) c', 'StrayParenthesis', 'a b c', 'The “)” after “a b” closes nothing; left out.'],
    [') c', 'StrayParenthesis', 'c', 'The “)” at the start closes nothing; left out.'],
    ['a title:', 'EmptyScope', 'a', '“title:” takes a word directly after it.'],
    ['title: a', 'EmptyScope', 'a', '“title:” takes a word directly after it.'],
    ['(a -note:)', 'EmptyScope', 'a', '“note:” takes a word directly after it.'],
    [
      'tag:"" a',
      'EmptyScope',
      'a',
      '“tag:” takes a name directly after it, in quotes if it holds blanks.',
    ],
    ['by:', 'EmptyScope', '', '“by:” takes meaning directly after it.'],
    [
      'a -tag:(b c) d',
      'GroupNotTaken',
      'a d',
      'The group at “tag:(b c)” was left out: “tag:” takes a name directly after it, in quotes if it holds blanks.',
    ],
    [
      'a year:abc OR b',
      'UnknownYear',
      'a b',
      '“abc” is not a year: write year:2023, year:2022..2025 or year:none.',
    ],
    [
      'is:foo b',
      'UnknownStatus',
      'b',
      '“foo” is not a reading status: write unread, toread, reading, read or aside.',
    ],
    [
      '-has:video',
      'UnknownHas',
      '',
      '“video” is not something to ask for: write code, dataset, model, note, highlight, tag or date.',
    ],
    ['by:Smith a', 'UnknownBy', 'a', '“Smith” is not a way to search: write by:meaning.'],
    [
      'a - b',
      'NothingToExclude',
      'a b',
      'The “-” at “- b” excludes nothing; put a word directly after it.',
    ],
    [
      '(a -)',
      'NothingToExclude',
      'a',
      'The “-” at “-)” excludes nothing; put a word directly after it.',
    ],
    [
      '-by:meaning',
      'NothingToExclude',
      '',
      'The “-” at “-by:meaning” excludes nothing; put a word directly after it.',
    ],
    [
      'a NOT ',
      'NothingToExclude',
      'a',
      'The “NOT” at “NOT” excludes nothing; put a word after it.',
    ],
    [
      'NOT OR b',
      'NothingToExclude',
      'b',
      'The “NOT” at “NOT OR b” excludes nothing; put a word after it.',
    ],
    ['a OR', 'NothingToChoose', 'a', 'The “OR” at “OR” needs a word on both sides; left out.'],
    [
      '(OR a) b',
      'NothingToChoose',
      'a b',
      'The “OR” at “OR a) b” needs a word on both sides; left out.',
    ],
    [
      'a OR OR b',
      'NothingToChoose',
      'a OR b',
      'The “OR” at “OR OR b” needs a word on both sides; left out.',
    ],
    ['OR', 'NothingToChoose', '', 'The “OR” at “OR” needs a word on both sides; left out.'],
  ])('%s', (text, name, rest, sentence) => {
    expect(names(text)).toEqual([name]);
    expect(printQuery(parseQuery(text).clauses)).toBe(rest);
    expect(sentences(text)).toEqual([sentence]);
  });

  test('a source that the library does not have, with those it has', () => {
    const sources = [
      { name: 'may.txt', title: 'Ward round' },
      { name: 'june.txt', title: 'Twins' },
      { name: 'july.txt', title: 'Twins' },
    ];
    const text = 'a -(b source:"ward") source:MAY.TXT source:twins';
    const [problem, ...others] = unknownSources(parseQuery(text), { sources });
    expect(others).toEqual([]);
    expect(problem && text.slice(problem.range.start, problem.range.end)).toBe('"ward"');
    expect(problem && problemSentence(problem, text)).toBe(
      '“ward” is not a source list: write "Ward round", june.txt or july.txt.',
    );
    expect(unknownSources(parseQuery(text), { sources: [] })).toEqual([]);
  });

  test.each(['..', '202', '20233', '2022..20', '2022...2025', '2022-2025', '20222025', '..2020..'])(
    'no year is read into %s',
    (value) => {
      expect(names(`year:${value}`)).toEqual(['UnknownYear']);
      expect(parseQuery(`year:${value}`).clauses).toEqual([]);
    },
  );

  test('with the place of the sign or the value, and what was expected there', () => {
    expect(parseQuery('a is:"foo"').problems).toEqual([
      { name: 'UnknownStatus', value: 'foo', expected: STATUSES, range: { start: 5, end: 10 } },
    ]);
    expect(parseQuery('has:x').problems).toMatchObject([{ expected: HAVINGS }]);
    expect(parseQuery('a (b').problems).toMatchObject([{ range: { start: 2, end: 3 } }]);
  });

  test('in the order of the query', () => {
    expect(names('year:x (a - "b')).toEqual([
      'UnknownYear',
      'UnclosedGroup',
      'NothingToExclude',
      'UnclosedQuote',
    ]);
  });

  test('in a sentence that repeats but a little of it, on one line', () => {
    const [sentence] = sentences(`"one\ntwo ${'three '.repeat(100)}`);
    expect(sentence).toBe('The quote at “one two three th…” is not closed; read to the end.');
  });

  test('a word that looks like a scope, where nothing holds it', () => {
    const said = (text: string) => strangeScopeSentence(parseQuery(text));
    expect(said('ward kind:idea')).toBe(
      '“kind:” was looked for as a word. What can stand before a colon: title, abstract, note, tag, ' +
        'list, source, year, is, has or by.',
    );
    expect(said('note:idea is:read 10:30 "kind:idea"')).toBeUndefined();
    expect(said('Method: results')).toBeUndefined();
  });

  test('in a sentence, whatever was typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const sentence of sentences(text)) {
          expect(sentence).toMatch(/^[^\n]+\.$/);
          expect(sentence.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

describe('limits', () => {
  const nested = (depth: number): string => `${'('.repeat(depth)}a b${')'.repeat(depth)}`;

  test('groups are read as deep as is said, deeper ones left out', () => {
    expect(parseQuery(nested(MAX_GROUP_DEPTH)).problems).toEqual([]);
    const text = `c ${nested(MAX_GROUP_DEPTH + 3)} d`;
    expect(names(text)).toEqual(['TooDeep']);
    expect(printQuery(parseQuery(text).clauses)).toBe('c d');
    expect(sentences(text)[0]).toContain(`more than ${MAX_GROUP_DEPTH} groups deep`);
  });

  test('a quoted parenthesis does not end a group that is left out', () => {
    const text = `${'('.repeat(MAX_GROUP_DEPTH)}(a ")" b) c${')'.repeat(MAX_GROUP_DEPTH)}`;
    expect(printQuery(parseQuery(text).clauses)).toBe('c');
  });

  test('so much is read as is said, and no half characters', () => {
    const full = 'x'.repeat(MAX_PARSED_LENGTH);
    expect(parseQuery(full).problems).toEqual([]);
    expect(names(`${full}y`)).toEqual(['TooLong']);
    expect(sentences(`${full}y`)).toEqual([
      'Only the first 4,000 characters are read; shorten the query.',
    ]);
    expect(parseQuery(`${full.slice(1)}😀`).clauses).toMatchObject([{ text: full.slice(1) }]);
    expect(parseQuery(`${full.slice(2)}😀 a`).clauses).toMatchObject([
      { text: `${full.slice(2)}😀` },
    ]);
  });

  test.each([
    ...hardTexts,
    ...['"', ')', '-', '- ', '-(', 'OR ', 'a:', 'title:', 'title:(', '*', '((a OR -', ' '].map(
      megabyteOf,
    ),
  ])('a megabyte of $name is soon read, printed and complained of', ({ text }) => {
    const before = performance.now();
    const { clauses, problems } = parseQuery(text);
    printQuery(clauses);
    for (const problem of problems) problemSentence(problem, text);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
