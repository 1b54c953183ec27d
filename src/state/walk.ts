/** What the open paper is gone through in: the results, or the reading list that it is read in. */
import { useCallback, useEffect } from 'react';
import { entriesOf, openEntry, placeOn, readList, useReadList } from './list-walk.ts';
import { openPlace, useOpenPlace, type OpenPlace } from './open-place.ts';
import { useResults, useServices } from './services.tsx';
import { useLibraryAddress } from './use-address.ts';
import { openResult } from './use-steps.ts';

export interface Walk {
  /** Undefined where the open paper is not among what is gone through. */
  readonly place: OpenPlace | undefined;
  readonly count: number;
}

/** Where the open paper stands, kept up to date. */
export function useWalk(): Walk {
  const list = useReadList();
  const paper = useLibraryAddress((address) => address.paper);
  const isWithin = useLibraryAddress((address) => address.within !== undefined);
  const place = useOpenPlace();
  const results = useResults((state) => state.order.length);
  if (list) return { place: placeOn(list, paper), count: entriesOf(list).length };
  return isWithin ? { place: undefined, count: 0 } : { place, count: results };
}

/** Where a step leads; what followed a paper that has left the results is in its place. */
export function stepFrom(place: OpenPlace | undefined, delta: 1 | -1): number {
  if (!place) return 0;
  return place.left && delta === 1 ? place.index : place.index + delta;
}

/** Goes from the open paper to the next or the one before; leaves no trail for the back button. */
export function useStep(): (delta: 1 | -1) => Promise<void> {
  const services = useServices();
  return useCallback(
    async (delta) => {
      const { paper, within } = services.navigation.lastLibrary();
      const list = readList(services);
      if (list) {
        const next = entriesOf(list)[stepFrom(placeOn(list, paper), delta)];
        openEntry(services, list, next, 'replace');
      } else if (within === undefined) {
        await openResult(services, stepFrom(openPlace(services), delta), 'replace');
      }
    },
    [services],
  );
}

/** The title of what stands at this place; undefined beyond the ends. */
export function useTitleAt(index: number): string | undefined {
  const { results } = useServices();
  const list = useReadList();
  const ordinal = useResults((state) => state.order[index]);
  const title = useResults((state) => state.rows.get(ordinal ?? -1)?.title);
  const isListed = list !== undefined;
  useEffect(() => {
    if (ordinal !== undefined && !isListed) results.need([ordinal]);
  }, [results, ordinal, isListed]);
  if (list) return entriesOf(list)[index]?.title;
  return ordinal === undefined ? undefined : (title ?? '…');
}
