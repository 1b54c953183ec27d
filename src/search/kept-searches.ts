import {
  readSearch,
  type RecentChange,
  type RecentSearch,
  type SavedSearch,
} from '#domain/kept-search';
import { toQuery } from '#domain/address';
import { problemOf } from '#domain/problems';
import type { RecentStore } from '../data/recent-store.ts';
import { breath } from './breath.ts';
import type { LibraryIndex } from './library-index.ts';
import type { LibraryEvent, RecentOutcome } from './protocol.ts';

/** How many papers an address finds, as the line above its results says it. */
function countOf(index: LibraryIndex, address: string): number {
  const asked = readSearch(address);
  return asked ? index.count(toQuery(asked)) : 0;
}

/** The reader's searches in the worker: tells them with what each finds now, and notes the last ones. */
export class KeptSearches {
  readonly #tell: (event: LibraryEvent) => void;
  #store: RecentStore | undefined;
  /** Changes that were asked for before there was a store. */
  readonly #waiting: ((store: RecentStore) => void)[] = [];
  #saved: readonly SavedSearch[] | undefined;
  #recent: readonly RecentSearch[] | undefined;
  /** The whole library to count in, once there is one. */
  #index: LibraryIndex | undefined;
  /** What addresses find now; of those that were counted before, the former count until then. */
  readonly #counts = new Map<string, number>();
  readonly #outdated = new Set<string>();
  /** Counts the tellings, so that an overtaken one ends. */
  #turn = 0;

  constructor(tell: (event: LibraryEvent) => void) {
    this.#tell = tell;
  }

  /**
   * Where recent searches are kept from now on; changes asked for before have waited for it. What was
   * kept for the visit only goes along.
   */
  async use(store: RecentStore): Promise<void> {
    const recent = this.#recent ?? [];
    this.#store = store;
    store.watch((rows) => {
      if (this.#store !== store) return;
      this.#recent = rows;
      void this.#report();
    });
    for (const resolve of this.#waiting.splice(0)) resolve(store);
    if (recent.length > 0) await this.change({ kind: 'remember', rows: recent });
  }

  /** Counts anew, in a library that has come up or has changed. */
  countIn(index: LibraryIndex): void {
    this.#index = index;
    this.#recount();
  }

  /** The searches that are saved now; what the reader made, and so what they find, may have changed too. */
  show(saved: readonly SavedSearch[]): void {
    this.#saved = saved.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    this.#recount();
  }

  /** Makes a change and gives the one that takes it back, or the problem by name. */
  async change(change: RecentChange): Promise<RecentOutcome> {
    try {
      return { undo: await makeChange(await this.#usable(), change) };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  }

  #usable(): Promise<RecentStore> {
    const store = this.#store;
    if (store) return Promise.resolve(store);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #recount(): void {
    for (const { address } of this.#saved ?? []) this.#outdated.add(address);
    void this.#report();
  }

  /** Tells what is kept, at once with the counts that are known, and again when all are. */
  async #report(): Promise<void> {
    const turn = ++this.#turn;
    const [index, saved, recent] = [this.#index, this.#saved, this.#recent];
    if (!saved || !recent) return;
    this.#tellRows(saved, recent);
    if (!index) return;
    const uncounted = saved.filter(({ address }) => this.#outdated.has(address));
    for (const { address } of uncounted) {
      this.#counts.set(address, countOf(index, address));
      this.#outdated.delete(address);
      // A keystroke that came meanwhile is answered first.
      await breath();
      if (turn !== this.#turn) return;
    }
    if (uncounted.length > 0) this.#tellRows(saved, recent);
  }

  #tellRows(saved: readonly SavedSearch[], recent: readonly RecentSearch[]): void {
    this.#tell({
      kind: 'searches',
      saved: saved.map((row) => ({ ...row, count: this.#counts.get(row.address) })),
      recent,
    });
  }
}

/** Makes a change; gives the change that takes it back, where there is anything to take back. */
async function makeChange(
  store: RecentStore,
  change: RecentChange,
): Promise<RecentChange | undefined> {
  switch (change.kind) {
    case 'note':
      await store.note(change.address);
      return undefined;
    case 'forget': {
      const rows = await store.forget(change.key);
      return rows.length > 0 ? { kind: 'remember', rows } : undefined;
    }
    case 'remember':
      await store.restore(change.rows);
      return undefined;
  }
}
