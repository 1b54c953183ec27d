/** What comes in from a file, checked and in one shape, whichever program wrote it. Plain data. */
import type { Link } from '#domain/corpus';
import type { Earlier, Gone } from '#domain/reader/known';
import type { ReaderRows } from '#domain/reader/library';
import type { Stamp } from '#domain/reader/stamp';

/** What a file was recognised as. */
export type FileKind =
  | 'carrel-library'
  | 'carrel-list'
  | 'csl-json'
  | 'bibtex'
  | 'ris'
  | 'annotations'
  | 'hypothesis'
  | 'listing';

/** A paper as a file names it, to be matched with those that are here. */
export interface IncomingPaper {
  /** As the Carrel that wrote the file names it; another program does not. */
  readonly id?: string;
  /** Unicode NFC. */
  readonly title: string;
  /** '' where it is not given. */
  readonly abstract: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for none. */
  readonly publishedOn: string | null;
  readonly authors: readonly string[];
  /** Without a resolver before it; '' for none. */
  readonly doi: string;
  readonly links: readonly Link[];
  readonly tags: readonly string[];
  /** Light Markdown or plain text; '' for none. */
  readonly note: string;
}

/** A marked passage as a file names it. */
export interface IncomingHighlight {
  /** Index into `papers`; null where the file does not say which paper it is of. */
  readonly paper: number | null;
  /** As the Carrel that wrote the file names it; another program does not. */
  readonly id?: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offsets into the text that the file meant; null where it gives none. */
  readonly start: number | null;
  readonly end: number | null;
  /** They count code points instead, as W3C says: `unitsOf` turns them once the text is known. */
  readonly inCodePoints?: true;
  readonly note: string;
  readonly tags: readonly string[];
  /** What the file calls its kind; '' for none. */
  readonly kind: string;
  /** In ms since 1970; null where it is not given. */
  readonly createdAt: number | null;
}

/** Records of a Carrel, with the stamps of every field. */
export interface IncomingRecords {
  readonly rows: ReaderRows;
  /** Records that were deleted there, when, and as they were. */
  readonly deleted: readonly Gone[];
  /** Texts that a field held before. */
  readonly earlier: readonly Earlier[];
  /** For each device of which all is in the file up to a stamp, that stamp; none for a part of a library. */
  readonly seen: readonly Stamp[];
}

/** What of a file cannot come in; the screen chooses the words. */
export interface PassedOver {
  readonly what:
    | 'untitledEntries'
    | 'untitledItems'
    | 'untitledReferences'
    | 'annotationsOfNoPaper'
    | 'replies'
    | 'wordlessPassages'
    | 'unkeepableRecords'
    | 'danglingRecords'
    | 'leftOutRecords';
  readonly count: number;
}

export interface Incoming {
  readonly kind: FileKind;
  /** Name of the file. */
  readonly file: string;
  /** In ms since 1970; null where it does not say. */
  readonly savedAt: number | null;
  /** The device that saved it; '' for another program. */
  readonly device: string;
  /** Only for `carrel-library` and `carrel-list`. */
  readonly records: IncomingRecords | undefined;
  /** For all other kinds, and what a Carrel file tells of the papers that it names. */
  readonly papers: readonly IncomingPaper[];
  readonly highlights: readonly IncomingHighlight[];
  readonly passedOver: readonly PassedOver[];
}
