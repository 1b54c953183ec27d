/** What the overview asks of the worker, and what it is told. */
import type { PapersOverview } from '#domain/overview';
import type { LibraryProblem } from '#domain/problems';
import type { TopicMap } from '#domain/topic-map';

export type OverviewQuestion =
  /** Everything that the plots need. */
  | { readonly kind: 'page' }
  /** Where each paper stands by what it is about. */
  | { readonly kind: 'map' }
  /** What was not opened yet, near what was read. */
  | { readonly kind: 'near-read' }
  /** Which papers are to be lit on the map. */
  | { readonly kind: 'lit'; readonly by: LitBy }
  /** The few papers nearest to the one of this id. */
  | { readonly kind: 'nearest'; readonly paper: string };

/** What the reader gave the papers that are to be lit, by its id. */
export interface LitBy {
  readonly kind: 'tag' | 'list';
  readonly id: string;
}

/** Of the question's kind. */
export type OverviewAnswer =
  | { readonly kind: 'page'; readonly page: PapersOverview }
  /** Undefined where the site has none of these papers, or it cannot be had. */
  | { readonly kind: 'map'; readonly map: TopicMap | undefined }
  | ({ readonly kind: 'near-read' } & NearRead)
  | { readonly kind: 'lit'; readonly ordinals: Uint32Array<ArrayBuffer> }
  | { readonly kind: 'nearest'; readonly ordinals: Uint32Array<ArrayBuffer> };

/** Papers by ordinal, nearest first. */
export interface NearRead {
  readonly ordinals: Uint32Array<ArrayBuffer>;
  /** For each the one of those read that it is near to. */
  readonly beside: Uint32Array<ArrayBuffer>;
}

export type OverviewOutcome =
  | { readonly answer: OverviewAnswer; readonly problem?: undefined }
  | { readonly problem: LibraryProblem };
