/** The reader's highlights and notes, asked from the screen: listed, searched, narrowed and counted. */
import { lookAgain } from '#domain/look-again';
import type { EntriesFound, EntriesPage, EntriesQuery, EntryRow } from '#domain/notebook';
import type { ReaderLibrary } from '#domain/reader/library';
import { hasPlace } from '#domain/reader/records';
import type { StoredPaper } from '#domain/stored-paper';
import { isAdrift, placesFor, type AdriftHighlight, type AdriftPage } from './adrift.ts';
import { breath } from './breath.ts';
import { byPaper, entriesOf, type Entry } from './notebook-entries.ts';
import { dropsOf, facetValues, narrowEntries } from './notebook-facets.ts';
import { meantEntries } from './notebook-mending.ts';
import { entryRow } from './notebook-rows.ts';
import {
  matchingEntries,
  planEntries,
  prepareEntries,
  type KnownSources,
} from './notebook-search.ts';
import { NotebookWords } from './notebook-words.ts';
import type { QueryPlan } from './query-plan.ts';
import type { Term } from './query-terms.ts';

/** What the screen asks. */
export type NotebookQuestion =
  | {
      readonly kind: 'entries';
      readonly query: EntriesQuery;
      /** Place of the first entry to send, and how many. */
      readonly from: number;
      readonly count: number;
    }
  /** A few older highlights for the day on which `now` is. */
  | { readonly kind: 'again'; readonly now: number }
  | { readonly kind: 'adrift'; readonly from: number; readonly count: number }
  | { readonly kind: 'adrift-one'; readonly highlight: string };

export type NotebookAnswer =
  | { readonly kind: 'entries'; readonly page: EntriesPage }
  | { readonly kind: 'again'; readonly rows: readonly EntryRow[] }
  | { readonly kind: 'adrift'; readonly page: AdriftPage }
  /** Undefined: there is no such highlight. */
  | { readonly kind: 'adrift-one'; readonly found: AdriftHighlight | undefined };

/** What the notebook is read from. */
interface Sources extends KnownSources {
  readonly library: () => ReaderLibrary;
  readonly paper: (id: string) => StoredPaper | undefined;
}

/** A question with all that it finds. */
interface Answered {
  readonly key: string;
  readonly found: EntriesFound;
  /** Places of the entries shown, in order. */
  readonly order: Uint32Array;
  readonly missed: Uint8Array;
  readonly terms: readonly Term[];
}

/** How many places of `order` hold different papers. */
function papersIn(entries: readonly Entry[], order: Uint32Array): number {
  const papers = new Set<string>();
  for (const at of order) papers.add(entries[at]?.paperId ?? '');
  return papers.size;
}

/** Entries cut between two breaths. */
const CHUNK = 200;

const NOTHING = new Uint32Array();

const ALONE = { opensPaper: true, matches: true };

