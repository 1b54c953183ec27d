import type { KnownValues } from '#domain/complete-query';
import type { ParsedQuery, QueryNode, QueryProblem } from '#domain/query-language';
import { sourcesCalled, sourceValues } from '#domain/scope-of-filter';

type NamedNode = Extract<QueryNode, { name: string }>;

/** So many lists are named to one who asks for another. */
const MOST_NAMED = 8;

/** What a query asks for behind `source:` that the library does not have; the parser cannot know. */
export function unknownSources(
  { clauses }: Pick<ParsedQuery, 'clauses'>,
  { sources }: Pick<KnownValues, 'sources'>,
): QueryProblem[] {
  const asked = clauses.flatMap(sourcesIn);
  const unknown = asked.filter(({ name }) => sourcesCalled(name, sources).length === 0);
  if (unknown.length === 0 || sources.length === 0) return [];
  const expected = sourceValues(sources).slice(0, MOST_NAMED);
  return unknown.map(({ name, range }) => ({
    name: 'UnknownSource',
    value: name,
    expected,
    range: { start: range.start + 'source:'.length, end: range.end },
  }));
}

function sourcesIn(node: QueryNode): NamedNode[] {
  if (node.kind === 'source') return [node];
  if ('nodes' in node) return node.nodes.flatMap(sourcesIn);
  return 'node' in node ? sourcesIn(node.node) : [];
}
