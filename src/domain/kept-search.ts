/** Searches that a reader keeps: by name, and those made last. */
import {
  isNarrowed,
  parseAddress,
  printAddress,
  toQuery,
  type LibraryAddress,
} from '#domain/address';
import { activeFilters, SORT_WORDS } from '#domain/filter-words';
import { HAVINGS, STATUSES } from '#domain/query-language';

export interface SavedSearch {
  /** Sorts by the time at which it was saved. */
  readonly id: string;
  readonly name: string;
  /** As {@link searchAddress} prints it. */
  readonly address: string;
  /** In ms since 1970. */
  readonly createdAt: number;
}

export interface RecentSearch {
  /** Its address, as {@link searchAddress} prints it. */
  readonly key: string;
  /** In ms since 1970. */
  readonly usedAt: number;
}

/** A change of the recent searches; whoever makes one is told the change that takes it back. */
export type RecentChange =
  | { readonly kind: 'note'; readonly address: string }
  /** Forgets one of the recent searches, or all. */
  | { readonly kind: 'forget'; readonly key?: string }
  | { readonly kind: 'remember'; readonly rows: readonly RecentSearch[] };

/** Recent searches that are kept. */
export const MOST_RECENTS = 20;

/** Longest name of a saved search, in characters. */
export const LONGEST_NAME = 80;

/** Whether an address asks for less than the whole library. */
export function isSearch(address: LibraryAddress): boolean {
  return address.text.trim() !== '' || isNarrowed(address);
}

/**
 * The one address of a question: without the open paper, without what makes no difference, filters
 * in an order of their own. Two addresses that ask the same print the same.
 */
export function searchAddress(address: LibraryAddress): string {
  const text = address.text.trim();
  const { sort } = toQuery(address);
  const usual = toQuery({ ...address, sort: undefined }).sort;
  return printAddress({
    ...address,
    text,
    sort: sort === usual ? undefined : sort,
    sources: address.sources.toSorted(),
    years: address.years.toSorted((a, b) => (`${a}` < `${b}` ? -1 : 1)),
    has: HAVINGS.filter((what) => address.has.includes(what)),
    statuses: STATUSES.filter((status) => address.statuses.includes(status)),
    tags: address.tags.toSorted(),
    lists: address.lists.toSorted(),
    paper: undefined,
  });
}

/** Reads what {@link searchAddress} printed; undefined for an address that is none of the library's. */
export function readSearch(printed: string): LibraryAddress | undefined {
  const address = parseAddress(printed);
  return address.screen === 'library' ? address : undefined;
}

/**
 * What a search is called until its reader calls it otherwise: `sepsis · Has code · 2024`.
 * @param sourceTitle what a person calls the source of this name
 */
export function searchName(address: LibraryAddress, sourceTitle: (name: string) => string): string {
  const { sort } = toQuery(address);
  const parts = [
    address.text,
    ...activeFilters(address, sourceTitle).map(({ label }) => label),
    ...(sort === toQuery({ ...address, sort: undefined }).sort ? [] : [SORT_WORDS[sort]]),
  ].map((part) => part.trim());
  return cleanName(parts.filter((part) => part !== '').join(' · '));
}

/** A name on one line, without signs that are not seen or turn the line round; '' if nothing is left. */
export function cleanName(name: string): string {
  const clean = name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const signs = Array.from(clean);
  return signs.length > LONGEST_NAME ? `${signs.slice(0, LONGEST_NAME - 1).join('')}…` : clean;
}
