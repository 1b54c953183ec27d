/** Words of a text, with their places: the one tokeniser of search, highlighting and snippets. */
import type { TextRange } from '#domain/text-range';

/** Longest word in UTF-16 units; a longer run of letters is cut into pieces, so no input is slow. */
export const MAX_WORD = 64;

export interface Word extends TextRange {
  /** Lower case, compatibility forms written out, diacritics off; never empty. */
  readonly folded: string;
  /** Tied to the word before it by one hyphen or dash, as `tuning` in `fine-tuning`. */
  readonly tied: boolean;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const MARK = 3;

/** Signs as UTF-16 codes: words are cut on every keystroke, and comparing numbers is cheap. */
const APOSTROPHES = new Set([0x27, 0x2019]);
const HYPHENS = new Set([0x2d, 0x2010, 0x2011, 0x2013]);
const [POINT, COMMA, PLUS, HASH] = [0x2e, 0x2c, 0x2b, 0x23];

/** Kinds of the ASCII characters, so that English text never meets a regular expression. */
const ASCII_KINDS = Uint8Array.from({ length: 128 }, (_, code) =>
  kindOf(String.fromCharCode(code)),
);

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  return /\p{M}/u.test(character) ? MARK : OTHER;
}

/** The kind of the sign at `at`; past the end it is `OTHER`. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII_KINDS[code] ?? OTHER;
  return at < text.length ? kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0)) : OTHER;
}

function widthAt(text: string, at: number): number {
  return text.charCodeAt(at) < 0xd800 || (text.codePointAt(at) ?? 0) <= 0xffff ? 1 : 2;
}

function startsWord(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === LETTER || kind === DIGIT;
}

/** A sign inside a word: the apostrophe of `patient's`, the point of `3.5`, the comma of `10,000`. */
function isInner(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign === POINT || sign === COMMA) {
    return kindAt(text, at + 1) === DIGIT && kindAt(text, at - 1) === DIGIT;
  }
  if (!APOSTROPHES.has(sign)) return false;
  return kindAt(text, at + 1) === LETTER && kindAt(text, at - 1) === LETTER;
}

/** Where the `++` of `C++`, the `+` of `CD4+` or the `#` of `C#` ends; `at` when there is none. */
function endOfSuffix(text: string, at: number): number {
  let end = at;
  if (text.charCodeAt(at) === HASH) end = at + 1;
  else while (end < at + 2 && text.charCodeAt(end) === PLUS) end += 1;
  if (end === at) return at;
  return text.charCodeAt(end) === PLUS || startsWord(text, end) ? at : end;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && at - start < MAX_WORD) {
    if (kindAt(text, at) !== OTHER) at += widthAt(text, at);
    else if (isInner(text, at)) at += 1;
    else return endOfSuffix(text, at);
  }
  return at;
}

function isAscii(text: string): boolean {
  return !/[^ -~]/.test(text);
}

/** Case, compatibility forms (`ﬁ`, `²`) and diacritics taken off: what two spellings have in common. */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

/**
 * The words of `text` in order, without overlap; offsets are UTF-16 units of `text` itself.
 * A word is a run of letters, digits and marks; see `isInner` and `endOfSuffix` for the signs it may
 * hold. Any string is answered, in time linear in its length.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  /** The whole text folded at once, where that moves no offset. */
  const lower = isAscii(text) ? text.toLowerCase() : undefined;
  let previousEnd = -1;
  let at = 0;
  while (at < text.length) {
    if (!startsWord(text, at)) {
      at += 1;
      continue;
    }
    const end = endOfWord(text, at);
    const folded = lower?.slice(at, end) ?? fold(text.slice(at, end));
    const tied = previousEnd === at - 1 && HYPHENS.has(text.charCodeAt(previousEnd));
    if (folded !== '') found.push({ start: at, end, folded, tied });
    previousEnd = end;
    at = end;
  }
  return found;
}
