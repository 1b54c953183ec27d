/** What the overview asks of the worker, and what it is told. */
import type { Datasheet } from '#domain/datasheet';
import type { PaperTitle, PapersOverview } from '#domain/overview';
import type { WhatIsNew } from '#domain/overview/what-is-new';
import type { LibraryProblem } from '#domain/problems';

export type OverviewQuestion =
  /** Everything that the plots need. */
  | { readonly kind: 'page' }
  /** What is known of the corpus as a whole. */
  | { readonly kind: 'datasheet' }
  /** Of papers, by their ids. */
  | { readonly kind: 'titles'; readonly papers: readonly string[] }
  /** What the last updates of the corpus brought. */
  | { readonly kind: 'news' }
  /** The reader has seen it. */
  | { readonly kind: 'news-seen' };

/** Of the question's kind. */
export type OverviewAnswer =
  | { readonly kind: 'page'; readonly page: PapersOverview }
  /** Undefined where the site has none of these papers, or it cannot be had now. */
  | { readonly kind: 'datasheet'; readonly datasheet: Datasheet | undefined }
  /** In the order of the ids; those that are not here are left out. */
  | { readonly kind: 'titles'; readonly titles: readonly PaperTitle[] }
  /** Undefined before the first update. */
  | { readonly kind: 'news'; readonly news: WhatIsNew | undefined }
  | { readonly kind: 'news-seen' };

export type OverviewOutcome =
  | { readonly answer: OverviewAnswer; readonly problem?: undefined }
  | { readonly problem: LibraryProblem };
