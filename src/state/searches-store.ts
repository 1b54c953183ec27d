import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RecentSearch, SearchChange } from '#domain/kept-search';
import type { LibraryProblem } from '#domain/problems';
import type { SavedSearchNow } from '../search/protocol.ts';

export type { SavedSearchNow } from '../search/protocol.ts';

/** What was done to the reader's searches, for the words of a notice. */
export type SearchNews =
  | { readonly kind: 'saved'; readonly id: string; readonly name: string }
  | { readonly kind: 'removed'; readonly name: string }
  | { readonly kind: 'forgotten'; readonly all: boolean }
  | { readonly kind: 'failed'; readonly problem: LibraryProblem };

export interface SearchesState {
  /** Oldest first; undefined until the worker has told. */
  readonly saved: readonly SavedSearchNow[] | undefined;
  /** Used last first. */
  readonly recent: readonly RecentSearch[];
  /** Whether the next visit finds them. */
  readonly lasting: boolean;
  /** The saved search whose name is being written. */
  readonly renaming: string | undefined;
  /** What was done last, until it is taken back or has stood for long enough. */
  readonly news: { readonly what: SearchNews; readonly undo: SearchChange | undefined } | undefined;
}

export type SearchesStore = StoreApi<SearchesState>;

/** The reader's searches, driven by what the worker tells. */
export function createSearchesStore(): SearchesStore {
  return createStore<SearchesState>(() => ({
    saved: undefined,
    recent: [],
    lasting: true,
    renaming: undefined,
    news: undefined,
  }));
}
