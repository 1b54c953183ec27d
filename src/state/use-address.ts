import { useCallback, useMemo, useSyncExternalStore } from 'react';
import {
  LIBRARY,
  isNarrowed,
  paperPrinter,
  printAddress,
  type Address,
  type LibraryAddress,
  type SettingsPage,
} from '#domain/address';
import type { LibraryFilters } from '#domain/library-query';
import { questionKey } from './results-store.ts';
import { useServices } from './services.tsx';

/**
 * A part of the address in force. Every keystroke in the search field changes the address, so a
 * component asks for the part it shows and is drawn again only when that part changes.
 *
 * @param select must return the same value or reference for the same address
 */
export function useAddress<T>(select: (address: Address) => T): T {
  const { navigation } = useServices();
  return useSyncExternalStore(navigation.subscribe, () => select(navigation.current()));
}

/** A part of the library's address, as it is or was last; see {@link useAddress}. */
export function useLibraryAddress<T>(select: (address: LibraryAddress) => T): T {
  const { navigation } = useServices();
  return useSyncExternalStore(navigation.subscribe, () => select(navigation.lastLibrary()));
}

/** The filters in force; the same object until one of them changes. */
export function useFilters(): LibraryFilters {
  const sources = useLibraryAddress((address) => address.sources);
  const years = useLibraryAddress((address) => address.years);
  const has = useLibraryAddress((address) => address.has);
  const authorsKnown = useLibraryAddress((address) => address.authorsKnown);
  const statuses = useLibraryAddress((address) => address.statuses);
  const tags = useLibraryAddress((address) => address.tags);
  const lists = useLibraryAddress((address) => address.lists);
  return useMemo(
    () => ({ sources, years, has, authorsKnown, statuses, tags, lists }),
    [sources, years, has, authorsKnown, statuses, tags, lists],
  );
}

/** Changes parts of the library's address and goes there. */
export function useChangeLibrary(): (
  change: Partial<Omit<LibraryAddress, 'screen'>>,
  how?: 'push' | 'replace',
) => void {
  const { navigation, scroll } = useServices();
  return useCallback(
    (change, how) => {
      const address = { ...navigation.lastLibrary(), within: undefined, ...change };
      // A question asked anew begins at its top; one that is come back to, where it was left.
      if (!('paper' in change)) scroll.remember(questionKey(address), 0);
      navigation.go(address, how);
    },
    [navigation, scroll],
  );
}

/** Whether the library is on the screen with nothing asked of it. */
export function useIsResting(): boolean {
  return useAddress(
    (address) =>
      address.screen === 'library' &&
      address.within === undefined &&
      address.text === '' &&
      !isNarrowed(address),
  );
}

/** The library as it was last, without an open paper. */
export function useLibraryHref(): string {
  return useLibraryAddress((address) => printAddress({ ...address, paper: undefined }));
}

/** Addresses of papers, each beside the search in force. */
export function usePaperHref(): (paper: string) => string {
  const library = useLibraryAddress((address) => address);
  return useMemo(() => paperPrinter(library), [library]);
}

/** The library with nothing asked of it. */
export const libraryHref = printAddress(LIBRARY);

/** All reading lists. */
export const listsHref = printAddress({ screen: 'lists' });

export function listHref(list: string): string {
  return printAddress({ screen: 'list', list });
}

/** A paper as it is read within a reading list. */
export function entryHref(list: string, paper: string): string {
  return printAddress({ ...LIBRARY, paper, within: list });
}

/** Where a file is opened that is to come in. */
export const importHref = printAddress({ screen: 'import' });

/** All tags of the reader's. */
export const tagsHref = printAddress({ screen: 'tags' });

/** All papers together. */
export const overviewHref = printAddress({ screen: 'overview', page: 'plots' });

/** What is known about the papers, and what their last update brought. */
export const aboutPapersHref = printAddress({ screen: 'overview', page: 'about' });
export const whatIsNewHref = printAddress({ screen: 'overview', page: 'new' });

/** The papers that carry a tag. */
export function tagHref(name: string): string {
  return printAddress({ ...LIBRARY, tags: [name] });
}

export function settingsHref(page: SettingsPage): string {
  return printAddress({ screen: 'settings', page });
}
