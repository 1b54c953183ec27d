/** Filters in the words of the query language. */
import type { FilterValue } from '#domain/filter-words';
import type { Source } from '#domain/corpus';
import { nameInQuery, valueInQuery } from '#domain/query-signs';
import { fold } from '#domain/words';

type NamedSource = Pick<Source, 'name' | 'title'>;

/** The scope that asks for what a filter does; undefined where the language has none. */
export function scopeOfFilter(
  value: FilterValue,
  sources: readonly NamedSource[],
): string | undefined {
  switch (value.kind) {
    case 'authors':
      return undefined;
    case 'has':
      return `has:${value.what}`;
    case 'is':
      return `is:${value.status}`;
    case 'year':
      return `year:${value.year}`;
    case 'tag':
    case 'list':
      return namedScope(value.kind, value.name);
    case 'source': {
      const title = sources.find(({ name }) => name === value.name)?.title;
      const isTelling = title !== undefined && isTellingTitle(title, sources);
      return namedScope('source', isTelling ? title : value.name);
    }
  }
}

/** Whether a title tells a source from all others. */
export function isTellingTitle(title: string, sources: readonly NamedSource[]): boolean {
  const same = sources.filter((other) => fold(other.title) === fold(title));
  return nameInQuery(title) !== '' && same.length === 1;
}

/** A name of quotes only cannot be asked for. */
function namedScope(scope: 'tag' | 'list' | 'source', name: string): string | undefined {
  return nameInQuery(name) === '' ? undefined : `${scope}:${valueInQuery(name)}`;
}
