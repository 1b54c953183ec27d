/** What a reader asks of the library: words, filters and an order. */
import type { LinkKind } from '#domain/corpus';
import type { Having, Status } from '#domain/query-language';

export const SORTS = ['best', 'newest', 'oldest', 'title', 'marked'] as const;
export type Sort = (typeof SORTS)[number];

/** Link kinds that can be asked for; the others are too rare or too vague to narrow by. */
export const FILTER_KINDS = ['code', 'dataset', 'model'] as const satisfies readonly LinkKind[];
export type FilterKind = (typeof FILTER_KINDS)[number];

/** A publication year, or `none` for papers that carry no date. */
export type YearFilter = number | 'none';

export interface LibraryFilters {
  /** Source names; a paper listed in any of them passes. Empty: all. */
  readonly sources: readonly string[];
  /** Years; a paper of any of them passes. Empty: all. */
  readonly years: readonly YearFilter[];
  /** A paper passes when it has everything named. */
  readonly has: readonly Having[];
  /** Only papers whose number of authors is known. */
  readonly authorsKnown: boolean;
  /** Where the reader is with it: any of these. Empty: all. */
  readonly statuses: readonly Status[];
  /** A paper passes when the reader gave it every tag named; case and width do not count. */
  readonly tags: readonly string[];
  /** A paper passes when it is on every list named. */
  readonly lists: readonly string[];
}

export interface LibraryQuery extends LibraryFilters {
  /** As typed. */
  readonly text: string;
  readonly sort: Sort;
}

export const EMPTY_QUERY: LibraryQuery = {
  text: '',
  sort: 'newest',
  sources: [],
  years: [],
  has: [],
  authorsKnown: false,
  statuses: [],
  tags: [],
  lists: [],
};
