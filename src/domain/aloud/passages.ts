/** What of a paper is read aloud, in which steps. */
import { sentences } from '#domain/sentences';
import type { TextRange } from '#domain/text-range';

/** The two texts of a paper. */
export type AloudText = 'title' | 'abstract';

/** A sentence, as a range of the text that it is in. */
export interface Passage extends TextRange {
  readonly of: AloudText;
  readonly words: string;
}

/** The sentences of a paper in the order in which they are read. */
export function passagesOf(paper: Readonly<Record<AloudText, string>>): Passage[] {
  return (['title', 'abstract'] as const).flatMap((of) =>
    sentences(paper[of]).map(({ start, end }) => ({
      of,
      start,
      end,
      words: paper[of].slice(start, end),
    })),
  );
}

/** Index of the sentence at a place, or of the next one; undefined behind the last. */
export function passageAt(
  passages: readonly Passage[],
  of: AloudText,
  offset: number,
): number | undefined {
  const index = passages.findIndex((passage) => passage.of === of && offset < passage.end);
  return index === -1 ? undefined : index;
}
