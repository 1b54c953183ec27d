/** Papers as vectors of their words: BM25F × inverse frequency, of length 1, like those of the ranking. */
import type { PaperVectors } from './latent.ts';
import type { Postings } from './postings.ts';
import { type FieldWeights, inverseFrequency, told } from './ranking.ts';

/** What can be learned about papers from; good until the next paper comes in. */
export interface Evidence {
  readonly postings: Postings;
  readonly weights: FieldWeights;
  readonly vectors: PaperVectors | undefined;
}

/** As in `TermMatrix`: what half of all papers hold, or a single one, relates no papers to each other. */
const FEWEST_PAPERS = 2;
const LARGEST_SHARE = 0.5;

/** A sparse vector. */
export interface WordRow {
  readonly families: Uint32Array;
  /** In step with `families`. */
  readonly weights: Float32Array;
}

/** How telling a family is; 0 for one that tells nothing. */
function tellingness(family: number, { postings, weights }: Evidence): number {
  const papers = weights.titles.length;
  const found = postings.papers(family);
  if (found < FEWEST_PAPERS || found > LARGEST_SHARE * papers) return 0;
  return inverseFrequency(found, papers);
}

function normalised(families: readonly number[], values: readonly number[]): WordRow {
  const weights = Float32Array.from(values);
  let squares = 0;
  for (const weight of weights) squares += weight ** 2;
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / length;
  return { families: Uint32Array.from(families), weights };
}

/** The rows that were asked for so far; good until the next paper comes in. */
export class WordRows {
  readonly evidence: Evidence;
  readonly #rows = new Map<number, WordRow>();

  constructor(evidence: Evidence) {
    this.evidence = evidence;
  }

  /** Makes rows of all these papers in one pass through the library's words. */
  read(ordinals: Iterable<number>): void {
    const missing = [...new Set(ordinals)].filter((ordinal) => !this.#rows.has(ordinal));
    if (missing.length === 0) return;
    const { postings, weights } = this.evidence;
    /** By ordinal: the number of its row, from 1. */
    const rowOf = new Uint32Array(weights.titles.length);
    for (const [row, ordinal] of missing.entries()) rowOf[ordinal] = row + 1;
    const families: number[][] = missing.map(() => []);
    const values: number[][] = missing.map(() => []);
    for (let family = 0; family < postings.size; family += 1) {
      const telling = tellingness(family, this.evidence);
      if (telling === 0) continue;
      postings.visit(family, (ordinal, times) => {
        const row = rowOf[ordinal] ?? 0;
        if (row === 0) return;
        families[row - 1]?.push(family);
        values[row - 1]?.push(telling * told(times, ordinal, weights));
      });
    }
    for (const [row, ordinal] of missing.entries()) {
      this.#rows.set(ordinal, normalised(families[row] ?? [], values[row] ?? []));
    }
  }

  /** The row of a paper; families ascend in it. */
  row(ordinal: number): WordRow {
    const known = this.#rows.get(ordinal);
    if (known) return known;
    this.read([ordinal]);
    return this.#rows.get(ordinal) ?? normalised([], []);
  }
}

/** `dense`[family] += `share` × the row's weight of it. */
export function addRow(dense: Float32Array, { families, weights }: WordRow, share: number): void {
  for (let at = 0; at < families.length; at += 1) {
    const family = families[at] ?? 0;
    dense[family] = (dense[family] ?? 0) + share * (weights[at] ?? 0);
  }
}

/** The product of a row and a vector by family. */
export function alongRow(dense: Float32Array, { families, weights }: WordRow): number {
  let sum = 0;
  for (let at = 0; at < families.length; at += 1) {
    sum += (dense[families[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  }
  return sum;
}
