import { createStore, type StoreApi } from 'zustand/vanilla';
import { LIBRARY, printAddress, toQuery, type LibraryAddress } from '#domain/address';
import { knownValues } from '#domain/known-values';
import { withScopesAsFilters } from '#domain/lift-scopes';
import type { TextRange } from '#domain/text-range';
import type { Drop, Loosened, Repair, ResultRow, Widened } from '../search/protocol.ts';
import { restingRow } from '../search/result-rows.ts';
import type { SearchClient } from '../search/search-client.ts';
export type { DropPart, ResultRow } from '../search/protocol.ts';
import type { LibraryStore } from './library-store.ts';
import type { Navigation } from './navigation.ts';
import { ownNames } from './own-names.ts';
import type { ReaderStore } from './reader-store.ts';

/** A row is at least so high at the usual text size, in px. */
const LEAST_ROW = 104;

/** Rows asked for with every search: those that can be drawn at once; each costs the keystroke. */
function firstRows(): number {
  return Math.ceil(innerHeight / LEAST_ROW) + 2;
}

export interface ResultsState {
  /** The question that `order` answers, as an address without the open paper; '' before the first. */
  readonly key: string;
  /** The same question, typed. */
  readonly address: LibraryAddress;
  /** The same again, with what scopes in its text ask said by filters: so it was asked. */
  readonly meant: LibraryAddress;
  /** Ordinals of the papers found, in order. */
  readonly order: Uint32Array;
  /** How many papers at the head of `order` hold every word. */
  readonly every: number;
  /** Where there are none: how many hold most of the words. */
  readonly close: number;
  readonly repairs: readonly Repair[];
  /** Why phrases were searched for as loose words; undefined where they were not. */
  readonly loosened: Loosened | undefined;
  readonly widened: readonly Widened[];
  /** Papers that were searched: fewer than the library holds while the index is built. */
  readonly of: number;
  /** Rows seen so far, by ordinal. */
  readonly rows: ReadonlyMap<number, ResultRow>;
  readonly drops: readonly Drop[];
}

export interface ResultsStore extends StoreApi<ResultsState> {
  /** Fetches those rows among `ordinals` that are not here yet. */
  need(ordinals: readonly number[]): void;
  /** The row at this place of the results; undefined beyond their ends. */
  at(index: number): Promise<ResultRow | undefined>;
}

/** The address of a question, whatever paper is open beside its answers. */
export function questionKey(address: LibraryAddress): string {
  return printAddress({ ...address, paper: undefined });
}

function areSame(some: readonly TextRange[], others: readonly TextRange[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, at) => start === others[at]?.start && end === others[at].end)
  );
}

/** The row as it was, where it says the same: what is the same object is not drawn again. */
function kept(row: ResultRow, last: ResultsState['rows']): ResultRow {
  const before = last.get(row.ordinal);
  const isSame =
    before?.id === row.id &&
    before.title === row.title &&
    before.snippet === row.snippet &&
    before.publishedOn === row.publishedOn &&
    before.yearInferred === row.yearInferred &&
    before.foundIn?.join(' ') === row.foundIn?.join(' ') &&
    before.links.join(' ') === row.links.join(' ') &&
    JSON.stringify(before.own) === JSON.stringify(row.own) &&
    areSame(before.titleMatches, row.titleMatches) &&
    areSame(before.snippetMatches, row.snippetMatches);
  return isSame ? before : row;
}

const AT_REST = questionKey(LIBRARY);

/**
 * An answer that never comes: a newer keystroke overtook the question, and its answer is on its way;
 * or workers die one after the other, which the library's store says.
 */
function overtaken(): void {}

/**
 * Asks the search whenever the address asks something new or another corpus is served, outside
 * React, so that a keystroke is on its way to the worker before anything is drawn.
 */
