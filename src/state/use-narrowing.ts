import { useCallback, useMemo } from 'react';
import type { LibraryAddress } from '#domain/address';
import { knownValues } from '#domain/known-values';
import type { LibraryFilters } from '#domain/library-query';
import type { LibrarySummary } from '#domain/library-summary';
import { scopeFilters, withScopesAsFilters } from '#domain/lift-scopes';
import { useKnownValues, useOwnNames } from './own-names.ts';
import { useLibrary, useServices } from './services.tsx';
import { useChangeLibrary, useFilters, useLibraryAddress } from './use-address.ts';

export interface Narrowing {
  /** What narrows the library: the filters in force, and what scopes in the text ask. */
  readonly filters: LibraryFilters;
  /** Sets some of them; scopes that filters can say leave the text. */
  readonly narrow: (change: Partial<LibraryFilters>) => void;
}

/** The filters for who shows all of them: the text and they are one question. */
export function useNarrowing(summary: LibrarySummary): Narrowing {
  const { navigation } = useServices();
  const change = useChangeLibrary();
  const inForce = useFilters();
  // A word has no scope, so that its letters draw nothing again.
  const text = useLibraryAddress((address) => (address.text.includes(':') ? address.text : ''));
  const known = useKnownValues(summary);
  const filters = useMemo(
    () => withScopesAsFilters({ ...inForce, text }, known),
    [inForce, text, known],
  );
  const narrow = useCallback(
    (to: Partial<LibraryFilters>) => {
      const meant = withScopesAsFilters(navigation.lastLibrary(), known);
      change({ text: meant.text, ...scopeFilters(meant), ...to });
    },
    [navigation, known, change],
  );
  return { filters, narrow };
}

/**
 * A part of what the library's address asks, with scopes in its text said by filters: addresses that ask
 * the same give the same.
 *
 * @param select must return the same value or reference for the same question
 */
export function useAskedOfLibrary<T>(select: (asked: LibraryAddress) => T): T {
  const summary = useLibrary((state) => state.summary);
  const own = useOwnNames();
  const known = useMemo(() => summary && knownValues(summary, own), [summary, own]);
  return useLibraryAddress((address) =>
    select(known ? withScopesAsFilters(address, known) : address),
  );
}
