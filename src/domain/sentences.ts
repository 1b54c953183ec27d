/** The sentences of a text: the unit of reading, of snippets and of highlights. */
import type { TextRange } from '#domain/text-range';

/** After these a full stop never ends a sentence. */
const NEVER = new Set(
  'e.g i.e vs cf fig figs eq eqs dr prof mr mrs approx resp viz w.r.t a.k.a'.split(' '),
);
/** After these it does not when a number follows: `No. 5`, `Nov. 2024`. */
const BEFORE_NUMBER = new Set(
  'no nos vol pp p sec sect tab ref refs ch jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** After these, and after initials such as `U.S.`, it does only when a usual first word follows. */
const SOMETIMES = new Set('al inc ltd corp ph.d st jr sr'.split(' '));
/** Usual first words of a sentence in an abstract. */
const OPENERS = new Set(
  (
    'a additionally all although an and as at because both but by consequently current despite each ' +
    'existing experiments extensive finally first for from furthermore given here hence however if in ' +
    'instead it its many moreover most no notably on one our overall recent recently results second ' +
    'several since some such that the their then there therefore these they this those though three ' +
    'thus to two under unlike using we what when where while with without yet'
  ).split(' '),
);

const CLOSERS = new Set(`) ] } " ' ” ’ »`.split(' '));
const LEADERS = new Set(`( [ { " ' “ ‘ «`.split(' '));
/** The mark of a point in a list: `b)`, `iii)`. */
const ENUMERATOR = /^([a-z]|[ivx]+)\)/;
/** Enough of what follows a full stop to judge it, in UTF-16 units. */
const AHEAD = 48;

function skip(text: string, from: number, set: ReadonlySet<string>): number {
  let at = from;
  while (at < text.length && set.has(text.charAt(at))) at += 1;
  return at;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(text.charAt(at));
}

/** The letters and points right before `at`, lower case: `e.g`, `al`, `u.s`. */
function wordBefore(text: string, at: number): string {
  return /[\p{L}.]*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0].toLowerCase() ?? '';
}

/** Whether a sentence can end at the terminator at `at`, when `next` follows after a blank. */
function endsBeforeBlank(text: string, at: number, next: string): boolean {
  const first = /^[\p{L}\p{N}-]+/u.exec(next)?.[0] ?? '';
  const startsLow = /^\p{Ll}/u.test(first) && !/\p{Lu}/u.test(first);
  if (startsLow && !ENUMERATOR.test(next)) return false;
  if (text.charAt(at) !== '.') return true;
  const before = wordBefore(text, at);
  if (NEVER.has(before)) return false;
  if (BEFORE_NUMBER.has(before)) return !/^\p{N}/u.test(first);
  const isInitials = /^(\p{L}\.)+\p{L}$/u.test(before);
  if (isInitials || SOMETIMES.has(before)) return OPENERS.has(first.toLowerCase());
  return true;
}

/**
 * Whether two sentences are glued at the terminator at `at` (`paramount.Current`): a full word, a
 * number or a bracket before it, a capitalised word after it. `Node.js`, `GPT-3.5`, `U.S.A` are not.
 */
function isGlued(text: string, at: number, next: string): boolean {
  if (!/^(\p{Lu}\p{Ll}+|[AI])(?![\p{L}\p{N}.@/_])/u.test(next)) return false;
  const before = text.slice(Math.max(0, at - 12), at);
  return /(\p{Ll}{3}|[\p{N}%)\]”])$/u.test(before) && !NEVER.has(wordBefore(text, at));
}

/** Whether the terminator at `at` stands inside an address, whose points end nothing. */
class Addresses {
  readonly #text: string;
  /** The run of signs without a blank that was looked at last; each run is looked at once. */
  #run: TextRange = { start: 0, end: 0 };
  #isAddress = false;

  constructor(text: string) {
    this.#text = text;
  }

  holds(at: number): boolean {
    if (at >= this.#run.end) {
      let [start, end] = [at, at];
      while (start > this.#run.end && !isBlank(this.#text, start - 1)) start -= 1;
      while (end < this.#text.length && !isBlank(this.#text, end)) end += 1;
      this.#run = { start, end };
      this.#isAddress = /:\/\/|^\W*www\.|@/.test(this.#text.slice(start, end));
    }
    return this.#isAddress;
  }
}

/** Ends of the sentences in `text`: places right after the terminator and what closes it. */
function ends(text: string): number[] {
  const found: number[] = [];
  const addresses = new Addresses(text);
  const terminators = /[.!?…]+/g;
  for (let match = terminators.exec(text); match; match = terminators.exec(text)) {
    const last = terminators.lastIndex - 1;
    const end = skip(text, last + 1, CLOSERS);
    let blanks = 0;
    while (blanks < AHEAD && end + blanks < text.length && isBlank(text, end + blanks)) blanks += 1;
    const start = skip(text, end + blanks, LEADERS);
    const next = text.slice(start, start + AHEAD);
    const isEnd =
      blanks > 0
        ? endsBeforeBlank(text, last, next)
        : isGlued(text, match.index, next) && !addresses.holds(match.index);
    if (isEnd) found.push(end);
  }
  return [...found, text.length];
}

/** `text` from `start` to `end` without the blanks around it. */
function trimmed(text: string, start: number, end: number): TextRange {
  let [first, last] = [start, end];
  while (first < last && isBlank(text, first)) first += 1;
  while (last > first && isBlank(text, last - 1)) last -= 1;
  return { start: first, end: last };
}

/**
 * The sentences of `text` in order, without overlap, as UTF-16 ranges; the blanks between two
 * sentences belong to neither, and nothing else is left out. A text of blanks has none.
 */
export function sentences(text: string): TextRange[] {
  const found: TextRange[] = [];
  let start = 0;
  for (const end of ends(text)) {
    const range = trimmed(text, start, end);
    if (range.end > range.start) found.push(range);
    start = end;
  }
  return found;
}
