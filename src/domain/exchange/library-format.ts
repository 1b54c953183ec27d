/** What stands in Carrel's own files, as docs/schema says it for others. */
import type { ReaderTable } from '#domain/reader/records';

export const LIBRARY_FORMAT = 'carrel-library';
export const LIST_FORMAT = 'carrel-list';
/**
 * Raised when older code could not read the files any more. The second of a library knows names of groups;
 * those of the first are still read.
 */
export const LIBRARY_VERSION = 2;
export const LIST_VERSION = 1;

/** A library's records, in the order of its file. */
export const LIBRARY_TABLES = [
  'lists',
  'sections',
  'entries',
  'readings',
  'notes',
  'tags',
  'taggings',
  'highlights',
  'kinds',
  'groupNames',
  'searches',
  'ownPapers',
] as const satisfies readonly ReaderTable[];

/** Tables that files of the first version do not have. */
export const LATER_TABLES: readonly ReaderTable[] = ['groupNames'];

/** What goes along with papers that are given to somebody: nothing of how far their giver has read. */
export const LIST_TABLES = [
  'lists',
  'sections',
  'entries',
  'notes',
  'tags',
  'taggings',
  'highlights',
  'ownPapers',
] as const satisfies readonly ReaderTable[];

/** Moments: ms since 1970 in records, ISO 8601 in files. */
const MOMENTS: ReadonlySet<string> = new Set([
  'openedAt',
  'finishedAt',
  'createdAt',
  'changedAt',
  'addedAt',
]);

export function isMoment(field: string): boolean {
  return MOMENTS.has(field);
}

/** A paper as a file tells of it, so that it means something where nobody has it. */
export interface FilePaper {
  readonly id: string;
  readonly title: string;
  /** ISO date, or less of it; null where it is not known. */
  readonly publishedOn: string | null;
  /** '' where it is left out. */
  readonly abstract: string;
  readonly links: readonly { readonly kind: string; readonly url: string }[];
  /** What the saved pages are called on which it was listed. */
  readonly sources: readonly string[];
}
