import type { Manifest } from '#domain/corpus';
import type { LibrarySummary } from '#domain/library-summary';

export const DATABASE_NAME = 'carrel';

/** Which corpus the device holds; one row, key `current`. */
export interface CorpusRow {
  readonly key: 'current';
  readonly manifest: Manifest;
  readonly summary: LibrarySummary;
}
