/** All distinct forms of the library in their families, and which of them a query's atom means. */
import { Beginnings } from './beginnings.ts';
import { roomFor } from './growing.ts';
import type { Atom } from './query-terms.ts';
import { stem } from './stem.ts';

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

/** Letters of its own: what was cut from a text may hold on to all of it, for as long as the word lives. */
function ownLetters(word: string): string {
  return String.fromCharCode(
    ...Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)),
  );
}

export class Vocabulary {
  readonly #families: Map<string, number>;
  /** The family of each form. */
  readonly #familyOf: Map<string, number>;
  readonly #forms: string[];
  /** In step with `#forms`: a prefix of two letters may begin thousands. */
  readonly #familyNumbers: number[];
  /** Of `#forms`; holds fewer than there are only after a restoration. */
  readonly #beginnings: Beginnings;
  /** By family: the number of the last question that it was found for, so that it is told once. */
  #askedFor = new Uint32Array();
  #questions = 0;

  /** Empty, or as it was when `content` was taken. */
  constructor({ forms, families, stems }: VocabularyContent = NO_WORDS) {
    // Not in loops: they run once, before they are compiled, and take three times as long.
    this.#families = new Map(stems.map((stemmed, family) => [stemmed, family]));
    this.#familyOf = new Map(forms.map((form, at) => [form, families[at] ?? 0]));
    this.#forms = [...forms];
    this.#familyNumbers = [...families];
    this.#beginnings = new Beginnings(this.#forms);
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
    return this.#familyOf.get(form) ?? this.#take(ownLetters(form));
  }

  #take(form: string): number {
    const stemmed = stem(form);
    const family = this.#families.get(stemmed) ?? this.#families.size;
    this.#families.set(stemmed, family);
    this.#familyOf.set(form, family);
    this.#forms.push(form);
    this.#familyNumbers.push(family);
    if (this.#beginnings.taken === this.#forms.length - 1) this.prepare(1);
    return family;
  }

  /**
   * Makes ready to find at most so many more of the forms by their beginnings; false when none is left.
   * A prefix that is asked for earlier waits for all of them.
   */
  prepare(most: number): boolean {
    return this.#beginnings.take(most);
  }

  /** What forms begin with, two letters long, each once. */
  openings(): string[] {
    this.prepare(Infinity);
    return this.#beginnings.openings(2);
  }

  /** The family of a word, which need not stand in the library as it is. */
  family(word: string): number | undefined {
    return this.#familyOf.get(word) ?? this.#families.get(stem(word));
  }

  /** Whether an atom means any family: known without listing the thousands that a letter may begin. */
  holds({ text, prefix }: Atom): boolean {
    if (this.family(text) !== undefined) return true;
    return prefix && this.#startingWith(text).some((places) => places.length > 0);
  }

  /** Places of the forms that begin so, in groups. */
  #startingWith(prefix: string): (readonly number[])[] {
    this.prepare(Infinity);
    return this.#beginnings.startingWith(prefix);
  }

  /** Families that an atom means, each once; with the beginning of a word, also those that it may become. */
  matching({ text, prefix }: Atom): number[] {
    const family = this.family(text);
    const found = family === undefined ? [] : [family];
    if (!prefix) return found;
    this.#askedFor = roomFor(this.#askedFor, this.#families.size);
    this.#questions += 1;
    if (family !== undefined) this.#askedFor[family] = this.#questions;
    for (const places of this.#startingWith(text)) {
      for (const place of places) {
        const begun = this.#familyNumbers[place] ?? 0;
        if (this.#askedFor[begun] === this.#questions) continue;
        this.#askedFor[begun] = this.#questions;
        found.push(begun);
      }
    }
    return found;
  }
}
