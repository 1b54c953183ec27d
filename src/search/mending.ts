/** Terms that the library does not hold, taken for what was probably meant. */
import { tiedGroups } from './forms.ts';
import type { Postings } from './postings.ts';
import { isStopWord, termsOf, type Term } from './query-terms.ts';
import { inverseFrequency } from './ranking.ts';
import { bare, isMendable, Neighbourhood } from './repair.ts';
import type { Scratch } from './scratch.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordSet } from './word-set.ts';

/**
 * What a paper counts that holds none of the query's other words, where one with all of them counts 1:
 * little, so that it decides only between candidates that never meet the others.
 */
const ALONE = 0.01;

/**
 * Papers with half of the rest of the query count a quarter of those with all of it. Of 1, 2 and 3 it
 * mends the most slips made at random in the questions of four collections, though 3 is as good; see
 * nDCG lost to a typo in `npm run bench:search -- --only quality --collection …`.
 */
const EMPHASIS = 2;

/** So much of the shorter word must open both, and be at least so long, for two to be of one family. */
const MOST_ENDING = 2;
const LEAST_STEM = 4;

/** Whether two words differ in their endings only: `retina` and `retinal`, `risen` and `rise`. */
function areKin(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length);
  let common = 0;
  while (common < most && a.charAt(common) === b.charAt(common)) common += 1;
  return common >= Math.max(LEAST_STEM, most - MOST_ENDING);
}

export class Mender {
  readonly #vocabulary: Vocabulary;
  readonly #postings: Postings;
  readonly #neighbourhood = new Neighbourhood();
  /** Words of the language; without them every unknown word may be a slip. */
  language: WordSet | undefined;

  constructor(vocabulary: Vocabulary, postings: Postings) {
    this.#vocabulary = vocabulary;
    this.#postings = postings;
  }

  /**
   * What makes of a term of a query the one that was probably meant; undefined when the library holds
   * all of them.
   *
   * @param terms all that speak for a paper: what one meant depends on the others
   * @param papers the library's size
   */
  mending(
    terms: readonly Term[],
    papers: number,
    scratch: Scratch,
  ): ((term: Term) => Term) | undefined {
    if (!terms.some((term) => this.#isUnknown(term))) return undefined;
    this.#neighbourhood.take(this.#vocabulary.forms);
    const context = new Context(
      terms.flatMap((term) => this.#knownFamilies(term)),
      this.#postings,
      papers,
      scratch,
    );
    return (term) => (this.#isUnknown(term) ? this.#mend(term, context) : term);
  }

  #isUnknown({ whole, parts, verbatim }: Term): boolean {
    if (verbatim || this.#vocabulary.holds(whole)) return false;
    return parts.length === 0 || parts.some((part) => !this.#vocabulary.holds(part));
  }

  /** Families of what the term holds, as far as they are known. */
  #knownFamilies({ label }: Term): number[] {
    const words = tiedGroups(label).flat();
    return words.flatMap(({ folded }) => {
      const family = isStopWord(folded) ? undefined : this.#vocabulary.family(folded);
      return family ?? [];
    });
  }

  /** Word by word: `muli-agnet` is two slips in a compound. */
  #mend(term: Term, context: Context): Term {
    const words = tiedGroups(term.label).flat();
    const meant = words.map(({ folded }) => this.#meant(folded, context) ?? folded);
    if (meant.every((word, at) => word === words[at]?.folded)) return term;
    const mended = meant.join('-');
    const range = { start: 0, end: mended.length };
    const [read] = termsOf(mended, { range, prefix: false, verbatim: false });
    if (!read || this.#isUnknown(read)) return term;
    return { ...term, whole: read.whole, parts: read.parts, mended };
  }

  /** The known word that was meant by one that is not known, if there is one. */
  #meant(word: string, context: Context): string | undefined {
    const typed = bare(word);
    if (!isMendable(typed) || this.#vocabulary.family(typed) !== undefined) return undefined;
    const isReal = this.language?.has(typed) === true;
    const near = this.#neighbourhood.nearest(typed);
    const fit = isReal ? near.filter((known) => areKin(typed, known)) : near;
    let best: string | undefined;
    let most = 0;
    for (const known of fit) {
      const share = context.share(this.#vocabulary.family(known));
      if (share <= most) continue;
      best = known;
      most = share;
    }
    return best;
  }
}

/** What the words of a query that are known say about the others: where they may be found. */
class Context {
  readonly #postings: Postings;
  /** By paper: how much of the query it holds, from `ALONE` to 1; without a known word always 1. */
  readonly #held: Float32Array;

  constructor(families: readonly number[], postings: Postings, papers: number, scratch: Scratch) {
    this.#postings = postings;
    this.#held = scratch.fractions(papers);
    let total = 0;
    for (const family of families) {
      const weight = inverseFrequency(postings.papers(family), papers);
      total += weight;
      for (const ordinal of postings.ordinals(family)) {
        this.#held[ordinal] = (this.#held[ordinal] ?? 0) + weight;
      }
    }
    for (let ordinal = 0; ordinal < papers; ordinal += 1) {
      const share = total === 0 ? 1 : (this.#held[ordinal] ?? 0) / total;
      this.#held[ordinal] = ALONE + (1 - ALONE) * share ** EMPHASIS;
    }
  }

  /** How many papers hold a family, each counted by how much of the query it holds. */
  share(family: number | undefined): number {
    let sum = 0;
    if (family === undefined) return sum;
    for (const ordinal of this.#postings.ordinals(family)) sum += this.#held[ordinal] ?? 0;
    return sum;
  }
}
