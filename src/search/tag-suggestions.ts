/**
 * Which tags of the reader's fit a paper, learned from what was tagged so far; nothing is ever tagged by
 * it. A tag is the middle of its papers (Rocchio's classifier, T. Joachims, "A probabilistic analysis of
 * the Rocchio algorithm with TFIDF", ICML 1997), once by words and once by subject. How near a paper is
 * says little by itself, as a broad tag is near to everything; so nearness is counted in deviations from
 * that of papers in general ("Z-norm", R. Auckenthaler et al., "Score normalization for text-independent
 * speaker verification systems", Digital Signal Processing 10 (2000), 42-54). With three to ten papers
 * of a tag that guesses about as well as logistic regression, in one pass instead of many, and knows
 * better when to be quiet (`npm run bench:tags`).
 */
import type { Paper } from '#domain/corpus';
import { type KnownWords, tellingWords } from './shared-words.ts';
import { Desk, type LearnedTag, learnTag, nearness, Surroundings } from './tag-model.ts';
import { addRow, type Evidence, WordRows } from './word-rows.ts';

/** Fewer papers do not say yet what a tag is about. */
const FEWEST_PAPERS = 3;

/**
 * Deviations from the papers in general from which on a tag is suggested. Of papers that nobody would
 * tag one in eight at most gets a suggestion then, with twenty tags.
 */
const NEAR = 2.75;

/** Deviations that papers of a tag are, on average, near to the others of it: others have no subject. */
const OF_ONE_SUBJECT = 0.5;

export interface Tagging {
  readonly ordinal: number;
  readonly tag: string;
}

export interface TagSuggestion {
  readonly tag: string;
  /** What speaks for it, as the paper writes it; the most telling first. */
  readonly words: readonly string[];
}

export interface TagScore {
  readonly tag: string;
  /** Deviations that the paper is nearer than papers in general. */
  readonly score: number;
}

/** What there is to learn from. */
export interface LearnedFrom extends Pick<KnownWords, 'family'> {
  evidence(): Evidence;
}

function membersOf(taggings: readonly Tagging[]): Map<string, Set<number>> {
  const members = new Map<string, Set<number>>();
  for (const { ordinal, tag } of taggings) {
    const those = members.get(tag) ?? new Set();
    members.set(tag, those.add(ordinal));
  }
  return members;
}

/** To be trained again when papers came in or the reader tagged something. */
export class TagSuggestions {
  readonly #texts: LearnedFrom;
  readonly #paperAt: (ordinal: number) => Paper | undefined;
  #learned: readonly LearnedTag[] = [];
  #surroundings: Surroundings | undefined;

  constructor(texts: LearnedFrom, paperAt: (ordinal: number) => Paper | undefined) {
    this.#texts = texts;
    this.#paperAt = paperAt;
  }

  /** Forgets what it knew and learns from these. */
  train(taggings: readonly Tagging[]): void {
    const all = [...membersOf(taggings)].filter(([, { size }]) => size >= FEWEST_PAPERS);
    const surroundings = this.#current();
    surroundings.rows.read(all.flatMap(([, members]) => [...members]));
    const desk = new Desk(surroundings.usual.length);
    this.#learned = all.map(([tag, members]) => learnTag(tag, members, surroundings, desk));
  }

  /** What was read of the papers so far; read anew when papers came in or were learned. */
  #current(): Surroundings {
    const evidence = this.#texts.evidence();
    const { weights, vectors } = this.#surroundings?.rows.evidence ?? {};
    if (!this.#surroundings || weights !== evidence.weights || vectors !== evidence.vectors) {
      this.#surroundings = new Surroundings(new WordRows(evidence));
    }
    return this.#surroundings;
  }

  /** How well the tags that the paper has not got fit it, best first. */
  scores(ordinal: number): TagScore[] {
    const row = this.#row(ordinal);
    return this.#others(ordinal)
      .map((learned) => ({ tag: learned.tag, score: this.#score(learned, ordinal, row) }))
      .toSorted((a, b) => b.score - a.score);
  }

  /** The tags that fit a paper well enough to be offered, and why; often none. */
  suggest(ordinal: number, most: number): TagSuggestion[] {
    const paper = this.#paperAt(ordinal);
    if (!paper || this.#learned.length === 0) return [];
    const row = this.#row(ordinal);
    return this.#others(ordinal)
      .filter(({ unity }) => unity >= OF_ONE_SUBJECT)
      .map((learned) => ({ learned, score: this.#score(learned, ordinal, row) }))
      .filter(({ score }) => score >= NEAR)
      .toSorted((a, b) => b.score - a.score)
      .map(({ learned }) => {
        const speaking = this.#speaking(learned, row);
        const words = tellingWords(paper, this.#texts, (family) => speaking.get(family) ?? 0);
        return { tag: learned.tag, words };
      })
      .filter(({ words }) => words.length > 0)
      .slice(0, most);
  }

  #others(ordinal: number): LearnedTag[] {
    return this.#learned.filter(({ members }) => !members.has(ordinal));
  }

  /** The paper's words, by family. */
  #row(ordinal: number): Float32Array {
    const { rows, usual } = this.#surroundings ?? this.#current();
    const row = new Float32Array(usual.length);
    addRow(row, rows.row(ordinal), 1);
    return row;
  }

  #score(learned: LearnedTag, ordinal: number, row: Float32Array): number {
    return nearness(learned, ordinal, row, this.#surroundings?.rows.evidence.vectors);
  }

  /**
   * How much the families of the paper's words speak for a tag: as far as they are more of it than of
   * papers in general, and where more than one of its papers holds them.
   */
  #speaking({ families, weights, holders }: LearnedTag, row: Float32Array): Map<number, number> {
    const speaking = new Map<number, number>();
    for (const [at, family] of families.entries()) {
      if ((holders[at] ?? 0) < 2) continue;
      const usual = this.#surroundings?.usual[family] ?? 0;
      speaking.set(family, ((weights[at] ?? 0) - usual) * (row[family] ?? 0));
    }
    return speaking;
  }
}
