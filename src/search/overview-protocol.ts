/** What the overview asks of the worker, and what it is told. */
import type { PapersOverview } from '#domain/overview';
import type { LibraryProblem } from '#domain/problems';

export type OverviewQuestion =
  /** Everything that the plots need. */
  { readonly kind: 'page' };

/** Of the question's kind. */
export type OverviewAnswer = { readonly kind: 'page'; readonly page: PapersOverview };

export type OverviewOutcome =
  | { readonly answer: OverviewAnswer; readonly problem?: undefined }
  | { readonly problem: LibraryProblem };
