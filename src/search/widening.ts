/** What a query's loose words are also searched for as: the abbreviation, or what it stands for. */
import type { TextRange } from '#domain/text-range';
import { type Abbreviations, keyOf } from './abbreviations.ts';
import { allOf, except, type Hits } from './hits.ts';
import { isTelling, type Term, termsOf } from './query-terms.ts';
import type { Scratch } from './scratch.ts';

/** A run of loose words that has another name. */
export interface Widening {
  /** Places in the plan's loose terms, the latter not of the run. */
  readonly from: number;
  readonly until: number;
  /** Where the run stands in the query. */
  readonly range: TextRange;
  /** The other name, and its words, which all must be held. */
  readonly also: string;
  readonly instead: readonly Term[];
}

/** Longest run of words that is looked up. */
const MOST_WORDS = 8;

/** So many papers with a word show how the library writes it. */
const WITNESSES = 20;

/** What widening knows of the library. */
export interface Names {
  readonly abbreviations: Abbreviations;
  /** The texts of papers that hold a term. */
  readonly holders: (term: Term) => Iterable<string>;
}

function termsIn(text: string): Term[] {
  const range = { start: 0, end: text.length };
  return termsOf(text, { range, prefix: false, verbatim: true }).filter(isTelling);
}

const CAPITALS = /\p{Lu}.*\p{Lu}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a text has the abbreviation as a word with capitals. */
function writes(text: string, short: string): boolean {
  const [all, sought] = [text.toLowerCase(), short.toLowerCase()];
  for (let at = all.indexOf(sought); at !== -1; at = all.indexOf(sought, at + 1)) {
    if (LETTER_OR_DIGIT.test(text.charAt(at - 1))) continue;
    if (CAPITALS.test(text.slice(at, at + short.length))) return true;
  }
  return false;
}

/** Whether a word is an abbreviation to most papers that hold it: `care` is not, whoever defines `CARE`. */
function isAbbreviation(short: string, names: Names): boolean {
  const [term] = termsIn(short);
  if (!term) return false;
  let [held, written] = [0, 0];
  for (const text of names.holders(term)) {
    held += 1;
    if (writes(text, short)) written += 1;
    if (held === WITNESSES) break;
  }
  return 2 * written > held;
}

/** The other names of what stands in a query, as far as it does not say them itself. */
class Widener {
  readonly #text: string;
  readonly #loose: readonly Term[];
  readonly #names: Names;
  /** In step with `#loose`. */
  readonly #keys: readonly string[];
  readonly #said: ReadonlySet<string>;

  constructor(text: string, loose: readonly Term[], names: Names) {
    this.#text = text;
    this.#loose = loose;
    this.#names = names;
    this.#keys = loose.map(({ label }) => keyOf(label));
    this.#said = new Set(this.#keys.flatMap((key) => key.split(' ')));
  }

  all(): Widening[] {
    const found: Widening[] = [];
    for (let from = 0; from < this.#loose.length; from += 1) {
      const widening = this.#ofShort(from) ?? this.#ofLong(from);
      if (!widening) continue;
      found.push(widening);
      from = widening.until - 1;
    }
    return found;
  }

  #ofShort(from: number): Widening | undefined {
    const term = this.#loose[from];
    if (!term || term.verbatim) return undefined;
    const meaning = this.#names.abbreviations.meaning(term.whole.text);
    if (!meaning || !isAbbreviation(meaning.short, this.#names)) return undefined;
    return this.#widening(from, from + 1, meaning.long);
  }

  /** The longest run from here that has an abbreviation. */
  #ofLong(from: number): Widening | undefined {
    for (let until = Math.min(from + MOST_WORDS, this.#loose.length); until > from; until -= 1) {
      const run = this.#loose.slice(from, until);
      if (run.some(({ verbatim }) => verbatim)) continue;
      const key = this.#keys.slice(from, until).filter(Boolean).join(' ');
      const meaning = this.#names.abbreviations.abbreviation(key);
      if (!meaning || !isAbbreviation(meaning.short, this.#names)) continue;
      const widening = this.#widening(from, until, meaning.short);
      const { start, end } = widening?.range ?? { start: 0, end: 0 };
      // Something else of the query may stand between the words.
      if (keyOf(this.#text.slice(start, end)) === key) return widening;
    }
    return undefined;
  }

  #widening(from: number, until: number, also: string): Widening | undefined {
    const start = this.#loose[from]?.ranges[0]?.start ?? 0;
    const end = this.#loose[until - 1]?.ranges[0]?.end ?? 0;
    const isSaid = keyOf(also)
      .split(' ')
      .every((word) => this.#said.has(word));
    return isSaid
      ? undefined
      : { from, until, range: { start, end }, also, instead: termsIn(also) };
  }
}

/** The other names of the loose words of a query; those meant as they stand have none. */
export function widenings(text: string, loose: readonly Term[], names: Names): Widening[] {
  return new Widener(text, loose, names).all();
}

/** Words of a query that speak together: one, or a run that has another name. */
export interface Voice {
  readonly terms: readonly Term[];
  readonly widening: Widening | undefined;
  /** The words are loose: papers that hold all of them come first. */
  readonly isLoose: boolean;
}

/**
 * The voices of a query, in its order.
 *
 * @param ranked the loose terms, then others
 */
export function voicesOf(
  loose: number,
  ranked: readonly Term[],
  widenings: readonly Widening[],
): Voice[] {
  const voices: Voice[] = [];
  const widened = new Map(widenings.map((widening) => [widening.from, widening]));
  for (let at = 0; at < ranked.length;) {
    const widening = widened.get(at);
    const until = widening?.until ?? at + 1;
    voices.push({ terms: ranked.slice(at, until), widening, isLoose: at < loose });
    at = until;
  }
  return voices;
}

/**
 * The papers that hold the other name of a run of words alone, as telling as both names together. A
 * paper with both is not scored for the second: that would prefer the papers that define an
 * abbreviation to those that use it.
 *
 * @param run hits of the words
 * @param instead hits of the words of the other name
 */
export function otherName(run: readonly Hits[], instead: readonly Hits[], scratch: Scratch): Hits {
  return except(allOf(instead, scratch), allOf(run, scratch), scratch);
}

/** Terms as rows mark them, and how telling each is. */
interface Marked {
  readonly terms: readonly Term[];
  readonly weights: readonly number[];
}

/**
 * The ranked terms with other names. The words of a long form are marked, like the parts of a compound,
 * only where the abbreviation never stands.
 */
export function withOtherNames(
  ranked: readonly Term[],
  weights: readonly number[],
  widenings: readonly Widening[],
): Marked {
  const terms = [...ranked];
  const telling = [...weights];
  for (const { from, until, instead } of widenings) {
    const first = ranked[from];
    if (first && until - from === 1) {
      const parts = instead.flatMap(({ whole, parts }) => (parts.length > 0 ? parts : [whole]));
      terms[from] = { ...first, parts };
      continue;
    }
    const weight = weights.slice(from, until).reduce((sum, one) => sum + one, 0);
    for (const term of instead) {
      terms.push(term);
      telling.push(weight / instead.length);
    }
  }
  return { terms, weights: telling };
}
