/** Titles and abstracts, indexed: which papers hold the terms of a query, and how well they answer it. */
import type { Paper } from '#domain/corpus';
import { type Form, forms } from './forms.ts';
import { roomFor } from './growing.ts';
import type { IndexContent } from './index-file.ts';
import { both, either, type Hits, timesInTitle } from './hits.ts';
import { bestFirst } from './orders.ts';
import { type PaperVectors, learnVectors } from './latent.ts';
import { feedback } from './feedback.ts';
import { Postings } from './postings.ts';
import { type Atom, queryTerms, type Term, mend } from './query-terms.ts';
import { type FieldWeights, fieldWeights, inverseFrequency, rank } from './ranking.ts';
import type { Repair } from './protocol.ts';
import { Neighbourhood } from './repair.ts';
import { Kinship } from './related.ts';
import type { Scratch } from './scratch.ts';
import { Vocabulary } from './vocabulary.ts';

/** A query's text, asked. */
export interface Asked {
  readonly terms: readonly Term[];
  /** What each term finds. */
  readonly hits: readonly Hits[];
  /** How telling each term is. */
  readonly weights: readonly number[];
  /**
   * The papers that hold any of the terms: first those with every one in the title, then those with
   * every one, then the others; best first among each, equal ones by ordinal.
   */
  readonly best: Uint32Array;
  /** How many papers at the head of `best` hold every term. */
  readonly every: number;
  readonly repairs: readonly Repair[];
}

/** Whether a paper holds all terms in its title (0), all (1) or only some (2). */
function tierOf(ordinal: number, hits: readonly Hits[]): 0 | 1 | 2 {
  let tier: 0 | 1 = 0;
  for (const { counts } of hits) {
    const times = counts[ordinal] ?? 0;
    if (times === 0) return 2;
    if (timesInTitle(times) === 0) tier = 1;
  }
  return tier;
}

/** The papers of `scored` that hold every term before the others; what readers expect of few words. */
function holdersFirst(scored: Uint32Array, hits: readonly Hits[]): Pick<Asked, 'best' | 'every'> {
  const tiers: number[][] = [[], [], []];
  for (const ordinal of scored) tiers[tierOf(ordinal, hits)]?.push(ordinal);
  const [inTitle = [], every = []] = tiers;
  return { best: Uint32Array.from(tiers.flat()), every: inTitle.length + every.length };
}

interface Counts {
  title: number;
  abstract: number;
}

type CountsByForm = Map<string, Counts>;

function count(counts: CountsByForm, form: string, title: number, abstract: number): void {
  const known = counts.get(form);
  if (known) {
    known.title += title;
    known.abstract += abstract;
  } else counts.set(form, { title, abstract });
}

/** How often each form stands in a paper. */
function counted(title: readonly Form[], abstract: readonly Form[]): CountsByForm {
  const counts: CountsByForm = new Map();
  for (const { folded } of title) count(counts, folded, 1, 0);
  for (const { folded } of abstract) count(counts, folded, 0, 1);
  return counts;
}

/** The same for first signs of forms. */
function countedInitials(forms: CountsByForm): CountsByForm {
  const counts: CountsByForm = new Map();
  for (const [form, { title, abstract }] of forms) count(counts, form.charAt(0), title, abstract);
  return counts;
}

export class TextIndex {
  readonly #vocabulary: Vocabulary;
  readonly #postings: Postings;
  readonly #neighbourhood = new Neighbourhood();
  /** What begins with a sign: the first letter typed finds half the library in thousands of forms. */
  readonly #initials = new Map<string, number>();
  readonly #initialPostings: Postings;
  #papers: number;
  /** Number of forms, by ordinal. */
  #titles: Uint32Array<ArrayBuffer>;
  #abstracts: Uint32Array<ArrayBuffer>;
  #vectors: PaperVectors | undefined;
  /** By ordinal; forgotten when a paper comes in, like the next two. */
  #related: readonly Uint32Array[] | undefined;
  #weights: FieldWeights | undefined;
  #kinship: Kinship | undefined;

  /** Empty, or as it was when `content` was taken; it takes the arrays of `content` over. */
  constructor(content?: IndexContent) {
    this.#vocabulary = new Vocabulary(content?.vocabulary);
    this.#postings = new Postings(content?.postings);
    for (const code of content?.initials ?? []) {
      this.#initials.set(String.fromCharCode(code), this.#initials.size);
    }
    this.#initialPostings = new Postings(content?.initialPostings);
    this.#titles = content?.titles ?? new Uint32Array();
    this.#abstracts = content?.abstracts ?? new Uint32Array();
    this.#papers = this.#titles.length;
    this.#vectors = content?.vectors;
    this.#related = content?.related;
  }

