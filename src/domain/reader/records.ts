/** What a reader makes, as it is stored: flat records, so that fields can be merged one by one. */
import type { SavedSearch } from '#domain/kept-search';
import type { Status } from '#domain/query-language';
import type { Stamp } from '#domain/reader/stamp';

/** What a reader decided about a paper, and when. Times are in ms since 1970. */
export interface Reading {
  /** Id of the paper. */
  readonly id: string;
  readonly status: Status;
  /** When it was opened first. */
  readonly openedAt: number | null;
  /** When it was marked as read; null while it is not. */
  readonly finishedAt: number | null;
}

/** A note on a whole paper. */
export interface PaperNote {
  /** Id of the paper. */
  readonly id: string;
  /** Light Markdown, as typed; never empty. */
  readonly text: string;
  readonly createdAt: number;
  readonly changedAt: number;
}

export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The digit that gives it; null for most. */
  readonly pin: number | null;
  readonly createdAt: number;
}

/** A tag on a paper or on a highlight. */
export interface Tagging {
  /** As {@link taggingId} makes it. */
  readonly id: string;
  readonly tag: string;
  /** Id of the paper or of the highlight. */
  readonly on: string;
  /** Id of the paper, or of that which the highlight is on. */
  readonly paper: string;
  /** It was written in a note as `#tag`, and goes when it is deleted there. */
  readonly fromNote: boolean;
}

export const HIGHLIGHT_KINDS = ['key', 'method', 'result', 'doubt', 'idea'] as const;
export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number];

/**
 * Where a highlight stands in the text: as it was; found again with other words, which the reader should
 * see; nowhere; or nowhere, and the reader leaves it so. One that has moved keeps the quote that was
 * marked, and finds its place by that the next time, too.
 */
export type AnchorState = 'set' | 'moved' | 'orphan' | 'left';

/** Marked words of an abstract, with or without a note. */
export interface Highlight {
  readonly id: string;
  readonly paper: string;
  readonly kind: HighlightKind;
  /** The marked words, and what stood around them (W3C TextQuoteSelector). */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offsets into the text that `textHash` names (W3C TextPositionSelector). */
  readonly start: number;
  readonly end: number;
  readonly textHash: string;
  readonly anchored: AnchorState;
  /** Light Markdown, as typed; '' without a note. */
  readonly note: string;
  readonly createdAt: number;
}

/** Whether a highlight has its words in the text of its paper. */
export function hasPlace({ anchored }: Pick<Highlight, 'anchored'>): boolean {
  return anchored === 'set' || anchored === 'moved';
}

/** A kind of highlights under a name of the reader's own. */
export interface KindName {
  readonly id: HighlightKind;
  readonly name: string;
  /** One sign, for the margin. */
  readonly letter: string;
}

/**
 * A group of the topic map under a name of the reader's own. Groups are found anew with every corpus, and
 * neither their numbers nor the words that set them apart last. What lasts are papers: so the name belongs
 * to those that were in the middle of the group, and is that of the group in which most of them are.
 */
export interface GroupName {
  /** Of the paper that was nearest to the middle when it was named first, so that devices mean the same. */
  readonly id: string;
  readonly name: string;
  /** Ids of papers in its middle when it was named last, one a line. */
  readonly papers: string;
}

export interface ReadingList {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly createdAt: number;
}

/** A paper on a reading list. */
export interface ListEntry {
  /** As {@link entryId} makes it. */
  readonly id: string;
  readonly list: string;
  readonly paper: string;
  /** Its place among the entries and sections of its list: a fractional key; ties go by id. */
  readonly at: string;
  /** One line of text; '' for none. */
  readonly note: string;
  /** ISO date, `YYYY-MM-DD`. */
  readonly due: string | null;
  /** Done for this list, whatever its paper's status. */
  readonly done: boolean;
  readonly addedAt: number;
}

/** A heading within a list: what follows belongs to it, as far as the next. */
export interface ListSection {
  readonly id: string;
  readonly list: string;
  readonly name: string;
  /** As with {@link ListEntry}, in the same order. */
  readonly at: string;
}

/** A paper that came in from a file and that no corpus held then; one of the same id in a corpus goes first. */
export interface OwnPaper {
  /** As a corpus would name it: by its normalised title. */
  readonly id: string;
  readonly title: string;
  /** '' where it is not known. */
  readonly abstract: string;
  /** ISO date; `YYYY` or `YYYY-MM` where no more is known; null for none. */
  readonly publishedOn: string | null;
  /** Names, one a line; '' where they are not known. */
  readonly authors: string;
  /** Without a resolver before it; '' where there is none. */
  readonly doi: string;
  /** An address of http or https; '' where there is none. */
  readonly url: string;
  /** Name of the file that it came from. */
  readonly from: string;
  readonly createdAt: number;
}

export interface ReaderRecords {
  readonly readings: Reading;
  readonly notes: PaperNote;
  readonly tags: Tag;
  readonly taggings: Tagging;
  readonly highlights: Highlight;
  readonly kinds: KindName;
  readonly groupNames: GroupName;
  readonly searches: SavedSearch;
  readonly lists: ReadingList;
  readonly entries: ListEntry;
  readonly sections: ListSection;
  readonly ownPapers: OwnPaper;
}

export type ReaderTable = keyof ReaderRecords;

export const READER_TABLES = [
  'readings',
  'notes',
  'tags',
  'taggings',
  'highlights',
  'kinds',
  'groupNames',
  'searches',
  'lists',
  'entries',
  'sections',
  'ownPapers',
] as const satisfies readonly ReaderTable[];

/** When the fields of a record were written: all with the record, but for those changed since. */
export interface Stamps {
  readonly made: Stamp;
  readonly changed?: Readonly<Record<string, Stamp>>;
}

/** A record as the device keeps it. */
export interface Kept<Item> {
  readonly id: string;
  readonly record: Item;
  readonly stamps: Stamps;
}

export function entryId(list: string, paper: string): string {
  return `${list} ${paper}`;
}

export function taggingId(tag: string, on: string): string {
  return `${tag} ${on}`;
}
