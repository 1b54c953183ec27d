import type { LibraryAddress } from '#domain/address';
import { isSearch, searchAddress, type RecentChange } from '#domain/kept-search';
import { problemOf } from '#domain/problems';
import type { SearchClient } from '../search/search-client.ts';
import type { Navigation } from './navigation.ts';
import type { ReaderStore } from './reader-store.ts';
import type { SearchesStore } from './searches-store.ts';

/** What a reader can do with the searches made last. */
export interface SearchKeeper {
  /** Forgets a recent search, or all; a notice says it. */
  forget(address?: string): void;
  /** Puts back what was forgotten. */
  remember(undo: RecentChange): void;
  /** Notes that this question was worth asking. */
  note(address: LibraryAddress): void;
}

export function createSearchKeeper(
  search: SearchClient,
  searches: SearchesStore,
  reader: ReaderStore,
): SearchKeeper {
  async function change(what: RecentChange): Promise<RecentChange | undefined> {
    try {
      return await search.changeRecents(what);
    } catch (error) {
      // A worker that died is told of by the library; a recent search is not worth a word.
      if (!(error instanceof DOMException) && what.kind !== 'note') {
        reader.setState({ news: { kind: 'failed', problem: problemOf(error) } });
      }
      return undefined;
    }
  }

  async function forget(key: string | undefined): Promise<void> {
    const undo = await change({ kind: 'forget', ...(key === undefined ? {} : { key }) });
    if (undo) reader.setState({ news: { kind: 'forgotten', all: key === undefined, undo } });
  }

  return {
    forget: (key) => void forget(key),
    remember: (undo) => void change(undo),
    note(address) {
      const key = searchAddress(address);
      if (!isSearch(address) || searches.getState().recent[0]?.key === key) return;
      void change({ kind: 'note', address: key });
    },
  };
}

/** Notes every search from which a paper is opened. */
export function noteOpenings(navigation: Navigation, keeper: SearchKeeper): void {
  let open = navigation.lastLibrary().paper;
  navigation.subscribe(() => {
    const address = navigation.lastLibrary();
    if (address.paper !== undefined && address.paper !== open) keeper.note(address);
    open = address.paper;
  });
}
