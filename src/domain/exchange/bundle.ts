/** What leaves Carrel for other programs: papers in order, with what the reader made of them. */
import type { Paper } from '#domain/corpus';
import type { Status } from '#domain/query-language';
import type { HighlightKind } from '#domain/reader/records';
import type { TaggedHighlight } from '#domain/reader/paper-desk';

/** A paper as it leaves; `own` where the reader brought it in, with what only such a file tells. */
export interface BundlePaper extends Paper {
  readonly own?: { readonly authors: readonly string[]; readonly doi: string };
}

/** A paper with what the reader made of it. */
export interface BundleEntry {
  readonly kind: 'paper';
  readonly paper: BundlePaper;
  readonly status: Status;
  /** Names, by name. */
  readonly tags: readonly string[];
  /** The note on the paper; '' for none. */
  readonly note: string;
  /** In the order of the text. */
  readonly highlights: readonly TaggedHighlight[];
  /** What its list says of it. */
  readonly onList?: { readonly note: string; readonly due: string | null; readonly done: boolean };
}

export type BundleItem = { readonly kind: 'section'; readonly name: string } | BundleEntry;

export interface Bundle {
  /** Name of the list, or what else it is: a search, a selection. */
  readonly title: string;
  readonly description: string;
  /** In ms since 1970. */
  readonly savedAt: number;
  /** What the reader calls the kinds of highlights. */
  readonly kinds: Readonly<
    Record<HighlightKind, { readonly name: string; readonly letter: string }>
  >;
  /** What the saved pages are called, by the names that listings give. */
  readonly sources: Readonly<Record<string, string>>;
  readonly items: readonly BundleItem[];
}

/** What of the reader's and of the papers' goes along; tags and statuses always do. */
export interface Include {
  readonly notes: boolean;
  readonly highlights: boolean;
  readonly abstracts: boolean;
}

/** Nothing is left out. */
export function isWhole({ notes, highlights, abstracts }: Include): boolean {
  return notes && highlights && abstracts;
}

export interface ExportedFile {
  /** With its ending. */
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly text: string;
}
