/** What a reader made of one paper, as its page and its row show it. */
import type { PaperMarks } from '#domain/paper-marks';
import { STATUSES, type Status } from '#domain/query-language';
import type { ReaderLibrary } from '#domain/reader/library';
import {
  hasPlace,
  type Highlight,
  type HighlightKind,
  type PaperNote,
  type Reading,
  type ReadingList,
  type Tag,
} from '#domain/reader/records';

/** A highlight with the tags on it. */
export interface TaggedHighlight extends Highlight {
  readonly tags: readonly Tag[];
}

export interface PaperDesk {
  readonly paper: string;
  readonly reading: Reading | undefined;
  readonly note: PaperNote | undefined;
  /** By name. */
  readonly tags: readonly Tag[];
  /** Those that it is on, by name. */
  readonly lists: readonly ReadingList[];
  /** In the order of the text. */
  readonly highlights: readonly TaggedHighlight[];
}

/** What stands in a row of the results. */
export interface RowMarks {
  readonly status: Status;
  /** Names. */
  readonly tags: readonly string[];
  /** Where highlights stand, as parts of the abstract from 0 to 1; those without a place are left out. */
  readonly strip: readonly { readonly at: number; readonly kind: HighlightKind }[];
  /** Notes on the paper and on its highlights. */
  readonly notes: number;
}

const BY_NAME = new Intl.Collator('en');

export function paperDesk(library: ReaderLibrary, paper: string): PaperDesk {
  return {
    paper,
    reading: library.get('readings', paper),
    note: library.get('notes', paper),
    tags: library.tagsOn(paper),
    lists: library
      .listsWith(paper)
      .toSorted((a, b) => BY_NAME.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)),
    highlights: library
      .highlightsOf(paper)
      .map((highlight) => ({ ...highlight, tags: library.tagsOn(highlight.id) })),
  };
}

/** The texts of the notes on a paper and on its highlights. */
function noteTexts(
  library: ReaderLibrary,
  paper: string,
  highlights: readonly Highlight[],
): string[] {
  const onPaper = library.get('notes', paper)?.text ?? '';
  return [onPaper, ...highlights.map(({ note }) => note)].filter((text) => text !== '');
}

/** The desk as the search needs it. */
export function paperMarks(library: ReaderLibrary, paper: string): PaperMarks {
  const highlights = library.highlightsOf(paper);
  const tags = [library.tagsOn(paper), ...highlights.map(({ id }) => library.tagsOn(id))].flat();
  const status = library.get('readings', paper)?.status ?? STATUSES[0];
  const notes = noteTexts(library, paper, highlights);
  const isMarked = status !== 'unread' || tags.length + notes.length + highlights.length > 0;
  return {
    status,
    tags: [...new Set(tags.map(({ name }) => name))],
    lists: library.listsWith(paper).map(({ name }) => name),
    notes,
    highlights: highlights.map(({ exact }) => exact),
    ...(isMarked && { markedAt: library.markedAt(paper) }),
  };
}

/** Undefined for a paper of which nothing is made. */
export function rowMarks(
  library: ReaderLibrary,
  paper: string,
  length: number,
): RowMarks | undefined {
  const highlights = library.highlightsOf(paper);
  const notes = noteTexts(library, paper, highlights).length;
  const status = library.get('readings', paper)?.status ?? STATUSES[0];
  const tags = library.tagsOn(paper).map(({ name }) => name);
  const strip = highlights
    .filter(hasPlace)
    .map(({ start, kind }) => ({ at: Math.min(start / Math.max(length, 1), 1), kind }));
  const isEmpty = status === 'unread' && tags.length + strip.length + notes === 0;
  return isEmpty ? undefined : { status, tags, strip, notes };
}
