/** What the screen asks of files that go out or come in, and what it is answered. */
import type { Include } from '#domain/exchange/bundle';
import type { Choice, Conflict } from '#domain/exchange/conflicts';
import type { ImportProblem, Path } from '#domain/exchange/import-problem';
import type { FileKind } from '#domain/exchange/incoming';
import type { Given } from '#domain/exchange/select-list';
import type { LibraryProblem } from '#domain/problems';
import type { EarlierText } from '#domain/reader/earlier-texts';
import type { ReaderTable } from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';
import type { Unsaved } from '#domain/reader/unsaved';
import type { Made } from './protocol.ts';

/** Records of a preview that are shown together. */
export type PreviewGroup = 'added' | 'updated' | 'deleted' | 'conflicts';

export type ExchangeQuestion =
  /** The file of everything. */
  | {
      readonly kind: 'library-file';
      readonly isPacked: boolean;
      /** Of the corpus's papers, too; those of the reader's own papers always go along. */
      readonly withAbstracts?: boolean;
    }
  /** What is here and in no file of everything, of which the last held all up to a stamp. */
  | { readonly kind: 'unsaved'; readonly since: Stamp | undefined }
  /** The file of a list, or of some papers. */
  | {
      readonly kind: 'list-file';
      readonly given: Given;
      readonly include: Include;
      readonly isPacked: boolean;
    }
  /** What a file would change; it takes the place of the former preview. */
  | {
      readonly kind: 'preview';
      readonly file: Blob;
      readonly name: string;
      /** Records that the reader leaves out, since they are wrong. */
      readonly leaveOut?: readonly Path[];
    }
  | {
      readonly kind: 'preview-rows';
      readonly preview: number;
      readonly of: PreviewGroup;
      readonly from: number;
      readonly count: number;
    }
  | {
      readonly kind: 'merge';
      readonly preview: number;
      readonly choices: readonly Choice[];
      /** The reader has been asked whether so much shall be deleted. */
      readonly isSure: boolean;
    }
  | { readonly kind: 'discard' }
  /** What a text was before. */
  | {
      readonly kind: 'earlier';
      readonly table: ReaderTable;
      readonly id: string;
      readonly field: string;
    };

/** A record of a preview, or a conflict about one. */
export interface PreviewRow {
  readonly table: ReaderTable;
  readonly id: string;
  /** What tells it from others: its name, its note, its quote; '' for nothing. */
  readonly text: string;
  /** The paper that it is about, if any; its title as it is known here, else in the file. */
  readonly paper: { readonly id: string; readonly title: string } | null;
  readonly conflict?: Conflict;
}

export type TableCounts = Readonly<Partial<Record<ReaderTable, number>>>;

export interface PreviewSummary {
  /** Names this preview. */
  readonly preview: number;
  readonly kind: FileKind;
  readonly file: string;
  /** In ms since 1970; null where the file does not say. */
  readonly savedAt: number | null;
  /** The device that saved it, as stamps name it; '' for another program. */
  readonly device: string;
  readonly added: number;
  readonly updated: number;
  readonly conflicts: number;
  readonly unchanged: number;
  /** Records of the file that were deleted here since, and are not brought back. */
  readonly stayingDeleted: number;
  readonly deleted: number;
  /** The same by table. */
  readonly tables: Readonly<Record<Exclude<PreviewGroup, 'conflicts'>, TableCounts>>;
  /** Of all that is here, so much would be deleted: 0 to 1. */
  readonly deletedShare: number;
  /** So much that the reader is asked before. */
  readonly mustAsk: boolean;
  /** Nothing in the file is new. */
  readonly isNothingNew: boolean;
  /** The file is not what was saved: it can be looked at, and is not merged. */
  readonly isDamaged: boolean;
  /** Papers that records are about and that are not here. */
  readonly unattached: number;
  readonly passedOver: readonly string[];
}

/** What the file of everything holds. */
export interface Holds extends Omit<Unsaved, 'changes'> {
  /** Texts that were written over. */
  readonly earlier: number;
  /** What was deleted, so that it stays deleted on other devices. */
  readonly deleted: number;
}

export type ExchangeAnswer =
  | {
      readonly kind: 'library-file';
      readonly name: string;
      readonly blob: Blob;
      readonly holds: Holds;
      /** What stamps call the device that wrote it. */
      readonly device: string;
      /** The latest stamp in it; '' for a library without anything. */
      readonly latest: Stamp;
    }
  | { readonly kind: 'unsaved'; readonly unsaved: Unsaved }
  | { readonly kind: 'file'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'preview'; readonly summary: PreviewSummary }
  | { readonly kind: 'preview-rows'; readonly rows: readonly PreviewRow[] }
  | { readonly kind: 'merged'; readonly made: Made | undefined }
  /** Nothing was done: so much would go, and the reader has not been asked. */
  | { readonly kind: 'ask'; readonly deleted: number; readonly deletedShare: number }
  /** Nothing was done: there is no such preview any more, or its file is damaged. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'discarded' }
  | { readonly kind: 'earlier'; readonly texts: readonly EarlierText[] };

/** How it went; with a fault of the file, or with a problem of the device, nothing was changed. */
export type ExchangeOutcome =
  | { readonly answer: ExchangeAnswer; readonly fault?: undefined; readonly problem?: undefined }
  | { readonly fault: ImportProblem; readonly answer?: undefined; readonly problem?: undefined }
  | { readonly problem: LibraryProblem; readonly answer?: undefined; readonly fault?: undefined };
