import type { Manifest } from '#domain/corpus';
import type { LoadProgress } from '#domain/load-progress';
import type { StoredPaper } from '#domain/stored-paper';
import { fetchManifest, loadCorpus } from '../data/load-corpus.ts';
import { openPaperStore, type PaperStore } from '../data/paper-store.ts';
import type { CorpusRow } from '../data/schema.ts';
import { LibraryError, type LibraryProblem } from '#domain/problems';
import { LibraryIndex } from './library-index.ts';
import type { Answer, LibraryEvent, Request } from './protocol.ts';

/** Papers indexed between two breaths, in which the session answers what was asked meanwhile. */
const INDEX_CHUNK = 100;

/**
 * A library of so many papers learns in about a second what its papers are about; larger ones are
 * ranked by their words alone.
 */
const MOST_LEARNED = 2000;

/** The next turn of the event loop, after messages that are already waiting. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Not before the library is ready; without the words of the language it mends a little too much. */
async function knowLanguage(index: LibraryIndex): Promise<void> {
  const language = await import('./language.ts').catch(() => undefined);
  if (language) index.knowLanguage(language.english());
}

/**
 * One library: opens the store, serves what it holds, brings it up to the site's corpus, and
 * answers searches all the while. The worker is a thin shell around it.
 */
export class LibrarySession {
  #index = new LibraryIndex();
  /** The corpus that the index holds whole. */
  #served: Manifest | undefined;
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
      if (store && !this.#served) await this.#serveStored(store);
      await this.#update(base, store);
    } catch (error) {
      this.#report(error, this.#served === undefined);
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

  /** Serves what the device keeps; what cannot be read is as good as absent, and fetched anew. */
  async #serveStored(store: PaperStore): Promise<void> {
    try {
      const stored = await store.current();
      if (!stored) return;
      await this.#serve(stored, store.chunks());
      this.#tell({ kind: 'kept' });
    } catch {
      this.#index = new LibraryIndex();
    }
  }

  /** Undefined where the browser gives none: papers then live in memory alone. */
  async #openStore(): Promise<PaperStore | undefined> {
    try {
      return await openPaperStore();
    } catch (error) {
      this.#report(error, false);
      return undefined;
    }
  }

  /**
   * Fetches the site's corpus unless it is served already. It is searchable before it is stored,
   * and stays so when it cannot be.
   */
  async #update(base: string, store: PaperStore | undefined): Promise<void> {
    const served = this.#served;
    const manifest = await fetchManifest(base).catch((error: unknown) => {
      // Without a network yesterday's papers are simply today's papers.
      if (served && problemOf(error).name === 'CorpusUnreachable') return served;
      throw error;
    });
    if (served?.sha256 === manifest.sha256) return;
    const { row, papers } = await loadCorpus(base, manifest, served ? () => {} : this.#progress);
    await this.#serve(row, [papers]);
    if (!store) return;
    await store.replace(row, papers);
    this.#tell({ kind: 'kept' });
  }

  readonly #progress = (progress: LoadProgress): void => {
    this.#tell({ kind: 'progress', progress });
  };

  /** Indexes papers that come by ordinal; the former index answers until the new one is whole. */
  async #serve(
    { summary, manifest }: CorpusRow,
    chunks: Iterable<readonly StoredPaper[]> | AsyncIterable<readonly StoredPaper[]>,
  ): Promise<void> {
    const index = new LibraryIndex();
    const first = this.#served === undefined;
    if (first) {
      this.#tell({ kind: 'loaded', summary });
      this.#index = index;
    }
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length; from += INDEX_CHUNK) {
        index.add(chunk.slice(from, from + INDEX_CHUNK));
        if (first) {
          const totalPapers = summary.papers;
          this.#progress({ stage: 'indexing', papers: index.size, totalPapers });
        }
        await breath();
      }
    }
    if (index.size <= MOST_LEARNED) index.learn();
    this.#index = index;
    this.#served = manifest;
    this.#tell({ kind: 'ready', summary });
    void knowLanguage(index);
  }

  #report(error: unknown, fatal: boolean): void {
    this.#tell({ kind: 'problem', problem: problemOf(error), fatal });
  }
}

function problemOf(error: unknown): LibraryProblem {
  if (error instanceof LibraryError) return error.problem;
  return { name: 'Unexpected', message: error instanceof Error ? error.message : String(error) };
}
