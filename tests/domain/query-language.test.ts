import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '#domain/parse-query';
import { HAVINGS, STATUSES, type QueryNode } from '#domain/query-language';
import { anyQuery, bare, type Bare } from './query-nodes.ts';

const read = (text: string): Bare[] => parseQuery(text).clauses.map(bare);
const word = (text: string, prefix = false): Bare => ({ kind: 'word', text, prefix });
const phrase = (text: string): Bare => ({ kind: 'phrase', text });
const field = (field: string, node: Bare): Bare => ({ kind: 'field', field, node });
const not = (node: Bare): Bare => ({ kind: 'not', node });
const or = (...nodes: Bare[]): Bare => ({ kind: 'or', nodes });
const all = (...nodes: Bare[]): Bare => ({ kind: 'all', nodes });
const [a, b, c] = [word('a'), word('b'), word('c')] as const;

describe('a query asks for', () => {
  test.each<[string, string, Bare[]]>([
    ['words, all of them', 'a  b\tc', [a, b, c]],
    ['a hyphenated word as one', 'fine-tuning x-ray', [word('fine-tuning'), word('x-ray')]],
    ['a phrase', '"a b" c', [phrase('a b'), c]],
    ['a phrase in typographic quotes', '“a b” „c“', [phrase('a b'), phrase('c')]],
    ['a phrase that touches a word', 'a"b c"', [a, phrase('b c')]],
    ['words that begin so', 'neuro*', [word('neuro', true)]],
    ['no prefix where there is no word', '* ** a*b', [word('*'), word('**'), word('a*b')]],
    ['neither a word', 'a -b', [a, not(b)]],
    ['nor a phrase', '-"a b"', [not(phrase('a b'))]],
    ['nor a scope', '-title:a -tag:b', [not(field('title', a)), not({ kind: 'tag', name: 'b' })]],
    ['nor a group', '-(a b)', [not(all(a, b))]],
    ['nor what is not excluded', '-(-a)', [not(not(a))]],
    ['either of two', 'sepsis a OR b', [word('sepsis'), or(a, b)]],
    ['any of several', 'a OR b OR -c', [or(a, b, not(c))]],
    ['or, not as a choice', 'a or b Or c', [a, word('or'), b, word('Or'), c]],
    ['OR inside other words', 'ORa a-OR', [word('ORa'), word('a-OR')]],
    ['OR where no choice can be', '-OR title:OR', [not(word('OR')), field('title', word('OR'))]],
    ['a group', '(a b) OR c', [or(all(a, b), c)]],
    ['a choice in a group', 'a(b OR c)', [a, or(b, c)]],
    ['what stands alone in groups', '((a)) (b OR c)', [a, or(b, c)]],
    ['a choice of choices', '(a OR b) OR c', [or(or(a, b), c)]],
    ['a word in a field', 'title:a Abstract:b', [field('title', a), field('abstract', b)]],
    ['a prefix in a field', 'note:neuro*', [field('note', word('neuro', true))]],
    ['a phrase in a field', 'note:"a b"', [field('note', phrase('a b'))]],
    ['a group in a field', 'TITLE:(a OR b)', [field('title', or(a, b))]],
    ['only the next word in a field', 'title:a b', [field('title', a), b]],
    ['a scope’s name in a field', 'title:tag:x', [field('title', word('tag:x'))]],
    ['a tag', 'tag:to-read', [{ kind: 'tag', name: 'to-read' }]],
    ['a list with blanks', 'list:" for  Monday "', [{ kind: 'list', name: 'for Monday' }]],
    ['a source', 'source:“Medical Datasets”', [{ kind: 'source', name: 'Medical Datasets' }]],
    ['a year', 'year:2023', [{ kind: 'year', from: 2023, to: 2023 }]],
    ['years', 'year:2022..2025', [{ kind: 'year', from: 2022, to: 2025 }]],
    ['years, the last first', 'year:2025..2022', [{ kind: 'year', from: 2022, to: 2025 }]],
    ['years from one on', 'year:2022..', [{ kind: 'year', from: 2022 }]],
    ['years up to one', 'year:..2020', [{ kind: 'year', to: 2020 }]],
    ['no year', 'year:None', [{ kind: 'undated' }]],
    [
      'words with a colon',
      'foo:bar GPT:4 http://x',
      ['foo:bar', 'GPT:4', 'http://x'].map((t) => word(t)),
    ],
    ['nothing', ' ', []],
  ])('%s', (_, text, clauses) => {
    const { problems } = parseQuery(text);
    expect(read(text)).toEqual(clauses);
    expect(problems).toEqual([]);
  });

  test('every status and everything a paper can have', () => {
    for (const status of STATUSES) expect(read(`is:${status}`)).toEqual([{ kind: 'is', status }]);
    for (const what of HAVINGS)
      expect(read(`HAS:${what.toUpperCase()}`)).toEqual([{ kind: 'has', what }]);
  });

  test('papers of a like meaning, wherever it says so', () => {
    for (const text of ['by:meaning a', 'a BY:Meaning', '(a by:meaning)']) {
      expect(parseQuery(text)).toMatchObject({ byMeaning: true, problems: [] });
      expect(read(text)).toEqual([a]);
    }
    for (const text of ['a', 'meaning', '-by:meaning a', '"by:meaning"', 'by:me']) {
      expect(parseQuery(text).byMeaning).toBe(false);
    }
  });

  test('a hyphen excludes at the start, after a blank and after a parenthesis only', () => {
    expect(read('(-a b) --c')).toEqual([all(not(a), b), not(c)]);
    expect(read('"a"-b (a b)-c title:-c')).toEqual([
      phrase('a'),
      b,
      all(a, b),
      c,
      field('title', c),
    ]);
  });
});

