import { useCallback, useEffect, useMemo, useState } from 'react';
import { HIGHLIGHTS, printAddress, type HighlightsAddress } from '#domain/address';
import { entriesQuery } from '#domain/highlights-address';
import type { EntriesFound, EntriesPage, EntriesQuery, EntryRow } from '#domain/notebook';
import type { AdriftHighlight, AdriftPage } from '../search/adrift.ts';
import { useServices, type Services } from './services.tsx';
import { useAddress } from './use-address.ts';
import { useEdition } from './use-edition.ts';
import { usePaged, type AskPage, type Page, type Paged } from './use-paged.ts';

export type { AdriftHighlight } from '../search/adrift.ts';

/** The address of the highlights and how they are shown. */
export function useHighlightsAddress(): HighlightsAddress {
  return useAddress((address) => (address.screen === 'highlights' ? address : HIGHLIGHTS));
}

/** Changes parts of that address; the list begins anew. Typing leaves no steps for the back button. */
export function useChangeHighlights(): (
  change: Partial<EntriesQuery>,
  how?: 'push' | 'replace',
) => void {
  const { navigation, scroll } = useServices();
  return useCallback(
    (change, how) => {
      const current = navigation.current();
      if (current.screen !== 'highlights') return;
      const address = { ...current, ...change };
      scroll.remember(printAddress(address), 0);
      navigation.go(address, how);
    },
    [navigation, scroll],
  );
}

async function askEntries(
  { search }: Services,
  query: EntriesQuery,
  from: number,
  count: number,
): Promise<EntriesPage | undefined> {
  const answer = await search.notebook({ kind: 'entries', query, from, count });
  return answer?.kind === 'entries' ? answer.page : undefined;
}

type Entries = Paged<EntriesFound, EntryRow>;

/** The highlights and notes that the address asks for, from change to change. */
export function useEntries(): readonly [Entries | undefined, (places: readonly number[]) => void] {
  const services = useServices();
  const address = useHighlightsAddress();
  const edition = useEdition();
  const ask = useMemo((): AskPage<EntriesFound, EntryRow> | undefined => {
    if (!edition) return undefined;
    const query = entriesQuery(address);
    return async (from, count) => {
      const page = await askEntries(services, query, from, count);
      return page && { said: page.found, from: page.from, rows: page.rows };
    };
  }, [services, address, edition]);
  return usePaged(ask);
}

/** Entries fetched at a time when all are wanted: the screen stays alive between two. */
const BATCH = 2000;

/** All entries that an address finds, without those that only stay in sight. */
export async function allEntries(
  services: Services,
  address: HighlightsAddress,
): Promise<EntryRow[]> {
  const query = { ...entriesQuery(address), others: false };
  const rows: EntryRow[] = [];
  for (let from = 0; ; from += BATCH) {
    const page = await askEntries(services, query, from, BATCH);
    rows.push(...(page?.rows ?? []));
    if (!page || from + BATCH >= page.found.shown) return rows;
  }
}

/** Asks the notebook anew with every change; undefined until it has answered. */
function useAnswer<T>(ask: () => Promise<T | undefined>): T | undefined {
  const edition = useEdition();
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    if (!edition) return undefined;
    let current = true;
    const fetch = async (): Promise<void> => {
      const found = await ask();
      if (current) setAnswer(() => found);
    };
    fetch().catch(() => {
      // The worker died, which the library's store says; a new one leads here again.
    });
    return () => {
      current = false;
    };
  }, [ask, edition]);
  return answer;
}

/** A few older highlights for the day of `now`; undefined until they are known. */
export function useLookAgain(now: number): readonly EntryRow[] | undefined {
  const { search } = useServices();
  const ask = useCallback(async () => {
    const answer = await search.notebook({ kind: 'again', now });
    return answer?.kind === 'again' ? answer.rows : undefined;
  }, [search, now]);
  return useAnswer(ask);
}

type AdriftCounts = Pick<AdriftPage, 'moved' | 'lost'>;

/** Highlights whose words have changed or are gone. */
export function useAdrift(): readonly [
  Paged<AdriftCounts, EntryRow> | undefined,
  (places: readonly number[]) => void,
] {
  const { search } = useServices();
  const edition = useEdition();
  const ask = useMemo((): AskPage<AdriftCounts, EntryRow> | undefined => {
    if (!edition) return undefined;
    return async (from, count): Promise<Page<AdriftCounts, EntryRow> | undefined> => {
      const answer = await search.notebook({ kind: 'adrift', from, count });
      return answer?.kind === 'adrift' ? { ...answer.page, said: answer.page } : undefined;
    };
  }, [search, edition]);
  return usePaged(ask);
}

/** One of them; undefined until it is known, null where there is none (any more). */
export function useAdriftHighlight(id: string): AdriftHighlight | null | undefined {
  const { search } = useServices();
  const ask = useCallback(async () => {
    const answer = await search.notebook({ kind: 'adrift-one', highlight: id });
    if (answer?.kind !== 'adrift-one') return undefined;
    return { id, found: answer.found ?? null };
  }, [search, id]);
  const answer = useAnswer(ask);
  return answer?.id === id ? answer.found : undefined;
}
