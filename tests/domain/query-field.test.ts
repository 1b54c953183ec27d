import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completions } from '#domain/complete-query';
import { knownValues } from '#domain/known-values';
import { parseQuery } from '#domain/parse-query';
import { queryPieces } from '#domain/query-pieces';
import { languageExamples, searchHints } from '#domain/search-hints';
import { isUnfinished } from '#domain/unfinished-problem';
import { anyQuery } from './query-nodes.ts';

/** The query with each operator in angle brackets and what is wrong in braces. */
function marked(text: string): string {
  const { operators, problems } = parseQuery(text);
  const wrong = problems.map(({ range }) => range);
  return queryPieces(text.length, operators, wrong)
    .map(({ start, end, kind, wrong: isWrong }) => {
      const piece = kind ? `<${text.slice(start, end)}>` : text.slice(start, end);
      return isWrong ? `{${piece}}` : piece;
    })
    .join('');
}

describe('pieces of a query', () => {
  test.each([
    ['', ''],
    ['plain words', 'plain words'],
    ['a OR -b', 'a <OR> <->b'],
    ['title:"a b" c*', '<title:><">a b<"> c<*>'],
    ['year:2024 year:x', '<year:><2024> <year:>{x}'],
    ['a title:', 'a {<title:>}'],
  ])('%s', (text, pieces) => {
    expect(marked(text)).toBe(pieces);
  });

  test('are together the whole query, each with something in it', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const { operators, problems } = parseQuery(text);
        const pieces = queryPieces(
          text.length,
          operators,
          problems.map(({ range }) => range),
        );
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end, kind } of pieces) {
          expect(end).toBeGreaterThan(start);
          const operator = operators.find((one) => one.start <= start && one.end >= end);
          expect(kind).toBe(operator?.kind);
        }
      }),
    );
  });
});

describe('what is still typed is no problem yet', () => {
  test.each<[string, boolean]>([
    ['title:|', true],
    ['title: |', false],
    ['a year:20|', true],
    ['year:20 a|', false],
    ['"large lang|', true],
    ['|a "large', false],
    ['(a OR b|', true],
    ['a OR |', true],
    ['| OR ', true],
    ['a OR |)', true],
    ['-|', true],
    ['- a|', false],
    ['a)|', true],
  ])('%s', (text, expected) => {
    const query = text.replace('|', '');
    const [problem] = parseQuery(query).problems;
    expect(problem && isUnfinished(problem, query, text.indexOf('|'))).toBe(expected);
  });
});

describe('hints and help', () => {
  const known = knownValues({ sources: [], years: [{ year: 2024, papers: 3 }] });

  test('every example is a query without a problem', () => {
    for (const { example } of languageExamples({ ...known, tags: ['"'], lists: ['to do'] })) {
      expect(parseQuery(example).problems).toEqual([]);
    }
  });

  test('every hint leads on: its problem, if any, is about what is to be typed', () => {
    for (const { insert, caret } of searchHints()) {
      for (const problem of parseQuery(insert).problems) {
        expect(isUnfinished(problem, insert, caret)).toBe(true);
      }
    }
    expect(completions('year:', 5, known).map(({ label }) => label)).toEqual(['2024', 'none']);
  });
});
