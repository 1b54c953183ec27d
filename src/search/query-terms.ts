/** The words of a query as terms, which the library is asked for. */
import { stem } from './stem.ts';
import type { TextRange } from '#domain/text-range';
import type { Word } from '#domain/words';
import { joined, tiedGroups } from './forms.ts';

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

export function isStopWord(word: string): boolean {
  return STOPWORDS.has(word);
}

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
  /** Quoted or ended by a star: meant as it stands. */
  readonly verbatim: boolean;
  /** Stands in a phrase beside others, where a slip is as likely as elsewhere. */
  readonly phrased?: true;
  /** What was typed is not in the library; this was probably meant, and is what the atoms are of. */
  readonly mended?: string;
}

/** Whether a form (see `forms`) is the atom, is of its family, or begins with it when that is enough. */
export function matches(atom: Atom, form: string): boolean {
  return (atom.prefix && form.startsWith(atom.text)) || stem(form) === atom.stem;
}

function atom(text: string, prefix: boolean): Atom {
  return { text, stem: stem(text), prefix };
}

/** What a word means of which so much is typed. */
export function openingAtom(text: string): Atom {
  return atom(text, true);
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

/** Where a word of the query stands, and how it is meant. */
export interface TermPlace {
  readonly range: TextRange;
  /** Its last word may go on. */
  readonly prefix: boolean;
  readonly verbatim: boolean;
}

/** The terms of a part of a query; mostly one. */
export function termsOf(query: string, { range, prefix, verbatim }: TermPlace): Term[] {
  const groups = tiedGroups(query.slice(range.start, range.end));
  return groups.map((group) => {
    const { folded, start, end } = joined(group);
    const isOpen = prefix && group === groups.at(-1);
    const place = { start: range.start + start, end: range.start + end };
    return {
      label: query.slice(place.start, place.end),
      ranges: [place],
      whole: atom(folded, isOpen),
      parts: partsOf(group, isOpen),
      verbatim,
    };
  });
}

/** Terms that ask the same are one; the copy still being typed asks more and stays apart. */
export function merged(terms: readonly Term[]): Term[] {
  const byKey = new Map<string, Term>();
  for (const term of terms) {
    const key = `${term.whole.text} ${term.whole.prefix} ${term.parts.length}`;
    const known = byKey.get(key);
    byKey.set(key, known ? { ...known, ranges: [...known.ranges, ...term.ranges] } : term);
  }
  return [...byKey.values()];
}

/** Whether a term tells something about a paper. */
export function isTelling({ whole }: Term): boolean {
  return !isStopWord(whole.text);
}
