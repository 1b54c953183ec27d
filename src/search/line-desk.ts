import {
  linesFound,
  narrowLines,
  sortLines,
  type Concordance,
  type ConcordanceLine,
  type LinesFound,
  type LinesQuery,
  type LineSort,
} from '#domain/concordance';
import { breath } from './breath.ts';

/** Some of the lines that a query finds, and what is said of them all. */
export interface LinesPage {
  readonly found: LinesFound;
  /** Place of the first of `lines` among those that pass. */
  readonly from: number;
  readonly lines: readonly ConcordanceLine[];
}

/** A phrase that was looked for, with its lines in the orders that were asked for. */
interface Looked {
  readonly by: object;
  readonly phrase: string;
  readonly whole: Concordance;
  readonly sorted: Map<LineSort, readonly ConcordanceLine[]>;
}

/** Who finds every sentence that holds a phrase; another object holds other papers. */
interface Finder {
  readonly size: number;
  concordance(phrase: string): Concordance;
}

/**
 * Hands out the lines of a phrase as a screen comes to draw them. To find and sort them takes longer
 * than a frame, so the phrase looked for last is kept.
 */
export class LineDesk {
  #last: Looked | undefined;

  /** `count` lines from place `from`, or as many as there are. */
  page(finder: Finder, query: LinesQuery, from: number, count: number): LinesPage {
    const { whole, sorted } = this.#look(finder, query.phrase);
    const inOrder = sorted.get(query.sort) ?? sortLines(whole.lines, query.sort);
    sorted.set(query.sort, inOrder);
    const passing = narrowLines(inOrder, query);
    return {
      found: linesFound(whole, passing, query),
      from,
      lines: passing.slice(from, from + count),
    };
  }

  #look(finder: Finder, phrase: string): Looked {
    const last = this.#last;
    const isSame = last?.by === finder && last.phrase === phrase && last.whole.of === finder.size;
    if (last && isSame) return last;
    const whole = finder.concordance(phrase);
    this.#last = { by: finder, phrase, whole, sorted: new Map() };
    return this.#last;
  }
}

/** Papers whose sentences are read between two breaths, which must not hold up a keystroke. */
const READ_CHUNK = 20;

/**
 * Reads the sentences of all papers ahead of the first phrase; when all else is done, since a phrase is
 * seldom the first thing that a visit asks for.
 * @param first ordinal of the first of them
 */
export async function readSentences(
  index: {
    readonly size: number;
    readSentences(from: number, to: number): void;
  },
  first = 0,
): Promise<void> {
  for (let from = first; from < index.size; from += READ_CHUNK) {
    await breath();
    index.readSentences(from, from + READ_CHUNK);
  }
}
