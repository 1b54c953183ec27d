import { useEffect, useState } from 'react';
import type { ListDesk } from '#domain/reader/list-desk';
import { useReader, useServices } from './services.tsx';

interface Known {
  readonly id: string;
  readonly desk: ListDesk | 'gone';
}

/** A reading list as it is now, `gone` where there is none; undefined until that is known. */
export function useList(id: string): ListDesk | 'gone' | undefined {
  const { search } = useServices();
  const summary = useReader((state) => state.summary);
  const [known, setKnown] = useState<Known>();
  useEffect(() => {
    // Before the worker has told what there is, every list would be gone.
    if (!summary) return undefined;
    let current = true;
    search.list(id).then(
      (desk) => current && setKnown({ id, desk: desk ?? 'gone' }),
      () => {
        // The worker died, which the library's store says; its successor tells of everything again.
      },
    );
    return () => {
      current = false;
    };
  }, [search, id, summary]);
  return known?.id === id ? known.desk : undefined;
}
