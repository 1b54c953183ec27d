/** Titles and abstracts, indexed: which papers hold the terms of a query, and how well they answer it. */
import type { Paper } from '#domain/corpus';
import type { PaperMarks } from '#domain/paper-marks';
import type { Field } from '#domain/query-language';
import type { Meeting } from './conditions.ts';
import { forms } from './forms.ts';
import { roomFor } from './growing.ts';
import { both, either, type Hits, inField, NO_HITS } from './hits.ts';
import { TieredOrder } from './holders.ts';
import type { IndexContent } from './index-file.ts';
import { Openings } from './openings.ts';
import { bestFirst } from './orders.ts';
import { type PaperVectors, learnVectors } from './latent.ts';
import { alike, feedback, MOVED } from './feedback.ts';
import { Folding } from './folding.ts';
import { Mender } from './mending.ts';
import { Postings } from './postings.ts';
import { type Pair, pairsOf, preferTogether, REREAD, Sequences } from './proximity.ts';
import type { QueryPlan } from './query-plan.ts';
import type { Atom, Term } from './query-terms.ts';
import { ReaderTexts } from './reader-texts.ts';
import { type FieldWeights, fieldWeights } from './ranking.ts';
import { Kinship } from './related.ts';
import type { Scratch } from './scratch.ts';
import type { Standing } from './standing.ts';
import { Standings } from './standings.ts';
import { Tally } from './tally.ts';
import { Vocabulary } from './vocabulary.ts';
import { otherName, type Voice, voicesOf } from './widening.ts';
import type { Evidence } from './word-rows.ts';
import type { WordSet } from './word-set.ts';

/** What the words of a query find. */
export interface Ranked {
  /** How telling each ranked term is. */
  readonly weights: readonly number[];
  /**
   * The papers that hold any of the terms: first those with every loose one in the title, then those
   * with every one, then the others; best first among each, equal ones by ordinal.
   */
  readonly best: Uint32Array;
  /** How many papers at the head of `best` hold every loose term. */
  readonly every: number;
}

export class TextIndex {
  readonly #vocabulary: Vocabulary;
  readonly #postings: Postings;
  readonly #sequences: Sequences;
  readonly #mender: Mender;
  /** What begins with a sign: the first letter typed finds half the library in thousands of forms. */
  readonly #initials = new Map<string, number>();
  readonly #initialPostings: Postings;
  readonly #openings: Openings;
  readonly #own = new ReaderTexts();
  readonly #standings = new Standings();
  /** What the paper that is coming in holds. */
  readonly #ofFamilies = new Tally();
  readonly #ofInitials = new Tally();
  #papers: number;
  /** Number of forms, by ordinal. */
  #titles: Uint32Array<ArrayBuffer>;
  #abstracts: Uint32Array<ArrayBuffer>;
  #vectors: PaperVectors | undefined;
  /** Finds the vectors of papers that come in after the others were learned from. */
  #folding: Folding | undefined;
  /** By ordinal; forgotten when a paper comes in, like the next two. */
  #related: readonly Uint32Array[] | undefined;
  #weights: FieldWeights | undefined;
  #kinship: Kinship | undefined;

