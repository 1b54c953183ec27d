/**
 * What papers are about, beyond their words: latent semantic analysis (S. Deerwester et al., "Indexing
 * by latent semantic analysis", JASIS 41 (1990), 391-407), learned from the library itself.
 */
import { leadingCoordinates, type Block } from './subspace.ts';

/** Coordinates of a paper: 100 to 300 is the usual range; more costs space and brings nothing here. */
const DIMENSIONS = 128;

/** A family's papers with how often each holds it, titles weighed as in the ranking. */
export interface FamilyUse {
  /** Ascending. */
  readonly ordinals: Uint32Array;
  /** In step with `ordinals`. */
  readonly frequencies: Float32Array;
}

/** A family in half of all papers tells nothing, and one in a single paper relates it to no other. */
const FEWEST_PAPERS = 2;
const LARGEST_SHARE = 0.5;

/** One row of the term-document matrix: log frequency × inverse document frequency. */
interface WeighedUse {
  readonly ordinals: Uint32Array;
  readonly weights: Float32Array;
}

function weighed(uses: Iterable<FamilyUse>, papers: number): WeighedUse[] {
  const rows: WeighedUse[] = [];
  const squares = new Float64Array(papers);
  for (const { ordinals, frequencies } of uses) {
    const found = ordinals.length;
    if (found < FEWEST_PAPERS || found > LARGEST_SHARE * papers) continue;
    const idf = Math.log((papers + 1) / (found + 0.5));
    const weights = frequencies.map((frequency) => (1 + Math.log(frequency)) * idf);
    for (let at = 0; at < found; at += 1) {
      const ordinal = ordinals[at] ?? 0;
      squares[ordinal] = (squares[ordinal] ?? 0) + (weights[at] ?? 0) ** 2;
    }
    rows.push({ ordinals, weights });
  }
  for (const { ordinals, weights } of rows) {
    for (let at = 0; at < ordinals.length; at += 1) {
      const length = Math.sqrt(squares[ordinals[at] ?? 0] ?? 1);
      weights[at] = (weights[at] ?? 0) / length;
    }
  }
  return rows;
}

/** `to` += Aᵀ·A·`from` for the matrix A whose rows these are, one row at a time. */
function multiply(rows: readonly WeighedUse[], from: Block, to: Block): void {
  const { width, values: source } = from;
  const { values: target } = to;
  const sum = new Float32Array(width);
  for (const { ordinals, weights } of rows) {
    sum.fill(0);
    for (let at = 0; at < ordinals.length; at += 1) {
      const weight = weights[at] ?? 0;
      const start = (ordinals[at] ?? 0) * width;
      for (let k = 0; k < width; k += 1) {
        sum[k] = (sum[k] ?? 0) + weight * (source[start + k] ?? 0);
      }
    }
    for (let at = 0; at < ordinals.length; at += 1) {
      const weight = weights[at] ?? 0;
      const start = (ordinals[at] ?? 0) * width;
      for (let k = 0; k < width; k += 1) {
        target[start + k] = (target[start + k] ?? 0) + weight * (sum[k] ?? 0);
      }
    }
  }
}

/** Unit vectors of papers, one byte a coordinate: 127 is 1. */
export class PaperVectors {
  readonly bytes: Int8Array;
  readonly width: number;

  constructor(bytes: Int8Array, width: number) {
    this.bytes = bytes;
    this.width = width;
  }

  /** How many papers have one. */
  get papers(): number {
    return this.width === 0 ? 0 : this.bytes.length / this.width;
  }

  /** `sum` += `weight` × the paper's vector. */
  addTo(sum: Float32Array, ordinal: number, weight: number): void {
    const start = ordinal * this.width;
    for (let k = 0; k < this.width; k += 1) {
      sum[k] = (sum[k] ?? 0) + weight * (this.bytes[start + k] ?? 0);
    }
  }

  /** How much the paper's vector points the way of `direction`; 0 for a paper without one. */
  along(direction: Float32Array, ordinal: number): number {
    const start = ordinal * this.width;
    let sum = 0;
    for (let k = 0; k < this.width; k += 1) {
      sum += (direction[k] ?? 0) * (this.bytes[start + k] ?? 0);
    }
    return sum;
  }
}

const ONE = 127;

function rounded({ rows, width, values }: Block): PaperVectors {
  const bytes = new Int8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    let squares = 0;
    const coordinates = values.subarray(row * width, (row + 1) * width);
    for (const coordinate of coordinates) squares += coordinate ** 2;
    const scale = squares === 0 ? 0 : ONE / Math.sqrt(squares);
    for (let k = 0; k < width; k += 1) {
      bytes[row * width + k] = Math.round((coordinates[k] ?? 0) * scale);
    }
  }
  return new PaperVectors(bytes, width);
}

/** Learns the vectors of a library of this many papers; always the same ones for the same library. */
export function learnVectors(uses: Iterable<FamilyUse>, papers: number): PaperVectors {
  const rows = weighed(uses, papers);
  if (rows.length === 0) return new PaperVectors(new Int8Array(), 0);
  const learned = leadingCoordinates(papers, Math.min(DIMENSIONS, rows.length), (from, to) =>
    multiply(rows, from, to),
  );
  return rounded(learned);
}
