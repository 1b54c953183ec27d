/** Which papers are nearest to each: by their words, and on the map. */
import type { TermMatrix } from '../../../src/search/term-matrix.ts';
import type { Places } from './places.ts';

/** Of each paper the nearest others, nearest first: `count` of them, one paper after the other. */
export interface Neighbours {
  readonly papers: number;
  readonly count: number;
  readonly ordinals: Uint32Array;
}

/** Writes the ordinals of the highest scores but that of `paper`, highest first; of equal ones the first. */
function writeHighest(scores: Float32Array, paper: number, to: Uint32Array): void {
  const best = new Float32Array(to.length).fill(-Infinity);
  const last = best.length - 1;
  // Called a million times and more: an iterator would take as long as the work.
  for (let other = 0; other < scores.length; other += 1) {
    const score = scores[other] ?? 0;
    if (other === paper || score <= (best[last] ?? 0)) continue;
    let at = last;
    for (; at > 0 && (best[at - 1] ?? 0) < score; at -= 1) {
      best[at] = best[at - 1] ?? 0;
      to[at] = to[at - 1] ?? 0;
    }
    best[at] = score;
    to[at] = other;
  }
}

/**
 * The `most` nearest of each paper, or all others where there are fewer.
 *
 * @param score writes how near each paper is to one, in any measure
 */
export function nearestOf(
  papers: number,
  most: number,
  score: (paper: number, to: Float32Array) => void,
): Neighbours {
  const count = Math.max(0, Math.min(most, papers - 1));
  const ordinals = new Uint32Array(papers * count);
  const scores = new Float32Array(papers);
  for (let paper = 0; paper < papers; paper += 1) {
    score(paper, scores);
    writeHighest(scores, paper, ordinals.subarray(paper * count, (paper + 1) * count));
  }
  return { papers, count, ordinals };
}

export function nearestByWords(matrix: TermMatrix, most: number): Neighbours {
  return nearestOf(matrix.papers, most, (paper, to) => matrix.likeness(paper, to));
}

export function nearestOnMap({ xs, ys }: Places, most: number): Neighbours {
  return nearestOf(xs.length, most, (paper, to) => {
    for (let other = 0; other < to.length; other += 1) {
      const dx = (xs[other] ?? 0) - (xs[paper] ?? 0);
      const dy = (ys[other] ?? 0) - (ys[paper] ?? 0);
      to[other] = -(dx * dx + dy * dy);
    }
  });
}
