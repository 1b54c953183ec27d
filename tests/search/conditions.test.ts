import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNMARKED, type PaperMarks } from '#domain/paper-marks';
import { printQuery } from '#domain/print-query';
import { STATUSES, type QueryNode } from '#domain/query-language';
import { inRestingOrder } from '#domain/resting-order';
import type { StoredPaper } from '#domain/stored-paper';
import { paper } from '../helpers/papers.ts';
import { find, indexOf } from './libraries.ts';

/** Words too short to be mended, none the stem of another. */
const word = fc.constantFrom('cat', 'dog', 'hen', 'fox', 'owl');
const range = { start: 0, end: 0 };
const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  word.map((text) => ({ kind: 'word' as const, text, prefix: false, range })),
  fc.tuple(word, word).map((two) => ({ kind: 'phrase' as const, text: two.join(' '), range })),
  fc
    .tuple(fc.constantFrom('title' as const, 'abstract' as const, 'note' as const), word)
    .map(([field, text]) => ({
      kind: 'field' as const,
      field,
      node: { kind: 'word' as const, text, prefix: false, range },
      range,
    })),
  word.map((name) => ({ kind: 'tag' as const, name, range })),
  fc.constantFrom(...STATUSES).map((status) => ({ kind: 'is' as const, status, range })),
  fc.constant({ kind: 'has' as const, what: 'note' as const, range }),
  fc.constantFrom(2020, 2024).map((year) => ({ kind: 'year' as const, from: year, range })),
  fc.constant({ kind: 'undated' as const, range }),
);
const { node } = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    leaf,
    tie('node').map((inner) => ({ kind: 'not' as const, node: inner, range })),
    fc
      .tuple(
        fc.constantFrom('or' as const, 'all' as const),
        fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, nodes]) => ({ kind, nodes, range })),
  ),
}));

const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
const anyMarked = fc.record({
  title: text,
  abstract: text,
  publishedOn: fc.constantFrom('2020-01-01', '2024-01-01', undefined),
  marks: fc.record({
    status: fc.constantFrom(...STATUSES),
    tags: fc.uniqueArray(word, { maxLength: 2 }),
    lists: fc.constant([]),
    notes: fc.array(text, { maxLength: 2 }),
    highlights: fc.constant([]),
  }),
});

type Field = 'title' | 'abstract' | 'note' | undefined;

/** Whether a paper meets a node, looked up in its texts. */
function meets(node: QueryNode, paper: StoredPaper, marks: PaperMarks, field?: Field): boolean {
  const places: Record<Exclude<Field, undefined>, readonly string[]> = {
    title: [paper.title],
    abstract: [paper.abstract],
    note: marks.notes,
  };
  const texts = field ? places[field] : [...Object.values(places).flat(), ...marks.tags];
  const year = paper.publishedOn && Number(paper.publishedOn.slice(0, 4));
  switch (node.kind) {
    case 'word':
      return texts.some((text) => text.split(' ').includes(node.text));
    case 'phrase':
      return texts.some((text) => ` ${text} `.includes(` ${node.text} `));
    case 'field':
      return meets(node.node, paper, marks, node.field);
    case 'tag':
      return marks.tags.includes(node.name);
    case 'is':
      return marks.status === node.status;
    case 'has':
      return marks.notes.length > 0;
    case 'year':
      return Number(year) >= (node.from ?? 0);
    case 'undated':
      return year === undefined;
    case 'not':
      return !meets(node.node, paper, marks, field);
    case 'or':
      return node.nodes.some((inner) => meets(inner, paper, marks, field));
    default:
      return 'nodes' in node && node.nodes.every((inner) => meets(inner, paper, marks, field));
  }
}

describe('conditions', () => {
  test('find what a look at every paper finds, whatever they are made of', () => {
    fc.assert(
      fc.property(
        fc.array(anyMarked, { maxLength: 8 }),
        node.filter(({ kind }) => kind !== 'word'),
        (records, condition) => {
          const marks = new Map(records.map((record, at) => [`${at}`, record.marks]));
          const stored = inRestingOrder(
            records.map(({ title, abstract, publishedOn }, at) =>
              paper({ id: `${at}`, title, abstract, ...(publishedOn && { publishedOn }) }),
            ),
          );
          const index = indexOf(stored);
          for (const [id, mark] of marks) index.mark(id, mark);
          // In parentheses twice over, nothing is loose.
          const typed = `-(-(${printQuery([condition])})) `;
          const { order, loosened } = find(index, { text: typed });
          const expected = stored.filter((each) =>
            meets(condition, each, marks.get(each.id) ?? UNMARKED),
          );
          if (!loosened) {
            const found = [...order].toSorted((a, b) => a - b);
            expect(found).toEqual(expected.map(({ ordinal }) => ordinal));
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
