/** Words that stand next to each other: how a reader names them, and where a text holds them. */
import { sentences } from '#domain/sentences';
import type { TextRange } from '#domain/text-range';
import { type Word, words } from '#domain/words';

/** Longest phrase that is looked for: more words hardly ever come again in the same order. */
export const MOST_PHRASE_WORDS = 12;
export const MOST_PHRASE_LENGTH = 200;

/** What is looked for when a reader gives a text. */
export interface Wanted {
  /** The first words of the text, as they were given. */
  readonly text: string;
  /** Why that is not the whole of it: it was too long, or went beyond the end of a sentence. */
  readonly cut: 'long' | 'sentence' | undefined;
}

/** Where the phrase that a text begins with has to end. */
function endOfPhrase(all: readonly Word[], until: number): number {
  let end = 0;
  let count = 0;
  for (const word of all) {
    // Words tied by hyphens are one to the eye.
    if (!word.tied) count += 1;
    const fits = count <= MOST_PHRASE_WORDS && word.end <= MOST_PHRASE_LENGTH;
    if (word.start >= until || (end > 0 && !fits)) return end;
    end = word.end;
  }
  return end;
}

/** The phrase that is looked for when this is given; '' when it holds no word. */
export function wantedPhrase(given: string): Wanted {
  const text = given.replaceAll(/\s+/g, ' ').trim();
  const all = words(text);
  if (all.length === 0) return { text: '', cut: undefined };
  const first = sentences(text).find(({ end }) => end > (all[0]?.start ?? 0));
  const until = first?.end ?? text.length;
  const end = endOfPhrase(all, until);
  const isWhole = !all.some((word) => word.start >= end);
  if (isWhole) return { text, cut: undefined };
  const cut = all.some((word) => word.start >= end && word.start < until) ? 'long' : 'sentence';
  return { text: text.slice(0, end), cut };
}

/** The words of `text` that a selection touches, each as a whole; '' when it touches none. */
export function selectedWords(text: string, { start, end }: TextRange): string {
  const touched = words(text).filter((word) => word.end > start && word.start < end);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? text.slice(first.start, last.end).replaceAll(/\s+/g, ' ') : '';
}

/** How a word is held to the one before it. */
const WITHIN = 0;
const TIED = 1;
const APART = 2;

/** Words run together, so that a phrase is found by one look for its letters. */
export interface Letters {
  readonly letters: string;
  /** For each letter, how it is held to the one before it. */
  readonly holds: Uint8Array;
  /** The signs at the ends of words such as `c++`, by the place after the last letter. */
  readonly signs: ReadonlyMap<number, string>;
}

const NO_SIGNS: ReadonlyMap<number, string> = new Map();

/** Where the `++` of a folded word begins. */
function bareLength(folded: string): number {
  let end = folded.length;
  while (end > 1 && (folded.charAt(end - 1) === '+' || folded.charAt(end - 1) === '#')) end -= 1;
  return end;
}

/** The words of several texts run together; what lies before a text is held to it by a line's end. */
export function lettersOf(texts: readonly (readonly Word[])[]): Letters {
  const parts: string[] = [];
  const starts: [at: number, hold: number][] = [];
  let signs: Map<number, string> | undefined;
  let length = 0;
  for (const [number, text] of texts.entries()) {
    if (number > 0) {
      parts.push('\n');
      length += 1;
    }
    for (const { folded, tied } of text) {
      const bare = bareLength(folded);
      starts.push([length, tied ? TIED : APART]);
      parts.push(bare === folded.length ? folded : folded.slice(0, bare));
      length += bare;
      if (bare < folded.length) (signs ??= new Map()).set(length, folded.slice(bare));
    }
  }
  const holds = new Uint8Array(length + 1);
  for (const [at, hold] of starts) holds[at] = hold;
  holds[length] = APART;
  return { letters: parts.join(''), holds, signs: signs ?? NO_SIGNS };
}

/** The phrase of a text that a reader gave, ready to be looked for. */
export function readPhrase(text: string): Letters {
  return lettersOf([words(text)]);
}

/**
 * Whether the letters at `at` are the phrase's. Words apart there are apart or tied here, and a
 * hyphen is as good as none: `fine-tuning` is also `finetuning` and `fine tuning`, which are not each
 * other.
 */
function isPhraseAt(text: Letters, at: number, phrase: Letters, unfinished: boolean): boolean {
  const { length } = phrase.letters;
  const end = at + length;
  const endsWord = text.letters.charAt(end) === '\n' || text.holds[end] !== WITHIN;
  if (text.holds[at] === WITHIN || !(endsWord || unfinished)) return false;
  for (let n = 1; n < length; n += 1) {
    const [here, there] = [text.holds[at + n] ?? WITHIN, phrase.holds[n] ?? WITHIN];
    if (Math.abs(here - there) === APART) return false;
  }
  for (const [place, sign] of phrase.signs) {
    const there = text.signs.get(at + place);
    const isBegun = unfinished && place === length && there?.startsWith(sign) === true;
    if (there !== sign && !isBegun) return false;
  }
  return true;
}

/**
 * The first place of the phrase in the letters, not before `from`; -1 when there is none.
 * @param unfinished its last word may be the beginning of one
 */
export function placeOf(phrase: Letters, text: Letters, from = 0, unfinished = false): number {
  const { letters } = phrase;
  if (letters === '') return -1;
  let at = text.letters.indexOf(letters, from);
  while (at !== -1 && !isPhraseAt(text, at, phrase, unfinished)) {
    at = text.letters.indexOf(letters, at + 1);
  }
  return at;
}

/** The range in a text, whose words these are, of those that hold the letters from a place on. */
export function rangeOfLetters(text: readonly Word[], from: number, count: number): TextRange {
  let length = 0;
  let start = 0;
  for (const word of text) {
    if (length <= from) start = word.start;
    length += bareLength(word.folded);
    if (length >= from + count) return { start, end: word.end };
  }
  return { start, end: start };
}

/** Every place of the phrase in a text, without overlap; the text is taken as one sentence. */
export function phraseRanges(phrase: Letters, text: string): TextRange[] {
  const all = words(text);
  const letters = lettersOf([all]);
  const found: TextRange[] = [];
  const { length } = phrase.letters;
  for (let at = placeOf(phrase, letters); at !== -1; at = placeOf(phrase, letters, at + length)) {
    found.push(rangeOfLetters(all, at, length));
  }
  return found;
}
