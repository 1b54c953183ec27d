/** How well papers answer a query by its words. */
import { timesInAbstract, timesInTitle } from './hits.ts';

/**
 * BM25F, S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework" (2009), section 3.6.1.
 * K1 and B have their usual values; titles count twice, as in most of the literature on short texts.
 */
export const TITLE_WEIGHT = 2;
const K1 = 1.5;
const B = 0.75;

/** By ordinal: what one occurrence in a field counts, which is less in a long field. */
export interface FieldWeights {
  readonly titles: Float32Array;
  readonly abstracts: Float32Array;
}

/** The weights of fields with these lengths, of which the first `papers` count; any unit of length. */
export function fieldWeights(
  titles: Uint32Array,
  abstracts: Uint32Array,
  papers: number,
): FieldWeights {
  return {
    titles: weightsOf(titles.subarray(0, papers), TITLE_WEIGHT),
    abstracts: weightsOf(abstracts.subarray(0, papers), 1),
  };
}

function weightsOf(lengths: Uint32Array, weight: number): Float32Array {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  return Float32Array.from(lengths, (length) => weight / (1 - B + (B * length) / mean));
}

export interface Scored {
  /** The papers found, ascending. */
  readonly ordinals: Uint32Array;
  /** By ordinal, for the whole library; higher is better, above 0 for the papers found. */
  readonly scores: Float32Array;
  /** The best score; above 0 also where none is found. */
  readonly highest: number;
}

/** How telling a term is that `found` of `papers` papers hold: rare terms more; above 0. */
export function inverseFrequency(found: number, papers: number): number {
  return Math.log(1 + (papers - found + 0.5) / (found + 0.5));
}

/** What so many occurrences of a word tell of a paper: nothing for none, less for each further one. */
export function told(times: number, ordinal: number, weights: FieldWeights): number {
  const frequency =
    timesInTitle(times) * (weights.titles[ordinal] ?? 0) +
    timesInAbstract(times) * (weights.abstracts[ordinal] ?? 0);
  return ((K1 + 1) * frequency) / (K1 + frequency);
}
