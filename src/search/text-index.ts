/** Titles and abstracts, indexed: which papers hold the terms of a query, and how well they answer it. */
import type { Paper } from '#domain/corpus';
import { forms } from './forms.ts';
import { roomFor } from './growing.ts';
import { both, either, type Hits } from './hits.ts';
import { holdersFirst } from './holders.ts';
import { bestFirst } from './orders.ts';
import { type PaperVectors, learnVectors } from './latent.ts';
import { feedback } from './feedback.ts';
import { Mender } from './mending.ts';
import { Postings } from './postings.ts';
import { type Pair, pairsOf, preferTogether, Sequences } from './proximity.ts';
import { type Atom, queryTerms, type Term } from './query-terms.ts';
import { type FieldWeights, fieldWeights, inverseFrequency, rank } from './ranking.ts';
import type { Repair } from './protocol.ts';
import type { Scratch } from './scratch.ts';
import { Tally } from './tally.ts';
import { Vocabulary } from './vocabulary.ts';
import type { WordSet } from './word-set.ts';

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

export class TextIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #postings = new Postings();
  readonly #sequences = new Sequences(this.#vocabulary);
  readonly #mender = new Mender(this.#vocabulary, this.#postings);
  /** What begins with a sign: the first letter typed finds half the library in thousands of forms. */
  readonly #initials = new Map<string, number>();
  readonly #initialPostings = new Postings();
  /** What the paper that is coming in holds. */
  readonly #ofFamilies = new Tally();
  readonly #ofInitials = new Tally();
  #papers = 0;
  /** Number of forms, by ordinal. */
  #titles = new Uint32Array();
  #abstracts = new Uint32Array();
  #vectors: PaperVectors | undefined;
  /** Forgotten when a paper comes in. */
  #weights: FieldWeights | undefined;

  /** Takes in the next paper; its ordinal is the number of papers before it. */
  add(paper: Paper): void {
    const ordinal = this.#papers;
    const inTitle = forms(paper.title);
    const inAbstract = forms(paper.abstract);
    for (const { folded } of inTitle) this.#count(folded, 1, 0);
    for (const { folded } of inAbstract) this.#count(folded, 0, 1);
    this.#ofFamilies.take((family, title, abstract) => {
      this.#postings.add(family, ordinal, title, abstract);
    });
    this.#ofInitials.take((initial, title, abstract) => {
      this.#initialPostings.add(initial, ordinal, title, abstract);
    });
    this.#titles = roomFor(this.#titles, ordinal + 1);
    this.#abstracts = roomFor(this.#abstracts, ordinal + 1);
    this.#titles[ordinal] = inTitle.length;
    this.#abstracts[ordinal] = inAbstract.length;
    this.#papers += 1;
    this.#weights = undefined;
    this.#vectors = undefined;
  }

  #count(form: string, inTitle: number, inAbstract: number): void {
    this.#ofFamilies.add(this.#vocabulary.add(form), inTitle, inAbstract);
    const initial = this.#initials.get(form.charAt(0)) ?? this.#initials.size;
    this.#initials.set(form.charAt(0), initial);
    this.#ofInitials.add(initial, inTitle, inAbstract);
  }

  /**
   * Asks for the terms of `text`; `best` is empty when it has none. The answer lies in `scratch`, so
   * that it is good until that is reclaimed.
   *
   * @param paperAt any paper that has come in, by its ordinal
   */
  ask(text: string, scratch: Scratch, paperAt: (ordinal: number) => Paper): Asked {
    const terms = this.#mender.mended(queryTerms(text), this.#papers, scratch);
    const hits = terms.map((term) => this.#hitsOfTerm(term, scratch));
    this.#weights ??= fieldWeights(this.#titles, this.#abstracts, this.#papers);
    const weighed = hits.map((found) => ({ hits: found, weight: 1 }));
    const byWords = rank(weighed, this.#weights, scratch);
    const scored = bestFirst(byWords, scratch);
    const weights = hits.map(({ found }) => inverseFrequency(found, this.#papers));
    preferTogether(scored, byWords, this.#pairs(terms, weights), (ordinal) =>
      this.#sequences.of(ordinal, paperAt(ordinal)),
    );
    if (this.#vectors) feedback(scored, byWords, this.#vectors);
    const repairs = terms.flatMap(({ label, mended }) =>
      mended === undefined ? [] : [{ typed: label, meant: mended }],
    );
    return { terms, hits, weights, repairs, ...holdersFirst(scored, hits, scratch) };
  }

  #pairs(terms: readonly Term[], weights: readonly number[]): Pair[] {
    const families = terms.map(({ whole }) => this.#vocabulary.family(whole.text));
    return pairsOf(families.map((family, at) => ({ family, idf: weights[at] ?? 0 })));
  }

  /** Tells words of the language from slips; until it comes, any unknown word may be one. */
  knowLanguage(words: WordSet): void {
    this.#mender.language = words;
  }

  /** Learns what the papers are about. */
  learn(): void {
    this.#vectors = learnVectors(this.#postings.all(), this.#papers);
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
