import { useMemo } from 'react';
import { useLibrary, useReader } from './services.tsx';

/** Something that is another object whenever the reader or the papers have changed; none before. */
export function useEdition(): object | undefined {
  const epoch = useLibrary((state) => state.epoch);
  const searchable = useLibrary((state) => state.searchable);
  const summary = useReader((state) => state.summary);
  return useMemo(
    () => (searchable && summary ? { epoch, summary } : undefined),
    [epoch, searchable, summary],
  );
}