  /** Empty, or as it was when `content` was taken; it takes the arrays of `content` over. */
  constructor(content?: IndexContent) {
    this.#vocabulary = new Vocabulary(content?.vocabulary);
    this.#postings = new Postings(content?.postings);
    this.#openings = new Openings(this.#vocabulary, this.#postings);
    this.#sequences = new Sequences(this.#vocabulary);
    this.#mender = new Mender(this.#vocabulary, this.#postings);
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

  /** Makes ready to find words by their beginnings: {@link Vocabulary.prepare}, then the commonest. */
  prepare(most: number): boolean {
    return this.#vocabulary.prepare(most) || this.#openings.prepare(most, this.#papers);
  }

  /**
   * Takes in the next paper; its ordinal is the number of papers before it. Where the others have
   * vectors, it gets one that fits theirs.
   */
  add(paper: Paper): void {
    const ordinal = this.#papers;
    if (this.#vectors) this.#folding ??= new Folding(this.#postings, this.#vectors);
    const inTitle = forms(paper.title);
    const inAbstract = forms(paper.abstract);
    for (const { folded } of inTitle) this.#count(folded, 1, 0);
    for (const { folded } of inAbstract) this.#count(folded, 0, 1);
    this.#ofFamilies.take((family, title, abstract) => {
      const posting = this.#postings.add(family, ordinal, title, abstract);
      this.#folding?.take(family, posting);
    });
    this.#folding?.fold();
    this.#ofInitials.take((initial, title, abstract) => {
      this.#initialPostings.add(initial, ordinal, title, abstract);
    });
    this.#titles = roomFor(this.#titles, ordinal + 1);
    this.#abstracts = roomFor(this.#abstracts, ordinal + 1);
    this.#titles[ordinal] = inTitle.length;
    this.#abstracts[ordinal] = inAbstract.length;
    this.#papers += 1;
    this.#standings.forget();
    this.#weights = undefined;
    this.#related = undefined;
    this.#kinship = undefined;
  }

  /** Sets what the reader made of a paper. */
  mark(ordinal: number, marks: PaperMarks): void {
    this.#own.set(ordinal, marks, this.#vocabulary);
    this.#standings.forget();
  }

  /** What the reader made of a paper, if anything. */
  marks(ordinal: number): PaperMarks | undefined {
    return this.#own.marks(ordinal);
  }

  #count(form: string, inTitle: number, inAbstract: number): void {
    this.#ofFamilies.add(this.#vocabulary.add(form), inTitle, inAbstract);
    const initial = this.#initials.get(form.charAt(0)) ?? this.#initials.size;
    this.#initials.set(form.charAt(0), initial);
    this.#ofInitials.add(initial, inTitle, inAbstract);
  }

  /**
   * The papers that hold any of the plan's words, in order.
   *
   * @param met the only papers that may be found; all of them where there is no condition
   * @param paperAt any paper that has come in, by its ordinal
   */
  rank(
    { loose, ranked, widenings, byMeaning }: QueryPlan,
    met: Meeting | undefined,
    paperAt: (ordinal: number) => Paper | undefined,
    scratch: Scratch,
  ): Ranked {
    const standing = this.#standings.after(
      voicesOf(loose.length, ranked, widenings),
      this.#papers,
      (voice, standing) => this.#speak(voice, standing, scratch),
    );
    const { weights } = standing;
    const byWords = standing.found(met, scratch);
    const tiers = standing.tiers(byWords, scratch);
    const tiered = new TieredOrder(bestFirst(byWords, tiers, scratch), tiers);
    const head = tiered.head(Math.max(REREAD, MOVED));
    preferTogether(head, byWords, this.#pairs(ranked, weights), {
      holds: (family, ordinal) => this.#postings.times(family, ordinal) > 0,
      sequenceOf: (ordinal) => this.#sequences.of(ordinal, paperAt(ordinal)),
    });
    if (this.#vectors) feedback(head, byWords, this.#vectors);
    tiered.putFirst(head);
    const { order: best, every } = tiered;
    if (!byMeaning || !this.#vectors) return { weights, best, every };
    const more = alike(best, byWords, this.#vectors, met, this.#papers);
    return { weights, best: Uint32Array.from([...best, ...more]), every };
  }

  #speak({ terms, widening, isLoose }: Voice, standing: Standing, scratch: Scratch): void {
    const hitsOf = (term: Term): Hits => this.hits(term, undefined, scratch);
    const weights = this.#fieldWeights();
    const hits = terms.map(hitsOf);
    for (const one of hits) standing.score(one, weights);
    const other = widening && otherName(hits, widening.instead.map(hitsOf), scratch);
    if (other) standing.scoreBeside(other, weights);
    if (isLoose) standing.demand(hits, other ?? NO_HITS, scratch);
  }

  /** What makes of a term the one that was probably meant; undefined when all `terms` are known. */
  mending(terms: readonly Term[], scratch: Scratch): ((term: Term) => Term) | undefined {
    return this.#mender.mending(terms, this.#papers, scratch);
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
    this.#folding = undefined;
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

  /** What can be learned about papers from. */
  evidence(): Evidence {
    return { postings: this.#postings, weights: this.#fieldWeights(), vectors: this.#vectors };
  }

  #fieldWeights(): FieldWeights {
    return (this.#weights ??= fieldWeights(this.#titles, this.#abstracts, this.#papers));
  }

  #kin(): Kinship {
    return (this.#kinship ??= new Kinship(this.#postings, this.#fieldWeights(), this.#vectors));
  }

  /** The papers that hold a term in a field; without one, anywhere. Good until `scratch` is reclaimed. */
  hits({ whole, parts }: Term, field: Field | undefined, scratch: Scratch): Hits {
    const asWhole = this.#hitsOfAtom(whole, field, scratch);
    if (parts.length === 0) return asWhole;
    const ofParts = parts.map((part) => this.#hitsOfAtom(part, field, scratch));
    return either(
      asWhole,
      ofParts.reduce((a, b) => both(a, b, scratch)),
      scratch,
    );
  }

  #hitsOfAtom(atom: Atom, field: Field | undefined, scratch: Scratch): Hits {
    if (field === 'title' || field === 'abstract') {
      return inField(this.#hitsInPapers(atom, scratch), field);
    }
    const inPapers = field === 'note' ? NO_HITS : this.#hitsInPapers(atom, scratch);
    if (this.#own.isEmpty) return inPapers;
    const families = this.#vocabulary.matching(atom);
    const own = this.#own.hits(families, field === 'note' ? 'notes' : undefined);
    return either(inPapers, own, scratch);
  }

  #hitsInPapers(atom: Atom, scratch: Scratch): Hits {
    if (atom.prefix && atom.text.length === 1) {
      const initial = this.#initials.get(atom.text);
      const initials = initial === undefined ? [] : [initial];
      return this.#initialPostings.hits(initials, this.#papers, scratch);
    }
    if (atom.prefix && atom.text.length === 2) {
      return this.#openings.hits(atom, this.#papers, scratch);
    }
    return this.#postings.hits(this.#vocabulary.matching(atom), this.#papers, scratch);
  }
}