export class Notebook {
  readonly #sources: Sources;
  readonly #words = new NotebookWords();
  /** Forgotten with every change. */
  #entries: readonly Entry[] | undefined;
  /** The entries as they were before that, by what they are of. */
  readonly #before = new WeakMap<Entry['record'], Entry>();
  #byPaper: Uint32Array | undefined;
  #last: Answered | undefined;
  /** Entries are being cut ahead. */
  #preparing = false;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The reader has made something, or the papers are others. */
  forget(): void {
    for (const entry of this.#entries ?? []) this.#before.set(entry.record, entry);
    this.#entries = undefined;
    this.#byPaper = undefined;
    this.#last = undefined;
  }

  answer(question: NotebookQuestion): NotebookAnswer {
    const { kind } = question;
    if (!this.#preparing) void this.#prepare();
    switch (kind) {
      case 'entries':
        return { kind, page: this.#page(question.query, question.from, question.count) };
      case 'again':
        return { kind, rows: this.#again(question.now) };
      case 'adrift':
        return { kind, page: this.#adrift(question.from, question.count) };
      case 'adrift-one':
        return { kind, found: this.#adriftOne(question.highlight) };
    }
  }

  /** Cuts entries into words beside the answers: whoever opens the page may type words next. */
  async #prepare(): Promise<void> {
    this.#preparing = true;
    const entries = this.#all();
    for (let from = 0; from < entries.length && entries === this.#entries; from += CHUNK) {
      await breath();
      const library = this.#sources.library();
      prepareEntries({ words: this.#words, library }, entries.slice(from, from + CHUNK));
    }
    this.#preparing = false;
  }

  #all(): readonly Entry[] {
    const { library, paper } = this.#sources;
    return (this.#entries ??= entriesOf(library(), paper, this.#before));
  }

  #page(query: EntriesQuery, from: number, count: number): EntriesPage {
    const { found, order, missed, terms } = this.#answer(query);
    const entries = this.#all();
    const library = this.#sources.library();
    const isGrouped = query.sort === 'paper';
    const rows = Array.from(order.subarray(from, from + count), (at, index) => {
      const entry = entries[at];
      const before = entries[order[from + index - 1] ?? -1];
      const opensPaper = !isGrouped || before?.paperId !== entry?.paperId;
      return entry && entryRow(entry, library, terms, { opensPaper, matches: missed[at] === 0 });
    });
    return { found, from, rows: rows.filter((row) => row !== undefined) };
  }

  #answer(query: EntriesQuery): Answered {
    const key = JSON.stringify(query);
    if (this.#last?.key === key) return this.#last;
    const library = this.#sources.library();
    const entries = this.#all();
    const plan = planEntries(query.text, this.#sources);
    const search = { entries, library, words: this.#words };
    const narrow = (text: string, plan: QueryPlan) =>
      narrowEntries(entries, { ...query, text }, matchingEntries(search, plan), library);
    const narrowed = narrow(query.text, plan);
    const count = (text: string): number => narrow(text, planEntries(text, this.#sources)).matching;
    const inOrder = this.#order(query);
    const first = inOrder.filter((at) => narrowed.missed[at] === 0);
    const rest = query.others ? inOrder.filter((at) => narrowed.missed[at] !== 0) : NOTHING;
    const order = new Uint32Array(first.length + rest.length);
    order.set(first);
    order.set(rest, first.length);
    const found: EntriesFound = {
      matching: narrowed.matching,
      shown: order.length,
      of: entries.length,
      papers: papersIn(entries, first),
      facets: facetValues(entries, narrowed, query, library),
      drops: dropsOf(narrowed),
      meant:
        narrowed.matching === 0
          ? meantEntries(query.text, plan.ranked, this.#words, count)
          : undefined,
    };
    this.#last = { key, found, order, missed: narrowed.missed, terms: plan.ranked };
    return this.#last;
  }

  /** The places of all entries in the order that is asked for. */
  #order({ sort }: EntriesQuery): Uint32Array {
    const entries = this.#all();
    if (sort === 'paper') return (this.#byPaper ??= byPaper(entries));
    const newest = new Uint32Array(entries.length);
    for (let at = 0; at < newest.length; at += 1) newest[at] = at;
    return sort === 'newest' ? newest : newest.toReversed();
  }

  #again(now: number): EntryRow[] {
    const library = this.#sources.library();
    const choosable = this.#all().filter(
      (entry) => entry.paper && entry.quote !== '' && hasPlace(entry),
    );
    return lookAgain(choosable, now).map((entry) => entryRow(entry, library, [], ALONE));
  }

  #adrift(from: number, count: number): AdriftPage {
    const library = this.#sources.library();
    const isLost = ({ anchored }: Entry): boolean => anchored === 'orphan';
    const lost = this.#all().filter(isLost);
    const moved = this.#all().filter(({ anchored }) => anchored === 'moved');
    const rows = [...lost, ...moved]
      .slice(from, from + count)
      .map((entry) => entryRow(entry, library, [], ALONE));
    return { moved: moved.length, lost: lost.length, from, rows };
  }

  #adriftOne(id: string): AdriftHighlight | undefined {
    const library = this.#sources.library();
    const highlight = library.get('highlights', id);
    const entry = highlight && this.#all().find((each) => each.id === id);
    if (!entry || !isAdrift(highlight)) return undefined;
    const { prefix, suffix, exact, start, end } = highlight;
    const { paper } = entry;
    const suggested = paper ? placesFor(exact, paper.abstract) : [];
    return {
      row: entryRow(entry, library, [], ALONE),
      prefix,
      suffix,
      paper,
      places: highlight.anchored === 'moved' ? [{ start, end }] : suggested,
    };
  }
}
