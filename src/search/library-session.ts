import type { Manifest } from '#domain/corpus';
import { byId, compareCorpora, type PapersById } from '#domain/corpus-news';
import type { LoadProgress } from '#domain/load-progress';
import type { StoredPaper } from '#domain/stored-paper';
import { deviceReader } from '../data/device-reader.ts';
import { fetchManifest, fetchPart, loadCorpus, loadPart } from '../data/load-corpus.ts';
import { openDatabase } from '../data/open-database.ts';
import type { IndexRow } from '../data/schema.ts';
import { databaseStore, type PaperStore } from '../data/paper-store.ts';
import type { ReaderStore } from '../data/reader-store.ts';
import { databaseRecents, passingRecents } from '../data/recent-store.ts';
import type { Origin } from '#domain/origin';
import { problemOf } from '#domain/problems';
import { CorpusUpdates } from './corpus-updates.ts';
import { DeviceChecker } from './device-checker.ts';
import { Exchanger } from './exchanger.ts';
import { Exporter } from './exporter.ts';
import { Holdings } from './holdings.ts';
import { KeptSearches } from './kept-searches.ts';
import type { LibraryIndex } from './library-index.ts';
import { LineDesk, readSentences } from './line-desk.ts';
import type { Answer, LibraryEvent, PromptRequest } from './protocol.ts';
import { Notebook } from './notebook.ts';
import { Overviewer } from './overviewer.ts';
import { paperHere } from './paper-here.ts';
import { ReaderDesk } from './reader-desk.ts';
import { TagAdviser } from './tag-adviser.ts';

/** An index file that is on its way for longer than one is built in is not waited for. */
const INDEX_PATIENCE_MS = 2000;

function patience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), INDEX_PATIENCE_MS);
  });
}

/**
 * One library: opens the store, serves what it holds, brings it up to the site's corpus, and
 * answers searches all the while. The worker is a thin shell around it.
 */
export class LibrarySession {
  readonly #holdings: Holdings;
  #store: PaperStore | undefined;
  /** Where the papers come from, as it was when they were last asked for. */
  #site: { readonly base: string; readonly manifest: Manifest } | undefined;
  #opening = false;
  readonly #lines = new LineDesk();
  readonly #tell: (event: LibraryEvent) => void;
  readonly #origin: Origin;
  /** The searches that the reader keeps; they can be changed while the library comes up. */
  readonly searches: KeptSearches;
  /** What the reader made; it can be changed while the library comes up. */
  readonly reader: ReaderDesk;
  /** Suggests tags for a paper. */
  readonly adviser: TagAdviser;
  /** Measures and checks what the device keeps. */
  readonly checker = new DeviceChecker();
  /** Files that go out or come in. */
  readonly exchange: Exchanger;
  /** Writes papers for other programs. */
  readonly exporter: Exporter;
  readonly #notebook: Notebook;
  readonly #updates: CorpusUpdates;
  #base: string | undefined;
  /** Of all papers together. */
  readonly overview: Overviewer;

