/** What the device keeps: how much of it there is, and whether it is as it should be. */
import type { KeepingCheck } from '#domain/reader/keeping';
import type { ReaderTable } from '#domain/reader/records';

/** Sizes in the database, in bytes of JSON in UTF-8, and in the journal. */
export interface DeviceUse {
  readonly papers: number;
  readonly papersBytes: number;
  /** Of the index and the map. */
  readonly indexBytes: number;
  readonly highlights: number;
  /** Notes on papers and on highlights. */
  readonly notes: number;
  readonly tags: number;
  readonly lists: number;
  /** All that the reader made, and the changes that led to it. */
  readonly madeBytes: number;
  /** Undefined where there is no journal. */
  readonly journalBytes: number | undefined;
}

/** A record that is not as its table wants it. */
export interface UnsoundRecord {
  readonly id: string;
  /** The first field that is wrong; '' for the whole. */
  readonly field: string;
}

export interface TableCheck {
  readonly table: ReaderTable;
  readonly sound: number;
  readonly unsound: number;
  /** The first of these. */
  readonly examples: readonly UnsoundRecord[];
  /** Sound records of papers that are not on the device. */
  readonly absent: number;
  /** Sound records that name a tag, a highlight or a list which is not there. */
  readonly loose: number;
}

/** What the screen asks; `rewrite` writes the journal anew where it needs that, and checks it. */
export type CheckQuestion =
  | { readonly kind: 'use' }
  | { readonly kind: 'table'; readonly table: ReaderTable }
  | { readonly kind: 'journal' | 'rewrite' };

/** Undefined where the browser keeps nothing, or has no journal. */
export type CheckAnswer =
  | { readonly kind: 'use'; readonly use: DeviceUse | undefined }
  | { readonly kind: 'table'; readonly check: TableCheck | undefined }
  | { readonly kind: 'journal'; readonly check: KeepingCheck | undefined };
