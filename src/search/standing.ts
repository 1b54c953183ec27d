/** How papers stand when words of a query have spoken for them. */
import { type Hits, isZero, timesInTitle } from './hits.ts';
import { type FieldWeights, inverseFrequency, type Scored, told } from './ranking.ts';
import type { Scratch } from './scratch.ts';

/** Arrays by ordinal for a library of so many papers, written to as words speak. */
export class Standing {
  /** Higher is better, above 0 for the papers that hold any word. */
  readonly scores: Float32Array<ArrayBuffer>;
  /** How many of the words a paper must hold it holds, and how many in its title. */
  readonly #held: Uint16Array;
  readonly #inTitle: Uint16Array;
  #words = 0;
  /** How telling each scored word is. */
  #weights: number[] = [];

  constructor(papers: number) {
    this.scores = new Float32Array(papers);
    this.#held = new Uint16Array(papers);
    this.#inTitle = new Uint16Array(papers);
  }

  get papers(): number {
    return this.scores.length;
  }

  /** How telling each word that spoke by itself is, in their order. */
  get weights(): readonly number[] {
    return this.#weights;
  }

  /** As before any word. */
  clear(): void {
    this.scores.fill(0);
    this.#held.fill(0);
    this.#inTitle.fill(0);
    this.#words = 0;
    this.#weights = [];
  }

  /** As another is, which is of as many papers. */
  copy(other: Standing): void {
    this.scores.set(other.scores);
    this.#held.set(other.#held);
    this.#inTitle.set(other.#inTitle);
    this.#words = other.#words;
    this.#weights = [...other.#weights];
  }

  /** Lets a word speak for the papers that hold it. */
  score(hits: Hits, weights: FieldWeights): void {
    this.#weights.push(inverseFrequency(hits.found, this.papers));
    this.scoreBeside(hits, weights);
  }

  /** Lets another name of words that have spoken speak beside them. */
  scoreBeside({ found, ordinals, times }: Hits, weights: FieldWeights): void {
    const { scores } = this;
    const most = inverseFrequency(found, this.papers);
    for (let at = 0; at < ordinals.length; at += 1) {
      const ordinal = ordinals[at] ?? 0;
      scores[ordinal] = (scores[ordinal] ?? 0) + most * told(times[at] ?? 0, ordinal, weights);
    }
  }

  /**
   * Says of these words that papers must hold them to come first, or instead of all of them their other
   * name.
   */
  demand(run: readonly Hits[], { ordinals, times }: Hits, scratch: Scratch): void {
    const [held, inTitle] = [this.#held, this.#inTitle];
    // Of papers with the other name: as if they held all of the words, whichever they do.
    const heldBefore = scratch.integers(ordinals.length);
    const inTitleBefore = scratch.integers(ordinals.length);
    for (let at = 0; at < ordinals.length; at += 1) {
      heldBefore[at] = held[ordinals[at] ?? 0] ?? 0;
      inTitleBefore[at] = inTitle[ordinals[at] ?? 0] ?? 0;
    }
    for (const word of run) this.#count(word);
    for (let at = 0; at < ordinals.length; at += 1) {
      const ordinal = ordinals[at] ?? 0;
      held[ordinal] = (heldBefore[at] ?? 0) + run.length;
      if (timesInTitle(times[at] ?? 0) > 0) {
        inTitle[ordinal] = (inTitleBefore[at] ?? 0) + run.length;
      }
    }
    this.#words += run.length;
  }

  #count({ ordinals, times }: Hits): void {
    const [held, inTitle] = [this.#held, this.#inTitle];
    for (let at = 0; at < ordinals.length; at += 1) {
      const ordinal = ordinals[at] ?? 0;
      held[ordinal] = (held[ordinal] ?? 0) + 1;
      inTitle[ordinal] = (inTitle[ordinal] ?? 0) + 1 - isZero(timesInTitle(times[at] ?? 0));
    }
  }

  /** By ordinal, whether papers hold what they must in the title (0), anywhere (1) or not (3). */
  tiers({ ordinals }: Pick<Scored, 'ordinals'>, scratch: Scratch): Uint8Array {
    const [held, inTitle, words] = [this.#held, this.#inTitle, this.#words];
    const tiers = scratch.bytes(this.papers);
    for (let at = 0; at < ordinals.length; at += 1) {
      const ordinal = ordinals[at] ?? 0;
      const outside = 1 - isZero(words - (inTitle[ordinal] ?? 0));
      tiers[ordinal] = outside | ((1 - isZero(words - (held[ordinal] ?? 0))) << 1);
    }
    return tiers;
  }

  /**
   * The papers that any word speaks for.
   *
   * @param met by ordinal, 0 for papers that must not be found; undefined where all may be
   */
  found(met: Uint8Array | undefined, scratch: Scratch): Scored {
    const { scores } = this;
    // As bits a score that is not 0 is some number below 2 ** 31, and greater for a greater score.
    const bits = new Uint32Array(scores.buffer);
    const ordinals = scratch.integers(this.papers + 1);
    let found = 0;
    let [highest, best] = [0, -1];
    for (let ordinal = 0; ordinal < bits.length; ordinal += 1) {
      const score = bits[ordinal] ?? 0;
      const isFound = met === undefined || met[ordinal] !== 0 ? 1 - isZero(score) : 0;
      ordinals[found] = ordinal;
      found += isFound;
      if (score > highest && isFound === 1) [highest, best] = [score, ordinal];
    }
    return {
      ordinals: ordinals.subarray(0, found),
      scores,
      highest: scores[best] ?? Number.MIN_VALUE,
    };
  }
}
