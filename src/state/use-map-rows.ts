import { useEffect, useMemo, useState } from 'react';
import type { ResultRow } from '../search/protocol.ts';
import { useReader, useServices } from './services.tsx';

/** What is known of a paper on the map. */
export type MapRow = Pick<ResultRow, 'ordinal' | 'id' | 'title' | 'own'>;

/** Fetches what is known of papers, by their ordinals. */
export type MapRowsOf = (ordinals: readonly number[]) => Promise<readonly MapRow[]>;

/** Asks the search; another function whenever the reader has changed something. */
export function useMapRowsOf(): MapRowsOf {
  const { search } = useServices();
  const summary = useReader((state) => state.summary);
  return useMemo(
    () => async (ordinals) => (summary ? await search.rows(ordinals, '') : []),
    [search, summary],
  );
}

/**
 * What is known of these papers, as soon as it is fetched; of papers asked for before it stays known.
 * @param ordinals each time in the same order
 */
export function useMapRows(
  rowsOf: MapRowsOf,
  ordinals: readonly number[],
): ReadonlyMap<number, MapRow> {
  const [rows, setRows] = useState<ReadonlyMap<number, MapRow>>(new Map());
  const key = ordinals.join(' ');
  useEffect(() => {
    if (key === '') return undefined;
    let current = true;
    const wanted = key.split(' ').map(Number);
    rowsOf(wanted).then(
      (fetched) => {
        if (!current) return;
        setRows(
          (known) => new Map([...known, ...fetched.map((row) => [row.ordinal, row] as const)]),
        );
      },
      () => {
        // The worker died, which the library's store says; a new one leads here again.
      },
    );
    return () => {
      current = false;
    };
  }, [rowsOf, key]);
  return rows;
}
