/** How good a ranking is, as textbooks and trec_eval say it, and how sure a difference is. */
import { randomNumbers } from './random.ts';

/** Document → how well it answers; 0 and absent ones do not. */
export type Grades = ReadonlyMap<string, number>;

export interface Scores {
  /** nDCG of the first ten. */
  readonly ndcg: number;
  readonly averagePrecision: number;
  /** Share of the relevant documents among the first hundred. */
  readonly recall: number;
}

export interface Difference {
  readonly mean: number;
  /** Bounds of the 95 % interval. */
  readonly low: number;
  readonly high: number;
}

const NDCG_DEPTH = 10;
const RECALL_DEPTH = 100;
const MOST_RANKS = 1000;

/** Sum of gains, each divided by log2(rank + 1); ranks count from 1. The gain is the grade itself. */
function discounted(gains: readonly number[]): number {
  return gains
    .slice(0, NDCG_DEPTH)
    .reduce((sum, gain, before) => sum + gain / Math.log2(before + 2), 0);
}

/** The mean, over all relevant documents, of the precision at their ranks; not found: 0. */
function averagePrecision(gains: readonly number[], relevant: number): number {
  let found = 0;
  let sum = 0;
  for (const [before, gain] of gains.entries()) {
    if (gain === 0) continue;
    found += 1;
    sum += found / (before + 1);
  }
  return sum / relevant;
}

/**
 * Scores a ranking, best first, of which the first 1,000 count. A document named again is passed
 * over. Without a relevant document everything is 0.
 */
export function score(ranking: readonly string[], grades: Grades): Scores {
  const ideal = [...grades.values()].filter((grade) => grade > 0).toSorted((a, b) => b - a);
  if (ideal.length === 0) return { ndcg: 0, averagePrecision: 0, recall: 0 };
  const distinct = [...new Set(ranking)].slice(0, MOST_RANKS);
  const gains = distinct.map((id) => Math.max(0, grades.get(id) ?? 0));
  const early = gains.slice(0, RECALL_DEPTH).filter((gain) => gain > 0);
  return {
    ndcg: discounted(gains) / discounted(ideal),
    averagePrecision: averagePrecision(gains, ideal.length),
    recall: early.length / ideal.length,
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

/** The value below which a share of ascending ones lies. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? 0;
}

/**
 * The mean of `ours − theirs`, both by query, and where it lies in 95 % of the samples drawn from
 * the queries with replacement: a paired bootstrap, percentile method.
 */
export function difference(
  ours: readonly number[],
  theirs: readonly number[],
  { samples = 5000, seed = 1 } = {},
): Difference {
  const by = Float64Array.from(ours, (value, at) => value - (theirs[at] ?? 0));
  const random = randomNumbers(seed);
  const means = Array.from({ length: samples }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < by.length; drawn += 1) {
      sum += by[Math.floor(random() * by.length)] ?? 0;
    }
    return sum / (by.length || 1);
  }).toSorted((a, b) => a - b);
  return { mean: mean([...by]), low: quantile(means, 0.025), high: quantile(means, 0.975) };
}
