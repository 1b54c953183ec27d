import { createStore, type StoreApi } from 'zustand/vanilla';
import { readPreferences, writePreferences, type Preferences } from '../data/preferences.ts';

export type { Preferences } from '../data/preferences.ts';

/** What is open and how it looks; nothing here outlives the tab but the preferences. */
export interface UiState {
  readonly drawerOpen: boolean;
  readonly keysOpen: boolean;
  /** The reader fills the screen. */
  readonly focusView: boolean;
  /** The result row that is to take the focus, until it has it. */
  readonly cursor: { readonly index: number } | undefined;
  readonly preferences: Preferences;
}

export interface UiStore extends StoreApi<UiState> {
  /** Changes and keeps preferences. */
  prefer(change: Partial<Preferences>): void;
}

/** Creates the store with the device's preferences and shows them on the page at once. */
export function createUiStore(): UiStore {
  const store = createStore<UiState>(() => ({
    drawerOpen: false,
    keysOpen: false,
    focusView: false,
    cursor: undefined,
    preferences: readPreferences(),
  }));
  apply(store.getState().preferences);
  return Object.assign(store, {
    prefer(change: Partial<Preferences>) {
      const preferences = { ...store.getState().preferences, ...change };
      store.setState({ preferences });
      writePreferences(preferences);
      apply(preferences);
    },
  });
}

function apply({ theme, textSize }: Preferences): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  if (textSize === undefined) root.style.removeProperty('--t-read');
  else root.style.setProperty('--t-read', `${textSize / 16}rem`);
}
