/**
 * Words that stand next to each other in the query and in a paper: together they mean more than apart
 * (after Y. Rasolofo and J. Savoy, "Term proximity scoring for keyword-based retrieval systems", 2003).
 */
import type { Paper } from '#domain/corpus';
import { forms } from './forms.ts';
import { sortByScore } from './orders.ts';
import type { Scored } from './ranking.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Only the best papers are read again. */
export const REREAD = 50;

/**
 * What a pair counts, as a share of what its less telling word does. Chosen with the judged
 * questions themselves: with .3 no collection loses, with .6 and words up to three apart one loses .003
 * (`npm run bench:search -- --only quality --collection …`).
 */
const SHARE = 0.3;

/** Two families next to each other in the query. */
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly weight: number;
}

interface Word {
  /** None for a word that no paper holds. */
  readonly family: number | undefined;
  readonly idf: number;
}

/** The pairs of a query whose words come in this order. */
export function pairsOf(words: readonly Word[]): Pair[] {
  return words.slice(1).flatMap(({ family: other, idf }, at) => {
    const before = words[at];
    const one = before?.family;
    if (one === undefined || other === undefined || one === other) return [];
    return { one, other, weight: SHARE * Math.min(idf, before?.idf ?? 0) };
  });
}

/** Families are told apart by their last bits at first: most words of a text are ruled out so. */
const LAST_BITS = 1023;

/** 1 where a family with these last bits is in a pair. */
function askedOf(pairs: readonly Pair[]): Uint8Array {
  const asked = new Uint8Array(LAST_BITS + 1);
  for (const { one, other } of pairs) {
    asked[one & LAST_BITS] = 1;
    asked[other & LAST_BITS] = 1;
  }
  return asked;
}

/** The sum of the pairs that stand together somewhere, in either order. */
function together(sequence: Uint32Array, pairs: readonly Pair[], asked: Uint8Array): number {
  const left = new Set(pairs);
  let sum = 0;
  let [before, wasAsked] = [GAP, 0];
  for (let at = 0; at < sequence.length; at += 1) {
    const family = sequence[at] ?? GAP;
    const isAsked = asked[family & LAST_BITS] ?? 0;
    if ((wasAsked & isAsked) === 1) {
      for (const pair of left) {
        const { one, other, weight } = pair;
        if ((before !== one || family !== other) && (before !== other || family !== one)) continue;
        sum += weight;
        left.delete(pair);
      }
    }
    before = family;
    wasAsked = isAsked;
  }
  return sum;
}

/** So much of a text is read, in UTF-16 units: more than abstracts have. */
const MOST_READ = 8000;

/** So many papers' families are kept, about 1 kB each. */
const MOST_KEPT = 4000;
/** Between title and abstract; no family has this number. */
const GAP = 0xffffffff;

/** Papers as sequences of families, as far as they were asked for lately. */
export class Sequences {
  readonly #vocabulary: Vocabulary;
  readonly #kept = new Map<number, Uint32Array>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Nothing of a paper that has not come in. */
  of(ordinal: number, paper: Paper | undefined): Uint32Array {
    const kept = this.#kept.get(ordinal);
    if (kept) return kept;
    const { title = '', abstract = '' } = paper ?? {};
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const sequence = Uint32Array.from([...this.#families(title), GAP, ...this.#families(abstract)]);
    this.#kept.set(ordinal, sequence);
    return sequence;
  }

  #families(text: string): number[] {
    return forms(text.slice(0, MOST_READ)).map(
      ({ folded }) => this.#vocabulary.family(folded) ?? GAP,
    );
  }
}

/** What is known of papers by their ordinals. */
interface Texts {
  /** Whether a paper holds a family at all: looked up much faster than a text is read. */
  readonly holds: (family: number, ordinal: number) => boolean;
  readonly sequenceOf: (ordinal: number) => Uint32Array;
}

/** Adds to the scores of the first of `best` what their pairs count, and re-orders these in place. */
export function preferTogether(
  best: Uint32Array,
  { scores }: Pick<Scored, 'scores'>,
  pairs: readonly Pair[],
  { holds, sequenceOf }: Texts,
): void {
  if (pairs.length === 0) return;
  const reread = best.subarray(0, REREAD);
  const summed = new Float32Array(reread.length);
  const asked = askedOf(pairs);
  for (const [at, ordinal] of reread.entries()) {
    const possible = pairs.filter(({ one, other }) => holds(one, ordinal) && holds(other, ordinal));
    const added = possible.length > 0 ? together(sequenceOf(ordinal), possible, asked) : 0;
    const score = (scores[ordinal] ?? 0) + added;
    scores[ordinal] = score;
    summed[at] = score;
  }
  sortByScore(reread, summed);
}
