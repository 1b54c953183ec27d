/** Which papers hold a form, and how often: packed so that 100,000 papers fit into a tab. */
import { type Hits, isZero, NO_HITS, packed, timesInAbstract, timesInTitle } from './hits.ts';
import { NumberLists } from './number-lists.ts';
import { TITLE_WEIGHT } from './ranking.ts';
import type { Scratch } from './scratch.ts';

/*
 * One posting is one 32-bit number: 22 bits of ordinal, 3 of occurrences in the title, 7 of
 * occurrences in the abstract. Counts above the most that fits are kept as that most.
 */
const TITLE_BITS = 3;
const ABSTRACT_BITS = 7;
export const ORDINAL_SHIFT = TITLE_BITS + ABSTRACT_BITS;
const MOST_IN_TITLE = 2 ** TITLE_BITS - 1;
const MOST_IN_ABSTRACT = 2 ** ABSTRACT_BITS - 1;

/** What is beside the ordinal in a posting is never more than this, and never 0. */
export const MOST_COUNTS = 2 ** ORDINAL_SHIFT - 1;

/** How many papers the packing can tell apart. */
export const MOST_PAPERS = 2 ** (32 - ORDINAL_SHIFT);

function posting(ordinal: number, inTitle: number, inAbstract: number): number {
  return (ordinal << ORDINAL_SHIFT) | (inTitle << ABSTRACT_BITS) | inAbstract;
}

export function ordinalOf(posting: number): number {
  return posting >>> ORDINAL_SHIFT;
}

/** How often a posting's paper holds its family, with a title's words weighed as in the ranking. */
export function frequencyOf(posting: number): number {
  return (
    TITLE_WEIGHT * ((posting >>> ABSTRACT_BITS) & MOST_IN_TITLE) + (posting & MOST_IN_ABSTRACT)
  );
}

/** The occurrences that a posting notes, see `packed`; 0 for no posting. */
function timesOf(posting: number): number {
  return packed((posting >>> ABSTRACT_BITS) & MOST_IN_TITLE, posting & MOST_IN_ABSTRACT);
}

/** Occurrences by ordinal as a list of the `found` papers that have any. */
function listed(counts: Uint32Array, found: number, scratch: Scratch): Hits {
  const ordinals = scratch.integers(found + 1);
  const times = scratch.integers(found + 1);
  let at = 0;
  for (let ordinal = 0; at < found; ordinal += 1) {
    const count = counts[ordinal] ?? 0;
    ordinals[at] = ordinal;
    times[at] = count;
    at += 1 - isZero(count);
  }
  return { found, ordinals: ordinals.subarray(0, found), times: times.subarray(0, found) };
}

/** Postings in two arrays, as an index file holds them. */
export interface PostingsContent {
  /** Per form: how many papers hold it. */
  readonly lengths: Uint32Array;
  /** The postings of all forms, one form after the other, packed as above. */
  readonly entries: Uint32Array<ArrayBuffer>;
}

const NO_POSTINGS: PostingsContent = { lengths: new Uint32Array(), entries: new Uint32Array() };

export class Postings {
  /** Per form. */
  readonly #lists: NumberLists;

  /** Empty, or as they were when `content` was taken. */
  constructor({ lengths, entries }: PostingsContent = NO_POSTINGS) {
    this.#lists = new NumberLists(lengths, entries);
  }

  /** Those of one family that has these hits; undefined where a paper has more than can be noted. */
  static of({ ordinals, times }: Hits): Postings | undefined {
    const entries = new Uint32Array(ordinals.length);
    for (let at = 0; at < entries.length; at += 1) {
      const counts = times[at] ?? 0;
      const [inTitle, inAbstract] = [timesInTitle(counts), timesInAbstract(counts)];
      if (inTitle > MOST_IN_TITLE || inAbstract > MOST_IN_ABSTRACT) return undefined;
      entries[at] = posting(ordinals[at] ?? 0, inTitle, inAbstract);
    }
    return new Postings({ lengths: Uint32Array.of(entries.length), entries });
  }

