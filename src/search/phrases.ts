/** Whether a text holds words in a row. */
import { type Letters, lettersOf, placeOf } from '#domain/phrase';
import { fold, words } from '#domain/words';

/** More than this between two letters of a phrase is not a blank with some punctuation. */
const WIDEST_GAP = 4;

/** Where what may be the phrase ends, which begins at `start`; -1 when it cannot be. */
function endOfLetters(text: string, letters: string, start: number): number {
  let at = start;
  for (let n = 0; n < letters.length; n += 1) {
    const last = at + (n === 0 ? 0 : WIDEST_GAP);
    while (at <= last && text.charCodeAt(at) !== letters.charCodeAt(n)) at += 1;
    if (at > last) return -1;
    at += 1;
  }
  return at;
}

/**
 * Whether a text holds the phrase (not empty). Only places that may hold it are cut into words, so that
 * a long text costs little.
 *
 * @param unfinished its last word is still typed, and may be the beginning of one
 */
export function holdsPhrase(text: string, phrase: Letters, unfinished: boolean): boolean {
  const { letters } = phrase;
  const first = letters.charAt(0);
  const folded = fold(text);
  for (let at = folded.indexOf(first); at !== -1; at = folded.indexOf(first, at + 1)) {
    const end = endOfLetters(folded, letters, at);
    if (end === -1) continue;
    const from = folded.lastIndexOf(' ', at) + 1;
    const blank = folded.indexOf(' ', end);
    const around = folded.slice(from, blank === -1 ? undefined : blank);
    if (placeOf(phrase, lettersOf([words(around)]), 0, unfinished) !== -1) return true;
  }
  return false;
}
