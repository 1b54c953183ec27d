import { useCallback, useMemo } from 'react';
import type { ResultsState } from './results-store.ts';
import { useResults, useServices, type Services } from './services.tsx';
import { useLibraryAddress } from './use-address.ts';

/**
 * Place of the open paper among the results; undefined when none is open, it is not among them, or
 * its row has not been seen.
 */
export function openIndex(
  { rows, order }: Pick<ResultsState, 'rows' | 'order'>,
  paper: string | undefined,
): number | undefined {
  if (paper === undefined) return undefined;
  const open = [...rows.values()].find((row) => row.id === paper);
  const index = open ? order.indexOf(open.ordinal) : -1;
  return index < 0 ? undefined : index;
}

/** {@link openIndex}, kept up to date. */
export function useOpenIndex(): number | undefined {
  const paper = useLibraryAddress((address) => address.paper);
  const rows = useResults((state) => state.rows);
  const order = useResults((state) => state.order);
  return useMemo(() => openIndex({ rows, order }, paper), [paper, rows, order]);
}

/** Closes the open paper; the focus goes to its row, or the first. */
export function closePaper({ results, navigation, ui }: Services): void {
  const address = navigation.lastLibrary();
  const index = openIndex(results.getState(), address.paper) ?? 0;
  navigation.go({ ...address, paper: undefined });
  ui.setState({ focusView: false, cursor: { index } });
}

/** Opens the result at this place; beyond the ends nothing happens. */
async function openResult(
  { results, navigation }: Services,
  index: number,
  how: 'push' | 'replace',
): Promise<void> {
  const row = await results.at(index);
  if (row) navigation.go({ ...navigation.lastLibrary(), paper: row.id }, how);
}

/** Opens a result by its place in the list. */
export function useOpenResult(): (index: number) => Promise<void> {
  const services = useServices();
  return useCallback((index) => openResult(services, index, 'push'), [services]);
}

/** Goes from the open paper to the next or the one before; leaves no trail for the back button. */
export function useStep(): (delta: 1 | -1) => Promise<void> {
  const services = useServices();
  return useCallback(
    (delta) => {
      const { results, navigation } = services;
      const index = openIndex(results.getState(), navigation.lastLibrary().paper);
      return openResult(services, index === undefined ? 0 : index + delta, 'replace');
    },
    [services],
  );
}