  /** A copy of everything that was computed from the texts. */
  content(): IndexContent {
    return {
      vocabulary: this.#vocabulary.content(),
      postings: this.#postings.content(),
      initials: Uint16Array.from(this.#initials.keys(), (initial) => initial.charCodeAt(0)),
      initialPostings: this.#initialPostings.content(),
      titles: this.#titles.slice(0, this.#papers),
      abstracts: this.#abstracts.slice(0, this.#papers),
      vectors: this.#vectors,
      related: this.#related,
    };
  }

  /** How many papers have come in. */
  get size(): number {
    return this.#papers;
  }

  /** Makes ready to find words by their beginnings, see {@link Vocabulary.prepare}. */
  prepare(most: number): boolean {
    return this.#vocabulary.prepare(most);
  }

  /** Takes in the next paper; its ordinal is the number of papers before it. */
  add(paper: Paper): void {
    const ordinal = this.#papers;
    const inTitle = forms(paper.title);
    const inAbstract = forms(paper.abstract);
    const counts = counted(inTitle, inAbstract);
    for (const [form, { title, abstract }] of counts) {
      this.#postings.add(this.#vocabulary.add(form), ordinal, title, abstract);
    }
    for (const [initial, { title, abstract }] of countedInitials(counts)) {
      const number = this.#initials.get(initial) ?? this.#initials.size;
      this.#initials.set(initial, number);
      this.#initialPostings.add(number, ordinal, title, abstract);
    }
    this.#titles = roomFor(this.#titles, ordinal + 1);
    this.#abstracts = roomFor(this.#abstracts, ordinal + 1);
    this.#titles[ordinal] = inTitle.length;
    this.#abstracts[ordinal] = inAbstract.length;
    this.#papers += 1;
    this.#weights = undefined;
    this.#vectors = undefined;
    this.#related = undefined;
    this.#kinship = undefined;
  }

  /**
   * Asks for the terms of `text`; `best` is empty when it has none. The answer lies in `scratch`, so
   * that it is good until that is reclaimed.
   */
  ask(text: string, scratch: Scratch): Asked {
    const terms = queryTerms(text).map((term) => this.#mended(term));
    const hits = terms.map((term) => this.#hitsOfTerm(term, scratch));
    const weighed = hits.map((found) => ({ hits: found, weight: 1 }));
    const byWords = rank(weighed, this.#fieldWeights(), scratch);
    const scored = bestFirst(byWords, scratch);
    if (this.#vectors) feedback(scored, byWords, this.#vectors, this.#papers);
    const weights = hits.map(({ found }) => inverseFrequency(found, this.#papers));
    const repairs = terms.flatMap(({ whole, label, mended }) =>
      mended ? [{ typed: label, meant: whole.text }] : [],
    );
    return { terms, hits, weights, repairs, ...holdersFirst(scored, hits) };
  }

  /** The term, or the nearest known word in place of one that the library does not hold. */
  #mended(term: Term): Term {
    const { whole, parts, verbatim } = term;
    if (verbatim || parts.length > 0 || this.#vocabulary.matching(whole).length > 0) return term;
    this.#neighbourhood.take(this.#vocabulary.forms);
    const meant = this.#neighbourhood.nearest(whole.text, (form) => {
      const family = this.#vocabulary.family(form);
      return family === undefined ? 0 : this.#postings.papers(family);
    });
    return meant === undefined ? term : mend(term, meant);
  }

  /** Learns what the papers are about. */
  learn(): void {
    this.#vectors = learnVectors(this.#postings.uses(), this.#papers);
    this.#kinship = undefined;
  }

  /** Finds for every paper those about the same, so that `related` need not. */
  relate(): void {
    const kinship = this.#kin();
    this.#related = Array.from({ length: this.#papers }, (_, ordinal) =>
      Uint32Array.from(kinship.nearest(ordinal)),
    );
  }

  /** The papers about the same as this one, nearest first. */
  related(ordinal: number): Iterable<number> {
    return this.#related?.[ordinal] ?? this.#kin().nearest(ordinal);
  }

  /** The number of a word's family, if the library holds it. */
  family(word: string): number | undefined {
    return this.#vocabulary.family(word);
  }

  /** How telling a family is of two papers, see {@link Kinship.shared}. */
  shared(family: number, one: number, other: number): number {
    return this.#kin().shared(family, one, other);
  }

  #fieldWeights(): FieldWeights {
    return (this.#weights ??= fieldWeights(this.#titles, this.#abstracts, this.#papers));
  }

  #kin(): Kinship {
    return (this.#kinship ??= new Kinship(this.#postings, this.#fieldWeights(), this.#vectors));
  }

  #hitsOfTerm({ whole, parts }: Term, scratch: Scratch): Hits {
    const asWhole = this.#hitsOfAtom(whole, scratch);
    if (parts.length === 0) return asWhole;
    const ofParts = parts.map((part) => this.#hitsOfAtom(part, scratch));
    return either(
      asWhole,
      ofParts.reduce((a, b) => both(a, b, scratch)),
      scratch,
    );
  }

  #hitsOfAtom(atom: Atom, scratch: Scratch): Hits {
    if (atom.prefix && atom.text.length === 1) {
      const initial = this.#initials.get(atom.text);
      const initials = initial === undefined ? [] : [initial];
      return this.#initialPostings.hits(initials, this.#papers, scratch);
    }
    return this.#postings.hits(this.#vocabulary.matching(atom), this.#papers, scratch);
  }
}
