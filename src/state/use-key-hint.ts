import { shownKey, type ChangeableKey } from '#domain/own-keys';
import { useUi } from './services.tsx';

/** How a key is told of, on the screen and as `aria-keyshortcuts`. */
export interface KeyHint {
  readonly shown: string;
  readonly shortcut: string;
}

/** The key that does on this device what another does of itself. */
export function useKeyHint(known: ChangeableKey): KeyHint {
  const shown = useUi(({ preferences }) => shownKey(known, preferences.ownKeys));
  // A plus stands between keys there.
  return { shown, shortcut: shown === '+' ? 'Plus' : shown };
}
