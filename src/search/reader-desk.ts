/** What the reader made, in the worker: changed here, told from here, and known to the search. */
import type { KnownTag } from '#domain/complete-tag';
import type { Origin } from '#domain/origin';
import { areImports, type Change } from '#domain/reader/change';
import { ReaderLibrary } from '#domain/reader/library';
import type { ListDesk } from '#domain/reader/list-desk';
import { paperDesk, paperMarks, type PaperDesk } from '#domain/reader/paper-desk';
import type { Means } from '#domain/reader/doing';
import type { Ledger } from '#domain/reader/ledger';
import type { RevertingAction } from '#domain/reader/perform';
import type { Stamp } from '#domain/reader/stamp';
import { readerSummary } from '#domain/reader/summary';
import { LibraryError, problemOf } from '#domain/problems';
import { passingReader, type ReaderStore, type Writing } from '../data/reader-store.ts';
import type { ChangeRow } from '../data/schema.ts';
import { AskedBefore } from './asked-before.ts';
import { KnownHere } from './known-here.ts';
import { changeOf, highlightedIn, isWalk, type Asking, type Wanted } from './making.ts';
import type { LibraryIndex } from './library-index.ts';
import { ListShelf } from './list-shelf.ts';
import type { ActOutcome, Carriers, LibraryEvent, PaperName, ResultRow } from './protocol.ts';
import { markAll } from './marking.ts';
import { paperHere } from './paper-here.ts';
import { refind } from './reanchoring.ts';
import { carriersOf, firstOpenOf, tagsOnAny, withMarks } from './made-of-papers.ts';
import { Turns } from './turns.ts';

export class ReaderDesk {
  #library = new ReaderLibrary();
  #store: ReaderStore | undefined;
  /** Number of the last stored change that the library holds. */
  #last = 0;
  #index: LibraryIndex | undefined;
  #lists = new ListShelf(this.#library, undefined);
  /** Papers of which something was made and that the index does not hold (any more). */
  #absent: ReadonlySet<string> = new Set();
  readonly #tell: (event: LibraryEvent) => void;
  readonly #origin: Origin;
  /** Changes are made one after the other, also those asked for before there was a store. */
  readonly #turns = new Turns();
  readonly #watchers: (() => void)[] = [];
  /** Stamps of what was made while there was no database. */
  readonly #madeHere = new Set<Stamp>();
  /** What was made elsewhere, or before. */
  readonly #before = new AskedBefore();
  readonly known = new KnownHere();

  constructor(tell: (event: LibraryEvent) => void, origin: Origin) {
    this.#tell = tell;
    this.#origin = origin;
  }

  get library(): ReaderLibrary {
    return this.#library;
  }

  /** Where things are kept; undefined before that is known. */
  get store(): ReaderStore | undefined {
    return this.#store;
  }

  /** Calls back after every change. */
  onChange(watcher: () => void): void {
    this.#watchers.push(watcher);
  }

  /**
   * Where things are kept from now on. What was made for the visit only goes along.
   * @throws {LibraryError} `StorageRefused`
   */
  async use(store: ReaderStore): Promise<void> {
    // In turn as well: what is done meanwhile is done before, and goes along, or after.
    await this.#turns.next(() => this.#moveTo(store));
    await this.#markAll();
  }

