import type { LibraryQuery } from '#domain/library-query';
import type { StoredPaper } from '#domain/stored-paper';
import type { Answer, LibraryEvent, Request, ResultRow, SearchResult } from './protocol.ts';

export interface SearchClient {
  /** Starts the worker if none runs and opens the library, or tries again. */
  open(): void;
  /**
   * Searches; the latest question wins.
   * @param window how many rows to send along
   * @throws {DOMException} `AbortError` when a newer search overtook this one or `signal` fired
   */
  search(query: LibraryQuery, window: number, signal?: AbortSignal): Promise<SearchResult>;
  /** Rows for these ordinals, in this order, marked for `text`. */
  rows(ordinals: readonly number[], text: string): Promise<readonly ResultRow[]>;
  paper(id: string): Promise<StoredPaper | undefined>;
}

type Question = Exclude<Request, { kind: 'open' }>;

interface Search {
  readonly query: LibraryQuery;
  readonly window: number;
  readonly resolve: (result: SearchResult) => void;
  readonly reject: (reason: DOMException) => void;
}

/** The part of a Worker that the client uses; the end of a message channel has it too. */
export interface WorkerPort {
  postMessage(message: Request): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<Answer | LibraryEvent>) => void,
  ): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

/** Starts the module worker that the build made of `search.worker.ts`. */
export function startSearchWorker(): WorkerPort {
  return new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
}

function overtaken(): DOMException {
  return new DOMException('A newer search overtook this one.', 'AbortError');
}

/**
 * Hides the search worker behind four questions.
 *
 * One search is in the worker at a time and one waits: a keystroke replaces the waiting one, so the
 * worker never computes what nobody will see.
 *
 * @param base absolute address of the site, ending in a slash
 * @param tell receives what the worker tells unasked
 * @param startWorker called when a worker is first needed, and again after one died
 */
export function createSearchClient(
  base: string,
  tell: (event: LibraryEvent) => void,
  startWorker: () => WorkerPort,
): SearchClient {
  let worker: WorkerPort | undefined;
  let lastId = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  let running: Search | undefined;
  let next: Search | undefined;

  function start(): WorkerPort {
    const started = startWorker();
    started.addEventListener('message', ({ data }) => {
      if (!('id' in data)) {
        tell(data);
        return;
      }
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    started.addEventListener('error', () => {
      started.terminate();
      if (worker === started) worker = undefined;
      tell({ kind: 'problem', problem: { name: 'WorkerFailed' }, fatal: true });
    });
    return started;
  }

  function post(request: Request): void {
    worker ??= start();
    worker.postMessage(request);
  }

  function ask(question: (id: number) => Question, take: (answer: Answer) => void): void {
    const id = ++lastId;
    waiting.set(id, take);
    post(question(id));
  }

  function runNext(): void {
    running = next;
    next = undefined;
    if (!running) return;
    const { query, window, resolve } = running;
    ask(
      (id) => ({ kind: 'search', id, query, window }),
      (answer) => {
        if (answer.kind === 'result') resolve(answer.result);
        runNext();
      },
    );
  }

  return {
    open: () => post({ kind: 'open', base }),
    search: (query, window, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(overtaken());
        signal?.addEventListener('abort', () => reject(overtaken()), { once: true });
        next?.reject(overtaken());
        next = { query, window, resolve, reject };
        if (!running) runNext();
      }),
    rows: (ordinals, text) =>
      new Promise((resolve) => {
        ask(
          (id) => ({ kind: 'rows', id, ordinals, text }),
          (answer) => answer.kind === 'rows' && resolve(answer.rows),
        );
      }),
    paper: (paperId) =>
      new Promise((resolve) => {
        ask(
          (id) => ({ kind: 'paper', id, paperId }),
          (answer) => answer.kind === 'paper' && resolve(answer.paper),
        );
      }),
  };
}
