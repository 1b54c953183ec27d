/**
 * Abbreviations that papers themselves define, as in `electronic health record (EHR)`.
 *
 * After A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
 * biomedical text", Pacific Symposium on Biocomputing 8 (2003), pp. 451–462.
 */
import type { Paper } from '#domain/corpus';
import { fold, words } from '#domain/words';
import { isStopWord } from './query-terms.ts';
import { stem } from './stem.ts';

/** Both as the text writes them, the abbreviation without the `s` of a plural. */
export interface Definition {
  readonly short: string;
  readonly long: string;
}

/** An abbreviation is one word of 2 to 10 signs, two of them capitals, which `Fig` and `left` are not. */
const SHORT = /^(?=.{2,10}$)(?=.*\p{Lu}.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}/&+-]*$/u;

/** What a parenthesis holds is read no further than this, and so is what stands before it. */
const MOST_READ = 120;

const PLURAL = /(?<=\p{Lu})s$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** A long form does not reach beyond a clause. */
const BREAK = /[()[\]:;.]/;

/** The last place of `letter` before `end`, or the last at which it opens a word. */
function placeOf(text: string, letter: string, end: number, opens: boolean): number {
  for (let at = end; at > 0;) {
    at = text.lastIndexOf(letter, at - 1);
    if (!opens || at < 1 || !LETTER_OR_DIGIT.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

/**
 * The end of `before` that holds every letter of `short` in order, the first at the start of a word;
 * found from the right, so it is the shortest.
 */
function longForm(short: string, before: string): string | undefined {
  const [sought, text] = [short.toLowerCase(), before.toLowerCase()];
  let at = text.length;
  for (let sign = sought.length - 1; sign >= 0; sign -= 1) {
    const letter = sought.charAt(sign);
    if (!LETTER_OR_DIGIT.test(letter)) continue;
    at = placeOf(text, letter, at, sign === 0);
    if (at === -1) return undefined;
  }
  return before.slice(at);
}

/** Whether a long form has as many words as Schwartz and Hearst allow, two of them telling. */
function isLikely(short: string, long: string): boolean {
  if (long.length <= short.length || BREAK.test(long)) return false;
  const parts = words(long);
  const telling = parts.filter(({ folded }) => !isStopWord(folded));
  const most = Math.min(short.length + 5, short.length * 2);
  return telling.length > 1 && parts.length <= most && !long.split(/\s/).includes(short);
}

function definition(written: string, before: string): Definition | undefined {
  if (!SHORT.test(written) || isStopWord(fold(written))) return undefined;
  const short = written.replace(PLURAL, '');
  const long = short.length > 1 ? longForm(short, before) : undefined;
  return long !== undefined && isLikely(short, long) ? { short, long } : undefined;
}

/** What a text defines in parentheses, in order: `long (SHORT)` and `SHORT (long)`. */
export function definitions(text: string): Definition[] {
  const found: Definition[] = [];
  for (let open = text.indexOf('('); open !== -1; open = text.indexOf('(', open + 1)) {
    const until = text.slice(open + 1, open + MOST_READ);
    const end = until.search(/[;,)]/);
    if (end === -1) continue;
    const inside = until.slice(0, end).trim();
    const before = text.slice(Math.max(0, open - MOST_READ), open).trimEnd();
    const one = inside.includes(' ')
      ? definition(before.slice(before.lastIndexOf(' ') + 1), inside)
      : definition(inside, before);
    if (one) found.push(one);
  }
  return found;
}

/** What the spellings of an expression have in common; '' where no word of it tells anything. */
export function keyOf(expression: string): string {
  const telling = words(expression).filter(({ folded }) => !isStopWord(folded));
  return telling.map(({ folded }) => stem(folded)).join(' ');
}

/** `Med-VQA` and `MedVQA` are one abbreviation. */
function shortKey(short: string): string {
  return words(short)
    .map(({ folded }) => folded)
    .join('');
}

interface Meaning {
  times: number;
  /** In the spelling with the fewest capitals, which are mostly those of a title or a sentence. */
  long: string;
  readonly short: string;
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}

/** What the papers of a library define. */
export class Abbreviations {
  #read = 0;
  /** By key of the abbreviation, then of the long form. */
  readonly #meanings = new Map<string, Map<string, Meaning>>();
  /** By key of the long form. */
  readonly #shorts = new Map<string, Set<string>>();

  /** Reads at most so many papers more, in their order, until there is none; how many that were. */
  read(most: number, paperAt: (ordinal: number) => Paper | undefined): number {
    const from = this.#read;
    for (; this.#read < from + most; this.#read += 1) {
      const paper = paperAt(this.#read);
      if (!paper) break;
      for (const text of [paper.title, paper.abstract]) {
        for (const found of definitions(text)) this.#add(found);
      }
    }
    return this.#read - from;
  }

  #add({ short, long }: Definition): void {
    const [key, longKey] = [shortKey(short), keyOf(long)];
    const meanings = this.#meanings.get(key) ?? new Map<string, Meaning>();
    const meaning = meanings.get(longKey) ?? { times: 0, long, short };
    meaning.times += 1;
    if (capitals(long) < capitals(meaning.long)) meaning.long = long;
    this.#meanings.set(key, meanings.set(longKey, meaning));
    this.#shorts.set(longKey, (this.#shorts.get(longKey) ?? new Set()).add(key));
  }

  /** What an abbreviation, folded or its plural, is defined as most often. */
  meaning(short: string): Readonly<Meaning> | undefined {
    const meanings = this.#meanings.get(short) ?? this.#meanings.get(short.replace(/s$/, ''));
    let best: Meaning | undefined;
    for (const meaning of meanings?.values() ?? []) {
      if (meaning.times > (best?.times ?? 0)) best = meaning;
    }
    return best;
  }

  /** The usual abbreviation of an expression with this key, if that mostly means it. */
  abbreviation(longKey: string): Readonly<Meaning> | undefined {
    let best: Readonly<Meaning> | undefined;
    for (const short of this.#shorts.get(longKey) ?? []) {
      const meaning = this.meaning(short);
      if (!meaning || meaning.times <= (best?.times ?? 0)) continue;
      if (keyOf(meaning.long) === longKey) best = meaning;
    }
    return best;
  }
}
