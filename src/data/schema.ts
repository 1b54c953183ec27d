import type { Manifest } from '#domain/corpus';
import type { CorpusNews } from '#domain/corpus-news';
import type { LibrarySummary } from '#domain/library-summary';
import type { Change } from '#domain/reader/change';
import type { Recovery } from '#domain/reader/keeping';

export const DATABASE_NAME = 'carrel';

/** Which corpus the device holds; one row, key `current`. */
export interface CorpusRow {
  readonly key: 'current';
  readonly manifest: Manifest;
  readonly summary: LibrarySummary;
}

/** What updates of the corpus brought since the reader looked last; beside it, key `news`. */
export interface NewsRow {
  readonly key: 'news';
  /** When the last of them came, in ms since 1970. */
  readonly at: number;
  readonly seen: boolean;
  readonly news: CorpusNews;
}

/** What was computed from the corpus that the device holds: its search index and its map, a row each. */
export interface IndexRow {
  readonly key: 'current' | 'map';
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** SHA-256 of the corpus that it was computed from. */
  readonly corpus: string;
  /** The file. */
  readonly content: Uint8Array<ArrayBuffer>;
}

/** A change of what the reader made, numbered in the order in which changes came here. */
export interface ChangeRow extends Change {
  readonly seq: number;
  /** What it did lies in a row of its own. */
  readonly isApart?: true;
}

/** What a change did that is too much for its row, by its stamp. */
export type BulkRow = Pick<Change, 'stamp' | 'edits' | 'known'>;

/** What was brought back and not yet read by the reader; at most one row, key `recovery`. */
export interface RecoveryRow extends Recovery {
  readonly key: 'recovery';
}

/** What this device is called in the stamps of changes; one row, key `current`. */
export interface DeviceRow {
  readonly key: 'current';
  readonly name: string;
}
