import { useCallback } from 'react';
import { leaveToList, readList } from './list-walk.ts';
import { openPlace } from './open-place.ts';
import { questionKey } from './results-store.ts';
import { useServices, type Services } from './services.tsx';

/** Gives the focus to a result row; where there is none, nothing happens. */
export function focusRow({ results, ui }: Services, index: number | 'shown'): void {
  if (results.getState().order.length > 0) ui.setState({ cursor: { index } });
}

/** Closes the open paper; the focus goes to its row, or to one in sight. */
export function closePaper(services: Services): void {
  const { navigation, ui } = services;
  const list = readList(services);
  if (list) {
    leaveToList(services, list);
    return;
  }
  const place = openPlace(services);
  navigation.go({ ...navigation.lastLibrary(), paper: undefined, within: undefined });
  ui.setState({ focusView: false });
  focusRow(services, place?.index ?? 'shown');
}

/** Opens the result at this place; beyond the ends nothing happens. */
export async function openResult(
  { results, navigation, ui }: Services,
  index: number,
  how: 'push' | 'replace',
): Promise<void> {
  const row = await results.at(index);
  if (!row) return;
  const { key } = results.getState();
  // Known before the paper is drawn: the next key may come first.
  ui.setState({ stood: { paper: row.id, ordinal: row.ordinal, index, key } });
  navigation.go({ ...navigation.lastLibrary(), paper: row.id, within: undefined }, how);
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
