/**
 * The term-document matrix of a library, log frequency × inverse document frequency, and what has to be
 * multiplied with it to learn what papers are about.
 */
import { frequencyOf, ordinalOf } from './postings.ts';
import { block, type Block } from './subspace.ts';

/** A family in half of all papers tells nothing, and one in a single paper relates it to no other. */
const FEWEST_PAPERS = 2;
const LARGEST_SHARE = 0.5;

/** Papers folded in at a time, so that no second copy of all postings is needed. */
const FOLDED = 4096;

/** A sparse matrix by rows. */
interface Sparse {
  /** Where each row starts in the other two, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Float32Array;
}

function emptySparse(lengths: Uint32Array): Sparse {
  const starts = new Uint32Array(lengths.length + 1);
  for (let row = 0; row < lengths.length; row += 1) {
    starts[row + 1] = (starts[row] ?? 0) + (lengths[row] ?? 0);
  }
  const total = starts.at(-1) ?? 0;
  return { starts, columns: new Uint32Array(total), weights: new Float32Array(total) };
}

/** The matrix with `rows` rows that has the columns of `matrix` as rows. */
function transposed({ starts, columns, weights }: Sparse, rows: number): Sparse {
  const lengths = new Uint32Array(rows);
  for (const column of columns) lengths[column] = (lengths[column] ?? 0) + 1;
  const turned = emptySparse(lengths);
  const next = turned.starts.slice();
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const column = columns[at] ?? 0;
      const to = next[column] ?? 0;
      turned.columns[to] = row;
      turned.weights[to] = weights[at] ?? 0;
      next[column] = to + 1;
    }
  }
  return turned;
}

/** Makes every row of `matrix` of length 1. */
function normalise({ starts, weights }: Sparse): void {
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const ofRow = weights.subarray(starts[row], starts[row + 1]);
    let squares = 0;
    for (const weight of ofRow) squares += weight ** 2;
    for (let at = 0; at < ofRow.length; at += 1) ofRow[at] = (ofRow[at] ?? 0) / Math.sqrt(squares);
  }
}

/**
 * `to` = `matrix` × `from`. Four entries at a time, since what takes long is fetching and storing the
 * sums.
 */
function multiply({ starts, columns, weights }: Sparse, from: Block, to: Block): void {
  const { width, values: source } = from;
  const { values: sums } = to;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const end = starts[row + 1] ?? 0;
    const s = row * width;
    sums.fill(0, s, s + width);
    for (let at = starts[row] ?? 0; at < end; at += 4) {
      const w0 = weights[at] ?? 0;
      const w1 = at + 1 < end ? (weights[at + 1] ?? 0) : 0;
      const w2 = at + 2 < end ? (weights[at + 2] ?? 0) : 0;
      const w3 = at + 3 < end ? (weights[at + 3] ?? 0) : 0;
      const c0 = (columns[at] ?? 0) * width;
      const c1 = w1 === 0 ? c0 : (columns[at + 1] ?? 0) * width;
      const c2 = w2 === 0 ? c0 : (columns[at + 2] ?? 0) * width;
      const c3 = w3 === 0 ? c0 : (columns[at + 3] ?? 0) * width;
      for (let k = 0; k < width; k += 1) {
        sums[s + k] =
          (sums[s + k] ?? 0) +
          w0 * (source[c0 + k] ?? 0) +
          w1 * (source[c1 + k] ?? 0) +
          w2 * (source[c2 + k] ?? 0) +
          w3 * (source[c3 + k] ?? 0);
      }
    }
  }
}

/** 1 + ln of every frequency there is. */
const LOGS = Float32Array.from({ length: 256 }, (_, frequency) => 1 + Math.log(frequency || 1));

/** What a family in so many of so many papers counts; 0 for one that tells nothing of two papers. */
export function tellingOf(found: number, papers: number): number {
  if (found < FEWEST_PAPERS || found > LARGEST_SHARE * papers) return 0;
  return Math.log((papers + 1) / (found + 0.5));
}

/** What the occurrences that a posting notes count beside one. */
export function emphasisOf(posting: number): number {
  return LOGS[frequencyOf(posting)] ?? 0;
}

interface Family {
  readonly postings: Uint32Array;
  readonly idf: number;
}

