import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Address } from '#domain/address';
import type { ListDesk } from '#domain/reader/list-desk';
import type { SearchClient } from '../search/search-client.ts';
import type { LibraryStore } from './library-store.ts';
import type { Navigation } from './navigation.ts';
import type { ReaderStore } from './reader-store.ts';

export interface ListsState {
  /** The list that was wanted last, as it is now. */
  readonly list: ListDesk | undefined;
  /** Id of a list that is not there, or no longer. */
  readonly missing: string | undefined;
}

export interface ListStore extends StoreApi<ListsState> {
  /** Keeps this list at hand from now on, unless the address names one: a page being left may still ask. */
  want(id: string): void;
}

/** Id of the list that an address shows or reads in. */
function listOf(address: Address): string | undefined {
  if (address.screen === 'list') return address.list;
  return address.screen === 'library' ? address.within : undefined;
}

/** Keeps the list that the address names in the store, outside React, from change to change. */
export function createListStore(
  navigation: Navigation,
  library: LibraryStore,
  reader: ReaderStore,
  search: Pick<SearchClient, 'list'>,
): ListStore {
  const store = createStore<ListsState>(() => ({ list: undefined, missing: undefined }));
  let wanted: string | undefined;
  let asked = 0;

  async function fetch(id: string): Promise<void> {
    asked += 1;
    const question = asked;
    const list = await search.list(id);
    // What was asked later knows of more.
    if (question === asked) store.setState({ list, missing: list ? undefined : id });
  }

  function ask(): void {
    // Before the worker has told what there is, no list would be there.
    if (wanted === undefined || !reader.getState().summary) return;
    fetch(wanted).catch(() => {
      // The worker died, which the library's store says; its successor tells of everything again.
    });
  }

  function want(id: string | undefined): void {
    if (id === undefined || id === wanted) return;
    wanted = id;
    ask();
  }

  navigation.subscribe(() => want(listOf(navigation.current())));
  want(listOf(navigation.current()));
  library.subscribe(({ epoch }, before) => epoch !== before.epoch && ask());
  reader.subscribe(({ summary }, before) => summary !== before.summary && ask());
  return Object.assign(store, {
    want(id: string) {
      if (listOf(navigation.current()) === undefined) want(id);
    },
  });
}
