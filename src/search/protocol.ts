/** The sole vocabulary between the screen and the search worker. */
import type { FilterKind, LibraryQuery } from '#domain/library-query';
import type { TextRange } from '#domain/text-range';

/** One line of the results, ready to draw; at most a few dozen travel at a time. */
export interface ResultRow {
  readonly ordinal: number;
  readonly id: string;
  readonly title: string;
  readonly titleMatches: readonly TextRange[];
  /** The sentence that answers best, shortened in front so that its first match shows early. */
  readonly snippet: string;
  readonly snippetMatches: readonly TextRange[];
  readonly publishedOn?: string;
  readonly yearInferred?: true;
  /** The link kinds that rows show, each once. */
  readonly links: readonly FilterKind[];
}

/** A term that can be left out of a search that found nothing. */
export interface Drop {
  /** The text of the part, or the filter in words. */
  readonly label: string;
  /** The query without it. */
  readonly query: LibraryQuery;
  /** How many papers that finds; never 0. */
  readonly count: number;
}

export interface SearchResult {
  /** Ordinals of all papers found, in order. */
  readonly order: Uint32Array;
  /** How many papers the library holds (those indexed so far, while the index is built). */
  readonly of: number;
  /** The first rows of `order`. */
  readonly rows: readonly ResultRow[];
  /** Only when nothing was found. */
  readonly drops: readonly Drop[];
}
