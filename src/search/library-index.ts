/** The library, ready to be searched. It knows neither the worker it lives in nor the screen. */
import type { Concordance } from '#domain/concordance';
import type { LibraryQuery, Sort } from '#domain/library-query';
import type { PaperMarks } from '#domain/paper-marks';
import { ownSource } from '#domain/own-source';
import { parseQuery } from '#domain/parse-query';
import { sourcesCalled } from '#domain/scope-of-filter';
import type { StoredPaper } from '#domain/stored-paper';
import { Asker, type Asked } from './asking.ts';
import { Concordancer } from './concordance.ts';
import { drops } from './drops.ts';
import { encodeIndex } from './index-file.ts';
import { FacetTable, filterParts, type Passes } from './filters.ts';
import type { PaperVectors } from './latent.ts';
import { markedFirst, orderOf } from './orders.ts';
import { MOST_PAPERS } from './postings.ts';
import type { RelatedPaper, ResultRow, SearchResult } from './protocol.ts';
import { RowWriter } from './result-rows.ts';
import { sharedWords } from './shared-words.ts';
import { TagSuggestions } from './tag-suggestions.ts';
import { TextIndex } from './text-index.ts';
import { withOtherNames } from './widening.ts';
import type { WordSet } from './word-set.ts';

/** Those of `ordinals` that pass, in an array that may be given away. */
function passing(ordinals: Uint32Array, passes: Passes | undefined): Uint32Array<ArrayBuffer> {
  return passes ? ordinals.filter((ordinal) => passes(ordinal)) : ordinals.slice();
}

function relatedPaper(paper: StoredPaper, words: readonly string[]): RelatedPaper {
  const { id, title, publishedOn, yearInferred } = paper;
  return {
    id,
    title,
    ...(publishedOn !== undefined && { publishedOn }),
    ...(yearInferred && { yearInferred }),
    words,
  };
}

/** `order` with those of `best` that are in it moved to its front. */
function withFirst(best: Uint32Array, order: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  if (best.length === 0) return order;
  const isIn = new Set(order);
  const first = best.filter((ordinal) => isIn.has(ordinal));
  for (const ordinal of first) isIn.delete(ordinal);
  return Uint32Array.from([...first, ...order.filter((ordinal) => isIn.has(ordinal))]);
}

/** Reading a paper for abbreviations takes as long as making so many forms ready. */
const FORMS_PER_PAPER = 10;

interface Origins {
  readonly sources?: readonly { readonly name: string; readonly title: string }[] | undefined;
  /** They may know the texts of the first papers already, as an index file does. */
  readonly texts?: TextIndex | undefined;
}

export class LibraryIndex {
  readonly #papers: StoredPaper[] = [];
  readonly #byId = new Map<string, StoredPaper>();
  readonly #texts: TextIndex;
  readonly #facets = new FacetTable();
  readonly #rows = new RowWriter();
  readonly #concordancer = new Concordancer();
  /** Whole orders, sorted when first asked for; forgotten when papers come in. */
  readonly #orders = new Map<Sort, Uint32Array>();
  /** When papers were marked last, by ordinal; without those of which nothing is made. */
  readonly #markedAt = new Map<number, number>();
  readonly #asker: Asker;
  /** Whether papers of the reader's own are among them. */
  #hasOwn = false;
  /** What a person calls the source of this name. */
  readonly sourceTitle: (name: string) => string;
  /** Whether the library has a source of this name or title. */
  readonly isSource: (called: string) => boolean;