export function createResultsStore(
  navigation: Navigation,
  library: LibraryStore,
  reader: ReaderStore,
  search: SearchClient,
): ResultsStore {
  const store = createStore<ResultsState>(() => ({
    key: '',
    address: LIBRARY,
    meant: LIBRARY,
    order: new Uint32Array(),
    every: 0,
    close: 0,
    repairs: [],
    widened: [],
    loosened: undefined,
    of: 0,
    rows: new Map(),
    drops: [],
  }));
  const requested = new Set<number>();
  let asked = '';

  /** The first screen needs no search: the library at rest is its papers in resting order. */
  function showFirstScreen(key: string): boolean {
    const { firstScreen, summary } = library.getState();
    if (key !== AT_REST || !firstScreen || !summary) return false;
    if (store.getState().key === key) return true;
    const order = Uint32Array.from({ length: summary.papers }, (_, ordinal) => ordinal);
    const rows = new Map(firstScreen.papers.map((paper) => [paper.ordinal, restingRow(paper)]));
    const every = order.length;
    const of = summary.papers;
    const plain = {
      meant: LIBRARY,
      close: 0,
      repairs: [],
      widened: [],
      loosened: undefined,
      drops: [],
    };
    store.setState({ key, address: LIBRARY, order, every, of, rows, ...plain });
    return true;
  }

  function ask(): void {
    const { searchable, progress, epoch } = library.getState();
    const address = navigation.lastLibrary();
    const key = questionKey(address);
    if (showFirstScreen(key)) return;
    const indexed = progress?.stage === 'indexing' ? progress.papers : 0;
    if (!searchable && indexed === 0) return;
    const question = `${key} ${searchable ? epoch : -indexed}`;
    if (question === asked) return;
    asked = question;
    const { summary } = library.getState();
    const own = ownNames(reader.getState().summary);
    const meant = summary ? withScopesAsFilters(address, knownValues(summary, own)) : address;
    void search.search(toQuery(meant), firstRows()).then(({ rows, ...found }) => {
      requested.clear();
      const { rows: last } = store.getState();
      const byOrdinal = new Map(rows.map((row) => [row.ordinal, kept(row, last)]));
      store.setState({ key, address, meant, ...found, rows: byOrdinal });
    }, overtaken);
  }

  /** Renews rows that say more now; those that are seen stay until their successors are here. */
  async function renew(ordinals: readonly number[]): Promise<void> {
    const { key, meant } = store.getState();
    const renewed = await search.rows(ordinals, meant.text);
    const { key: now, rows: seen } = store.getState();
    if (now !== key) return;
    const rows = new Map(seen);
    for (const row of renewed) rows.set(row.ordinal, kept(row, seen));
    store.setState({ rows });
  }

  /** Searches again, as another set of papers may pass. */
  async function searchAgain(): Promise<void> {
    const { key, meant } = store.getState();
    const { rows, ...found } = await search.search(toQuery(meant), firstRows());
    const { key: now, rows: seen } = store.getState();
    if (now !== key) return;
    const byOrdinal = new Map(seen);
    for (const row of rows) byOrdinal.set(row.ordinal, kept(row, seen));
    store.setState({ ...found, rows: byOrdinal });
  }

  /**
   * Asks again when the reader made something of papers. The two answers are awaited apart: the search
   * for the next change overtakes the one for this, and nobody else renews the rows of this one.
   */
  function askAgain(touched: readonly string[] | 'all'): void {
    const { key, rows } = store.getState();
    if (key === '' || touched.length === 0 || !library.getState().searchable) return;
    // Another question is on its way: its answer knows of the change, and must not be overtaken.
    if (key !== questionKey(navigation.lastLibrary())) return;
    const isTouched = ({ id }: ResultRow): boolean => touched === 'all' || touched.includes(id);
    const stale = [...rows.values()].filter(isTouched).map(({ ordinal }) => ordinal);
    searchAgain().catch(overtaken);
    renew(stale).catch(overtaken);
  }

  library.subscribe(ask);
  navigation.subscribe(ask);
  reader.subscribe(({ summary, touched }, { summary: before }) => {
    if (summary !== before) askAgain(touched);
  });

  /** Adds rows to those of the question they were asked for, if it still stands. */
  async function fetchRows(ordinals: readonly number[]): Promise<readonly ResultRow[]> {
    const { key, meant } = store.getState();
    try {
      const fetched = await search.rows(ordinals, meant.text);
      if (store.getState().key === key) {
        const rows = new Map(store.getState().rows);
        for (const row of fetched) rows.set(row.ordinal, row);
        store.setState({ rows });
      }
      return fetched;
    } catch {
      // Workers die, which the library's store says; these rows are asked for again with the
      // next answer.
      return [];
    }
  }

  return Object.assign(store, {
    need(ordinals: readonly number[]) {
      const { rows } = store.getState();
      const missing = ordinals.filter((ordinal) => !rows.has(ordinal) && !requested.has(ordinal));
      if (missing.length === 0 || !library.getState().searchable) return;
      for (const ordinal of missing) requested.add(ordinal);
      void fetchRows(missing);
    },
    async at(index: number) {
      const { order, rows } = store.getState();
      const ordinal = order[index];
      if (ordinal === undefined) return undefined;
      return rows.get(ordinal) ?? (await fetchRows([ordinal]))[0];
    },
  });
}
