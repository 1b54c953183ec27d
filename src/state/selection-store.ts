import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperName } from '../search/protocol.ts';
import type { SearchClient } from '../search/search-client.ts';
import type { LibraryStore } from './library-store.ts';
import type { ResultsStore } from './results-store.ts';

export interface SelectionState {
  /** Papers are being selected, though there may be none yet. */
  readonly on: boolean;
  /** The selected ones: ordinals by id. */
  readonly papers: ReadonlyMap<string, number>;
  /** Ordinal of the one that was selected last, where a range begins. */
  readonly from: number | undefined;
}

export interface SelectionStore extends StoreApi<SelectionState> {
  /** Adds a paper or takes it off; without any paper left nothing is being selected. */
  toggle(paper: PaperName): void;
  /** Adds all results from the one selected last to this one. */
  extendTo(paper: PaperName): Promise<void>;
  /** Adds all results, as the line above them counts them. */
  addAll(): Promise<void>;
  begin(): void;
  clear(): void;
}

const NOTHING: SelectionState = { on: false, papers: new Map(), from: undefined };

/** The results that are counted: those with every word, where there are any. */
export function countedResults(order: Uint32Array, every: number): Uint32Array {
  return every > 0 ? order.subarray(0, every) : order;
}

/** The papers that the reader has selected, whatever is searched for meanwhile. */
export function createSelectionStore(
  library: LibraryStore,
  results: ResultsStore,
  search: SearchClient,
): SelectionStore {
  const store = createStore<SelectionState>(() => NOTHING);

  async function add(ordinals: Uint32Array): Promise<void> {
    const ids = await search.ids(ordinals);
    const papers = new Map(store.getState().papers);
    for (const [at, id] of ids.entries()) papers.set(id, ordinals[at] ?? 0);
    store.setState({ on: true, papers });
  }

  /** Other papers may have other places in the library that is served from now on. */
  async function find(): Promise<void> {
    const { papers } = store.getState();
    if (papers.size === 0) return;
    const found = await Promise.all(Array.from(papers.keys(), (id) => search.paper(id)));
    const here = found.filter((paper) => paper !== undefined);
    store.setState({ papers: new Map(here.map(({ id, ordinal }) => [id, ordinal])) });
  }

  library.subscribe(({ epoch }, before) => {
    if (epoch !== before.epoch) find().catch(lost);
  });

  return Object.assign(store, {
    toggle({ id, ordinal }: PaperName) {
      const papers = new Map(store.getState().papers);
      if (!papers.delete(id)) papers.set(id, ordinal);
      store.setState({ on: papers.size > 0, papers, from: ordinal });
    },
    async extendTo({ id, ordinal }: PaperName) {
      const { order } = results.getState();
      const { from, papers } = store.getState();
      const [start, end] = [order.indexOf(from ?? ordinal), order.indexOf(ordinal)].toSorted(
        (a, b) => a - b,
      );
      store.setState({ on: true, papers: new Map(papers).set(id, ordinal), from: ordinal });
      if (start === undefined || end === undefined || start < 0) return;
      await add(order.slice(start, end + 1)).catch(lost);
    },
    async addAll() {
      const { order, every } = results.getState();
      await add(countedResults(order, every)).catch(lost);
    },
    begin: () => store.setState({ on: true }),
    clear: () => store.setState(NOTHING),
  });
}

/** The worker died, which the library's store says; what is selected stays so. */
function lost(): void {}
