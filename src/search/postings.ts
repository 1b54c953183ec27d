/** Which papers hold a form, and how often: packed so that 100,000 papers fit into a tab. */
import { roomFor } from './growing.ts';
import { type Hits, packed } from './hits.ts';
import { TITLE_WEIGHT } from './ranking.ts';
import type { Scratch } from './scratch.ts';

/*
 * One posting is one 32-bit number: 22 bits of ordinal, 3 of occurrences in the title, 7 of
 * occurrences in the abstract. Counts above the most that fits are kept as that most.
 */
const TITLE_BITS = 3;
const ABSTRACT_BITS = 7;
const ORDINAL_SHIFT = TITLE_BITS + ABSTRACT_BITS;
const MOST_IN_TITLE = 2 ** TITLE_BITS - 1;
const MOST_IN_ABSTRACT = 2 ** ABSTRACT_BITS - 1;

/** How many papers the packing can tell apart. */
export const MOST_PAPERS = 2 ** (32 - ORDINAL_SHIFT);

export function ordinalOf(posting: number): number {
  return posting >>> ORDINAL_SHIFT;
}

/** How often a posting's paper holds its family, with a title's words weighed as in the ranking. */
export function frequencyOf(posting: number): number {
  return (
    TITLE_WEIGHT * ((posting >>> ABSTRACT_BITS) & MOST_IN_TITLE) + (posting & MOST_IN_ABSTRACT)
  );
}

export class Postings {
  /** Per form. */
  readonly #lists: Uint32Array<ArrayBuffer>[] = [];
  readonly #lengths: number[] = [];

  /** Notes that a paper holds a form; papers come in ascending order. */
  add(form: number, ordinal: number, inTitle: number, inAbstract: number): void {
    const length = this.#lengths[form] ?? 0;
    const list = roomFor(this.#lists[form], length + 1);
    const counts =
      (Math.min(inTitle, MOST_IN_TITLE) << ABSTRACT_BITS) | Math.min(inAbstract, MOST_IN_ABSTRACT);
    list[length] = (ordinal << ORDINAL_SHIFT) | counts;
    this.#lists[form] = list;
    this.#lengths[form] = length + 1;
  }

  /** How many papers hold a family. */
  papers(family: number): number {
    return this.#lengths[family] ?? 0;
  }

  /** Which papers hold a family, ascending. */
  ordinals(family: number): Uint32Array {
    const list = this.#lists[family] ?? new Uint32Array();
    return list.subarray(0, this.#lengths[family]).map((posting) => posting >>> ORDINAL_SHIFT);
  }

  /** The papers that hold any of the forms, occurrences added up; `papers` is the library's size. */
  hits(forms: readonly number[], papers: number, scratch: Scratch): Hits {
    const counts = scratch.integers(papers);
    let found = 0;
    for (const form of forms) {
      const list = this.#lists[form] ?? [];
      const length = this.#lengths[form] ?? 0;
      for (let at = 0; at < length; at += 1) {
        const posting = list[at] ?? 0;
        const ordinal = posting >>> ORDINAL_SHIFT;
        const before = counts[ordinal] ?? 0;
        if (before === 0) found += 1;
        const inTitle = (posting >>> ABSTRACT_BITS) & MOST_IN_TITLE;
        counts[ordinal] = before + packed(inTitle, posting & MOST_IN_ABSTRACT);
      }
    }
    return { found, counts };
  }

  /** The postings of every family, packed; good until the next paper comes in. */
  all(): Uint32Array[] {
    return this.#lists.map((list, form) => list.subarray(0, this.#lengths[form]));
  }
}
