/** All distinct forms of the library in their families, and which of them a query's atom means. */
import { Index } from 'flexsearch';
import { stem } from './stem.ts';
import type { Atom } from './query-terms.ts';

/** More than any vocabulary holds: FlexSearch stops at 100 unless told. */
const ALL = 2 ** 31;

export class Vocabulary {
  readonly #families = new Map<string, number>();
  /** The family of each form. */
  readonly #familyOf = new Map<string, number>();
  readonly #forms: string[] = [];
  /** In step with `#forms`: a prefix of two letters may begin thousands. */
  readonly #familyNumbers: number[] = [];
  /** Prefix → forms. They come folded, one at a time, so FlexSearch's own encoders have no work. */
  readonly #prefixes = new Index({
    tokenize: 'forward',
    resolution: 1,
    encode: (form: string) => [form],
  });

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
    this.#prefixes.add(this.#forms.length, form);
    this.#forms.push(form);
    this.#familyNumbers.push(family);
    return family;
  }

  /** The family of a word, which need not stand in the library as it is. */
  family(word: string): number | undefined {
    return this.#familyOf.get(word) ?? this.#families.get(stem(word));
  }

  /** Families of the forms that begin so, each once. */
  #startingWith(prefix: string): number[] {
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
