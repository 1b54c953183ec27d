import { useEffect, useMemo, useState } from 'react';
import type { PaperTitle, PapersOverview } from '#domain/overview';
import { LibraryError } from '#domain/problems';
import { useEdition } from './use-edition.ts';
import { useServices } from './services.tsx';

export interface OverviewNow {
  /** Undefined until it has come. */
  readonly page: PapersOverview | undefined;
  /** The worker could not answer. */
  readonly isRefused: boolean;
  readonly retry: () => void;
}

/** What the plots are drawn from, anew with every change. */
export function usePapersOverview(): OverviewNow {
  const { search } = useServices();
  const edition = useEdition();
  const [page, setPage] = useState<PapersOverview>();
  const [isRefused, setRefused] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!edition) return undefined;
    let current = true;
    const fetch = async (): Promise<void> => {
      const answer = await search.overview({ kind: 'page' });
      if (!current || answer?.kind !== 'page') return;
      setPage(answer.page);
      setRefused(false);
    };
    fetch().catch((error: unknown) => {
      // Where the worker died the library's store says so, and a new one leads here again.
      if (current && error instanceof LibraryError) setRefused(true);
    });
    return () => {
      current = false;
    };
  }, [search, edition, attempt]);
  return { page, isRefused, retry: () => setAttempt((last) => last + 1) };
}

/** What papers are called; those that the overview does not name are asked for, and come a little later. */
export function useTitles(
  ordinals: readonly number[],
  { titles }: PapersOverview,
): readonly PaperTitle[] {
  const { search } = useServices();
  const [fetched, setFetched] = useState<ReadonlyMap<number, PaperTitle>>(new Map());
  const missing = ordinals.filter((ordinal) => !titles.has(ordinal)).join(' ');
  useEffect(() => {
    if (missing === '') return undefined;
    let current = true;
    const fetch = async (): Promise<void> => {
      const rows = await search.rows(missing.split(' ').map(Number), '');
      if (current) setFetched(new Map(rows.map((row) => [row.ordinal, row])));
    };
    fetch().catch(() => {
      // The worker died, which the library's store says.
    });
    return () => {
      current = false;
    };
  }, [search, missing]);
  return useMemo(
    () => ordinals.flatMap((ordinal) => titles.get(ordinal) ?? fetched.get(ordinal) ?? []),
    [ordinals, titles, fetched],
  );
}
