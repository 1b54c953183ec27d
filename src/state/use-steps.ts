import { useCallback, useMemo } from 'react';
import { useResults, useServices, type Services } from './services.tsx';
import { useLibraryAddress } from './use-address.ts';

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

/** Place of the open paper among the results; undefined when none is open or it is not among them. */
export function useOpenIndex(): number | undefined {
  const { paper } = useLibraryAddress();
  const rows = useResults((state) => state.rows);
  const order = useResults((state) => state.order);
  return useMemo(() => {
    if (paper === undefined) return undefined;
    const open = [...rows.values()].find((row) => row.id === paper);
    const index = open ? order.indexOf(open.ordinal) : -1;
    return index < 0 ? undefined : index;
  }, [paper, rows, order]);
}

/** Goes from the open paper to the next or the one before; leaves no trail for the back button. */
export function useStep(): (delta: 1 | -1) => Promise<void> {
  const services = useServices();
  const index = useOpenIndex();
  return useCallback(
    (delta) => openResult(services, index === undefined ? 0 : index + delta, 'replace'),
    [services, index],
  );
}
