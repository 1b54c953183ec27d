/** Whether a text holds words in a row. */
import { fold, words } from '#domain/words';

/** More than this between two words of a phrase is not a blank with some punctuation. */
const WIDEST_GAP = 4;

/** Where `word` begins in `text` at `from` or up to `WIDEST_GAP` behind it; -1 when it does not. */
function startNear(text: string, word: string, from: number): number {
  for (let at = from; at <= from + WIDEST_GAP; at += 1) if (text.startsWith(word, at)) return at;
  return -1;
}

/** Where a run of signs that may be the phrase ends, which begins at `start`; -1 when none may be. */
function endOfRun(text: string, phrase: readonly string[], start: number): number {
  let end = start;
  for (const [at, word] of phrase.entries()) {
    const found = at === 0 ? start : startNear(text, word, end);
    if (found === -1) return -1;
    end = found + word.length;
  }
  return end;
}

function isPhrase(found: readonly string[], phrase: readonly string[], unfinished: boolean) {
  const last = phrase.length - 1;
  return found.some((_, start) =>
    phrase.every((word, at) => {
      const here = found[start + at];
      return here === word || (unfinished && at === last && here?.startsWith(word) === true);
    }),
  );
}

/**
 * Whether the words of `text` hold those of `phrase` (folded, not empty) in a row, whatever stands
 * between them. Only places that may hold it are cut into words, so that a long text costs little.
 *
 * @param unfinished its last word is still typed, and may be the beginning of one
 */
export function holdsPhrase(text: string, phrase: readonly string[], unfinished: boolean): boolean {
  const [first] = phrase;
  if (first === undefined) return true;
  const folded = fold(text);
  for (let at = folded.indexOf(first); at !== -1; at = folded.indexOf(first, at + 1)) {
    const end = endOfRun(folded, phrase, at);
    if (end === -1) continue;
    const from = folded.lastIndexOf(' ', at) + 1;
    const blank = folded.indexOf(' ', end);
    const around = folded.slice(from, blank === -1 ? undefined : blank);
    const found = words(around).map((word) => word.folded);
    if (isPhrase(found, phrase, unfinished)) return true;
  }
  return false;
}
