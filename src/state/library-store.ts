import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LibrarySummary } from '#domain/library-summary';
import type { LoadProgress } from '#domain/load-progress';
import { isStorageProblem, type LibraryProblem } from '#domain/problems';
import type { FirstScreen } from '../data/paper-reader.ts';
import type { LibraryEvent } from '../search/protocol.ts';

/** How far the library has come up. */
export interface LibraryState {
  /** The database has been asked for the first screen. */
  readonly opened: boolean;
  /** Read straight from the database at start, so that rows need not wait for the worker. */
  readonly firstScreen: FirstScreen | undefined;
  readonly summary: LibrarySummary | undefined;
  readonly progress: LoadProgress | undefined;
  /** The whole corpus can be searched. */
  readonly searchable: boolean;
  /** Whether the device keeps the papers for the next visit; `pending` until that is known. */
  readonly kept: 'pending' | 'yes' | 'no';
  /** The last thing that went wrong and has not been mended or put aside. */
  readonly problem: { readonly problem: LibraryProblem; readonly fatal: boolean } | undefined;
  /** An update brought something that the reader has not looked at. */
  readonly hasNews: boolean;
  /** Counts the corpora served, so that whoever shows papers asks again. */
  readonly epoch: number;
}

export type LibraryStore = StoreApi<LibraryState>;

/** The library's condition, driven by what the worker tells. */
export function createLibraryStore(): LibraryStore {
  return createStore<LibraryState>(() => ({
    opened: false,
    firstScreen: undefined,
    summary: undefined,
    progress: undefined,
    searchable: false,
    kept: 'pending',
    problem: undefined,
    hasNews: false,
    epoch: 0,
  }));
}

/** The state after the database has answered at start, or has not in time. */
export function withFirstScreen(firstScreen: FirstScreen | undefined): Partial<LibraryState> {
  return { opened: true, firstScreen, summary: firstScreen?.summary };
}

/** What the worker tells of the library itself. */
type OfLibrary = Exclude<
  LibraryEvent,
  { kind: 'searches' | 'reader' | 'keeping' | 'reading-file' }
>;

/** The state after something the worker told. */
export function withEvent(state: LibraryState, event: OfLibrary): Partial<LibraryState> {
  switch (event.kind) {
    case 'progress':
      return { progress: event.progress };
    case 'loaded':
      return { summary: event.summary };
    case 'kept':
      return { kept: 'yes' };
    case 'news':
      return { hasNews: event.isUnseen };
    case 'problem': {
      const { problem, fatal } = event;
      return {
        problem: { problem, fatal },
        progress: undefined,
        searchable: state.searchable && problem.name !== 'WorkerFailed',
        // An update that could not be stored leaves the former papers where they are.
        kept:
          problem.name === 'StorageGone' || (isStorageProblem(problem) && state.kept === 'pending')
            ? 'no'
            : state.kept,
      };
    }
    case 'ready':
      return {
        summary: event.summary,
        searchable: true,
        progress: undefined,
        firstScreen: undefined,
        problem: state.problem?.fatal === false ? state.problem : undefined,
        epoch: state.epoch + 1,
      };
  }
}
