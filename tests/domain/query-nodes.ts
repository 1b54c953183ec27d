/** What the tests of the query language share. */
import fc from 'fast-check';
import { HAVINGS, SCOPES, STATUSES, type QueryNode } from '#domain/query-language';
import { anyText } from '../helpers/any-text.ts';

/** A node without its places, and without those of the nodes in it. */
export type Bare = Readonly<Record<string, unknown>>;

export function bare(placed: QueryNode): Bare {
  const node = Object.fromEntries(Object.entries(placed).filter(([key]) => key !== 'range'));
  if ('nodes' in placed) return { ...node, nodes: placed.nodes.map(bare) };
  return 'node' in placed ? { ...node, node: bare(placed.node) } : node;
}

/** Texts in which the signs of the language are frequent. */
const queryText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'"“”„()-*: '.split(''),
        'OR',
        ' OR ',
        'NOT',
        ' NOT ',
        'AND',
        ' AND ',
        ' -',
        '..',
        'a',
        'é',
        '2023',
        '\n',
        '😀',
      ),
      fc.constantFrom(...SCOPES.map((scope) => `${scope}:`), ...STATUSES, ...HAVINGS, 'none'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
export const anyQuery = fc.oneof(queryText, anyText);
