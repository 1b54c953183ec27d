/**
 * What papers are about, beyond their words: latent semantic analysis (S. Deerwester et al., "Indexing
 * by latent semantic analysis", JASIS 41 (1990), 391-407), learned from the library itself.
 */
import { type Block, leadingCoordinates } from './subspace.ts';
import { TermMatrix } from './term-matrix.ts';

/** Coordinates of a paper: 100 to 300 is the usual range; more costs space and brings nothing here. */
const DIMENSIONS = 128;

/**
 * So many papers at most say what the coordinates mean. A third of the papers of a small library are too few
 * (`npm run bench:search -- --only quality --collection …` with 1,500 here: up to .007 nDCG@10 less),
 * and learning from 6,000 takes about two seconds.
 */
const SAMPLE = 6000;

/** What vectors are moved to when they need more room is larger than they need. */
const GROWTH = 1.25;

const ONE = 127;

/** Unit vectors of papers, one byte a coordinate: 127 is 1. */
export class PaperVectors {
  /** With room for more. */
  #bytes: Int8Array<ArrayBuffer>;
  readonly width: number;
  #papers: number;

  constructor(bytes: Int8Array<ArrayBuffer>, width: number) {
    this.#bytes = bytes;
    this.width = width;
    this.#papers = width === 0 ? 0 : bytes.length / width;
  }

  /** How many papers have one. */
  get papers(): number {
    return this.#papers;
  }

  /** All of them, one after the other. */
  get bytes(): Int8Array {
    return this.#bytes.subarray(0, this.#papers * this.width);
  }

  /** The next paper's; its length means nothing. */
  add(coordinates: Float32Array): void {
    const start = this.#papers * this.width;
    const end = start + this.width;
    if (end > this.#bytes.length) {
      const larger = new Int8Array(Math.ceil(GROWTH * end));
      larger.set(this.bytes);
      this.#bytes = larger;
    }
    round({ rows: 1, width: this.width, values: coordinates }, this.#bytes, start);
    this.#papers += this.width === 0 ? 0 : 1;
  }

  /** `sum` += `weight` × the paper's vector. */
  addTo(sum: Float32Array, ordinal: number, weight: number): void {
    const start = ordinal * this.width;
    for (let k = 0; k < this.width; k += 1) {
      sum[k] = (sum[k] ?? 0) + weight * (this.#bytes[start + k] ?? 0);
    }
  }

  /** `sums` += the square of each of its coordinates. */
  addSquaresTo(sums: Float32Array, ordinal: number): void {
    const start = ordinal * this.width;
    for (let k = 0; k < this.width; k += 1) {
      sums[k] = (sums[k] ?? 0) + (this.#bytes[start + k] ?? 0) ** 2;
    }
  }

  /** How much the paper's vector points the way of `direction`; 0 for a paper without one. */
  along(direction: Float32Array, ordinal: number): number {
    const { width } = this;
    const bytes = this.#bytes;
    const start = ordinal * width;
    let sum = 0;
    for (let k = 0; k < width; k += 1) sum += (direction[k] ?? 0) * (bytes[start + k] ?? 0);
    return sum;
  }

  /**
   * The same of several papers, four at a time: a sum waits for its last step before the next, and
   * four wait no longer than one.
   */
  alongAll(direction: Float32Array, ordinals: Uint32Array): Float32Array {
    const { width } = this;
    const bytes = this.#bytes;
    const sums = new Float32Array(ordinals.length);
    let at = 0;
    for (; at + 4 <= sums.length; at += 4) {
      const a = (ordinals[at] ?? 0) * width;
      const b = (ordinals[at + 1] ?? 0) * width;
      const c = (ordinals[at + 2] ?? 0) * width;
      const d = (ordinals[at + 3] ?? 0) * width;
      let [ofA, ofB, ofC, ofD] = [0, 0, 0, 0];
      for (let k = 0; k < width; k += 1) {
        const share = direction[k] ?? 0;
        ofA += share * (bytes[a + k] ?? 0);
        ofB += share * (bytes[b + k] ?? 0);
        ofC += share * (bytes[c + k] ?? 0);
        ofD += share * (bytes[d + k] ?? 0);
      }
      sums[at] = ofA;
      sums[at + 1] = ofB;
      sums[at + 2] = ofC;
      sums[at + 3] = ofD;
    }
    for (; at < sums.length; at += 1) sums[at] = this.along(direction, ordinals[at] ?? 0);
    return sums;
  }
}

/** Writes rows as unit vectors, one after the other from `start` on. */
function round({ rows, width, values }: Block, bytes: Int8Array, start: number): void {
  for (let row = 0; row < rows; row += 1) {
    let squares = 0;
    for (let k = 0; k < width; k += 1) squares += (values[row * width + k] ?? 0) ** 2;
    const scale = squares === 0 ? 0 : ONE / Math.sqrt(squares);
    for (let k = 0; k < width; k += 1) {
      bytes[start + row * width + k] = Math.round((values[row * width + k] ?? 0) * scale);
    }
  }
}

/** Divides each column by the square of its length, which is its eigenvalue. */
function divideByValues({ rows, width, values }: Block): void {
  const squares = new Float64Array(width);
  for (let at = 0; at < rows * width; at += 1) {
    squares[at % width] = (squares[at % width] ?? 0) + (values[at] ?? 0) ** 2;
  }
  for (let at = 0; at < rows * width; at += 1) {
    values[at] = (values[at] ?? 0) / (squares[at % width] || 1);
  }
}

/**
 * Learns the vectors of a library of this many papers from the postings of its families; always the
 * same ones for the same library. What the coordinates mean is learned from a sample, and every paper
 * then has the coordinates that its words add up to ("folding in", Deerwester, p. 399).
 */
export function learnVectors(postings: readonly Uint32Array[], papers: number): PaperVectors {
  const matrix = new TermMatrix(postings, papers, Math.ceil(papers / SAMPLE));
  const wanted = Math.min(DIMENSIONS, matrix.families);
  if (wanted === 0) return new PaperVectors(new Int8Array(), 0);
  const learned = leadingCoordinates(matrix.papers, wanted, (from, to) => matrix.square(from, to));
  const bytes = new Int8Array(papers * learned.width);
  if (matrix.papers === papers) round(learned, bytes, 0);
  else {
    divideByValues(learned);
    matrix.foldIn(learned, (some, first) => round(some, bytes, first * learned.width));
  }
  return new PaperVectors(bytes, learned.width);
}