describe('places', () => {
  test('of a clause hold all that belongs to it', () => {
    const text = ' -title:(a "b") OR (c d) year:2020 “e”';
    const pieces = parseQuery(text).clauses.map(({ range }) => text.slice(range.start, range.end));
    expect(pieces).toEqual(['-title:(a "b") OR (c d)', 'year:2020', '“e”']);
  });

  test('of operators hold what is not text to be found', () => {
    const text = '-title:(a* OR "b") tag:"c d" is:read GPT:4';
    const found = parseQuery(text).operators.map(({ kind, start, end }) => [
      kind,
      text.slice(start, end),
    ]);
    expect(found).toEqual([
      ['not', '-'],
      ['scope', 'title:'],
      ['group', '('],
      ['prefix', '*'],
      ['or', 'OR'],
      ['quote', '"'],
      ['quote', '"'],
      ['group', ')'],
      ['scope', 'tag:'],
      ['value', '"c d"'],
      ['scope', 'is:'],
      ['value', 'read'],
    ]);
  });
});

function expectInside(nodes: readonly QueryNode[], start: number, end: number): void {
  let last = start;
  for (const node of nodes) {
    expect(node.range.start).toBeGreaterThanOrEqual(last);
    expect(node.range.end).toBeGreaterThan(node.range.start);
    last = node.range.end;
    const inner = 'nodes' in node ? node.nodes : 'node' in node ? [node.node] : [];
    expectInside(inner, node.range.start, node.range.end);
  }
  expect(last).toBeLessThanOrEqual(end);
}

describe('any text', () => {
  test('is a query whose nodes stand in order inside one another', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        expectInside(parseQuery(text).clauses, 0, text.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('has operators in order and without overlap, and problems in order', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const { operators, problems } = parseQuery(text);
        let last = 0;
        for (const { start, end } of operators) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        last = 0;
        for (const { range } of problems) {
          expect(range.start).toBeGreaterThanOrEqual(last);
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
          last = range.start;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