  constructor({ sources = [], texts = new TextIndex() }: Origins = {}) {
    this.#texts = texts;
    const here = () => (this.#hasOwn ? [...sources, ownSource()] : sources);
    this.sourceTitle = (name) => here().find((source) => source.name === name)?.title ?? name;
    this.isSource = (called) => sources.length === 0 || sourcesCalled(called, here()).length > 0;
    this.#asker = new Asker({
      texts,
      facets: this.#facets,
      paper: (ordinal) => this.#papers[ordinal],
      sourceTitle: this.sourceTitle,
      isSource: this.isSource,
    });
  }

  /** How many papers have come in. */
  get size(): number {
    return this.#papers.length;
  }

  /** All papers, by ordinal. */
  papers(): Iterable<StoredPaper> {
    return this.#papers.values();
  }

  /**
   * Takes in further papers, which must come in the order of their ordinals, without a gap from 0. What
   * was learned of the others stays, and theirs is made to fit it.
   */
  add(papers: readonly StoredPaper[]): void {
    this.#orders.clear();
    this.#asker.forget();
    for (const paper of papers) {
      const { ordinal } = paper;
      if (ordinal !== this.size)
        throw new RangeError(`paper ${ordinal} came as number ${this.size}`);
      if (ordinal >= MOST_PAPERS) throw new RangeError(`no more than ${MOST_PAPERS} papers`);
      this.#papers.push(paper);
      this.#byId.set(paper.id, paper);
      if (ordinal >= this.#texts.size) this.#texts.add(paper);
      this.#facets.set(paper, ordinal);
      this.#hasOwn ||= paper.own !== undefined;
    }
  }

  /** An index file of the papers' texts, as they are now. */
  compiled(): Uint8Array<ArrayBuffer> {
    return encodeIndex(this.#texts.content());
  }

  /** Learns what the papers are about. */
  learn(): void {
    this.#texts.learn();
  }

  /** Makes ready for what the first questions need; false when there is nothing left to do. */
  prepare(most: number): boolean {
    const isReading = this.#asker.prepare(Math.ceil(most / FORMS_PER_PAPER));
    return this.#texts.prepare(most) || isReading;
  }

  /** Reads the sentences of papers ahead of the first question for a phrase. */
  readSentences(from: number, until: number): void {
    this.#concordancer.read(this.#papers.slice(from, until));
  }

  /** Every sentence that holds these words next to each other. Any text is answered. */
  concordance(phrase: string): Concordance {
    return this.#concordancer.find(this.#papers, phrase);
  }

  /** Tells words of the language from slips; until it comes, any unknown word may be one. */
  knowLanguage(words: WordSet): void {
    this.#asker.forget();
    this.#texts.knowLanguage(words);
  }

  /** The paper with this id, if it has come in. */
  paper(id: string): StoredPaper | undefined {
    return this.#byId.get(id);
  }

  /** Papers about the same as the one with this id, nearest first; none for an unknown one. */
  related(id: string): RelatedPaper[] {
    const paper = this.#byId.get(id);
    if (!paper) return [];
    const others = Array.from(
      this.#texts.related(paper.ordinal),
      (ordinal) => this.#papers[ordinal],
    ).filter((other) => other !== undefined);
    const words = sharedWords(paper, others, this.#texts);
    return others.map((other, at) => relatedPaper(other, words[at] ?? []));
  }

  /** The words that two papers share, the most telling first. */
  shared(one: number, other: number): readonly string[] {
    const [paper, ...others] = this.papersOf([one, other]);
    return (paper && sharedWords(paper, others, this.#texts)[0]) ?? [];
  }

  /** What is learned of what papers are about; undefined where nothing is. */
  vectors(): PaperVectors | undefined {
    return this.#texts.evidence().vectors;
  }

  /** What can learn to suggest tags for these papers. */
  tagSuggestions(): TagSuggestions {
    return new TagSuggestions(this.#texts, (ordinal) => this.#papers[ordinal]);
  }

  /** Sets what the reader made of a paper; unknown ids are passed over. */
  mark(id: string, marks: PaperMarks): void {
    const paper = this.#byId.get(id);
    if (!paper) return;
    this.#asker.forget();
    this.#orders.delete('marked');
    if (marks.markedAt === undefined) this.#markedAt.delete(paper.ordinal);
    else this.#markedAt.set(paper.ordinal, marks.markedAt);
    this.#facets.set(paper, paper.ordinal, marks);
    this.#texts.mark(paper.ordinal, marks);
  }

  /** The papers with these ordinals; those not in the library are left out. */
  papersOf(ordinals: Iterable<number>): StoredPaper[] {
    return Array.from(ordinals, (ordinal) => this.#papers[ordinal]).filter(
      (paper) => paper !== undefined,
    );
  }

  /** All papers found, in order, with rows for the first `window` of them. Any text is answered. */
  search(query: LibraryQuery, window: number): SearchResult {
    const asked = this.#asker.ask(query.text);
    const parts = filterParts(query);
    const { order, every } = this.#found(query, asked);
    const repairs = asked.plan.ranked.flatMap(({ label, ranges, mended }) =>
      mended === undefined ? [] : [{ typed: label, meant: mended, ranges }],
    );
    return {
      order,
      every,
      close: every === 0 ? this.#asker.close(asked, order) : 0,
      repairs,
      widened: asked.plan.widenings.map(({ range, also }) => ({ range, also })),
      loosened: asked.loosened,
      of: this.size,
      rows: this.rows(order.subarray(0, window), query.text),
      drops:
        order.length === 0
          ? drops(query, parseQuery(query.text), parts, (other) => this.count(other))
          : [],
    };
  }

  /** How many papers a query finds, as the count above its results says it. */
  count(query: LibraryQuery): number {
    const { order, every } = this.#found(query, this.#asker.ask(query.text));
    return every > 0 ? every : order.length;
  }

  /** Rows for these papers, with what answers `text` marked; ordinals not in the library are left out. */
  rows(ordinals: Iterable<number>, text: string): ResultRow[] {
    const { plan, weights } = this.#asker.ask(text);
    const marked = withOtherNames(plan.ranked, weights, plan.widenings);
    return this.papersOf(ordinals).map((paper) =>
      this.#rows.row(paper, marked.terms, marked.weights, this.#texts.marks(paper.ordinal)),
    );
  }

  /**
   * The papers found that pass, sorted; without words there is no best, but a newest. In another order
   * than the best, papers that hold only some of the words would hide those that hold all.
   */
  #found(query: LibraryQuery, asked: Asked): Pick<SearchResult, 'order' | 'every'> {
    const { plan, met, best, every } = asked;
    const parts = filterParts(query);
    const passes =
      parts.length > 0 ? this.#facets.passesAll(parts.map((part) => part.passes)) : undefined;
    if (plan.loose.length === 0) {
      const inOrder = this.#order(query.sort === 'best' ? 'newest' : query.sort);
      const allowed = passing(inOrder, met && ((ordinal) => met[ordinal] === 1));
      const order = passing(allowed, passes);
      return {
        order: query.sort === 'best' ? withFirst(best, order) : order,
        every: order.length,
      };
    }
    if (query.sort === 'best' && !passes) return { order: best.slice(), every };
    const holders = passing(best.subarray(0, every), passes);
    if (query.sort === 'best') return { order: passing(best, passes), every: holders.length };
    const found = holders.length > 0 ? holders : passing(best, passes);
    const isFound = new Uint8Array(this.size);
    for (const ordinal of found) isFound[ordinal] = 1;
    const order = this.#order(query.sort).filter((ordinal) => isFound[ordinal] === 1);
    return { order, every: holders.length };
  }

  /** The whole library in order. */
  #order(sort: Exclude<Sort, 'best'>): Uint32Array {
    const order = this.#orders.get(sort) ?? this.#sorted(sort);
    this.#orders.set(sort, order);
    return order;
  }

  #sorted(sort: Exclude<Sort, 'best'>): Uint32Array {
    if (sort === 'marked') return markedFirst(this.#order('newest'), this.#markedAt);
    return orderOf(this.#papers, sort);
  }
}
