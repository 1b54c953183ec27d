/** Filters in the words of the query language. */
import type { FilterValue } from '#domain/filter-words';
import type { Source } from '#domain/corpus';
import { OWN_SOURCE } from '#domain/own-source';
import { nameInQuery, valueInQuery } from '#domain/query-signs';
import { tagKey } from '#domain/tag-name';
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
    case 'source':
      return namedScope('source', tellingName(value.name, sources));
  }
}

/** What a person calls a source, where that tells it from all others; else its name. */
function tellingName(name: string, sources: readonly NamedSource[]): string {
  const title = sources.find((source) => source.name === name)?.title;
  return title !== undefined && isTellingTitle(title, sources) ? title : name;
}

/** What can follow `source:`. */
export function sourceValues(sources: readonly NamedSource[]): string[] {
  return sources.map(({ name }) => valueInQuery(tellingName(name, sources)));
}

/** The names of the sources that a query means by this name or title. */
export function sourcesCalled(called: string, sources: readonly NamedSource[]): string[] {
  return sources
    .filter(({ name, title }) => isSameName(called, name) || isSameName(called, title))
    .map(({ name }) => name);
}

/** Whether two spellings, as far as a query can hold them, are one name. */
export function isSameName(a: string, b: string): boolean {
  return tagKey(a) === tagKey(b);
}

/**
 * Whether a title tells a source from all others. That of the reader's own papers does not: in another
 * language it is another one, and a query that was saved shall mean the same there.
 */
export function isTellingTitle(title: string, sources: readonly NamedSource[]): boolean {
  const same = sources.filter((other) => fold(other.title) === fold(title));
  return nameInQuery(title) !== '' && same.length === 1 && same[0]?.name !== OWN_SOURCE;
}

/** A name of quotes only cannot be asked for. */
function namedScope(scope: 'tag' | 'list' | 'source', name: string): string | undefined {
  return nameInQuery(name) === '' ? undefined : `${scope}:${valueInQuery(name)}`;
}
