import type { LibraryAddress } from '#domain/address';
import { isSearch, searchAddress, type SavedSearch, type SearchChange } from '#domain/kept-search';
import { problemOf } from '#domain/problems';
import type { SearchClient } from '../search/search-client.ts';
import type { Navigation } from './navigation.ts';
import type { SearchesState, SearchesStore, SearchNews } from './searches-store.ts';

/** What a reader can do with the searches that are kept; each says how it went by `news`. */
export interface SearchKeeper {
  save(name: string, address: string): void;
  rename(search: SavedSearch, name: string): void;
  remove(search: SavedSearch): void;
  /** Forgets a recent search, or all. */
  forget(address?: string): void;
  /** Notes that this question was worth asking. */
  note(address: LibraryAddress): void;
  /** Takes back what the news tell of. */
  undo(): void;
}

export function createSearchKeeper(search: SearchClient, searches: SearchesStore): SearchKeeper {
  const tell = (news: SearchesState['news']): void => searches.setState({ news });

  /** Makes a change; `said` finds words for it, or none. */
  function make(change: SearchChange, said: (undo: SearchChange) => SearchNews | undefined): void {
    search.changeSearches(change).then(
      (undo) => {
        const what = undo && said(undo);
        if (what) tell({ what, undo });
      },
      (error: unknown) => {
        // A worker that died is told of by the library; a recent search is not worth a word.
        const died = error instanceof DOMException;
        if (died || change.kind === 'note') return;
        tell({ what: { kind: 'failed', problem: problemOf(error) }, undo: undefined });
      },
    );
  }

  return {
    save: (name, address) =>
      make({ kind: 'save', name, address }, (undo) =>
        undo.kind === 'remove' ? { kind: 'saved', id: undo.id, name } : undefined,
      ),
    rename: ({ id }, name) => make({ kind: 'rename', id, name }, () => undefined),
    remove: ({ id, name }) => make({ kind: 'remove', id }, () => ({ kind: 'removed', name })),
    forget: (key) =>
      make({ kind: 'forget', ...(key === undefined ? {} : { key }) }, () => ({
        kind: 'forgotten',
        all: key === undefined,
      })),
    note(address) {
      const key = searchAddress(address);
      if (!isSearch(address) || searches.getState().recent[0]?.key === key) return;
      make({ kind: 'note', address: key }, () => undefined);
    },
    undo() {
      const undo = searches.getState().news?.undo;
      tell(undefined);
      if (undo) make(undo, () => undefined);
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
