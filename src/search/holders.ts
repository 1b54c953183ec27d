/** Papers that hold every term of a query before the others: what readers expect of few words. */
import type { Ordered } from './orders.ts';

/** A tier has a bit for a term that is not in the title, and one for a term that is nowhere. */
const TIERS = [0b00, 0b01, 0b10, 0b11] as const;
const ONLY_SOME = 0b11;

/** Papers ordered by their tiers and in each by their scores. */
export class TieredOrder {
  readonly order: Uint32Array;
  readonly #behind: (ordinal: number) => number;
  readonly #tiers: Uint8Array;
  /** Where in `order` each tier starts. */
  readonly #starts: readonly number[];

  constructor({ order, behind }: Ordered, tiers: Uint8Array) {
    this.order = order;
    this.#behind = behind;
    this.#tiers = tiers;
    this.#starts = TIERS.map((tier) => this.#startOf(tier));
  }

  /** How many hold every term. */
  get every(): number {
    return this.#starts[ONLY_SOME] ?? 0;
  }

  #startOf(tier: number): number {
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#tiers[this.order[middle] ?? 0] ?? 0) < tier) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** At most so many papers by their scores alone, equal ones by ordinal. */
  head(most: number): Uint32Array {
    const head = new Uint32Array(Math.min(most, this.order.length));
    const next = Uint32Array.from(this.#starts);
    for (let at = 0; at < head.length; at += 1) {
      const tier = this.#bestOf(next);
      head[at] = this.order[next[tier] ?? 0] ?? 0;
      next[tier] = (next[tier] ?? 0) + 1;
    }
    return head;
  }

  /** The tier whose next paper has the best score. */
  #bestOf(next: Uint32Array): number {
    let [best, first, least] = [0, Infinity, Infinity];
    for (const tier of TIERS) {
      const at = next[tier] ?? 0;
      if (at >= (this.#starts[tier + 1] ?? this.order.length)) continue;
      const ordinal = this.order[at] ?? 0;
      const behind = this.#behind(ordinal);
      if (behind > least || (behind === least && ordinal > first)) continue;
      [best, first, least] = [tier, ordinal, behind];
    }
    return best;
  }

  /** Lets the papers of a head come in the order they have there, as far as their tiers leave it. */
  putFirst(head: Uint32Array): void {
    const next = [...this.#starts];
    for (const ordinal of head) {
      const tier = this.#tiers[ordinal] ?? 0;
      const to = next[tier] ?? 0;
      this.order[to] = ordinal;
      next[tier] = to + 1;
    }
  }
}
