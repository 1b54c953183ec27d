import { knownKey } from '#domain/own-keys';
import type { Preferences } from '../data/preferences.ts';

/**
 * What a key is to the app: a letter or sign as it is known of itself, whichever the reader gave it; any
 * other as it is; undefined for one that does nothing, as all letters do where they are switched off.
 */
export function singleKey(
  { key }: Pick<KeyboardEvent, 'key'>,
  { keysOff, ownKeys }: Preferences,
): string | undefined {
  if (key.length !== 1) return key;
  // Caps lock must not switch the keys off.
  return keysOff ? undefined : knownKey(key.toLowerCase(), ownKeys ?? {});
}
