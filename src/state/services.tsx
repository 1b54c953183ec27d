import { createContext, use } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { Drafts } from '../data/drafts.ts';
import type { PaperReader } from '../data/paper-reader.ts';
import type { ScrollMemory } from '../data/scroll-memory.ts';
import type { SearchClient } from '../search/search-client.ts';
import type { BackupKeeper, BackupState } from './backup-keeper.ts';
import type { FolderKeeper, FolderState } from './folder-keeper.ts';
import type { InstallOffer, InstallState } from './install-offer.ts';
import type { LibraryState, LibraryStore } from './library-store.ts';
import type { ListsState, ListStore } from './list-store.ts';
import type { Navigation } from './navigation.ts';
import type { OfflineState, OfflineStore } from './offline-store.ts';
import type { ReaderKeeper } from './reader-keeper.ts';
import type { ReaderState, ReaderStore } from './reader-store.ts';
import type { ResultsState, ResultsStore } from './results-store.ts';
import type { SearchKeeper } from './search-keeper.ts';
import type { SearchesState, SearchesStore } from './searches-store.ts';
import type { SelectionState, SelectionStore } from './selection-store.ts';
import type { UiState, UiStore } from './ui-store.ts';

export type { BackupState } from './backup-keeper.ts';
export type { FolderState } from './folder-keeper.ts';
export type { OtherCopy } from './other-copies.ts';
export type { LibraryState } from './library-store.ts';
export type { Preferences } from './ui-store.ts';

/** Everything the screens are given; made once in `app/start.tsx`. */
export interface Services {
  readonly search: SearchClient;
  readonly papers: PaperReader;
  readonly navigation: Navigation;
  readonly library: LibraryStore;
  readonly results: ResultsStore;
  readonly lists: ListStore;
  readonly searches: SearchesStore;
  readonly keeper: SearchKeeper;
  readonly reader: ReaderStore;
  readonly readerKeeper: ReaderKeeper;
  readonly backup: BackupKeeper;
  readonly folder: FolderKeeper;
  readonly install: InstallOffer;
  readonly selection: SelectionStore;
  readonly drafts: Drafts;
  readonly scroll: ScrollMemory;
  readonly offline: OfflineStore;
  readonly ui: UiStore;
  /** An id that nothing has and that sorts by time. */
  readonly newId: () => string;
}

const ServicesContext = createContext<Services | undefined>(undefined);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) throw new Error('Services are missing above this component.');
  return services;
}

function useSlice<S, T>(store: StoreApi<S>, select: (state: S) => T): T {
  return useStore(store, select);
}

export function useLibrary<T>(select: (state: LibraryState) => T): T {
  return useSlice(useServices().library, select);
}

export function useResults<T>(select: (state: ResultsState) => T): T {
  return useSlice(useServices().results, select);
}

export function useLists<T>(select: (state: ListsState) => T): T {
  return useSlice(useServices().lists, select);
}

export function useSearches<T>(select: (state: SearchesState) => T): T {
  return useSlice(useServices().searches, select);
}

export function useReader<T>(select: (state: ReaderState) => T): T {
  return useSlice(useServices().reader, select);
}

export function useBackup<T>(select: (state: BackupState) => T): T {
  return useSlice(useServices().backup, select);
}

export function useFolder<T>(select: (state: FolderState) => T): T {
  return useSlice(useServices().folder, select);
}

export function useInstall<T>(select: (state: InstallState) => T): T {
  return useSlice(useServices().install, select);
}

export function useSelection<T>(select: (state: SelectionState) => T): T {
  return useSlice(useServices().selection, select);
}

export function useUi<T>(select: (state: UiState) => T): T {
  return useSlice(useServices().ui, select);
}

export function useOffline<T>(select: (state: OfflineState) => T): T {
  return useSlice(useServices().offline, select);
}
