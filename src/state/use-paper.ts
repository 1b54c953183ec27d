import { useLiveQuery } from 'dexie-react-hooks';
import type { StoredPaper } from '#domain/stored-paper';
import { useLibrary, useServices } from './services.tsx';

/**
 * The paper of this id, from the database or, where there is none, from the worker's memory.
 * @returns undefined while it is looked for, null when the library does not hold it
 */
export function usePaper(id: string): StoredPaper | null | undefined {
  const { papers, search } = useServices();
  const epoch = useLibrary((state) => state.epoch);
  const searchable = useLibrary((state) => state.searchable);
  const found = useLiveQuery(async () => {
    const paper = (await papers.paper(id)) ?? (searchable ? await search.paper(id) : undefined);
    return { id, paper };
  }, [id, epoch, searchable]);
  if (found?.id !== id) return undefined;
  return found.paper ?? (searchable ? null : undefined);
}
