/**
 * Latent feedback: the papers that answer best by their words say what the query is about, and papers
 * about the same come forward. Pseudo-relevance feedback after J. Rocchio ("Relevance feedback in
 * information retrieval", 1971), in the latent space instead of in words, where it cannot bring in a
 * stray word.
 */
import type { PaperVectors } from './latent.ts';
import type { Scored } from './ranking.ts';

/** So many of the best papers say what the query is about, each by its score cubed. */
const SPEAKERS = 5;
const EMPHASIS = 3;

/** What the subject counts beside the words. */
const SHARE = 0.5;

/** Papers that may change places: those further down share too little with the query. */
const MOVED = 500;

/** The subject of the best papers, as a direction. */
function subjectOf(best: Uint32Array, scores: Float32Array, vectors: PaperVectors): Float32Array {
  const subject = new Float32Array(vectors.width);
  const top = scores[best[0] ?? 0] ?? 1;
  for (const ordinal of best.subarray(0, SPEAKERS)) {
    vectors.addTo(subject, ordinal, ((scores[ordinal] ?? 0) / top) ** EMPHASIS);
  }
  return subject;
}

/** Papers brought in by their subject alone, on demand: so many as somebody would look through. */
const BROUGHT_IN = 50;

/** They must be at least so near to the subject as this share of the best paper's nearness. */
const NEAR = 0.3;

function scoresByOrdinal({ ordinals, scores }: Scored, papers: number): Float32Array {
  const byOrdinal = new Float32Array(papers);
  for (const [at, ordinal] of ordinals.entries()) byOrdinal[ordinal] = scores[at] ?? 0;
  return byOrdinal;
}

/**
 * Papers without any of the words that are nearest to the subject of the best, nearest first.
 *
 * @param met by ordinal, 0 for papers that must not be found
 */
export function alike(
  best: Uint32Array,
  scored: Scored,
  vectors: PaperVectors,
  met: Uint8Array | undefined,
  papers: number,
): number[] {
  if (best.length === 0) return [];
  const byOrdinal = scoresByOrdinal(scored, papers);
  const subject = subjectOf(best, byOrdinal, vectors);
  const least = NEAR * vectors.along(subject, best[0] ?? 0);
  const others = Array.from(byOrdinal, (score, ordinal) =>
    score === 0 && met?.[ordinal] !== 0
      ? [{ ordinal, nearness: vectors.along(subject, ordinal) }]
      : [],
  ).flat();
  return others
    .filter(({ nearness }) => nearness > 0 && nearness >= least)
    .toSorted((a, b) => b.nearness - a.nearness || a.ordinal - b.ordinal)
    .slice(0, BROUGHT_IN)
    .map(({ ordinal }) => ordinal);
}

/** Re-orders the first of `best` in place. */
export function feedback(
  best: Uint32Array,
  scored: Scored,
  vectors: PaperVectors,
  papers: number,
): void {
  const byOrdinal = scoresByOrdinal(scored, papers);
  const moved = best.subarray(0, MOVED);
  if (moved.length < 2) return;
  const subject = subjectOf(best, byOrdinal, vectors);
  const cosines = Float32Array.from(moved, (ordinal) => vectors.along(subject, ordinal));
  const closest = cosines.reduce((a, b) => Math.max(a, b), Number.MIN_VALUE);
  const top = byOrdinal[best[0] ?? 0] ?? 1;
  const mixed = Array.from(moved, (ordinal, at) => ({
    ordinal,
    score: ((1 - SHARE) * (byOrdinal[ordinal] ?? 0)) / top + (SHARE * (cosines[at] ?? 0)) / closest,
  }));
  mixed.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  for (const [at, { ordinal }] of mixed.entries()) moved[at] = ordinal;
}
