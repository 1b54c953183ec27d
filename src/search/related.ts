/** Papers that are about the same as another. */
import { timesInAbstract, timesInTitle } from './hits.ts';
import type { PaperVectors } from './latent.ts';
import type { Postings } from './postings.ts';
import { type FieldWeights, inverseFrequency, TITLE_WEIGHT, told } from './ranking.ts';

/** As many as a reader looks through. */
const MOST_RELATED = 10;

/** Words in more papers than this, and in a larger share of them, say little and take most of the time. */
const MANY = 200;
const COMMON = 0.5;

/** The places of the highest scores above 0, highest first; of equal ones the first. */
function highest(scores: Float64Array, most: number): number[] {
  const best: number[] = [];
  const scoreAt = (at: number): number => scores[best[at] ?? -1] ?? -Infinity;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0;
    if (score <= 0 || (best.length === most && score <= scoreAt(most - 1))) continue;
    let at = best.length;
    while (at > 0 && scoreAt(at - 1) < score) at -= 1;
    best.splice(at, 0, place);
    best.length = Math.min(best.length, most);
  }
  return best;
}

/**
 * How near papers are to each other, by the words that they share and by their subject, each as a share
 * of the nearest's: the words are sure of what they say, and the subject knows other words for it.
 *
 * A word counts as in the ranking, once for either paper: on judged collections the product of two BM25
 * vectors finds as many papers that answer the same questions as the cosine of TF-IDF vectors does, or
 * more, and the lengths of all vectors need not be known for it.
 */
export class Kinship {
  readonly #postings: Postings;
  readonly #weights: FieldWeights;
  readonly #vectors: PaperVectors | undefined;

  constructor(postings: Postings, weights: FieldWeights, vectors: PaperVectors | undefined) {
    this.#postings = postings;
    this.#weights = weights;
    this.#vectors = vectors;
  }

  /**
   * How well a word of this family says what two papers have in common: the product of its TF-IDF
   * weights, where, unlike above, each repetition counts in full, since the word for a subject is
   * repeated and a rare one that merely occurs in both is not. 0 when either has no such word.
   */
  shared(family: number, one: number, other: number): number {
    const idf = inverseFrequency(this.#postings.papers(family), this.#weights.titles.length);
    const [inOne = 0, inOther = 0] = [one, other].map((ordinal) => {
      const times = this.#postings.times(family, ordinal);
      return TITLE_WEIGHT * timesInTitle(times) + timesInAbstract(times);
    });
    return idf ** 2 * inOne * inOther;
  }

  #byWords(ordinal: number): Float64Array {
    const papers = this.#weights.titles.length;
    const scores = new Float64Array(papers);
    for (let family = 0; family < this.#postings.size; family += 1) {
      const found = this.#postings.papers(family);
      if (found > MANY && found > COMMON * papers) continue;
      const times = this.#postings.times(family, ordinal);
      if (times === 0) continue;
      const idf = inverseFrequency(found, papers);
      const weight = idf ** 2 * told(times, ordinal, this.#weights);
      this.#postings.visit(family, (other, otherTimes) => {
        const score = weight * told(otherTimes, other, this.#weights);
        scores[other] = (scores[other] ?? 0) + score;
      });
    }
    return scores;
  }

  #bySubject(ordinal: number): Float64Array {
    const scores = new Float64Array(this.#weights.titles.length);
    const vectors = this.#vectors;
    if (!vectors) return scores;
    const subject = new Float32Array(vectors.width);
    vectors.addTo(subject, ordinal, 1);
    return scores.map((_, other) => vectors.along(subject, other));
  }

  /** The papers nearest to this one, nearest first. */
  nearest(ordinal: number): number[] {
    const sums = new Float64Array(this.#weights.titles.length);
    for (const scores of [this.#byWords(ordinal), this.#bySubject(ordinal)]) {
      scores[ordinal] = 0;
      const best = scores.reduce((a, b) => Math.max(a, b), Number.MIN_VALUE);
      for (const [other, score] of scores.entries())
        sums[other] = (sums[other] ?? 0) + score / best;
    }
    return highest(sums, MOST_RELATED);
  }
}
