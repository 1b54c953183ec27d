/** How well papers answer a query by its words. */
import { type Hits, timesInAbstract, timesInTitle } from './hits.ts';
import type { Scratch } from './scratch.ts';

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

/**
 * The papers that hold any of the terms, scored by all that they hold.
 *
 * @param met by ordinal, 0 for papers that must not be found; undefined where all may be
 */
export function rank(
  terms: readonly Hits[],
  weights: FieldWeights,
  met: Uint8Array | undefined,
  scratch: Scratch,
): Scored {
  const papers = weights.titles.length;
  const scores = scratch.fractions(papers);
  for (const { found, ordinals, times } of terms) {
    const most = inverseFrequency(found, papers);
    for (let at = 0; at < ordinals.length; at += 1) {
      const ordinal = ordinals[at] ?? 0;
      scores[ordinal] = (scores[ordinal] ?? 0) + most * told(times[at] ?? 0, ordinal, weights);
    }
  }
  const ordinals = scratch.integers(papers);
  let found = 0;
  for (let ordinal = 0; ordinal < papers; ordinal += 1) {
    if (scores[ordinal] === 0 || met?.[ordinal] === 0) continue;
    ordinals[found] = ordinal;
    found += 1;
  }
  return { ordinals: ordinals.subarray(0, found), scores };
}
