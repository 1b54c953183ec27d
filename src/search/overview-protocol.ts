/** What the overview asks of the worker, and what it is told. */
import type { PapersOverview } from '#domain/overview';
import type { TopicMap } from '#domain/topic-map';
import type { LibraryProblem } from '#domain/problems';

export type OverviewQuestion =
  /** Everything that the plots need. */
  | { readonly kind: 'page' }
  | { readonly kind: 'map' }
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
  | { readonly kind: 'map'; readonly map: TopicMap | undefined }
  | { readonly kind: 'near-read'; readonly ordinals: Uint32Array<ArrayBuffer> }
  | { readonly kind: 'lit'; readonly ordinals: Uint32Array<ArrayBuffer> }
  | { readonly kind: 'nearest'; readonly ordinals: Uint32Array<ArrayBuffer> };

export type OverviewOutcome =
  | { readonly answer: OverviewAnswer; readonly problem?: undefined }
  | { readonly problem: LibraryProblem };
