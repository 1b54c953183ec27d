/** What a reader asks of the library: words, filters and an order. */
import type { LinkKind } from '#domain/corpus';

export const SORTS = ['best', 'newest', 'oldest', 'title'] as const;
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
  /** A paper passes when it has a link of every kind named. */
  readonly has: readonly FilterKind[];
  /** Only papers whose number of authors is known. */
  readonly authorsKnown: boolean;
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
};
