/** Scopes of the query language over what a paper is and what its reader made of it. */
import type { QueryNode } from '#domain/query-language';
import { sameName, type FacetTest } from './filters.ts';

type FacetNode = Extract<
  QueryNode,
  { kind: 'tag' | 'list' | 'source' | 'year' | 'undated' | 'is' | 'has' }
>;

/** @param sourceTitle what a person calls the source of this name; a query may say either */
export function facetTest(node: FacetNode, sourceTitle: (name: string) => string): FacetTest {
  switch (node.kind) {
    case 'tag': {
      const tag = sameName(node.name);
      return ({ tags }) => tags.includes(tag);
    }
    case 'list': {
      const list = sameName(node.name);
      return ({ lists }) => lists.includes(list);
    }
    case 'source': {
      const wanted = sameName(node.name);
      return ({ sources }) =>
        sources.some((name) => sameName(name) === wanted || sameName(sourceTitle(name)) === wanted);
    }
    case 'year': {
      const { from = -Infinity, to = Infinity } = node;
      return ({ year }) => year !== 'none' && year >= from && year <= to;
    }
    case 'undated':
      return ({ year }) => year === 'none';
    case 'is':
      return ({ status }) => status === node.status;
    case 'has':
      return ({ has }) => has.includes(node.what);
  }
}
