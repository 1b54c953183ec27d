/** A sentence as it is given to a voice, and the way back from what the voice says of it. */
import type { TextRange } from '#domain/text-range';

/** A piece of a sentence, spoken in one go. */
export interface Utterance {
  readonly text: string;
  /** Where each sign of `text` stands in the sentence; one more for its end. */
  readonly places: readonly number[];
}

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>"'.,;:!?)\]}]/gi;
/** Of an address only this is said: `github.com`. */
const HOST = /^(?:https?:\/\/)?(?:www\.)?([^/?#:]*)/i;
/** After these a voice may pause. */
const CLAUSE_END = /[,;:—–)]\s/g;

function hostOf(address: string): string {
  return HOST.exec(address)?.[1] ?? address;
}

/** The whole sentence, with addresses cut to what can be listened to. */
function whole(words: string): Utterance {
  let text = '';
  const places: number[] = [];
  let from = 0;
  const add = (piece: string, placeOf: (at: number) => number): void => {
    text += piece;
    for (let at = 0; at < piece.length; at += 1) places.push(placeOf(at));
  };
  for (const { 0: address, index } of words.matchAll(ADDRESS)) {
    const start = from;
    add(words.slice(start, index), (at) => start + at);
    add(hostOf(address), () => index);
    from = index + address.length;
  }
  add(words.slice(from), (at) => from + at);
  return { text, places: [...places, words.length] };
}

/** Where to cut before `most`: behind a clause, else before a word, else in it. */
function cutOf(text: string, most: number): number {
  const head = text.slice(0, most + 1);
  const clauses = Array.from(head.matchAll(CLAUSE_END), ({ index }) => index + 1);
  // A clause of a few words is not worth a pause.
  const clause = clauses.findLast((at) => at > most / 3);
  const blank = head.lastIndexOf(' ');
  return clause ?? (blank > 0 ? blank : most);
}

/**
 * What is to be spoken for a sentence, in order.
 * @param most signs in one utterance: some voices fall silent within a long one
 */
export function utterancesOf(words: string, most = Infinity): Utterance[] {
  let rest = whole(words);
  const pieces: Utterance[] = [];
  while (rest.text.length > most) {
    const at = cutOf(rest.text, most);
    pieces.push({ text: rest.text.slice(0, at), places: rest.places.slice(0, at + 1) });
    rest = { text: rest.text.slice(at), places: rest.places.slice(at) };
  }
  return [...pieces, rest].filter(({ text }) => text.trim() !== '');
}

/**
 * The word that a voice says it has come to.
 * @param index in the text of the utterance
 * @returns its place in the sentence; undefined where no word is
 */
export function wordAt({ places }: Utterance, words: string, index: number): TextRange | undefined {
  const start = places[index];
  if (start === undefined) return undefined;
  const length = /^[^\s]+/.exec(words.slice(start))?.[0].length;
  return length === undefined ? undefined : { start, end: start + length };
}
