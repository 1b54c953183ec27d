import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RecentSearch } from '#domain/kept-search';
import type { SavedSearchNow } from '../search/protocol.ts';

export type { SavedSearchNow } from '../search/protocol.ts';

export interface SearchesState {
  /** Oldest first; undefined until the worker has told. */
  readonly saved: readonly SavedSearchNow[] | undefined;
  /** Used last first. */
  readonly recent: readonly RecentSearch[];
  /** The saved search whose name is being written. */
  readonly renaming: string | undefined;
}

export type SearchesStore = StoreApi<SearchesState>;

/** The reader's searches, driven by what the worker tells. */
export function createSearchesStore(): SearchesStore {
  return createStore<SearchesState>(() => ({
    saved: undefined,
    recent: [],
    renaming: undefined,
  }));
}
