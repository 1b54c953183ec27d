/** Which words begin with some letters: FlexSearch knows how words open, each opening knows its words. */
import { Index } from 'flexsearch';

/**
 * So many signs of a word stand in FlexSearch. With all of them, in a library of 100,000 papers, this
 * index alone took more memory than all postings; what words with the same opening go on with is
 * compared when it is asked for.
 */
const OPENING = 3;

/** More than there are openings: FlexSearch stops at 100 unless told. */
const ALL = 2 ** 31;

export class Beginnings {
  /** Openings come folded, one at a time, so FlexSearch's own encoders have no work. */
  readonly #openings = new Index({
    tokenize: 'forward',
    resolution: 1,
    encode: (opening: string) => [opening],
  });
  readonly #numbers = new Map<string, number>();
  /** By the number of an opening: the places of its words, ascending. */
  readonly #places: number[][] = [];
  readonly #words: readonly string[];
  #taken = 0;

  /** Of a list of words that may grow; they are found once they were taken. */
  constructor(words: readonly string[]) {
    this.#words = words;
  }

  /** How many of the words are taken. */
  get taken(): number {
    return this.#taken;
  }

  /** Takes at most so many more of the words; false when none is left. */
  take(most: number): boolean {
    const end = Math.min(this.#taken + most, this.#words.length);
    for (; this.#taken < end; this.#taken += 1) {
      this.#placesOf((this.#words[this.#taken] ?? '').slice(0, OPENING)).push(this.#taken);
    }
    return end < this.#words.length;
  }

  #placesOf(opening: string): number[] {
    const number = this.#numbers.get(opening) ?? this.#places.length;
    const known = this.#places[number];
    if (known) return known;
    const places: number[] = [];
    this.#numbers.set(opening, number);
    this.#places.push(places);
    this.#openings.add(number, opening);
    return places;
  }

  /** The first so many signs of the words taken that have them, each once. */
  openings(length: number): string[] {
    const long = [...this.#numbers.keys()].filter((opening) => opening.length >= length);
    return [...new Set(long.map((opening) => opening.slice(0, length)))];
  }

  /** The places of the words taken that begin so, in groups; none stands in two. */
  startingWith(prefix: string): (readonly number[])[] {
    const groups = this.#openings
      .search(prefix.slice(0, OPENING), { limit: ALL })
      .map((number) => this.#places[Number(number)] ?? []);
    if (prefix.length <= OPENING) return groups;
    return groups.map((places) =>
      places.filter((place) => this.#words[place]?.startsWith(prefix) === true),
    );
  }
}
