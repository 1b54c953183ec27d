/** The reader's own words on papers: tags, notes and what was highlighted. */
import type { PaperMarks } from '#domain/paper-marks';
import { forms } from './forms.ts';
import { type Hits, packed } from './hits.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A family's occurrences in what a reader wrote on one paper. */
interface OwnCounts {
  readonly tags: number;
  readonly notes: number;
}

/**
 * An index of the reader's words that changes with them, one paper at a time. To the ranking (BM25F)
 * a tag counts as a word of the title and a note as one of the abstract; neither makes its field
 * longer, so that no note makes a paper harder to find. Highlighted words are the paper's own and
 * count no second time.
 */
export class ReaderTexts {
  readonly #marks = new Map<number, PaperMarks>();
  readonly #families = new Map<number, Map<number, OwnCounts>>();
  readonly #ofPaper = new Map<number, ReadonlySet<number>>();

  /** Sets what the reader made of a paper; new words are taken into the vocabulary. */
  set(ordinal: number, marks: PaperMarks, vocabulary: Vocabulary): void {
    for (const family of this.#ofPaper.get(ordinal) ?? []) {
      this.#families.get(family)?.delete(ordinal);
    }
    this.#marks.set(ordinal, marks);
    const counts = new Map<number, OwnCounts>();
    const count = (texts: readonly string[], tags: 0 | 1, notes: 0 | 1): void => {
      for (const { folded } of texts.flatMap(forms)) {
        const family = vocabulary.add(folded);
        const before = counts.get(family) ?? { tags: 0, notes: 0 };
        counts.set(family, { tags: before.tags + tags, notes: before.notes + notes });
      }
    };
    count(marks.tags, 1, 0);
    count(marks.notes, 0, 1);
    for (const [family, own] of counts) {
      const papers = this.#families.get(family) ?? new Map<number, OwnCounts>();
      papers.set(ordinal, own);
      this.#families.set(family, papers);
    }
    this.#ofPaper.set(ordinal, new Set(counts.keys()));
  }

  /** Nothing is marked: the usual case at first, which shall cost nothing. */
  get isEmpty(): boolean {
    return this.#marks.size === 0;
  }

  /** What the reader made of a paper, if anything. */
  marks(ordinal: number): PaperMarks | undefined {
    return this.#marks.get(ordinal);
  }

  /** The papers on which the reader used any of the families. */
  hits(families: readonly number[], only: 'notes' | undefined): Hits {
    const counts = new Map<number, number>();
    for (const family of families) {
      for (const [ordinal, { tags, notes }] of this.#families.get(family) ?? []) {
        const own = only === 'notes' ? packed(0, notes) : packed(tags, notes);
        if (own > 0) counts.set(ordinal, (counts.get(ordinal) ?? 0) + own);
      }
    }
    const ordinals = Uint32Array.from(counts.keys()).toSorted();
    const times = ordinals.map((ordinal) => counts.get(ordinal) ?? 0);
    return { found: counts.size, ordinals, times };
  }
}
