/**
 * Pairs of papers whose texts are nearly the same though their titles differ: versions of one paper, as
 * a rule.
 *
 * After A. Broder, "On the resemblance and containment of documents", Compression and Complexity of
 * Sequences (1997): a text is the set of its runs of three words ("shingles"), two texts resemble each
 * other by the size of what their sets share over that of all they hold (Jaccard), and only texts that
 * share one of their smallest hashes are compared at all.
 */
import type { Paper } from '#domain/corpus';
import { words } from '#domain/words';
import { hash } from '../../src/search/word-set.ts';

/** Words of a run: with three, texts of a subject share hardly any, and a changed word costs three. */
export const SHINGLE = 3;

/**
 * Of the 434 papers of today no two unlike ones resemble each other by more than .05, and those that are
 * versions of one paper by .28 or more: this lies three times above the former and at half the latter.
 */
export const THRESHOLD = 0.15;

/** Smallest hashes of a text: two that resemble each other by the threshold share one of so many all but surely. */
const SKETCH = 48;

/** A run of words in more texts than this is a turn of phrase. */
const MOST_SHARING = 40;

const START = 0x811c9dc5;

export interface Resembling {
  /** Ids, the smaller one first. */
  readonly ids: readonly [string, string];
  readonly resemblance: number;
}

function shinglesOf(text: string): Uint32Array {
  const folded = words(text).map((word) => word.folded);
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE <= folded.length; at += 1)
    hashes.add(hash(folded.slice(at, at + SHINGLE).join(' '), START));
  return Uint32Array.from(hashes).toSorted();
}

/** Size of what two ascending sets share over that of what they hold. */
function jaccard(some: Uint32Array, others: Uint32Array): number {
  let [one, other, shared] = [0, 0, 0];
  while (one < some.length && other < others.length) {
    const [a = 0, b = 0] = [some[one], others[other]];
    if (a === b) shared += 1;
    if (a <= b) one += 1;
    if (b <= a) other += 1;
  }
  const all = some.length + others.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** Places of texts that share one of their smallest hashes, each pair once. */
function* candidates(sketches: readonly Uint32Array[]): Generator<readonly [number, number]> {
  const holders = new Map<number, number[]>();
  for (const [place, sketch] of sketches.entries()) {
    const met = new Set<number>();
    for (const hash of sketch) {
      const before = holders.get(hash) ?? [];
      if (before.length <= MOST_SHARING) for (const other of before) met.add(other);
      before.push(place);
      holders.set(hash, before);
    }
    for (const other of met) yield [other, place];
  }
}

/** Pairs of papers with nearly the same abstract, the nearest first. */
export function nearDuplicates(papers: readonly Pick<Paper, 'id' | 'abstract'>[]): Resembling[] {
  const shingles = papers.map(({ abstract }) => shinglesOf(abstract));
  const found: Resembling[] = [];
  for (const [one, other] of candidates(shingles.map((all) => all.subarray(0, SKETCH)))) {
    const resemblance = jaccard(
      shingles[one] ?? new Uint32Array(),
      shingles[other] ?? new Uint32Array(),
    );
    if (resemblance < THRESHOLD) continue;
    const [a, b] = [papers[one]?.id ?? '', papers[other]?.id ?? ''];
    found.push({
      ids: a < b ? [a, b] : [b, a],
      resemblance: Math.round(resemblance * 1000) / 1000,
    });
  }
  return found.toSorted(
    (a, b) => b.resemblance - a.resemblance || (a.ids.join() < b.ids.join() ? -1 : 1),
  );
}
