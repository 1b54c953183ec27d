import { useEffect, useState } from 'react';
import type { PapersOverview } from '#domain/overview';
import { useEdition } from './use-edition.ts';
import { useServices } from './services.tsx';

/** What the plots are drawn from, anew with every change; undefined until it has come. */
export function usePapersOverview(): PapersOverview | undefined {
  const { search } = useServices();
  const edition = useEdition();
  const [page, setPage] = useState<PapersOverview>();
  useEffect(() => {
    if (!edition) return undefined;
    let current = true;
    const fetch = async (): Promise<void> => {
      const answer = await search.overview({ kind: 'page' });
      if (current && answer?.kind === 'page') setPage(answer.page);
    };
    fetch().catch(() => {
      // The worker died, which the library's store says; a new one leads here again.
    });
    return () => {
      current = false;
    };
  }, [search, edition]);
  return page;
}
