import { useMemo } from 'react';
import { useResults, useUi, type Services } from './services.tsx';
import type { StoodPaper, UiState } from './ui-store.ts';
import { useLibraryAddress } from './use-address.ts';

/** The place of the open paper among the results. */
export interface OpenPlace {
  /** Where it is; where it was, if it has left them: there is the paper that followed it. */
  readonly index: number;
  readonly left: boolean;
}

/** Place of an ordinal in an order of ordinals. */
function placeOf(order: Uint32Array, ordinal: number | undefined): number | undefined {
  const index = ordinal === undefined ? -1 : order.indexOf(ordinal);
  return index < 0 ? undefined : index;
}

/** The ordinal of the open paper, as far as it is known. */
function ordinalOf({ opened, stood }: UiState, paper: string | undefined): number | undefined {
  if (paper === undefined) return undefined;
  if (opened?.id === paper) return opened.ordinal;
  return stood?.paper === paper ? stood.ordinal : undefined;
}

function stoodAt(
  stood: StoodPaper | undefined,
  paper: string | undefined,
  key: string,
): OpenPlace | undefined {
  if (paper === undefined || stood?.paper !== paper || stood.key !== key) return undefined;
  return { index: stood.index, left: true };
}

/** The place of the open paper; undefined when none is open, or one that the results never held. */
export function openPlace({ results, navigation, ui }: Services): OpenPlace | undefined {
  const { paper } = navigation.lastLibrary();
  const { order, key } = results.getState();
  const state = ui.getState();
  const index = placeOf(order, ordinalOf(state, paper));
  return index === undefined ? stoodAt(state.stood, paper, key) : { index, left: false };
}

/** The place of the open paper, kept up to date. */
export function useOpenPlace(): OpenPlace | undefined {
  const paper = useLibraryAddress((address) => address.paper);
  const ordinal = useUi((state) => ordinalOf(state, paper));
  const stood = useUi((state) => state.stood);
  const order = useResults((state) => state.order);
  const key = useResults((state) => state.key);
  const index = useMemo(() => placeOf(order, ordinal), [order, ordinal]);
  return index === undefined ? stoodAt(stood, paper, key) : { index, left: false };
}

/** Remembers where the open paper stands, so that there is a way on when it leaves the results. */
export function followPlace(services: Services): void {
  const { results, ui } = services;
  const note = (): void => {
    const { opened, stood } = ui.getState();
    const place = openPlace(services);
    if (!place || place.left || !opened) return;
    const { key } = results.getState();
    const { id: paper, ordinal } = opened;
    if (services.navigation.lastLibrary().paper !== paper) return;
    if (stood?.paper === paper && stood.index === place.index && stood.key === key) return;
    ui.setState({ stood: { paper, ordinal, index: place.index, key } });
  };
  results.subscribe(({ order }, before) => order !== before.order && note());
  ui.subscribe(({ opened }, before) => opened !== before.opened && note());
}
