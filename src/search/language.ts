import { COMMON_WORDS } from './common-words.ts';
import { WordSet } from './word-set.ts';

/** The common words of English. Import this file lazily: most searches never ask for it. */
export function english(): WordSet {
  return new WordSet(Uint8Array.from(atob(COMMON_WORDS), (sign) => sign.charCodeAt(0)));
}
