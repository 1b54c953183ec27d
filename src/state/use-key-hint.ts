import { shownKey, type ChangeableKey } from '#domain/own-keys';
import { useUi } from './services.tsx';

/** How a key is told of, on the screen and as `aria-keyshortcuts`. */
export interface KeyHint {
  readonly shown: string;
  /** Undefined where single keys do nothing. */
  readonly shortcut: string | undefined;
}

/** The key that does on this device what another does of itself. */
export function useKeyHint(known: ChangeableKey): KeyHint {
  const shown = useUi(({ preferences }) => shownKey(known, preferences.ownKeys));
  const isOff = useUi(({ preferences }) => preferences.keysOff);
  if (isOff) return { shown, shortcut: undefined };
  // A plus stands between keys there.
  return { shown, shortcut: shown === '+' ? 'Plus' : shown };
}
