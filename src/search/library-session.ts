import type { LoadProgress } from '#domain/load-progress';
import { fetchManifest, loadCorpus } from '../data/load-corpus.ts';
import { memoryStore, openPaperStore, type PaperStore } from '../data/paper-store.ts';
import type { CorpusRow } from '../data/schema.ts';
import { LibraryError, isStorageProblem, type LibraryProblem } from '#domain/problems';
import { LibraryIndex } from './library-index.ts';
import type { Answer, LibraryEvent, Request } from './protocol.ts';

/** Papers indexed between two breaths, in which the session answers what was asked meanwhile. */
const INDEX_CHUNK = 100;

/** The next turn of the event loop, after messages that are already waiting. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * One library: opens the store, serves what it holds, brings it up to the site's corpus, and
 * answers searches all the while. The worker is a thin shell around it.
 */
export class LibrarySession {
  #index = new LibraryIndex();
  #store: PaperStore | undefined;
  #opening = false;
  readonly #tell: (event: LibraryEvent) => void;

  constructor(tell: (event: LibraryEvent) => void) {
    this.#tell = tell;
  }

  /** Opens the library, or tries again; problems are told, never thrown. */
  async open(base: string): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    try {
      const store = (this.#store ??= await this.#openStore());
      const stored = await store.current();
      if (stored && this.#index.size === 0) await this.#serve(stored, store);
      await this.#update(base, store, stored);
    } catch (error) {
      this.#report(error, this.#index.size === 0);
    } finally {
      this.#opening = false;
    }
  }

  /** @throws nothing: any text and any id have an answer. */
  answer(request: Exclude<Request, { kind: 'open' }>): Answer {
    const { id } = request;
    switch (request.kind) {
      case 'search':
        return { kind: 'result', id, result: this.#index.search(request.query, request.window) };
      case 'rows':
        return { kind: 'rows', id, rows: this.#index.rows(request.ordinals, request.text) };
      case 'paper':
        return { kind: 'paper', id, paper: this.#index.paper(request.paperId) };
    }
  }

  async #openStore(): Promise<PaperStore> {
    try {
      return await openPaperStore();
    } catch (error) {
      this.#report(error, false);
      return memoryStore();
    }
  }

  /** Fetches the site's corpus unless the store holds it already. */
  async #update(base: string, store: PaperStore, stored: CorpusRow | undefined): Promise<void> {
    const manifest = await fetchManifest(base).catch((error: unknown) => {
      // Without a network yesterday's papers are simply today's papers.
      if (stored && problemOf(error).name === 'CorpusUnreachable') return stored.manifest;
      throw error;
    });
    if (stored && stored.manifest.sha256 === manifest.sha256) return;
    const progress = stored ? () => {} : this.#progress;
    const filled = await loadCorpus(base, manifest, store, progress)
      .then(() => store)
      .catch(async (error: unknown) => {
        if (!isStorageProblem(problemOf(error))) throw error;
        this.#report(error, false);
        const memory = memoryStore();
        await loadCorpus(base, manifest, memory, progress);
        return memory;
      });
    this.#store = filled;
    const row = await filled.current();
    if (row) await this.#serve(row, filled);
  }

  readonly #progress = (progress: LoadProgress): void => {
    this.#tell({ kind: 'progress', progress });
  };

  /** Indexes what the store holds; the former index answers until the new one is whole. */
  async #serve(row: CorpusRow, store: PaperStore): Promise<void> {
    const { summary } = row;
    this.#tell({ kind: 'stored', summary, durable: store.durable });
    const index = new LibraryIndex();
    const first = this.#index.size === 0;
    if (first) this.#index = index;
    for await (const chunk of store.chunks()) {
      for (let from = 0; from < chunk.length; from += INDEX_CHUNK) {
        index.add(chunk.slice(from, from + INDEX_CHUNK));
        if (first) {
          const totalPapers = summary.papers;
          this.#progress({ stage: 'indexing', papers: index.size, totalPapers });
        }
        await breath();
      }
    }
    this.#index = index;
    this.#tell({ kind: 'ready' });
  }

  #report(error: unknown, fatal: boolean): void {
    this.#tell({ kind: 'problem', problem: problemOf(error), fatal });
  }
}

function problemOf(error: unknown): LibraryProblem {
  if (error instanceof LibraryError) return error.problem;
  throw error;
}
