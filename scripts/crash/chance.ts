/** Decisions left to chance, the same in every run with the same seed. */
import { randomNumbers } from '../bench/search/random.ts';

export class Chance {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  /** True so often, from 0 to 1. */
  happens(share: number): boolean {
    return this.#random() < share;
  }

  /** A whole number from 0, below the limit. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  /** Between two times in ms, short ones as likely as ten times longer ones. */
  delay(least: number, most: number): number {
    return least * (most / least) ** this.#random();
  }

  /** @throws {Error} where there is nothing to choose from */
  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('Nothing to choose from.');
    return item;
  }
}