  constructor(tell: (event: LibraryEvent) => void, origin: Origin) {
    this.#tell = tell;
    this.#origin = origin;
    this.searches = new KeptSearches(tell);
    this.reader = new ReaderDesk(tell, origin);
    this.adviser = new TagAdviser(this.reader);
    const here = (): LibraryIndex => this.#index;
    this.exchange = new Exchanger(this.reader, here, (stage) =>
      tell({ kind: 'reading-file', stage }),
    );
    this.exporter = new Exporter(this.reader, () => this.#index, origin.now, this.exchange);
    this.#updates = new CorpusUpdates(() => this.#store, this.reader, tell);
    this.overview = new Overviewer({
      library: () => this.reader.library,
      index: here,
      now: origin.now,
      served: () => this.#holdings.served,
      mapFiles: () => this.#mapFiles(),
      updates: this.#updates,
      site: () => {
        const [base, manifest] = [this.#base, this.#holdings.served?.manifest];
        return base !== undefined && manifest ? { base, manifest } : undefined;
      },
    });
    this.#notebook = new Notebook({
      library: () => this.reader.library,
      paper: (id) => this.#paper(id),
      sourceTitle: (name) => this.#index.sourceTitle(name),
      isSource: (called) => this.#index.isSource(called),
    });
    this.#holdings = new Holdings({
      tell,
      own: () => Array.from(this.reader.library.all('ownPapers'), ({ record }) => record),
      mark: (index) => this.reader.mark(index),
      onShown: (index) => this.#connect(index),
    });
    this.reader.onChange(() => {
      this.#notebook.forget();
      this.searches.show(Array.from(this.reader.library.all('searches'), ({ record }) => record));
      void this.#holdings.follow();
    });
  }

  get #index(): LibraryIndex {
    return this.#holdings.index;
  }

  #paper(id: string): StoredPaper | undefined {
    return paperHere(id, this.#index, this.reader.library);
  }

  #connect(index: LibraryIndex): void {
    this.#notebook.forget();
    this.searches.countIn(index);
    this.adviser.connect(index);
    void this.reader.connect(index);
  }

  /** Opens the library, or tries again; problems are told, never thrown. */
  async open(base: string): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    this.#base = base;
    try {
      const store = (this.#store ??= await this.#openStore());
      if (store && !this.#holdings.served) await this.#serveStored(store);
      await this.#updates.tell();
      await this.#update(base, store);
      await this.#updates.settle();
      await this.reader.reanchor();
      await readSentences(this.#index);
      await this.reader.tidy();
    } catch (error) {
      this.#report(error, this.#holdings.served === undefined);
    } finally {
      this.#updates.looked();
      this.#opening = false;
    }
  }

  /** @throws nothing: any text and any id have an answer. */
  answer(request: PromptRequest): Answer {
    const { id } = request;
    switch (request.kind) {
      case 'search': {
        const result = this.#index.search(request.query, request.window);
        return { kind: 'result', id, result: { ...result, rows: this.reader.onRows(result.rows) } };
      }
      case 'rows': {
        const rows = this.#index.rows(request.ordinals, request.text);
        return { kind: 'rows', id, rows: this.reader.onRows(rows) };
      }
      case 'ids': {
        const papers = this.#index.papersOf(request.ordinals);
        return { kind: 'ids', id, ids: papers.map((paper) => paper.id) };
      }
      case 'next-open': {
        const papers = this.#index.papersOf(request.ordinals);
        return { kind: 'next-open', id, paper: this.reader.firstOpen(papers) };
      }
      case 'tags-on':
        return { kind: 'tags-on', id, tags: this.reader.tagsOn(request.papers) };
      case 'desk':
        return { kind: 'desk', id, desk: this.reader.paper(request.paperId) };
      case 'list':
        return { kind: 'list', id, desk: this.reader.list(request.listId) };
      case 'carriers':
        return { kind: 'carriers', id, carriers: this.reader.carriers(request.tags) };
      case 'paper':
        return { kind: 'paper', id, paper: this.#paper(request.paperId) };
      case 'lines': {
        const { query, from, count } = request;
        return { kind: 'lines', id, page: this.#lines.page(this.#index, query, from, count) };
      }
      case 'notebook':
        return { kind: 'notebook', id, answer: this.#notebook.answer(request.question) };
      case 'related':
        return { kind: 'related', id, papers: this.#index.related(request.paperId) };
    }
  }

  /** Serves what the device keeps; what cannot be read is as good as absent, and fetched anew. */
  async #serveStored(store: PaperStore): Promise<void> {
    try {
      const stored = await store.current();
      if (!stored) return;
      const index = store.index().catch(() => undefined);
      await this.#holdings.serve(stored, store.chunks(), index);
      this.#tell({ kind: 'kept' });
    } catch {
      this.#holdings.reset();
    }
  }

  /** Undefined where the browser gives none: papers then live in memory alone. */
  async #openStore(): Promise<PaperStore | undefined> {
    try {
      const db = await openDatabase(this.#tell);
      const reader = deviceReader(db, this.#origin.newId);
      this.checker.use({ db, reader });
      void this.#openReader(reader);
      void this.searches.use(databaseRecents(db, this.#origin.now));
      return databaseStore(db);
    } catch (error) {
      this.checker.use(undefined);
      void this.reader.useMemory();
      void this.searches.use(passingRecents(this.#origin.now));
      this.#report(error, false);
      return undefined;
    }
  }

  /** Beside the papers, which need not wait for what was made of them. */
  async #openReader(store: Promise<ReaderStore>): Promise<void> {
    try {
      await this.reader.use(await store);
    } catch (error) {
      await this.reader.useMemory();
      this.#report(error, false);
    }
  }

  /**
   * Fetches the site's corpus unless it is served already. It is searchable before it is stored,
   * and stays so when it cannot be.
   */
  async #update(base: string, store: PaperStore | undefined): Promise<void> {
    const served = this.#holdings.served?.manifest;
    const manifest = await fetchManifest(base).catch((error: unknown) => {
      // Without a network yesterday's papers are simply today's papers.
      if (served && problemOf(error).name === 'CorpusUnreachable') return served;
      throw error;
    });
    this.#site = { base, manifest };
    if (served?.sha256 === manifest.sha256) {
      if (store && manifest !== served) await this.#renewParts(base, manifest, store);
      return;
    }
    const { row, papers } = await loadCorpus(base, manifest, served ? () => {} : this.#progress);
    const index = Promise.race([loadPart(base, manifest, 'index'), patience()]);
    const map = Promise.race([loadPart(base, manifest, 'map'), patience()]);
    const former = served && this.#corpusPapers();
    await this.#holdings.serve(row, [papers], index);
    if (!store) return;
    const news = former && compareCorpora(former, byId(papers));
    const update = news && { since: served.sha256, at: this.#origin.now(), news };
    await store.replace(row, papers, { index: await index, map: await map, update });
    this.#tell({ kind: 'kept' });
    await this.#updates.tell();
  }

  /** The papers of the corpus that is served. */
  #corpusPapers(): PapersById {
    return byId([...this.#index.papers()].filter(({ own }) => !own));
  }

  /** Fetches what is computed from the papers served, where the next start would lack it or has another. */
  async #renewParts(base: string, manifest: Manifest, store: PaperStore): Promise<void> {
    try {
      const kept = { index: this.#holdings.restoredFrom, map: (await store.map())?.sha256 };
      for (const part of ['index', 'map'] as const) {
        if (manifest[part]?.sha256 === kept[part]) continue;
        const row = await loadPart(base, manifest, part);
        if (row) await store.keepIndex(row);
      }
    } catch {
      // No room for them, say: the next start builds the index as this one did.
    }
  }

  /** Files that may be the map of the papers served: the one that is kept, and that of the site. */
  async *#mapFiles(): AsyncGenerator<IndexRow> {
    const corpus = this.#holdings.served?.manifest.sha256;
    const kept = await this.#store?.map().catch(() => undefined);
    if (kept && kept.corpus === corpus) yield kept;
    const site = this.#site;
    if (site?.manifest.sha256 !== corpus) return;
    const fetched = site && (await fetchPart(site.base, site.manifest, 'map'));
    if (fetched) yield fetched;
  }

  readonly #progress = (progress: LoadProgress): void => {
    this.#tell({ kind: 'progress', progress });
  };

  #report(error: unknown, fatal: boolean): void {
    this.#tell({ kind: 'problem', problem: problemOf(error), fatal });
  }
}
