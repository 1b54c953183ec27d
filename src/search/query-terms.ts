/** The text of a query, read as terms. (Phrases, fields and exclusions will be read here, too.) */
import { stem } from './stem.ts';
import type { TextRange } from '#domain/text-range';
import type { Word } from '#domain/words';
import { joined, tiedGroups } from './forms.ts';

/** So much of a query is read, in UTF-16 units; the rest is ignored. */
const QUERY_LENGTH = 400;

/** Words that tell nothing about a paper; they count only when a query holds nothing else. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also am an and any are as at be because been before being ' +
    'below between both but by can could did do does doing down during each few for from further had ' +
    'has have having he her here hers herself him himself his how i if in into is it its itself just ' +
    'may me might more most must my myself no nor not now of off on once only or other our ours out ' +
    'over own same she should so some such than that the their theirs them themselves then there ' +
    'these they this those through to too under until up upon us very was we were what when where ' +
    'which while who whom whose why will with within without would you your yours ' +
    // What questions are framed in, rather than about.
    'actually anybody anyone anything article articles best better concerned concerning deal dealing ' +
    'deals dealt describe described describes discuss discussed discusses especially ever exist ' +
    'existing exists find found give given good interested kind kinds know like look looking need ' +
    'one ones paper papers please publication publications really regarding related relating shall ' +
    'show shows somebody someone something sort sorts still tell thing things truly want ways well ' +
    'whether work works yet'
  ).split(' '),
);

/** What a form in the library is compared with. */
export interface Atom {
  /** Folded. */
  readonly text: string;
  readonly stem: string;
  /** Also matches what merely begins so: the word is still being typed. */
  readonly prefix: boolean;
}

export interface Term {
  /** As typed. */
  readonly label: string;
  /** Where it stands in the query; more than once when it was repeated. */
  readonly ranges: readonly TextRange[];
  /** The word, or the hyphenated words as one. */
  readonly whole: Atom;
  /** The parts of a hyphenated term, which together do as well as the whole; mostly empty. */
  readonly parts: readonly Atom[];
  /** Quoted by itself: meant as it stands. */
  readonly verbatim: boolean;
  /** What was typed is no word of the library; `whole` is the one that was probably meant. */
  readonly mended?: true;
}

/** Whether a form (see `forms`) is the atom, is of its family, or begins with it when that is enough. */
export function matches(atom: Atom, form: string): boolean {
  return (atom.prefix && form.startsWith(atom.text)) || stem(form) === atom.stem;
}

function atom(text: string, prefix: boolean): Atom {
  return { text, stem: stem(text), prefix };
}

/**
 * The parts of a compound, when they mean by themselves what it means: `fine-tuning` is also `fine
 * tuning`, but `GPT-4` and `x-ray` are more than a text with both parts somewhere.
 */
function partsOf(group: readonly Word[], prefix: boolean): Atom[] {
  const isWord = (word: Word, at: number): boolean =>
    /^\p{L}{2}/u.test(word.folded) &&
    !(prefix && at === group.length - 1 && word.folded.length < 3);
  if (group.length < 2 || !group.every(isWord)) return [];
  const telling = group.filter((word) => !STOPWORDS.has(word.folded));
  return telling.map((word) => atom(word.folded, prefix && word === group.at(-1)));
}

const QUOTES = new Set(['"', '“', '”', '„']);

/** The term with the word that was probably meant. */
export function mend(term: Term, word: string): Term {
  return { ...term, whole: atom(word, false), mended: true };
}

function termOf(text: string, group: readonly Word[], prefix: boolean): Term {
  const { folded, start, end } = joined(group);
  return {
    label: text.slice(start, end),
    ranges: [{ start, end }],
    whole: atom(folded, prefix),
    parts: partsOf(group, prefix),
    verbatim: QUOTES.has(text.charAt(start - 1)) && QUOTES.has(text.charAt(end)),
  };
}

/** Terms that ask the same are one; the copy still being typed asks more and stays apart. */
function merged(terms: readonly Term[]): Term[] {
  const byKey = new Map<string, Term>();
  for (const term of terms) {
    const key = `${term.whole.text} ${term.whole.prefix} ${term.parts.length}`;
    const known = byKey.get(key);
    byKey.set(key, known ? { ...known, ranges: [...known.ranges, ...term.ranges] } : term);
  }
  return [...byKey.values()];
}

/**
 * The terms of a query. The last one also matches as the beginning of a word while no blank follows
 * it.
 */
export function queryTerms(text: string): Term[] {
  const read = text.slice(0, QUERY_LENGTH);
  const isTyping = !/\s$/.test(read);
  const groups = tiedGroups(read);
  const terms = groups.map((group) => termOf(read, group, isTyping && group === groups.at(-1)));
  const telling = terms.filter((term) => !STOPWORDS.has(term.whole.text));
  return merged(telling.length > 0 ? telling : terms);
}
