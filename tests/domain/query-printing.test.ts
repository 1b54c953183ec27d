import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '#domain/parse-query';
import { printQuery } from '#domain/print-query';
import {
  FIELDS,
  HAVINGS,
  MAX_PARSED_LENGTH,
  NAMED_SCOPES,
  SCOPES,
  STATUSES,
  type QueryNode,
} from '#domain/query-language';
import { anyQuery, bare, type Bare } from './query-nodes.ts';

const read = (text: string): Bare[] => parseQuery(text).clauses.map(bare);

const range = { start: 0, end: 0 };
const sign = fc.oneof(
  fc.constantFrom(...'abzÄλ09-*:.,+&'.split('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);
const run = fc
  .oneof(
    fc.string({ unit: sign, minLength: 1, maxLength: 8 }),
    fc.constantFrom(
      'OR',
      'AND',
      'NOT',
      'or',
      'title:a',
      'IS:read',
      'http://x',
      'foo:bar',
      'x-ray',
      'by:meaning',
    ),
  )
  .filter((text) => !/[\s"“”„()]|^-/.test(text));
const wordNode = fc
  .record({
    range: fc.constant(range),
    kind: fc.constant('word' as const),
    text: run,
    prefix: fc.boolean(),
  })
  .filter(({ text, prefix }) =>
    prefix ? /[\p{L}\p{N}]/u.test(text) : !(text.endsWith('*') && /[\p{L}\p{N}]/u.test(text)),
  );
const isScoped = (text: string): boolean =>
  SCOPES.some((scope) => text.toLowerCase().startsWith(`${scope}:`));
const OPERATORS = ['OR', 'AND', 'NOT'];
/** A word behind `-` may be an operator, behind a field anything; elsewhere neither that nor a scope. */
const excludedWord = wordNode.filter(({ text }) => !isScoped(text));
const plainWord = excludedWord.filter(({ text, prefix }) => !OPERATORS.includes(text) || prefix);
const phraseNode = fc.record({
  range: fc.constant(range),
  kind: fc.constant('phrase' as const),
  text: fc
    .oneof(
      run,
      fc.array(run, { minLength: 1, maxLength: 3 }).map((runs) => runs.join(' (')),
    )
    .filter((text) => text.trim() !== ''),
});
const year = fc.integer({ min: 0, max: 9999 });
const valueNode: fc.Arbitrary<QueryNode> = fc.oneof(
  fc.record({
    range: fc.constant(range),
    kind: fc.constantFrom(...NAMED_SCOPES),
    name: fc.array(run, { minLength: 1, maxLength: 3 }).map((runs) => runs.join(' ')),
  }),
  fc.tuple(year, year).map(([one, other]) => ({
    range,
    kind: 'year' as const,
    from: Math.min(one, other),
    to: Math.max(one, other),
  })),
  year.map((from) => ({ range, kind: 'year' as const, from })),
  year.map((to) => ({ range, kind: 'year' as const, to })),
  fc.constant({ range, kind: 'undated' as const }),
  fc.constantFrom(...STATUSES).map((status) => ({ range, kind: 'is' as const, status })),
  fc.constantFrom(...HAVINGS).map((what) => ({ range, kind: 'has' as const, what })),
);
const { node } = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(plainWord, phraseNode, valueNode),
    fc.oneof(tie('node'), excludedWord).map((node) => ({ range, kind: 'not' as const, node })),
    fc
      .tuple(fc.constantFrom(...FIELDS), fc.oneof(tie('node'), wordNode))
      .map(([field, node]) => ({ range, kind: 'field' as const, field, node })),
    fc.record({
      range: fc.constant(range),
      kind: fc.constantFrom('or' as const, 'all' as const),
      nodes: fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

describe('a printed query', () => {
  test('asks what the typed one asked, without a problem', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const { clauses } = parseQuery(text);
        const printed = printQuery(clauses);
        expect(read(printed)).toEqual(clauses.map(bare));
        expect(parseQuery(printed).problems).toEqual([]);
        expect(printQuery(parseQuery(printed).clauses)).toBe(printed);
      }),
      { numRuns: 2000 },
    );
  });

  test('is read as the clauses it was printed from', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 3 }), fc.boolean(), (clauses, byMeaning) => {
        const printed = printQuery(clauses, byMeaning);
        fc.pre(printed.length <= MAX_PARSED_LENGTH);
        expect(read(printed)).toEqual(clauses.map(bare));
        expect(parseQuery(printed)).toMatchObject({ byMeaning, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('has one form, whatever was typed', () => {
    const typed = ' TITLE:( a  OR b )  “c d”  -( e )  tag:"f"  year:2023..2023 (';
    expect(printQuery(parseQuery(typed).clauses)).toBe('title:(a OR b) "c d" -e tag:f year:2023');
  });

  test.each([
    ['a AND b', 'a b'],
    ['AND a AND AND b AND', 'a b'],
    ['a NOT b', 'a -b'],
    ['a AND NOT (b AND c)', 'a -(b c)'],
    ['NOT NOT a', '-a'],
    ['NOT -a NOT"b c"', '-a -"b c"'],
    ['a OR AND b AND OR NOT c', 'a OR b OR -c'],
    ['NOT has:code NOT title:x', '-has:code -title:x'],
    ['-NOT -AND title:NOT title:AND', '-NOT -AND title:NOT title:AND'],
    ['not and NOTE ANDROID NOT* AND*', 'not and NOTE ANDROID NOT* AND*'],
    ['"NOT" a "AND"', '"NOT" a "AND"'],
  ])('of %s is %s', (typed, printed) => {
    expect(printQuery(parseQuery(typed).clauses)).toBe(printed);
    expect(parseQuery(typed).problems).toEqual([]);
  });

  test('quotes words that would be operators or scopes', () => {
    const words = ['OR', 'AND', 'NOT', 'title:a', '-a', 'a*', 'a b', '(a'];
    for (const text of words) {
      const printed = printQuery([{ kind: 'word', text, prefix: false, range }]);
      expect(read(printed)).toEqual([{ kind: 'phrase', text }]);
    }
  });

  test('leaves out what asks nothing', () => {
    const nothing: QueryNode = { kind: 'all', nodes: [], range };
    const nodes: QueryNode[] = [
      nothing,
      { kind: 'not', node: nothing, range },
      { kind: 'field', field: 'title', node: nothing, range },
      { kind: 'tag', name: ' "" ', range },
      { kind: 'year', range },
    ];
    expect(printQuery([...nodes, { kind: 'or', nodes, range }])).toBe('');
    expect(printQuery([], true)).toBe('by:meaning');
  });
});
