/** Remembers which papers hold a phrase. */
import type { Passes } from './filters.ts';

/** So many phrases are remembered; they take a byte a paper each. */
const MOST_PHRASES = 32;

const HELD = 1;
const NOT_HELD = 2;

/**
 * The same phrases are asked for with every letter typed behind them, and for each part that could be
 * left out of a search that finds nothing. Their texts are read once, until they change.
 */
export class PhraseMemory {
  readonly #known = new Map<string, Uint8Array>();

  /** The texts have changed. */
  forget(): void {
    this.#known.clear();
  }

  /** `holds`, asked once a paper; `phrase` names what it looks for. */
  remembering(phrase: string, papers: number, holds: Passes): Passes {
    const known = this.#known.get(phrase) ?? new Uint8Array(papers);
    if (this.#known.size >= MOST_PHRASES) this.#known.clear();
    this.#known.set(phrase, known);
    return (ordinal) => {
      known[ordinal] ||= holds(ordinal) ? HELD : NOT_HELD;
      return known[ordinal] === HELD;
    };
  }
}
