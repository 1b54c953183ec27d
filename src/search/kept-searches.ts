import { readSearch, type RecentSearch, type SearchChange } from '#domain/kept-search';
import { toQuery } from '#domain/address';
import { problemOf } from '#domain/problems';
import type { KeptRows, SearchStore } from '../data/search-store.ts';
import { breath } from './breath.ts';
import type { LibraryIndex } from './library-index.ts';
import type { ChangeOutcome, LibraryEvent } from './protocol.ts';

/** How many papers an address finds, as the line above its results says it. */
function countOf(index: LibraryIndex, address: string): number {
  const asked = readSearch(address);
  return asked ? index.count(toQuery(asked)) : 0;
}

/** The reader's searches in the worker: tells them with what each finds now, and changes them. */
export class KeptSearches {
  readonly #tell: (event: LibraryEvent) => void;
  #store: SearchStore | undefined;
  /** Changes that were asked for before there was a store. */
  readonly #waiting: ((store: SearchStore) => void)[] = [];
  #rows: KeptRows | undefined;
  /** The whole library to count in, once there is one. */
  #index: LibraryIndex | undefined;
  /** What addresses find in `index`; those that an earlier one has counted stand until then. */
  #counted = new Map<string, { readonly index: LibraryIndex; readonly count: number }>();
  /** Counts the tellings, so that an overtaken one ends. */
  #turn = 0;

  constructor(tell: (event: LibraryEvent) => void) {
    this.#tell = tell;
  }

  /**
   * Where the searches are kept from now on; changes asked for before have waited for it. What was
   * kept for the visit only goes along.
   */
  async use(store: SearchStore): Promise<void> {
    const { saved = [], recent = [] } = this.#rows ?? {};
    this.#store = store;
    store.watch((rows) => {
      if (this.#store !== store) return;
      this.#rows = rows;
      void this.#report();
    });
    for (const resolve of this.#waiting.splice(0)) resolve(store);
    for (const row of saved) await this.change({ kind: 'restore', row });
    if (recent.length > 0) await this.change({ kind: 'remember', rows: recent });
  }

  /** Counts anew, in a library that has come up or has changed. */
  countIn(index: LibraryIndex): void {
    this.#index = index;
    void this.#report();
  }

  /** Makes a change and gives the one that takes it back, or the problem by name. */
  async change(change: SearchChange): Promise<ChangeOutcome> {
    try {
      return { undo: await makeChange(await this.#usable(), change) };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  }

  #usable(): Promise<SearchStore> {
    const store = this.#store;
    if (store) return Promise.resolve(store);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Tells what is kept, at once with the counts that are known, and again when all are. */
  async #report(): Promise<void> {
    const turn = ++this.#turn;
    const index = this.#index;
    const { saved, recent } = this.#rows ?? {};
    if (!saved || !recent) return;
    this.#tellRows(saved, recent);
    const uncounted = index
      ? saved.filter(({ address }) => this.#counted.get(address)?.index !== index)
      : [];
    if (!index || uncounted.length === 0) return;
    for (const { address } of uncounted) {
      this.#counted.set(address, { index, count: countOf(index, address) });
      // A keystroke that came meanwhile is answered first.
      await breath();
      if (turn !== this.#turn) return;
    }
    this.#tellRows(saved, recent);
  }

  #tellRows(saved: KeptRows['saved'], recent: readonly RecentSearch[]): void {
    this.#tell({
      kind: 'searches',
      saved: saved.map((row) => ({ ...row, count: this.#counted.get(row.address)?.count })),
      recent,
      lasting: this.#store?.lasting ?? true,
    });
  }
}

/** Makes a change; gives the change that takes it back, where there is anything to take back. */
async function makeChange(
  store: SearchStore,
  change: SearchChange,
): Promise<SearchChange | undefined> {
  switch (change.kind) {
    case 'save': {
      const { id } = await store.saveSearch(change.name, change.address);
      return { kind: 'remove', id };
    }
    case 'rename': {
      const before = await store.renameSearch(change.id, change.name);
      return before && { kind: 'rename', id: before.id, name: before.name };
    }
    case 'remove': {
      const row = await store.removeSearch(change.id);
      return row && { kind: 'restore', row };
    }
    case 'restore':
      await store.restoreSearch(change.row);
      return { kind: 'remove', id: change.row.id };
    case 'note':
      await store.noteRecent(change.address);
      return undefined;
    case 'forget': {
      const rows = await store.forgetRecents(change.key);
      return rows.length > 0 ? { kind: 'remember', rows } : undefined;
    }
    case 'remember':
      await store.restoreRecents(change.rows);
      return undefined;
  }
}
