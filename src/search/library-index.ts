/** The library, ready to be searched. It knows neither the worker it lives in nor the screen. */
import type { LibraryQuery, Sort } from '#domain/library-query';
import type { StoredPaper } from '#domain/stored-paper';
import { drops } from './drops.ts';
import { FacetTable, filterParts, type Passes } from './filters.ts';
import { orderOf } from './orders.ts';
import { MOST_PAPERS } from './postings.ts';
import type { ResultRow, SearchResult } from './protocol.ts';
import { RowWriter } from './result-rows.ts';
import { Scratch } from './scratch.ts';
import { type Asked, TextIndex } from './text-index.ts';
import type { WordSet } from './word-set.ts';

function passing(ordinals: Uint32Array, passes: Passes | undefined): Uint32Array {
  return passes ? ordinals.filter((ordinal) => passes(ordinal)) : ordinals;
}

export class LibraryIndex {
  readonly #papers: StoredPaper[] = [];
  readonly #byId = new Map<string, StoredPaper>();
  readonly #texts = new TextIndex();
  readonly #facets = new FacetTable();
  readonly #rows = new RowWriter();
  /** Whole orders, sorted when first asked for; forgotten when papers come in. */
  readonly #orders = new Map<Sort, Uint32Array>();
  readonly #scratch = new Scratch();
  /** The text asked last: filters, sorts and further rows mostly follow with the same one. */
  #last: { readonly text: string; readonly asked: Asked } | undefined;

  /** How many papers have come in. */
  get size(): number {
    return this.#papers.length;
  }

  /** Takes in further papers, which must come in the order of their ordinals, without a gap from 0. */
  add(papers: readonly StoredPaper[]): void {
    this.#orders.clear();
    this.#last = undefined;
    for (const paper of papers) {
      const { ordinal } = paper;
      if (ordinal !== this.size)
        throw new RangeError(`paper ${ordinal} came as number ${this.size}`);
      if (ordinal >= MOST_PAPERS) throw new RangeError(`no more than ${MOST_PAPERS} papers`);
      this.#papers.push(paper);
      this.#byId.set(paper.id, paper);
      this.#texts.add(paper);
      this.#facets.add(paper, ordinal);
    }
  }

  /** Learns what the papers are about. */
  learn(): void {
    this.#texts.learn();
  }

  /** Tells words of the language from slips; until it comes, any unknown word may be one. */
  knowLanguage(words: WordSet): void {
    this.#last = undefined;
    this.#texts.knowLanguage(words);
  }

  /** The paper with this id, if it has come in. */
  paper(id: string): StoredPaper | undefined {
    return this.#byId.get(id);
  }

  /** All papers found, in order, with rows for the first `window` of them. Any text is answered. */
  search(query: LibraryQuery, window: number): SearchResult {
    const asked = this.#ask(query.text);
    const parts = filterParts(query);
    const passes = parts.length > 0 ? this.#facets.passesAll(parts) : undefined;
    const { order, every } = this.#ordered(query.sort, asked, passes);
    const failure = { query, asked, parts, facets: this.#facets, papers: this.size };
    return {
      order,
      every,
      repairs: asked.repairs,
      of: this.size,
      rows: this.rows(order.subarray(0, window), query.text),
      drops: order.length === 0 ? drops(failure) : [],
    };
  }

  /** Rows for these papers, with what answers `text` marked; ordinals not in the library are left out. */
  rows(ordinals: Iterable<number>, text: string): ResultRow[] {
    const { terms, weights } = this.#ask(text);
    return Array.from(ordinals, (ordinal) => this.#papers[ordinal])
      .filter((paper) => paper !== undefined)
      .map((paper) => this.#rows.row(paper, terms, weights));
  }

  readonly #paperAt = (ordinal: number): StoredPaper => {
    const paper = this.#papers[ordinal];
    if (paper) return paper;
    throw new RangeError(`no paper ${ordinal} among ${this.size}`);
  };

  #ask(text: string): Asked {
    if (this.#last?.text === text) return this.#last.asked;
    this.#scratch.reclaim();
    const asked = this.#texts.ask(text, this.#scratch, this.#paperAt);
    this.#last = { text, asked };
    return asked;
  }

  /**
   * The papers found that pass, sorted; without terms there is no best, but a newest. In another order
   * than the best, papers that hold only some of the words would hide those that hold all.
   */
  #ordered(
    sort: Sort,
    { terms, best, every }: Asked,
    passes: Passes | undefined,
  ): Pick<SearchResult, 'order' | 'every'> {
    if (terms.length === 0) {
      const order = passing(this.#order(sort === 'best' ? 'newest' : sort), passes);
      return { order, every: order.length };
    }
    const holders = passing(best.slice(0, every), passes);
    if (sort === 'best') {
      return { order: passing(best.slice(), passes), every: holders.length };
    }
    const found = holders.length > 0 ? holders : passing(best, passes);
    const isFound = new Uint8Array(this.size);
    for (const ordinal of found) isFound[ordinal] = 1;
    const order = this.#order(sort).filter((ordinal) => isFound[ordinal] === 1);
    return { order, every: holders.length };
  }

  /** The whole library in order, in an array that may be given away. */
  #order(sort: Exclude<Sort, 'best'>): Uint32Array {
    const order = this.#orders.get(sort) ?? orderOf(this.#papers, sort);
    this.#orders.set(sort, order);
    return order.slice();
  }
}
