/** Filters one by one, in words, each with the library as it is without it. */
import type { LibraryFilters, Sort, YearFilter } from '#domain/library-query';
import type { Having, Status } from '#domain/query-language';
import { filterMessages } from '#messages/filter-words';
import { statusMessages } from '#messages/status';

// Groups of messages are held whole: their words change with the language of the page.
export const KIND_WORDS: Record<Having, string> = filterMessages.has;
export const STATUS_WORDS: Record<Status, string> = statusMessages;
export const SORT_WORDS: Record<Sort, string> = filterMessages.sorts;

/** One value that is filtered by. */
export type FilterValue =
  | { readonly kind: 'is'; readonly status: Status }
  | { readonly kind: 'tag' | 'list' | 'source'; readonly name: string }
  | { readonly kind: 'has'; readonly what: Having }
  | { readonly kind: 'year'; readonly year: YearFilter }
  | { readonly kind: 'authors' };

export interface ActiveFilter {
  readonly value: FilterValue;
  /** Tells filters apart, such as `year 2024`. */
  readonly key: string;
  readonly label: string;
  readonly without: Partial<LibraryFilters>;
}

/**
 * The filters in force, in the order of the rail.
 * @param sourceTitle what a person calls the source of this name
 */
export function activeFilters(
  filters: LibraryFilters,
  sourceTitle: (name: string) => string,
): ActiveFilter[] {
  const { has, authorsKnown, years, sources, statuses, tags, lists } = filters;
  return [
    ...statuses.map((status) => ({
      key: `is ${status}`,
      value: { kind: 'is' as const, status },
      label: STATUS_WORDS[status],
      without: { statuses: statuses.filter((other) => other !== status) },
    })),
    ...tags.map((tag) => ({
      key: `tag ${tag}`,
      value: { kind: 'tag' as const, name: tag },
      label: filterMessages.tagged(tag),
      without: { tags: tags.filter((other) => other !== tag) },
    })),
    ...lists.map((list) => ({
      key: `list ${list}`,
      value: { kind: 'list' as const, name: list },
      label: filterMessages.listed(list),
      without: { lists: lists.filter((other) => other !== list) },
    })),
    ...has.map((kind) => ({
      key: `has ${kind}`,
      value: { kind: 'has' as const, what: kind },
      label: KIND_WORDS[kind],
      without: { has: has.filter((other) => other !== kind) },
    })),
    ...(authorsKnown
      ? [
          {
            key: 'authors',
            value: { kind: 'authors' as const },
            label: filterMessages.authorCountGiven,
            without: { authorsKnown: false },
          },
        ]
      : []),
    ...years.map((year) => ({
      key: `year ${year}`,
      value: { kind: 'year' as const, year },
      label: year === 'none' ? filterMessages.noDate : String(year),
      without: { years: years.filter((other) => other !== year) },
    })),
    ...sources.map((name) => ({
      key: `source ${name}`,
      value: { kind: 'source' as const, name },
      label: sourceTitle(name),
      without: { sources: sources.filter((other) => other !== name) },
    })),
  ];
}
