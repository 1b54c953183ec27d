/** What is known beside the records that are there: what was deleted, what was written over, how much. */
import type { Kept, ReaderRecords, ReaderTable } from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';

/** A record that was deleted, as it was. Who wrote to it later without knowing brings it back whole. */
export interface Gone<T extends ReaderTable = ReaderTable> {
  readonly table: T;
  /** When it was deleted. */
  readonly stamp: Stamp;
  readonly row: Kept<ReaderRecords[T]>;
}

/** A text that a field held before. */
export interface Earlier {
  readonly table: ReaderTable;
  readonly id: string;
  readonly field: string;
  /** When it was written. */
  readonly stamp: Stamp;
  readonly text: string;
}

/** A record of which something else is shown, or nothing: as it is beneath. */
export interface Beneath<T extends ReaderTable = ReaderTable> {
  readonly table: T;
  readonly row: Kept<ReaderRecords[T]>;
  /** Id of the record that is shown for it, its own where only a value is another; null: none is. */
  readonly under: string | null;
}

/** What came in from elsewhere and changed no record. */
export interface Known {
  readonly gone: readonly Gone[];
  readonly earlier: readonly Earlier[];
  /** What is not shown as it is, and was not known to be so. */
  readonly beneath?: readonly Beneath[];
  /** For each device whose every change up to a stamp is in what came, that stamp. */
  readonly seen: readonly Stamp[];
}

/** What names a record among all of them. */
export function recordKey(table: ReaderTable, id: string): string {
  return `${table} ${id}`;
}
