import { useCallback, useMemo } from 'react';
import { questionKey } from './results-store.ts';
import { useResults, useServices, useUi, type Services } from './services.tsx';
import { useLibraryAddress } from './use-address.ts';

/** Place of an ordinal in an order of ordinals. */
function placeOf(order: Uint32Array, ordinal: number | undefined): number | undefined {
  const index = ordinal === undefined ? -1 : order.indexOf(ordinal);
  return index < 0 ? undefined : index;
}

/** Place of the open paper among the results; undefined when none is open or it is not among them. */
function openIndex({ results, navigation, ui }: Services): number | undefined {
  const { opened } = ui.getState();
  const isOpen = opened !== undefined && opened.id === navigation.lastLibrary().paper;
  return placeOf(results.getState().order, isOpen ? opened.ordinal : undefined);
}

/** Place of the open paper among the results, kept up to date. */
export function useOpenIndex(): number | undefined {
  const paper = useLibraryAddress((address) => address.paper);
  const ordinal = useUi(({ opened }) => (opened?.id === paper ? opened?.ordinal : undefined));
  const order = useResults((state) => state.order);
  return useMemo(() => placeOf(order, ordinal), [order, ordinal]);
}

/** Gives the focus to a result row; where there is none, nothing happens. */
export function focusRow({ results, ui }: Services, index: number | 'shown'): void {
  if (results.getState().order.length > 0) ui.setState({ cursor: { index } });
}

/** Closes the open paper; the focus goes to its row, or to one in sight. */
export function closePaper(services: Services): void {
  const { navigation, ui } = services;
  const index = openIndex(services);
  navigation.go({ ...navigation.lastLibrary(), paper: undefined });
  ui.setState({ focusView: false });
  focusRow(services, index ?? 'shown');
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

/** Resolves when what is asked now is answered; false when the reader goes elsewhere before. */
export function untilAnswered({ results, navigation }: Services): Promise<boolean> {
  const asked = navigation.current();
  const key = questionKey(navigation.lastLibrary());
  const isAnswered = (): boolean => results.getState().key === key;
  if (isAnswered()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const look = (): void => {
      const isHere = navigation.current() === asked;
      if (isHere && !isAnswered()) return;
      for (const stop of stops) stop();
      resolve(isHere);
    };
    const stops = [results.subscribe(look), navigation.subscribe(look)];
  });
}

/** Goes from the open paper to the next or the one before; leaves no trail for the back button. */
export function useStep(): (delta: 1 | -1) => Promise<void> {
  const services = useServices();
  return useCallback(
    (delta) => {
      const index = openIndex(services);
      return openResult(services, index === undefined ? 0 : index + delta, 'replace');
    },
    [services],
  );
}
