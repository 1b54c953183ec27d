/** What begins with two letters, added up once: such an opening has thousands of words. */
import type { Hits } from './hits.ts';
import { Postings } from './postings.ts';
import { type Atom, matches, openingAtom } from './query-terms.ts';
import { Scratch } from './scratch.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Openings with fewer postings are added up whenever they are asked for, which takes less than half a
 * millisecond. Of 434 papers none has as many, of 10,000 one; of 100,000 a hundred have, and are kept in
 * 27 MB.
 */
const MANY = 50_000;

interface Kept {
  readonly atom: Atom;
  /** Of one family, as it were: whatever begins so. */
  readonly postings: Postings;
}

/** Which papers hold what begins so: what the postings of all those words say, remembered. */
export class Openings {
  readonly #vocabulary: Vocabulary;
  readonly #postings: Postings;
  readonly #many: number;
  readonly #kept = new Map<string, Kept>();
  /** Of how many papers and forms. */
  #papers = 0;
  #forms = 0;
  /** What is still to be made ready, once that has begun. */
  #ahead: string[] | undefined;
  #scratch = new Scratch();

  /** @param many openings with more postings than so many are kept */
  constructor(vocabulary: Vocabulary, postings: Postings, many = MANY) {
    this.#vocabulary = vocabulary;
    this.#postings = postings;
    this.#many = many;
  }

  /** The papers that hold anything an atom means: the beginning of a word, two letters long. */
  hits(atom: Atom, papers: number, scratch: Scratch): Hits {
    this.#renew(papers);
    const kept = this.#kept.get(atom.text);
    if (kept) return kept.postings.hits([0], papers, scratch);
    const families = this.#vocabulary.matching(atom);
    const hits = this.#postings.hits(families, papers, scratch);
    if (this.#postings.total(families) > this.#many) this.#keep(atom, hits);
    return hits;
  }

  #keep(atom: Atom, hits: Hits): void {
    const postings = Postings.of(hits);
    if (postings) this.#kept.set(atom.text, { atom, postings });
  }

  /** Forgets what has changed: everything when papers came in, else what new words belong to. */
  #renew(papers: number): void {
    const { forms } = this.#vocabulary;
    if (papers !== this.#papers) {
      this.#kept.clear();
      this.#ahead = undefined;
    }
    for (const form of this.#kept.size > 0 ? forms.slice(this.#forms) : []) {
      for (const { atom } of this.#kept.values()) {
        if (matches(atom, form)) this.#kept.delete(atom.text);
      }
    }
    this.#papers = papers;
    this.#forms = forms.length;
  }

  /**
   * Adds up ahead what takes longest, looking at about so many families; false when nothing is left. The
   * vocabulary must have been made ready.
   */
  prepare(most: number, papers: number): boolean {
    this.#renew(papers);
    // Of few papers with few words none begins with more.
    const mayBeMany = papers * this.#postings.size > this.#many;
    this.#ahead ??= mayBeMany ? this.#vocabulary.openings() : [];
    for (let looked = 0; looked < most;) {
      const opening = this.#ahead.pop();
      if (opening === undefined) break;
      const atom = openingAtom(opening);
      const families = this.#vocabulary.matching(atom);
      looked += families.length;
      if (this.#postings.total(families) <= this.#many) continue;
      this.hits(atom, papers, this.#scratch);
      this.#scratch.reclaim();
      // A letter that is typed meanwhile waits for one of them at most.
      break;
    }
    if (this.#ahead.length > 0) return true;
    this.#scratch = new Scratch();
    return false;
  }
}
