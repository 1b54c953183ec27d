import { useEffect, useState } from 'react';
import type { SuggestedTag } from '../search/protocol.ts';
import { useLibrary, useReader, useServices, useUi } from './services.tsx';

export type { SuggestedTag } from '../search/protocol.ts';

interface Found {
  readonly paper: string;
  readonly tags: readonly SuggestedTag[];
}

/** A suggestion that the reader does not want, as the store keeps it for the visit. */
function declinedKey(paper: string, tag: string): string {
  return `${paper} ${tag}`;
}

/** Tags that fit a paper, but for those put aside; none until they are found. */
export function useSuggestedTags(paper: string): readonly SuggestedTag[] {
  const { search } = useServices();
  const epoch = useLibrary((state) => state.epoch);
  const searchable = useLibrary((state) => state.searchable);
  // What is learned from: suggestions stay as they are while a note is written.
  const taggings = useReader(({ summary }) =>
    summary?.tags.map(({ id, name, carriers }) => `${id} ${name} ${carriers}`).join(),
  );
  const declined = useUi((state) => state.declined);
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (!searchable || taggings === undefined || taggings === '') return undefined;
    let current = true;
    const find = async (): Promise<void> => {
      const tags = await search.suggestTags(paper);
      if (current) setFound({ paper, tags });
    };
    find().catch(() => {
      // The worker died, which the library's store says; a new one leads here again.
    });
    return () => {
      current = false;
    };
  }, [search, paper, epoch, searchable, taggings]);
  if (found?.paper !== paper || taggings === '') return [];
  return found.tags.filter(({ id }) => !declined.includes(declinedKey(paper, id)));
}

/** Puts a suggestion for a paper aside until the next visit. */
export function useDecline(): (paper: string, tag: string) => void {
  const { ui } = useServices();
  return (paper, tag) =>
    ui.setState(({ declined }) => ({ declined: [...declined, declinedKey(paper, tag)] }));
}
