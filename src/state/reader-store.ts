import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RecentChange } from '#domain/kept-search';
import type { LibraryProblem } from '#domain/problems';
import type { Act } from '#domain/reader/act';
import type { PaperDesk } from '#domain/reader/paper-desk';
import type { Stamp } from '#domain/reader/stamp';
import type { ReaderSummary } from '#domain/reader/summary';
import type { LibraryEvent } from '../search/protocol.ts';

/** What was done last, for the words of a notice. */
export type ReaderNews =
  /** `how`: done by the reader, taken back, or brought back. */
  | {
      readonly kind: 'act';
      readonly act: Act;
      readonly how: 'done' | 'undone' | 'redone';
      readonly stamp: Stamp;
    }
  | { readonly kind: 'nothing'; readonly to: 'undo' | 'redo' }
  | { readonly kind: 'forgotten'; readonly all: boolean; readonly undo: RecentChange }
  | { readonly kind: 'copied-entries'; readonly highlights: number; readonly notes: number }
  /** No paper that is still to be read follows among the results. */
  | { readonly kind: 'none-left' }
  | { readonly kind: 'copied'; readonly what: 'quote' | 'nothing' }
  | { readonly kind: 'failed'; readonly problem: LibraryProblem };

export interface ReaderState {
  /** Undefined until the worker has told; another with every change. */
  readonly summary: ReaderSummary | undefined;
  /** Whether the next visit finds what is made. */
  readonly lasting: boolean;
  /** What was made of the open paper, or of the one that was open last. */
  readonly desk: PaperDesk | undefined;
  /** Papers that the last change touched. */
  readonly touched: readonly string[] | 'all';
  /** Until it is taken back or has stood for long enough. */
  readonly news: ReaderNews | undefined;
}

export type ReaderStore = StoreApi<ReaderState>;

/** What the reader made, driven by what the worker tells. */
export function createReaderStore(): ReaderStore {
  return createStore<ReaderState>(() => ({
    summary: undefined,
    lasting: true,
    desk: undefined,
    touched: [],
    news: undefined,
  }));
}

/** The state after a change, in whichever tab it was made. */
export function withReaderEvent({
  summary,
  lasting,
  papers,
}: Extract<LibraryEvent, { kind: 'reader' }>): Partial<ReaderState> {
  return { summary, lasting, touched: papers };
}