  /** A copy of what they hold. */
  content(): PostingsContent {
    const lengths = Uint32Array.from({ length: this.size }, (_, family) => this.papers(family));
    const entries = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
    let start = 0;
    for (const [form, length] of lengths.entries()) {
      entries.set(this.#lists.numbers(form), start);
      start += length;
    }
    return { lengths, entries };
  }

  /** Notes that a paper holds a family; papers come in ascending order, each once. Gives the posting. */
  add(family: number, ordinal: number, inTitle: number, inAbstract: number): number {
    const titles = Math.min(inTitle, MOST_IN_TITLE);
    const abstracts = Math.min(inAbstract, MOST_IN_ABSTRACT);
    const noted = posting(ordinal, titles, abstracts);
    this.#lists.add(family, noted);
    return noted;
  }

  /** How many papers hold a family. */
  papers(family: number): number {
    return this.#lists.length(family);
  }

  /** How many postings the families have together. */
  total(families: readonly number[]): number {
    let total = 0;
    for (const family of families) total += this.papers(family);
    return total;
  }

  /** Which papers hold a family, ascending. */
  ordinals(family: number): Uint32Array {
    return this.#lists.numbers(family).map(ordinalOf);
  }

  /** How many families there are. */
  get size(): number {
    return this.#lists.size;
  }

  /** How often a paper holds a family, see `packed`; 0 when it does not. */
  times(family: number, ordinal: number): number {
    const { numbers, start } = this.#lists.place(family);
    const end = start + this.papers(family);
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((numbers[middle] ?? 0) >>> ORDINAL_SHIFT < ordinal) low = middle + 1;
      else high = middle;
    }
    const posting = low < end ? (numbers[low] ?? 0) : 0;
    return posting >>> ORDINAL_SHIFT === ordinal ? timesOf(posting) : 0;
  }

  /** Goes through the papers that hold a family; `times` is how often, see `packed`. */
  visit(family: number, take: (ordinal: number, times: number) => void): void {
    const { numbers, start } = this.#lists.place(family);
    for (let at = start, end = start + this.papers(family); at < end; at += 1) {
      const posting = numbers[at] ?? 0;
      take(posting >>> ORDINAL_SHIFT, timesOf(posting));
    }
  }

  /** The postings of a family, packed; good until the next paper comes in. */
  of(family: number): Uint32Array {
    return this.#lists.numbers(family);
  }

  /** The papers that hold any of the families, occurrences added up; `papers` is the library's size. */
  hits(families: readonly number[], papers: number, scratch: Scratch): Hits {
    const [only] = families;
    if (only === undefined) return NO_HITS;
    if (families.length === 1) return this.#hitsOf(only, scratch);
    const counts = scratch.integers(papers);
    let found = 0;
    for (const family of families) found += this.#addTo(counts, family);
    return listed(counts, found, scratch);
  }

  #hitsOf(family: number, scratch: Scratch): Hits {
    const { numbers, start } = this.#lists.place(family);
    const found = this.papers(family);
    const ordinals = scratch.integers(found);
    const times = scratch.integers(found);
    for (let at = 0; at < found; at += 1) {
      const posting = numbers[start + at] ?? 0;
      ordinals[at] = posting >>> ORDINAL_SHIFT;
      times[at] = timesOf(posting);
    }
    return { found, ordinals, times };
  }

  /** Adds occurrences to those counted by ordinal; gives how many papers had none before. */
  #addTo(counts: Uint32Array, family: number): number {
    const { numbers, start } = this.#lists.place(family);
    const end = start + this.papers(family);
    let found = 0;
    for (let at = start; at < end; at += 1) {
      const posting = numbers[at] ?? 0;
      const ordinal = posting >>> ORDINAL_SHIFT;
      const before = counts[ordinal] ?? 0;
      found += isZero(before);
      counts[ordinal] = before + timesOf(posting);
    }
    return found;
  }

  /** The postings of every family, packed; good until the next paper comes in. */
  all(): Uint32Array[] {
    return Array.from({ length: this.size }, (_, family) => this.#lists.numbers(family));
  }
}
