import { roomFor } from './growing.ts';

/** Counts things of one paper by their numbers, in arrays that serve for the next paper again. */
export class Tally {
  #titles = new Uint32Array();
  #abstracts = new Uint32Array();
  #seen = new Uint32Array();
  #size = 0;

  add(number: number, inTitle: number, inAbstract: number): void {
    this.#titles = roomFor(this.#titles, number + 1);
    this.#abstracts = roomFor(this.#abstracts, number + 1);
    const title = this.#titles[number] ?? 0;
    const abstract = this.#abstracts[number] ?? 0;
    if (title + abstract === 0) {
      this.#seen = roomFor(this.#seen, this.#size + 1);
      this.#seen[this.#size] = number;
      this.#size += 1;
    }
    this.#titles[number] = title + inTitle;
    this.#abstracts[number] = abstract + inAbstract;
  }

  /** Tells what was counted, in order of first appearance, and forgets it. */
  take(tell: (number: number, inTitle: number, inAbstract: number) => void): void {
    for (const number of this.#seen.subarray(0, this.#size)) {
      tell(number, this.#titles[number] ?? 0, this.#abstracts[number] ?? 0);
      this.#titles[number] = 0;
      this.#abstracts[number] = 0;
    }
    this.#size = 0;
  }
}
