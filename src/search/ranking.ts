/** How well papers answer a query. The seam for better rankings: everything else only passes it on. */
import { type Hits, timesInAbstract, timesInTitle } from './hits.ts';

/** BM25F, S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework" (2009), section 3.6.1. */
const TITLE_WEIGHT = 2;
const K1 = 1.5;
const B = 0.75;

/** Number of forms per paper, by ordinal; the arrays may be longer than the library. */
export interface FieldLengths {
  readonly titles: Uint32Array;
  readonly abstracts: Uint32Array;
  readonly meanTitle: number;
  readonly meanAbstract: number;
}

export interface Scored {
  /** Ascending. */
  readonly ordinals: Uint32Array;
  /** In step with `ordinals`; higher is better, none is negative. */
  readonly scores: Float64Array;
}

/** How telling a term is that `found` of `papers` papers hold: rare terms more; above 0. */
export function inverseFrequency(found: number, papers: number): number {
  return Math.log(1 + (papers - found + 0.5) / (found + 0.5));
}

/** The papers that hold every term, ascending; none without terms. */
function holdersOfAll(terms: readonly Hits[]): Uint32Array {
  const [rarest, ...others] = terms.toSorted((a, b) => a.ordinals.length - b.ordinals.length);
  if (!rarest) return new Uint32Array();
  return rarest.ordinals
    .filter((ordinal) => others.every(({ counts }) => counts[ordinal] !== 0))
    .sort();
}

/**
 * The papers that hold every term, scored; one element of `terms` is what one term of the query found.
 * A paper with all terms in its title gets a bonus above anything the sum can reach, so that it comes
 * before all papers that need their abstract.
 */
export function rank(terms: readonly Hits[], lengths: FieldLengths): Scored {
  const ordinals = holdersOfAll(terms);
  const scores = new Float64Array(ordinals.length);
  const titleTerms = new Uint8Array(ordinals.length);
  let bonus = 0;
  for (const { ordinals: found, counts } of terms) {
    const most = inverseFrequency(found.length, counts.length) * (K1 + 1);
    bonus += most;
    for (let at = 0; at < ordinals.length; at += 1) {
      const ordinal = ordinals[at] ?? 0;
      const times = counts[ordinal] ?? 0;
      const inTitle = timesInTitle(times);
      const titleLength = (lengths.titles[ordinal] ?? 0) / lengths.meanTitle;
      const abstractLength = (lengths.abstracts[ordinal] ?? 0) / lengths.meanAbstract;
      const frequency =
        (TITLE_WEIGHT * inTitle) / (1 - B + B * titleLength) +
        timesInAbstract(times) / (1 - B + B * abstractLength);
      scores[at] = (scores[at] ?? 0) + (most * frequency) / (K1 + frequency);
      if (inTitle > 0) titleTerms[at] = (titleTerms[at] ?? 0) + 1;
    }
  }
  for (let at = 0; at < ordinals.length; at += 1) {
    if (titleTerms[at] === terms.length) scores[at] = (scores[at] ?? 0) + bonus;
  }
  return { ordinals, scores };
}
