/** What updates of the papers brought since the reader looked last, as their page shows it. */
import type { PaperFace } from '#domain/corpus-news';

/** What the reader did with a paper that a new one is near to. */
export type NearBy =
  | { readonly kind: 'finished' }
  | { readonly kind: 'tagged'; readonly name: string }
  | { readonly kind: 'listed'; readonly name: string };

/** The nearest paper that the reader finished, tagged or put on a list. */
export interface NearPaper {
  readonly id: string;
  readonly title: string;
  readonly by: NearBy;
  /** That both share, the most telling first. */
  readonly words: readonly string[];
}

export interface NewPaper {
  readonly id: string;
  readonly title: string;
  readonly publishedOn?: string;
  readonly yearInferred?: true;
  /** Where one is among the ten nearest papers. */
  readonly near?: NearPaper;
}

export interface ChangedPaper {
  readonly before: PaperFace;
  readonly now: PaperFace;
}

export interface LeftPaper {
  readonly id: string;
  readonly title: string;
  /** The reader had marked it: it is among their own papers now. */
  readonly isKept: boolean;
}

/** Lists are cut at {@link MOST_TOLD}; the numbers count all. */
export interface WhatIsNew {
  /** When the last of these updates came, in ms since 1970. */
  readonly at: number;
  readonly counts: { readonly came: number; readonly changed: number; readonly left: number };
  /** Those near something of the reader's first, the nearest of them first. */
  readonly came: readonly NewPaper[];
  readonly changed: readonly ChangedPaper[];
  readonly left: readonly LeftPaper[];
}

/** More of a kind than anybody looks through. */
export const MOST_TOLD = 500;
