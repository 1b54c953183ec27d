/** What the overview asks of the worker, and what it is told. */
import type { Datasheet } from '#domain/datasheet';
import type { PaperTitle, PapersOverview } from '#domain/overview';
import type { WhatIsNew } from '#domain/overview/what-is-new';
import type { LibraryProblem } from '#domain/problems';
import type { TopicMap } from '#domain/topic-map';

export type OverviewQuestion =
  /** Everything that the plots need. */
  | { readonly kind: 'page' }
  /** Where each paper stands by what it is about. */
  | { readonly kind: 'map' }
  /** What the reader calls its groups. */
  | { readonly kind: 'groups' }
  /** What was not opened yet, near what was read. */
  | { readonly kind: 'near-read' }
  /** Which papers are to be lit on the map. */
  | { readonly kind: 'lit'; readonly by: LitBy }
  /** The few papers nearest to the one of this id. */
  | { readonly kind: 'nearest'; readonly paper: string }
  /** What is known of the corpus as a whole. */
  | { readonly kind: 'datasheet' }
  /** Of papers, by their ids. */
  | { readonly kind: 'titles'; readonly papers: readonly string[] }
  /** What the last updates of the corpus brought. */
  | { readonly kind: 'news' }
  /** The reader has seen it. */
  | { readonly kind: 'news-seen' };

/** What the reader gave the papers that are to be lit, by its id. */
export interface LitBy {
  readonly kind: 'tag' | 'list';
  readonly id: string;
}

/** Of the question's kind. */
export type OverviewAnswer =
  | { readonly kind: 'page'; readonly page: PapersOverview }
  /** Undefined where the site has none of these papers. */
  | { readonly kind: 'map'; readonly map: TopicMap | undefined }
  /** By number; none where there is no map. */
  | { readonly kind: 'groups'; readonly groups: readonly MapGroup[] }
  | ({ readonly kind: 'near-read' } & NearRead)
  | { readonly kind: 'lit'; readonly ordinals: Uint32Array<ArrayBuffer> }
  | { readonly kind: 'nearest'; readonly ordinals: Uint32Array<ArrayBuffer> }
  /** Undefined where the site has none of these papers, or it cannot be had now. */
  | { readonly kind: 'datasheet'; readonly datasheet: Datasheet | undefined }
  /** In the order of the ids; those that are not here are left out. */
  | { readonly kind: 'titles'; readonly titles: readonly PaperTitle[] }
  /** Undefined before the first update. */
  | { readonly kind: 'news'; readonly news: WhatIsNew | undefined }
  | { readonly kind: 'news-seen' };

/** Papers by ordinal, nearest first. */
export interface NearRead {
  readonly ordinals: Uint32Array<ArrayBuffer>;
  /** For each the one of those read that it is near to. */
  readonly beside: Uint32Array<ArrayBuffer>;
  /** For each the words that both share, the most telling first. */
  readonly words: readonly (readonly string[])[];
}

/** A group of the topic map, as it is found again on another one. */
export interface MapGroup {
  /** Ids of the papers in its middle, the nearest to it first. */
  readonly papers: readonly string[];
  /** Ids of the names that are the reader's for it, the one that is shown first. */
  readonly names: readonly string[];
  /** That name; undefined where it has none. */
  readonly own: string | undefined;
}

export type OverviewOutcome =
  | { readonly answer: OverviewAnswer; readonly problem?: undefined }
  | { readonly problem: LibraryProblem };
