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

/** Sparse vectors, one after the other. */
export interface WordRows {
  /** Where each row starts in the other two, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly families: Uint32Array;
  readonly weights: Float32Array;
}

/** How telling a family is; 0 for one that tells nothing. */
function tellingness(family: number, { postings, weights }: Evidence): number {
  const papers = weights.titles.length;
  const found = postings.papers(family);
  if (found < FEWEST_PAPERS || found > LARGEST_SHARE * papers) return 0;
  return inverseFrequency(found, papers);
}

function normalise({ starts, weights }: WordRows): void {
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const [start = 0, end = 0] = [starts[row], starts[row + 1]];
    let squares = 0;
    for (let at = start; at < end; at += 1) squares += (weights[at] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let at = start; at < end; at += 1) weights[at] = (weights[at] ?? 0) / length;
  }
}

/** Entries of rows in any order. */
interface Entries {
  readonly rows: number[];
  readonly families: number[];
  readonly weights: number[];
}

function entriesOf(ordinals: Uint32Array, evidence: Evidence): Entries {
  const { postings, weights } = evidence;
  const entries: Entries = { rows: [], families: [], weights: [] };
  /** By ordinal: the number of its row, from 1. */
  const rowOf = new Uint32Array(weights.titles.length);
  for (const [row, ordinal] of ordinals.entries()) rowOf[ordinal] = row + 1;
  for (let family = 0; family < postings.size; family += 1) {
    const telling = tellingness(family, evidence);
    if (telling === 0) continue;
    postings.visit(family, (ordinal, times) => {
      const row = rowOf[ordinal] ?? 0;
      if (row === 0) return;
      entries.rows.push(row - 1);
      entries.families.push(family);
      entries.weights.push(telling * told(times, ordinal, weights));
    });
  }
  return entries;
}

/** The rows of these papers, each named once, in their order. */
export function wordRows(ordinals: Uint32Array, evidence: Evidence): WordRows {
  const entries = entriesOf(ordinals, evidence);
  const starts = new Uint32Array(ordinals.length + 1);
  for (const row of entries.rows) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < ordinals.length; row += 1) {
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  }
  const families = new Uint32Array(entries.rows.length);
  const weights = new Float32Array(entries.rows.length);
  const next = starts.slice();
  for (const [entry, row] of entries.rows.entries()) {
    const at = next[row] ?? 0;
    families[at] = entries.families[entry] ?? 0;
    weights[at] = entries.weights[entry] ?? 0;
    next[row] = at + 1;
  }
  const rows = { starts, families, weights };
  normalise(rows);
  return rows;
}

/** `dense`[family] += `share` × the row's weight of it. */
export function addRow(dense: Float32Array, rows: WordRows, row: number, share: number): void {
  const { starts, families, weights } = rows;
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    const family = families[at] ?? 0;
    dense[family] = (dense[family] ?? 0) + share * (weights[at] ?? 0);
  }
}

/** The product of a row and a vector by family. */
export function alongRow(dense: Float32Array, rows: WordRows, row: number): number {
  const { starts, families, weights } = rows;
  let sum = 0;
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    sum += (dense[families[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  }
  return sum;
}