export class TermMatrix {
  readonly #library: number;
  readonly #stride: number;
  readonly #families: Family[] = [];
  /** Of the sample alone. */
  readonly #byPaper: Sparse;
  readonly #byFamily: Sparse;

  /** Of a library of so many papers, of which every `stride`-th is in the sample. */
  constructor(postings: readonly Uint32Array[], papers: number, stride: number) {
    this.#library = papers;
    this.#stride = stride;
    const lengths: number[] = [];
    for (const list of postings) {
      const idf = tellingOf(list.length, papers);
      if (idf === 0) continue;
      let sampled = 0;
      for (const posting of list) if (ordinalOf(posting) % stride === 0) sampled += 1;
      if (sampled < FEWEST_PAPERS) continue;
      lengths.push(sampled);
      this.#families.push({ postings: list, idf });
    }
    const byFamily = emptySparse(Uint32Array.from(lengths));
    this.#fill(byFamily);
    this.#byPaper = transposed(byFamily, this.papers);
    normalise(this.#byPaper);
    this.#byFamily = transposed(this.#byPaper, this.families);
  }

  /** How many papers are in the sample. */
  get papers(): number {
    return Math.ceil(this.#library / this.#stride);
  }

  /** How many families relate papers of the sample to each other. */
  get families(): number {
    return this.#families.length;
  }

  #fill({ columns, weights }: Sparse): void {
    let to = 0;
    for (const { postings, idf } of this.#families) {
      for (const posting of postings) {
        const ordinal = ordinalOf(posting);
        if (ordinal % this.#stride !== 0) continue;
        columns[to] = ordinal / this.#stride;
        weights[to] = emphasisOf(posting) * idf;
        to += 1;
      }
    }
  }

  /** `to` = A·Aᵀ·`from`, where A has a row for each paper of the sample. */
  square(from: Block, to: Block): void {
    const byFamily = block(this.families, from.width);
    multiply(this.#byFamily, from, byFamily);
    multiply(this.#byPaper, byFamily, to);
  }

  /** Writes how alike a paper of the sample is to each other by its words, from 0 to 1, into `to`. */
  likeness(paper: number, to: Float32Array): void {
    const { starts, columns, weights } = this.#byFamily;
    const own = this.#byPaper;
    to.fill(0);
    for (let at = own.starts[paper] ?? 0; at < (own.starts[paper + 1] ?? 0); at += 1) {
      const family = own.columns[at] ?? 0;
      const weight = own.weights[at] ?? 0;
      for (let of = starts[family] ?? 0; of < (starts[family + 1] ?? 0); of += 1) {
        const other = columns[of] ?? 0;
        to[other] = (to[other] ?? 0) + weight * (weights[of] ?? 0);
      }
    }
  }

  /**
   * The coordinates of all papers of the library, some at a time: sums over a paper's families of Aᵀ ×
   * `sample`. Their lengths mean nothing.
   */
  foldIn(sample: Block, take: (coordinates: Block, first: number) => void): void {
    const { width } = sample;
    const byFamily = block(this.families, width);
    multiply(this.#byFamily, sample, byFamily);
    const ends = new Uint32Array(this.families);
    for (let first = 0; first < this.#library; first += FOLDED) {
      const some = block(Math.min(FOLDED, this.#library - first), width);
      multiply(this.#byPapers(first, some.rows, ends), byFamily, some);
      take(some, first);
    }
  }

  /** A row for each paper from `first` on; `ends` says where each family's postings go on. */
  #byPapers(first: number, papers: number, ends: Uint32Array): Sparse {
    const starts = ends.slice();
    const lengths = this.#families.map(({ postings }, family) => {
      let at = starts[family] ?? 0;
      while (at < postings.length && ordinalOf(postings[at] ?? 0) < first + papers) at += 1;
      ends[family] = at;
      return at - (starts[family] ?? 0);
    });
    const byFamily = emptySparse(Uint32Array.from(lengths));
    let to = 0;
    for (const [family, { postings, idf }] of this.#families.entries()) {
      for (let at = starts[family] ?? 0; at < (ends[family] ?? 0); at += 1) {
        const posting = postings[at] ?? 0;
        byFamily.columns[to] = ordinalOf(posting) - first;
        byFamily.weights[to] = emphasisOf(posting) * idf;
        to += 1;
      }
    }
    return transposed(byFamily, papers);
  }
}
