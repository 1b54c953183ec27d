import { useCallback, useEffect, useState } from 'react';
import { PHRASE, printAddress, type PhraseAddress } from '#domain/address';
import type { Concordance } from '#domain/concordance';
import { useLibrary, useServices } from './services.tsx';
import { useAddress } from './use-address.ts';

/** The address of the phrase and how its lines are shown. */
export function usePhraseAddress(): PhraseAddress {
  return useAddress((address) => (address.screen === 'phrase' ? address : PHRASE));
}

/** Changes parts of that address, without a step for the back button; the lines begin anew. */
export function useChangePhrase(): (change: Partial<Omit<PhraseAddress, 'screen'>>) => void {
  const { navigation, scroll } = useServices();
  return useCallback(
    (change) => {
      const current = navigation.current();
      if (current.screen !== 'phrase') return;
      const address = { ...current, ...change };
      scroll.remember(printAddress(address), 0);
      navigation.go(address, 'replace');
    },
    [navigation, scroll],
  );
}

interface Answered {
  readonly phrase: string;
  readonly found: Concordance;
}

/**
 * Every sentence that holds the phrase. While that is looked for the former answer stays, so that
 * typing does not flicker.
 */
export function useConcordance(phrase: string): Answered | undefined {
  const { search } = useServices();
  const epoch = useLibrary((state) => state.epoch);
  const searchable = useLibrary((state) => state.searchable);
  const [answered, setAnswered] = useState<Answered>();
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      const found = await search.concordance(phrase);
      if (current && found) setAnswered({ phrase, found });
    };
    if (searchable && phrase !== '') {
      ask().catch(() => {
        // The worker died, which the library's store says; a new one leads here again.
      });
    }
    return () => {
      current = false;
    };
  }, [search, phrase, epoch, searchable]);
  return answered;
}
