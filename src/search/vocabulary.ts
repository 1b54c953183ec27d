/** All distinct forms of the library in their families, and which of them a query's atom means. */
import { Index } from 'flexsearch';
import { stem } from './stem.ts';
import type { Atom } from './query-terms.ts';

/** More than any vocabulary holds: FlexSearch stops at 100 unless told. */
const ALL = 2 ** 31;

/** A vocabulary as an index file holds it. */
export interface VocabularyContent {
  /** In order of first appearance. */
  readonly forms: readonly string[];
  /** In step with `forms`: the number of the form's family. */
  readonly families: Uint32Array;
  /** By family. */
  readonly stems: readonly string[];
}

const NO_WORDS: VocabularyContent = { forms: [], families: new Uint32Array(), stems: [] };

export class Vocabulary {
  readonly #families: Map<string, number>;
  /** The family of each form. */
  readonly #familyOf: Map<string, number>;
  readonly #forms: string[];
  /** In step with `#forms`: a prefix of two letters may begin thousands. */
  readonly #familyNumbers: number[];
  /** Prefix → forms. They come folded, one at a time, so FlexSearch's own encoders have no work. */
  readonly #prefixes = new Index({
    tokenize: 'forward',
    resolution: 1,
    encode: (form: string) => [form],
  });
  /** How many forms stand in `#prefixes`; fewer than there are only after a restoration. */
  #prepared = 0;

  /** Empty, or as it was when `content` was taken. */
  constructor({ forms, families, stems }: VocabularyContent = NO_WORDS) {
    // Not in loops: they run once, before they are compiled, and take three times as long.
    this.#families = new Map(stems.map((stemmed, family) => [stemmed, family]));
    this.#familyOf = new Map(forms.map((form, at) => [form, families[at] ?? 0]));
    this.#forms = [...forms];
    this.#familyNumbers = [...families];
  }

  /** A copy of what it holds. */
  content(): VocabularyContent {
    return {
      forms: [...this.#forms],
      families: Uint32Array.from(this.#familyOf.values()),
      stems: [...this.#families.keys()],
    };
  }

  /** All forms, in order of first appearance. */
  get forms(): readonly string[] {
    return this.#forms;
  }

  /** The number of a form's family, from 0 in order of first appearance; an unknown form is taken in. */
  add(form: string): number {
    const known = this.#familyOf.get(form);
    if (known !== undefined) return known;
    const stemmed = stem(form);
    const family = this.#families.get(stemmed) ?? this.#families.size;
    this.#families.set(stemmed, family);
    this.#familyOf.set(form, family);
    this.#forms.push(form);
    this.#familyNumbers.push(family);
    if (this.#prepared === this.#forms.length - 1) this.prepare(1);
    return family;
  }

  /**
   * Makes ready to find at most so many more of the restored forms by their beginnings, which takes
   * longer than all the rest of a restoration; false when none is left. A prefix that is asked for
   * earlier waits for all of them.
   */
  prepare(most: number): boolean {
    const end = Math.min(this.#prepared + most, this.#forms.length);
    for (; this.#prepared < end; this.#prepared += 1) {
      this.#prefixes.add(this.#prepared, this.#forms[this.#prepared] ?? '');
    }
    return end < this.#forms.length;
  }

  /** The family of a word, which need not stand in the library as it is. */
  family(word: string): number | undefined {
    return this.#familyOf.get(word) ?? this.#families.get(stem(word));
  }

  /** Whether an atom means any family: known without listing the thousands that a letter may begin. */
  holds({ text, prefix }: Atom): boolean {
    if (this.family(text) !== undefined) return true;
    if (!prefix) return false;
    this.prepare(Infinity);
    return this.#prefixes.search(text, { limit: 1 }).length > 0;
  }

  /** Families of the forms that begin so, each once. */
  #startingWith(prefix: string): number[] {
    this.prepare(Infinity);
    const found = new Set<number>();
    for (const id of this.#prefixes.search(prefix, { limit: ALL })) {
      const family = this.#familyNumbers[Number(id)];
      if (family !== undefined) found.add(family);
    }
    return [...found];
  }

  /** Families that an atom means; with the beginning of a word, also those that it may become. */
  matching({ text, prefix }: Atom): number[] {
    const family = this.family(text);
    if (!prefix) return family === undefined ? [] : [family];
    const begun = this.#startingWith(text);
    return family === undefined || begun.includes(family) ? begun : [family, ...begun];
  }
}
