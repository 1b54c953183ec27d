import { problemOf, type LibraryProblem } from '#domain/problems';
import type { ReaderAction } from '#domain/reader/actions';
import type { Stamp } from '#domain/reader/stamp';
import { noteProblem } from '../data/problem-log.ts';
import type { SearchClient } from '../search/search-client.ts';
import type { ReaderNews, ReaderStore } from './reader-store.ts';

/** Everything that changes what the reader made goes through here. */
export interface ReaderKeeper {
  /**
   * Does what the reader asks for.
   * @param said whether a notice says it; what can be seen where it is done needs none, and is only
   *   spoken where a key did it
   * @returns whether it is stored; a refusal has been said, and nothing was changed
   */
  act(action: ReaderAction, said?: 'said' | 'spoken'): Promise<boolean>;
  /**
   * The same for a caller that says a refusal itself.
   * @returns why it is not stored; nothing was changed then
   */
  attempt(action: ReaderAction): Promise<LibraryProblem | undefined>;
  /** Settles when nothing that was asked for so far waits to be stored. */
  settled(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Puts away what was said of the journal; it is not told again. */
  recoveryRead(): Promise<void>;
  /** Takes one change back, whatever came after it. */
  revert(stamp: Stamp): Promise<void>;
}

/** An act that is not stored so long after it was asked for, in ms, is said to wait. */
const PATIENCE_MS = 1000;

/** Names what went wrong, and takes it down for the diagnostics. */
function named(error: unknown): LibraryProblem {
  const problem: LibraryProblem =
    error instanceof DOMException ? { name: 'WorkerFailed' } : problemOf(error);
  noteProblem(problem.name, Date.now());
  return problem;
}

export function createReaderKeeper(search: SearchClient, reader: ReaderStore): ReaderKeeper {
  const tell = (news: ReaderNews | undefined): void => reader.setState({ news });

  function failed(error: unknown): void {
    // A worker that died is told of by the library.
    if (error instanceof DOMException) return;
    tell({ kind: 'failed', problem: named(error) });
  }

  /** Acts that have waited for long. */
  let late = 0;
  const waiting = new Set<Promise<unknown>>();

  /** Has an act stored; while that takes long, the screen says so. */
  async function stored(action: ReaderAction) {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      late += 1;
      tell({ kind: 'storing' });
    }, PATIENCE_MS);
    const act = search.act(action);
    waiting.add(act);
    try {
      return await act;
    } finally {
      waiting.delete(act);
      clearTimeout(timer);
      if (isLate) late -= 1;
      if (isLate && late === 0 && reader.getState().news?.kind === 'storing') tell(undefined);
    }
  }

  /** Walks the history by one step; `to` says which way. */
  async function walk(to: 'undo' | 'redo'): Promise<void> {
    try {
      const made = await stored({ kind: to });
      if (!made) tell({ kind: 'nothing', to });
      else tell({ kind: 'act', how: to === 'undo' ? 'undone' : 'redone', ...made });
    } catch (error) {
      failed(error);
    }
  }

  return {
    async act(action, said) {
      try {
        const made = await stored(action);
        const news = made && ({ kind: 'act', how: 'done', ...made } as const);
        if (said === 'said' && news) tell(news);
        if (said === 'spoken' && news) reader.setState({ spoken: news });
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    },
    async attempt(action) {
      try {
        await stored(action);
        return undefined;
      } catch (error) {
        return named(error);
      }
    },
    async settled() {
      await Promise.allSettled(waiting);
    },
    undo: () => walk('undo'),
    redo: () => walk('redo'),
    async recoveryRead() {
      reader.setState(({ keeping }) => ({
        keeping: keeping && { ...keeping, recovery: undefined },
      }));
      try {
        await search.recoveryRead();
      } catch (error) {
        failed(error);
      }
    },
    async revert(stamp) {
      // Whoever pressed the button beside the words sees what it takes back.
      tell(undefined);
      try {
        await stored({ kind: 'revert', changes: [stamp] });
      } catch (error) {
        failed(error);
      }
    },
  };
}
