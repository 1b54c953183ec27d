/** How well papers answer a query. The seam for better rankings: everything else only passes it on. */
import { type Hits, timesInAbstract, timesInTitle } from './hits.ts';
import type { Scratch } from './scratch.ts';

/** BM25F, S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework" (2009), section 3.6.1. */
const TITLE_WEIGHT = 2;
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
  /** Ascending. */
  readonly ordinals: Uint32Array;
  /** In step with `ordinals`; higher is better, none is negative. */
  readonly scores: Float32Array;
}

/** How telling a term is that `found` of `papers` papers hold: rare terms more; above 0. */
export function inverseFrequency(found: number, papers: number): number {
  return Math.log(1 + (papers - found + 0.5) / (found + 0.5));
}

/** The papers that hold every term, ascending; none without terms. */
function holdersOfAll(terms: readonly Hits[], scratch: Scratch): Uint32Array {
  const [rarest, ...others] = terms.toSorted((a, b) => a.found - b.found);
  if (!rarest) return new Uint32Array();
  const holders = scratch.integers(rarest.found);
  let left = 0;
  for (let ordinal = 0; ordinal < rarest.counts.length; ordinal += 1) {
    if (rarest.counts[ordinal] !== 0) holders[left++] = ordinal;
  }
  for (const { counts } of others) {
    let kept = 0;
    for (let at = 0; at < left; at += 1) {
      const ordinal = holders[at] ?? 0;
      if (counts[ordinal] !== 0) holders[kept++] = ordinal;
    }
    left = kept;
  }
  return holders.subarray(0, left);
}

/**
 * The papers that hold every term, scored; one element of `terms` is what one term of the query found.
 * A paper with all terms in its title gets a bonus above anything the sum can reach, so that it comes
 * before all papers that need their abstract.
 */
export function rank(terms: readonly Hits[], weights: FieldWeights, scratch: Scratch): Scored {
  const ordinals = holdersOfAll(terms, scratch);
  const scores = scratch.fractions(ordinals.length);
  const titleTerms = scratch.integers(ordinals.length);
  let bonus = 0;
  for (const { found, counts } of terms) {
    const most = inverseFrequency(found, counts.length) * (K1 + 1);
    bonus += most;
    for (let at = 0; at < ordinals.length; at += 1) {
      const ordinal = ordinals[at] ?? 0;
      const times = counts[ordinal] ?? 0;
      const inTitle = timesInTitle(times);
      const frequency =
        inTitle * (weights.titles[ordinal] ?? 0) +
        timesInAbstract(times) * (weights.abstracts[ordinal] ?? 0);
      scores[at] = (scores[at] ?? 0) + (most * frequency) / (K1 + frequency);
      if (inTitle > 0) titleTerms[at] = (titleTerms[at] ?? 0) + 1;
    }
  }
  for (let at = 0; at < ordinals.length; at += 1) {
    if (titleTerms[at] === terms.length) scores[at] = (scores[at] ?? 0) + bonus;
  }
  return { ordinals, scores };
}
