/** What the screen asks of files that go out or come in, and what it is answered. */
import type { BringBack } from '#domain/exchange/bring-back';
import type { Include } from '#domain/exchange/bundle';
import type { Choice, Conflict } from '#domain/exchange/conflicts';
import type { ImportProblem, Path } from '#domain/exchange/import-problem';
import type { FileKind, PassedOver } from '#domain/exchange/incoming';
import type { Given } from '#domain/exchange/select-list';
import type { LibraryProblem } from '#domain/problems';
import type { EarlierText } from '#domain/reader/earlier-texts';
import type { ReaderTable } from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';
import type { Unsaved } from '#domain/reader/unsaved';
import type { Made } from './protocol.ts';

/** Records of a preview that are shown together. */
export type PreviewGroup = 'added' | 'updated' | 'deleted' | 'conflicts' | 'deletedHere';

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
      /** What was deleted here since, and shall come back. */
      readonly back?: BringBack;
      /** The reader has been asked whether so much shall be deleted. */
      readonly isSure: boolean;
    }
  | { readonly kind: 'discard' }
  /** What a copy of another device brings; beside any preview. */
  | {
      readonly kind: 'copy';
      readonly file: Blob;
      readonly name: string;
      /** Devices that were merged from, and the stamp of the last change that did it. */
      readonly known: ReadonlyMap<string, Stamp>;
      /** It may be taken in, if nothing speaks against that. */
      readonly mayTake: boolean;
    }
  /** This device gets another name: its own is another's, too. */
  | { readonly kind: 'rename-device' }
  /** What a text was before. */
  | {
      readonly kind: 'earlier';
      readonly table: ReaderTable;
      readonly id: string;
      readonly field: string;
    };

/** What a row is about, and where that can be looked at: on a page that is here, else in what the file tells. */
export type RowSubject =
  | { readonly is: 'paper' | 'list'; readonly id: string; readonly title: string }
  | {
      readonly is: 'told';
      readonly title: string;
      /** Each of these '' or empty where the file does not say. */
      readonly abstract: string;
      readonly authors: string;
      readonly links: readonly string[];
    };

/** A record of a preview, or a conflict about one. */
export interface PreviewRow {
  readonly table: ReaderTable;
  readonly id: string;
  /** What tells it from others: its name, its note, its quote; '' for nothing. */
  readonly text: string;
  /** The paper that it is about, if any; its title as it is known here, else in the file. */
  readonly paper: { readonly id: string; readonly title: string } | null;
  /** The paper or the list that it is, or is about; none where nothing more is known of it than `paper`. */
  readonly subject: RowSubject | undefined;
  readonly conflict?: Conflict;
  /** Of one that was deleted here: how many records would come back with it. */
  readonly hanging?: number;
}

/** What came in by itself; the paper or the list that it is about, where it is about one. */
export interface Came {
  readonly added: number;
  readonly updated: number;
  readonly paper?: string;
  readonly list?: string;
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
  /** It was saved on this very device. */
  readonly isFromHere: boolean;
  readonly added: number;
  readonly updated: number;
  readonly conflicts: number;
  readonly unchanged: number;
  /** Records of the file that were deleted here since; what hangs on another counts with that. */
  readonly deletedHere: number;
  readonly deleted: number;
  /** The same by table. */
  readonly tables: Readonly<
    Record<Exclude<PreviewGroup, 'conflicts' | 'deletedHere'>, TableCounts>
  >;
  /** Of all that is here, so much would be deleted: 0 to 1. */
  readonly deletedShare: number;
  /** So much that the reader is asked before. */
  readonly mustAsk: boolean;
  /** Nothing in the file is new, not even what it knows beside its records. */
  readonly isNothingNew: boolean;
  /** The file is not what was saved: it can be looked at, and is not merged. */
  readonly isDamaged: boolean;
  /** Papers that records are about and that are not here. */
  readonly unattached: number;
  /** Papers that come with what is on them, by the titles that the file has; in no other count. */
  readonly named: number;
  readonly passedOver: readonly PassedOver[];
  /** The latest moment of its stamps, in ms since 1970, where this device's clock is far behind it. */
  readonly aheadUntil: number | null;
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
  | {
      readonly kind: 'unsaved';
      readonly unsaved: Unsaved;
      /** What stamps call this device; '' before it is known. */
      readonly device: string;
    }
  | { readonly kind: 'file'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'preview'; readonly summary: PreviewSummary }
  | { readonly kind: 'preview-rows'; readonly rows: readonly PreviewRow[] }
  | {
      readonly kind: 'merged';
      readonly made: Made | undefined;
      /** The device whose library the file is; '' for any other file. */
      readonly device: string;
    }
  /** By a worker that died before it could say so. */
  | { readonly kind: 'merged-before'; readonly made: Made }
  /** All of it is here, or not; or it is no library, or damaged. */
  | { readonly kind: 'copy'; readonly is: 'here' | 'new' | 'unread' }
  | {
      readonly kind: 'copy';
      readonly is: 'taken';
      readonly device: string;
      readonly made: Made;
      readonly came: Came;
    }
  | { readonly kind: 'renamed' }
  /** Nothing was done: so much would go, and the reader has not been asked. */
  | { readonly kind: 'ask'; readonly deleted: number; readonly deletedShare: number }
  /** Nothing was done: there is no such preview (any more, or in this worker), or its file is damaged. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'discarded' }
  | { readonly kind: 'earlier'; readonly texts: readonly EarlierText[] };

/** How it went; with a fault of the file, or with a problem of the device, nothing was changed. */
export type ExchangeOutcome =
  | { readonly answer: ExchangeAnswer; readonly fault?: undefined; readonly problem?: undefined }
  | { readonly fault: ImportProblem; readonly answer?: undefined; readonly problem?: undefined }
  | { readonly problem: LibraryProblem; readonly answer?: undefined; readonly fault?: undefined };
