/**
 * What the scripted reader is told to do, and what the screen shows once that is stored. Shared by the
 * judge outside the browser and the reader inside the page.
 */
import type { Status } from '../../src/domain/query-language.ts';
import type { ReaderRows } from '../../src/domain/reader/library.ts';
import type { HighlightKind } from '../../src/domain/reader/records.ts';
import type { Stamp } from '../../src/domain/reader/stamp.ts';

/** A file that the reader opens: of references, or of what another device holds. */
export type GivenFile =
  | { readonly name: string; readonly text: string }
  | {
      readonly name: string;
      readonly rows: Partial<ReaderRows>;
      /** Up to here all of the other device is in it. */
      readonly seen: Stamp;
    };

/** How an act is done with the app's own controls and keys. */
export type Step =
  /** `R` on the row of a paper. */
  | { readonly kind: 'cycle'; readonly paper: string }
  /** A status for all results, in the bar of the selected papers. */
  | { readonly kind: 'set-all'; readonly status: Status }
  | { readonly kind: 'tag-all' | 'untag-all'; readonly name: string }
  /** By the field under the open paper's title, or the button of the chip. */
  | { readonly kind: 'tag' | 'untag'; readonly name: string }
  /** The sentence by `.`, then a digit. */
  | { readonly kind: 'mark'; readonly words: string; readonly as: HighlightKind }
  | { readonly kind: 'unmark'; readonly words: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'mark-note'; readonly words: string; readonly text: string }
  /** A file is chosen on its screen, looked at and merged. */
  | { readonly kind: 'import'; readonly file: GivenFile }
  /** A paper of a reading list, by its handle and keys: so many places down. */
  | { readonly kind: 'move'; readonly list: string; readonly title: string; readonly by: number }
  | { readonly kind: 'undo' | 'redo' };

/** Something on the screen that is so only when it is stored: the views show what the worker stored. */
export type Sight =
  | { readonly kind: 'row-status'; readonly paper: string; readonly status: Status }
  /** The rail's counts, by status. */
  | { readonly kind: 'counts'; readonly counts: Readonly<Record<Status, number>> }
  | { readonly kind: 'rows-tag' | 'chip'; readonly name: string; readonly on: boolean }
  | { readonly kind: 'mark'; readonly words: string; readonly as: HighlightKind | null }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'mark-note'; readonly words: string; readonly text: string }
  /** The screen for files says that it is done. */
  | { readonly kind: 'merged' }
  /** What a notice begins with, and the file that it names. */
  | { readonly kind: 'told'; readonly begins: string; readonly file: string }
  /** The first papers of a list, none of them in the hand. */
  | { readonly kind: 'listed'; readonly list: string; readonly titles: readonly string[] };

export interface Act {
  /** Its place among the acts of its round, from 1. */
  readonly n: number;
  readonly step: Step;
  readonly sights: readonly Sight[];
}

/** Acts at one place of the app. */
export interface Task {
  /** The paper that is open meanwhile; null: the library with none. */
  readonly paper: { readonly id: string; readonly title: string } | null;
  readonly acts: readonly Act[];
  /** All of them are begun before the first is waited for. */
  readonly atOnce: boolean;
}

/** What the page tells the listener. */
export interface Told {
  readonly round: number;
  /** The act that the screen shows as stored, and with it all before it. */
  readonly stored?: number;
  /** Why the reader could not go on. */
  readonly stuck?: string;
  /** A fold has begun: there are so many snapshots since the first, this one among them. */
  readonly folds?: number;
  /** The act whose file has been looked at, and “Merge” is pressed now. */
  readonly merging?: number;
}
