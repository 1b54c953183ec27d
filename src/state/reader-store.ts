import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RecentChange } from '#domain/kept-search';
import type { LibraryProblem } from '#domain/problems';
import type { Act } from '#domain/reader/act';
import type { Keeping } from '#domain/reader/keeping';
import type { PaperDesk } from '#domain/reader/paper-desk';
import type { Stamp } from '#domain/reader/stamp';
import type { ReaderSummary } from '#domain/reader/summary';
import { readEarlierUse, type EarlierUse } from '../data/earlier-use.ts';
import type { Came } from '../search/exchange-protocol.ts';
import type { LibraryEvent } from '../search/protocol.ts';

export type { Came } from '../search/exchange-protocol.ts';

/** What was done last, for the words of a notice. */
export type ReaderNews =
  /** `how`: done by the reader, taken back, or brought back. */
  | {
      readonly kind: 'act';
      readonly act: Act;
      readonly how: 'done' | 'undone' | 'redone';
      readonly stamp: Stamp;
    }
  /** An act waits to be stored; stands until none does. */
  | { readonly kind: 'storing' }
  | { readonly kind: 'nothing'; readonly to: 'undo' | 'redo' }
  | { readonly kind: 'forgotten'; readonly all: boolean; readonly undo: RecentChange }
  | { readonly kind: 'copied-entries'; readonly highlights: number; readonly notes: number }
  /** No paper that is still to be read follows among the results. */
  | { readonly kind: 'none-left' }
  | { readonly kind: 'copied'; readonly what: 'quote' | 'note' | 'nothing' }
  /** Everything is in a file of this name: saved, or handed to who saves it, and may not have. */
  | {
      readonly kind: 'backed-up';
      readonly name: string;
      readonly how: 'saved' | 'handed' | 'shared';
    }
  /** It could not be read, written to its place, or shared. */
  | { readonly kind: 'not-backed-up'; readonly why: 'unread' | 'unwritten' | 'unshared' }
  /** The last file that was handed over counts no more. */
  | { readonly kind: 'not-there' }
  /** What another device wrote came in by itself. */
  | { readonly kind: 'taken-in'; readonly came: Came; readonly stamp: Stamp }
  | { readonly kind: 'failed'; readonly problem: LibraryProblem };

export interface ReaderState {
  /** Undefined until the worker has told; another with every change. */
  readonly summary: ReaderSummary | undefined;
  /** How what is made is kept; undefined until the worker has told. */
  readonly keeping: Keeping | undefined;
  /** What was made here earlier and is nowhere any more, until the reader has taken note of that. */
  readonly lost: EarlierUse | undefined;
  /** What was made of the open paper, or of the one that was open last. */
  readonly desk: PaperDesk | undefined;
  /** Papers that the last change touched. */
  readonly touched: readonly string[] | 'all';
  /** Until it is taken back or has stood for long enough. */
  readonly news: ReaderNews | undefined;
  /** What was done by a key where its effect is seen: for who does not see it. */
  readonly spoken: Extract<ReaderNews, { kind: 'act' }> | undefined;
}

export type ReaderStore = StoreApi<ReaderState>;

/** What the reader made, driven by what the worker tells. */
export function createReaderStore(): ReaderStore {
  return createStore<ReaderState>(() => ({
    summary: undefined,
    keeping: undefined,
    lost: undefined,
    desk: undefined,
    touched: [],
    news: undefined,
    spoken: undefined,
  }));
}

/** The state after a change, in whichever tab it was made. */
export function withReaderEvent({
  summary,
  papers,
}: Extract<LibraryEvent, { kind: 'reader' }>): Partial<ReaderState> {
  return { summary, touched: papers };
}

/** The state once it is known how what is made is kept. */
export function withKeeping(keeping: Keeping): Partial<ReaderState> {
  return { keeping, lost: keeping.isEmpty ? readEarlierUse() : undefined };
}
