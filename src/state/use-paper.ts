import { startTransition, useEffect, useState } from 'react';
import type { StoredPaper } from '#domain/stored-paper';
import { useLibrary, useReader, useServices } from './services.tsx';

interface Found {
  readonly id: string;
  readonly paper: StoredPaper | undefined;
  /** All was known when it was looked for. */
  readonly isSure: boolean;
}

/**
 * The paper of this id, from the worker or, before that is up, from the database.
 * @returns undefined while it is looked for, null when the library does not hold it
 */
export function usePaper(id: string): StoredPaper | null | undefined {
  const { papers, search } = useServices();
  const epoch = useLibrary((state) => state.epoch);
  const searchable = useLibrary((state) => state.searchable);
  // What the reader brought in is known with all else that they made, perhaps after the corpus.
  const made = useReader(({ summary }) => summary !== undefined);
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let current = true;
    const find = async (): Promise<void> => {
      // The worker serves the newest corpus, which the database may not hold yet, or never will.
      const paper = await (searchable ? search.paper(id) : papers.paper(id));
      // A whole page is drawn: what is pressed meanwhile goes before.
      if (current) startTransition(() => setFound({ id, paper, isSure: searchable && made }));
    };
    find().catch(() => {
      // The worker died, which the library's store says; a new one leads here again.
    });
    return () => {
      current = false;
    };
  }, [papers, search, id, epoch, searchable, made]);
  if (found?.id !== id) return undefined;
  return found.paper ?? (found.isSure ? null : undefined);
}
