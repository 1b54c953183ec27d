/**
 * Latent feedback: the papers that answer best by their words say what the query is about, and papers
 * about the same come forward. Pseudo-relevance feedback after J. Rocchio ("Relevance feedback in
 * information retrieval", 1971), in the latent space instead of in words, where it cannot bring in a
 * stray word.
 */
import type { PaperVectors } from './latent.ts';
import { sortByScore } from './orders.ts';
import type { Scored } from './ranking.ts';

/** So many of the best papers say what the query is about, each by its score cubed. */
const SPEAKERS = 5;
const EMPHASIS = 3;

/** What the subject counts beside the words. */
const SHARE = 0.5;

/** Papers that may change places: those further down share too little with the query. */
export const MOVED = 500;

/** The subject of the best papers, as a direction; scores are in step with `best`. */
function subjectOf(best: Uint32Array, scores: Float32Array, vectors: PaperVectors): Float32Array {
  const subject = new Float32Array(vectors.width);
  const top = scores[0] ?? 1;
  for (const [at, ordinal] of best.subarray(0, SPEAKERS).entries()) {
    vectors.addTo(subject, ordinal, ((scores[at] ?? 0) / top) ** EMPHASIS);
  }
  return subject;
}

/** Papers brought in by their subject alone, on demand: so many as somebody would look through. */
const BROUGHT_IN = 50;

/** They must be at least so near to the subject as this share of the best paper's nearness. */
const NEAR = 0.3;

/**
 * Papers without any of the words that are nearest to the subject of the best, nearest first.
 *
 * @param met by ordinal, 0 for papers that must not be found
 */
export function alike(
  best: Uint32Array,
  { ordinals, scores: scoreOf }: Scored,
  vectors: PaperVectors,
  met: Uint8Array | undefined,
  papers: number,
): number[] {
  if (best.length === 0) return [];
  const speakers = best.subarray(0, SPEAKERS);
  const scores = Float32Array.from(speakers, (ordinal) => scoreOf[ordinal] ?? 0);
  const subject = subjectOf(speakers, scores, vectors);
  const least = NEAR * vectors.along(subject, best[0] ?? 0);
  const isOut = new Uint8Array(papers);
  for (const ordinal of ordinals) isOut[ordinal] = 1;
  const others: { readonly ordinal: number; readonly nearness: number }[] = [];
  for (let ordinal = 0; ordinal < papers; ordinal += 1) {
    if (isOut[ordinal] === 1 || met?.[ordinal] === 0) continue;
    others.push({ ordinal, nearness: vectors.along(subject, ordinal) });
  }
  return others
    .filter(({ nearness }) => nearness > 0 && nearness >= least)
    .toSorted((a, b) => b.nearness - a.nearness || a.ordinal - b.ordinal)
    .slice(0, BROUGHT_IN)
    .map(({ ordinal }) => ordinal);
}

/** Re-orders the first of `best` in place; `scoreOf` is by ordinal. */
export function feedback(
  best: Uint32Array,
  { scores: scoreOf }: Scored,
  vectors: PaperVectors,
): void {
  const moved = best.subarray(0, MOVED);
  if (moved.length < 2) return;
  const scores = new Float32Array(moved.length);
  for (let at = 0; at < moved.length; at += 1) scores[at] = scoreOf[moved[at] ?? 0] ?? 0;
  const cosines = vectors.alongAll(subjectOf(moved, scores, vectors), moved);
  let closest = Number.MIN_VALUE;
  for (let at = 0; at < cosines.length; at += 1) closest = Math.max(closest, cosines[at] ?? 0);
  const top = scores[0] ?? 1;
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = ((1 - SHARE) * (scores[at] ?? 0)) / top + (SHARE * (cosines[at] ?? 0)) / closest;
  }
  sortByScore(moved, scores);
}
