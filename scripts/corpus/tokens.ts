import { STOP_WORDS } from './stop-words.ts';

/** A piece of text between blanks, as far as it may name a page. */
export interface Token {
  /** In lower case; '' when the piece tells nothing. */
  readonly word: string;
  readonly written: string;
  /** Something other than the word stands before it. */
  readonly begins: boolean;
  /** Something other than the word stands after it. */
  readonly ends: boolean;
}

export const NO_WORD: Token = { word: '', written: '', begins: false, ends: false };

const WORD = /^([^\p{L}\p{N}]*)([\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*)([^\p{L}\p{N}]*)$/u;
const SHORTEST_WORD = 3;
const LONGEST_WORD = 24;
const LONGEST_PIECE = LONGEST_WORD + 8;

/** Texts repeat their words: most pieces were read before. */
const known = new Map<string, Token>();
const MOST_KNOWN = 50_000;

/** Reads a piece of text; words of no length to speak of, numbers and stop words tell nothing. */
export function readToken(piece: string): Token {
  if (piece.length < SHORTEST_WORD || piece.length > LONGEST_PIECE) return NO_WORD;
  const before = known.get(piece);
  if (before !== undefined) return before;
  const token = parseToken(piece);
  if (known.size < MOST_KNOWN) known.set(piece, token);
  return token;
}

function parseToken(piece: string): Token {
  const match = WORD.exec(piece);
  const written = match?.[2] ?? '';
  const word = written.toLowerCase();
  const fits = word.length >= SHORTEST_WORD && word.length <= LONGEST_WORD;
  if (!fits || STOP_WORDS.has(word) || /^\d/.test(word)) return NO_WORD;
  return { word, written, begins: match?.[1] !== '', ends: match?.[3] !== '' };
}
