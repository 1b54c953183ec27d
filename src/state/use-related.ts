import { useEffect, useState } from 'react';
import type { RelatedPaper } from '../search/protocol.ts';
import { useLibrary, useServices } from './services.tsx';

export type { RelatedPaper } from '../search/protocol.ts';

interface Found {
  readonly id: string;
  readonly papers: readonly RelatedPaper[];
}

const NONE: readonly RelatedPaper[] = [];

/** Papers about the same as the one of this id; none until they are found. */
export function useRelated(id: string): readonly RelatedPaper[] {
  const { search } = useServices();
  const epoch = useLibrary((state) => state.epoch);
  const searchable = useLibrary((state) => state.searchable);
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (!searchable) return undefined;
    let current = true;
    const find = async (): Promise<void> => {
      const papers = await search.related(id);
      if (current) setFound({ id, papers });
    };
    find().catch(() => {
      // The worker died, which the library's store says; a new one leads here again.
    });
    return () => {
      current = false;
    };
  }, [search, id, epoch, searchable]);
  return found?.id === id ? found.papers : NONE;
}
