import { useCallback, useSyncExternalStore } from 'react';
import {
  LIBRARY,
  isNarrowed,
  printAddress,
  type Address,
  type LibraryAddress,
  type SettingsPage,
} from '#domain/address';
import { questionKey } from './results-store.ts';
import { useServices } from './services.tsx';

/** The address in force. */
export function useAddress(): Address {
  const { navigation } = useServices();
  return useSyncExternalStore(navigation.subscribe, navigation.current);
}

/** The library's part of the address, as it is or was last. */
export function useLibraryAddress(): LibraryAddress {
  const { navigation } = useServices();
  return useSyncExternalStore(navigation.subscribe, navigation.lastLibrary);
}

/** Changes parts of the library's address and goes there. */
export function useChangeLibrary(): (
  change: Partial<Omit<LibraryAddress, 'screen'>>,
  how?: 'push' | 'replace',
) => void {
  const { navigation } = useServices();
  return useCallback(
    (change, how) => navigation.go({ ...navigation.lastLibrary(), ...change }, how),
    [navigation],
  );
}

/** The address of a paper that keeps the search it was found by. */
export function usePaperHref(id: string): string {
  return printAddress({ ...useLibraryAddress(), paper: id });
}

/** The library with nothing asked of it. */
export const libraryHref = printAddress(LIBRARY);

export function settingsHref(page: SettingsPage): string {
  return printAddress({ screen: 'settings', page });
}

/** Whether the library is on the screen with nothing asked of it. */
export function useIsResting(): boolean {
  const address = useAddress();
  return address.screen === 'library' && address.text === '' && !isNarrowed(address);
}

/** The question that the address asks, to be held against the one that results answer. */
export function useQuestionKey(): string {
  return questionKey(useLibraryAddress());
}
