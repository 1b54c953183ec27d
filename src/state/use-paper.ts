import { useEffect, useState } from 'react';
import type { StoredPaper } from '#domain/stored-paper';
import { useLibrary, useServices } from './services.tsx';

interface Found {
  readonly id: string;
  readonly paper: StoredPaper | undefined;
}

/**
 * The paper of this id, from the database or, where there is none, from the worker's memory.
 * @returns undefined while it is looked for, null when the library does not hold it
 */
export function usePaper(id: string): StoredPaper | null | undefined {
  const { papers, search } = useServices();
  const epoch = useLibrary((state) => state.epoch);
  const searchable = useLibrary((state) => state.searchable);
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let current = true;
    const find = async (): Promise<void> => {
      const paper = (await papers.paper(id)) ?? (searchable ? await search.paper(id) : undefined);
      if (current) setFound({ id, paper });
    };
    find().catch(() => {
      // The worker died, which the library's store says; a new one leads here again.
    });
    return () => {
      current = false;
    };
  }, [papers, search, id, epoch, searchable]);
  if (found?.id !== id) return undefined;
  return found.paper ?? (searchable ? null : undefined);
}