  async #moveTo(store: ReaderStore): Promise<void> {
    const former = this.#store;
    const made = former ? await former.changes([...this.#madeHere]) : [];
    const { rows, changes, last } = await store.load();
    this.#library = new ReaderLibrary(rows, changes);
    this.#lists = new ListShelf(this.#library, this.#index);
    for (const change of changes) this.#before.remember(change);
    this.#last = last;
    this.#store = store;
    this.known.begin(store, () => this.#last);
    for (const change of made) await this.#commit(store, () => change);
    this.#tell({ kind: 'keeping', keeping: store.keeping });
    store.watch(() => void this.#inTurn(() => this.#catchUp(store)));
    this.#turns.ready();
  }

  /** For this visit only, where the browser gives no database. */
  useMemory(): Promise<void> {
    return this.use(passingReader(this.#origin.newId()));
  }

  /** Marks a library that is about to come up. */
  async mark(index: LibraryIndex): Promise<void> {
    await markAll(index, this.#library, () => true);
  }

  /** Marks a library that has come up, or the same when other papers have come in. */
  async connect(index: LibraryIndex): Promise<void> {
    this.#index = index;
    this.#lists = new ListShelf(this.#library, index);
    await this.#markAll();
  }

  /** Does what the reader asks, once for one asking; gives the change, or the problem by name. */
  act(action: Wanted, { asked, again = false }: Asking = {}): Promise<ActOutcome> {
    return this.#inTurn(async () => {
      const store = this.#store;
      if (!store) throw new LibraryError({ name: 'StorageRefused' });
      if (again && asked !== undefined) {
        await this.#commit(store, () => undefined);
        const before = this.#before.get(asked);
        if (before) return { made: before };
      }
      let made: Change | undefined;
      do {
        const reverted = isWalk(action) ? await this.#reverted(action, store) : [];
        const isOfFiles = action.kind === 'planned' || areImports(reverted);
        const ledger = isOfFiles ? await this.#ledger(store) : undefined;
        made = await this.#commit(store, () => {
          const change = changeOf(action, this.#means(store.device), { reverted, ledger });
          return change && { ...change, ...(asked !== undefined && { asked }) };
        });
        // A step that changes nothing any more is no step to who asks for one. Whatever else changes
        // nothing that is seen, as an import of what only was known, is done, and done once.
      } while (made?.edits.length === 0 && isWalk(action) && action.kind !== 'revert');
      // What is brought back, or in, may have been marked in another text than is here.
      if (made && (made.reverts || action.kind === 'planned'))
        void this.reanchor(highlightedIn(made, this.#library));
      return { made: made && { stamp: made.stamp, act: made.act } };
    }).catch((error: unknown) => ({ problem: problemOf(error) }));
  }

  /**
   * Finds highlights again whose paper has another text than the one that was marked. Only for a corpus
   * that has just come in and for what is done here: between tabs that hold different ones, each would
   * for ever move what the other has placed.
   * @param papers all that hold a highlight, if not said
   */
  async reanchor(papers?: readonly string[]): Promise<void> {
    // Not before there is a store, and what was made is known.
    await this.#inTurn(() => Promise.resolve());
    const some = papers ?? [...this.#library.lookups.highlighted()];
    const found = await refind(this.#library, some, this.#textOf);
    // Refused, it stands as it was, and the next visit tries again.
    if (found.length > 0) await this.act({ kind: 'reanchored', found });
  }

  readonly #textOf = (paper: string): string | undefined =>
    paperHere(paper, this.#index, this.#library)?.abstract;

  paper(id: string): PaperDesk {
    return paperDesk(this.#library, id);
  }

  /** A reading list as its page shows it; undefined where there is none. */
  list(id: string): ListDesk | undefined {
    return this.#lists.desk(id);
  }

  /** What carries any of these tags, as the rail counts it. */
  carriers(tags: readonly string[]): Carriers {
    return carriersOf(this.#library, tags, this.#absent);
  }

  /** The first paper that is still to be read. */
  firstOpen(papers: readonly PaperName[]): PaperName | undefined {
    return firstOpenOf(this.#library, papers);
  }

  /** The tags that any of these papers has, and how many of them have each. */
  tagsOn(papers: readonly string[]): KnownTag[] {
    return tagsOnAny(this.#library, papers);
  }

  /** Rows with what the reader made of their papers. */
  onRows(rows: readonly ResultRow[]): readonly ResultRow[] {
    return withMarks(this.#library, rows, this.#textOf);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.whenReady(work);
  }

  /** The changes that are to be reverted; what another tab did last may be among them. */
  async #reverted(action: RevertingAction, store: ReaderStore): Promise<readonly Change[]> {
    if (action.kind === 'revert') return store.changes(action.changes);
    this.#takeIn(await store.since(this.#last));
    return store.changes(this.#library.history[action.kind].at(-1)?.changes ?? []);
  }

  /** Looks at the library with all that is known, while nothing changes. */
  look<T>(work: (means: Means, ledger: Ledger) => T): Promise<T> {
    return this.#inTurn(async () => {
      const store = this.#store;
      if (!store) throw new LibraryError({ name: 'StorageRefused' });
      const ledger = await this.#ledger(store);
      return work(this.#means(store.device), ledger);
    });
  }

  /** What is known beside the library, up to what other tabs did last. */
  async #ledger(store: ReaderStore): Promise<Ledger> {
    this.#takeIn(await store.since(this.#last));
    return this.known.ledger();
  }

  #means(device: string): Means {
    const { now, newId } = this.#origin;
    return { library: this.#library, now: now(), newId, device, textOf: this.#textOf };
  }

  /** Stores what `make` gives, then shows it; what other tabs stored meanwhile is taken in first. */
  async #commit(store: ReaderStore, make: () => Change | undefined): Promise<Change | undefined> {
    let change: Change | undefined;
    const last = await store.commit(this.#last, (fresh): Writing | undefined => {
      this.#takeIn(fresh);
      change = make();
      return change && { change, writes: this.#library.writes(change) };
    });
    this.#last = last;
    if (change) {
      if (store.keeping.where === 'visit') this.#madeHere.add(change.stamp);
      this.known.add(change);
      this.#show(this.#library.apply(change));
      void this.tidy();
    }
    return change;
  }

  /** What was brought back has been read; refused, it is said once more with the next visit. */
  async recoveryRead(): Promise<void> {
    await this.#store?.recoveryRead().catch(() => undefined);
  }

  /** Keeps the journal short; refused, it stays as long as it is, and whole, and the next change tries. */
  async tidy(): Promise<void> {
    await this.#store?.tidy().catch(() => undefined);
  }

  async #catchUp(store: ReaderStore): Promise<void> {
    try {
      this.#takeIn(await store.since(this.#last));
    } catch {
      // The database is gone under an open page: the next change meets the same failure and names it.
    }
  }

  /** Takes in what other tabs have stored. */
  #takeIn(fresh: readonly ChangeRow[]): void {
    const touched = new Set<string>();
    for (const change of fresh) {
      this.#before.remember(change);
      this.known.add(change);
      for (const paper of this.#library.apply(change)) touched.add(paper);
      this.#last = change.seq;
    }
    if (fresh.length > 0) this.#show(touched);
  }

  /** Lets the search and the screen know what has changed. */
  #show(touched: ReadonlySet<string>): void {
    for (const paper of touched) this.#mark(paper);
    this.#report([...touched]);
  }

  #mark(paper: string): void {
    const index = this.#index;
    if (index?.paper(paper)) index.mark(paper, paperMarks(this.#library, paper));
    else if (index) this.#absent = new Set([...this.#absent, paper]);
  }

  async #markAll(): Promise<void> {
    const [index, library] = [this.#index, this.#library];
    // Before it is read from the device nothing is known, which is not the same as nothing made.
    if (!index || !this.#store) return;
    this.#absent = new Set([...library.papers()].filter((paper) => !index.paper(paper)));
    const isWanted = () => index === this.#index && library === this.#library;
    if (await markAll(index, library, isWanted)) this.#report('all');
  }

  #report(papers: readonly string[] | 'all'): void {
    const index = this.#index;
    const summary = readerSummary(
      this.#library,
      index?.size ?? 0,
      this.#absent,
      this.#lists.progress,
    );
    this.#tell({ kind: 'reader', summary, papers });
    for (const watcher of this.#watchers) watcher();
  }
}
