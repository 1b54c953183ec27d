import { useCallback } from 'react';
import type { Address } from '#domain/address';
import { useServices, useUi } from './services.tsx';
import type { UiState } from './ui-store.ts';
import { useAddress } from './use-address.ts';

type Cursor = UiState['cursor'];

/**
 * The row of a screen's list that is to take the focus, and how to change it. A screen that is being
 * left is drawn until the next one is: it must not take what is meant for that one.
 */
export function useCursor(screen: Address['screen']): readonly [Cursor, (cursor: Cursor) => void] {
  const { ui } = useServices();
  const isHere = useAddress((address) => address.screen === screen);
  const cursor = useUi((state) => (isHere ? state.cursor : undefined));
  const setCursor = useCallback((next: Cursor) => ui.setState({ cursor: next }), [ui]);
  return [cursor, setCursor];
}
