/**
 * The address bar as a typed value. Everything lives behind the hash, so that any static host
 * serves it: `#/?q=…&sort=…`, `#/paper/<id>?q=…`, `#/phrase?text=…`, `#/highlights?q=…`,
 * `#/highlights/adrift/<id>`, `#/lists`, `#/list/<id>`, `#/tags`, `#/overview/<page>`,
 * `#/settings/<page>`.
 */
import { parseText, unique } from '#domain/address-parts';
import { LINE_SORTS, type LineFilters, type LineSort } from '#domain/concordance';
import {
  EMPTY_QUERY,
  SORTS,
  type LibraryFilters,
  type LibraryQuery,
  type Sort,
  type YearFilter,
} from '#domain/library-query';
import {
  HIGHLIGHTS,
  parseHighlights,
  printAdrift,
  printHighlights,
  type AdriftAddress,
  type HighlightsAddress,
} from '#domain/highlights-address';
import { HAVINGS, STATUSES } from '#domain/query-language';

export { MAX_QUERY_LENGTH } from '#domain/address-parts';
export { HIGHLIGHTS, type HighlightsAddress };

export const SETTINGS_PAGES = [
  'reading',
  'highlights',
  'keyboard',
  'storage',
  'papers',
  'help',
] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number];

/** The overview itself, what is known about the papers, and what came with their last update. */
export const OVERVIEW_PAGES = ['plots', 'about', 'new'] as const;
type OverviewPage = (typeof OVERVIEW_PAGES)[number];

export interface LibraryAddress extends LibraryFilters {
  readonly screen: 'library';
  /** As typed. */
  readonly text: string;
  /** Undefined: best match where there are words, else newest. */
  readonly sort: Sort | undefined;
  /** Id of the open paper. */
  readonly paper: string | undefined;
  /** Id of the reading list that the open paper is read in; undefined: it stands among the results. */
  readonly within: string | undefined;
}

/** Every sentence of the library that holds a phrase. */
export interface PhraseAddress extends LineFilters {
  readonly screen: 'phrase';
  /** As selected or typed. */
  readonly text: string;
  readonly sort: LineSort;
}

interface SettingsAddress {
  readonly screen: 'settings';
  readonly page: SettingsPage;
}

/** All tags of the reader's. */
interface TagsAddress {
  readonly screen: 'tags';
}

/** All reading lists. */
interface ListsAddress {
  readonly screen: 'lists';
}

/** A reading list. */
interface ListAddress {
  readonly screen: 'list';
  readonly list: string;
}

/** All papers together. */
interface OverviewAddress {
  readonly screen: 'overview';
  readonly page: OverviewPage;
}

/** Where a file is opened that is to come in. */
interface ImportAddress {
  readonly screen: 'import';
}

/** An address that leads nowhere. */
interface LostAddress {
  readonly screen: 'lost';
  readonly path: string;
}

export type Address =
  | LibraryAddress
  | PhraseAddress
  | HighlightsAddress
  | AdriftAddress
  | SettingsAddress
  | TagsAddress
  | ListsAddress
  | ListAddress
  | OverviewAddress
  | ImportAddress
  | LostAddress;

export const LIBRARY: LibraryAddress = {
  ...EMPTY_QUERY,
  screen: 'library',
  sort: undefined,
  paper: undefined,
  within: undefined,
};

export const PHRASE: PhraseAddress = {
  screen: 'phrase',
  text: '',
  sort: 'after',
  years: [],
  sources: [],
};

/** The library's address as a question to the search. */
export function toQuery(address: LibraryAddress): LibraryQuery {
  const { text, sources, years, has, authorsKnown, statuses, tags, lists } = address;
  const filters = { sources, years, has, authorsKnown, statuses, tags, lists };
  const hasWords = text.trim() !== '';
  const sort = address.sort === 'best' && !hasWords ? undefined : address.sort;
  return { text, ...filters, sort: sort ?? (hasWords ? 'best' : 'newest') };
}

/** Whether any filter narrows the library; words do not count. */
export function isNarrowed(filters: LibraryFilters): boolean {
  const { sources, years, has, authorsKnown, statuses, tags, lists } = filters;
  return (
    authorsKnown || [sources, years, has, statuses, tags, lists].some(({ length }) => length > 0)
  );
}

/** Reads an address; what it does not know it leaves out. Never throws. */
export function parseAddress(hash: string): Address {
  const [path, search] = split(hash.replace(/^#/, ''), '?');
  const parts = path.split('/').filter((part) => part !== '');
  const [first, second] = parts;
  if (first === undefined) return parseLibrary(search, undefined);
  if (first === 'paper' && parts.length === 2) return parseLibrary(search, second);
  if (first === 'phrase' && parts.length === 1) return parsePhrase(search);
  if (first === 'tags' && parts.length === 1) return { screen: 'tags' };
  if (first === 'lists' && parts.length === 1) return { screen: 'lists' };
  if (first === 'list' && second !== undefined && parts.length === 2) {
    return { screen: 'list', list: decode(second) };
  }
  if (first === 'import' && parts.length === 1) return { screen: 'import' };
  if (first === 'highlights' && parts.length === 1) return parseHighlights(search);
  if (first === 'highlights' && second === 'adrift' && parts.length <= 3) {
    const [, , id] = parts;
    return { screen: 'adrift', highlight: id === undefined ? undefined : decode(id) };
  }
  if (first === 'overview' && parts.length <= 2) {
    const page = OVERVIEW_PAGES.find((known) => known === (second ?? 'plots'));
    if (page) return { screen: 'overview', page };
  }
  if (first === 'settings' && parts.length <= 2) {
    const page = SETTINGS_PAGES.find((known) => known === (second ?? 'reading'));
    if (page) return { screen: 'settings', page };
  }
  return { screen: 'lost', path };
}

/** Writes an address, `#` included; `parseAddress` reads it back to an equal value. */
export function printAddress(address: Address): string {
  if (address.screen === 'lost') return `#${address.path}`;
  if (address.screen === 'tags') return '#/tags';
  if (address.screen === 'lists') return '#/lists';
  if (address.screen === 'list') return `#/list/${encodeURIComponent(address.list)}`;
  if (address.screen === 'import') return '#/import';
  if (address.screen === 'overview') {
    return address.page === 'plots' ? '#/overview' : `#/overview/${address.page}`;
  }
  if (address.screen === 'settings') return `#/settings/${address.page}`;
  if (address.screen === 'phrase') return withParams('#/phrase', printPhrase(address));
  if (address.screen === 'highlights') return withParams('#/highlights', printHighlights(address));
  if (address.screen === 'adrift') return printAdrift(address);
  if (address.paper !== undefined) return printPaper(address, address.paper);
  return withParams('#/', printLibrary(address));
}

function printPaper(address: LibraryAddress, paper: string): string {
  const params = printLibrary(address);
  if (address.within !== undefined) params.append('in', address.within);
  return withParams(`#/paper/${encodeURIComponent(paper)}`, params);
}

/** Writes the addresses of many papers, all beside the same search and in no reading list. */
export function paperPrinter(beside: LibraryAddress): (paper: string) => string {
  const search = withParams('', printLibrary(beside));
  return (paper) => `#/paper/${encodeURIComponent(paper)}${search}`;
}

function withParams(path: string, params: URLSearchParams): string {
  const search = params.toString();
  return search === '' ? path : `${path}?${search}`;
}

function printPhrase({ text, sort, years, sources }: PhraseAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (text !== '') params.append('text', text);
  if (sort !== PHRASE.sort) params.append('sort', sort);
  for (const source of sources) params.append('source', source);
  for (const year of years) params.append('year', String(year));
  return params;
}

function printLibrary(address: LibraryAddress): URLSearchParams {
  const params = new URLSearchParams();
  const put = (name: string, values: readonly (string | number)[]): void => {
    for (const value of values) params.append(name, String(value));
  };
  put('q', address.text === '' ? [] : [address.text]);
  put('sort', address.sort === undefined ? [] : [address.sort]);
  put('source', address.sources);
  put('year', address.years);
  put('has', address.has);
  put('authors', address.authorsKnown ? ['known'] : []);
  put('is', address.statuses);
  put('tag', address.tags);
  put('list', address.lists);
  return params;
}

function parseLibrary(search: string, paper: string | undefined): LibraryAddress {
  const params = new URLSearchParams(search);
  return {
    screen: 'library',
    text: parseText(params.get('q')),
    sort: SORTS.find((sort) => sort === params.get('sort')),
    sources: parseSources(params),
    years: parseYears(params),
    has: HAVINGS.filter((what) => params.getAll('has').includes(what)),
    authorsKnown: params.get('authors') === 'known',
    statuses: STATUSES.filter((status) => params.getAll('is').includes(status)),
    tags: unique(params.getAll('tag').filter((name) => name !== '')),
    lists: unique(params.getAll('list').filter((name) => name !== '')),
    paper: paper === undefined ? undefined : decode(paper),
    within: (paper !== undefined && params.get('in')) || undefined,
  };
}

function parsePhrase(search: string): PhraseAddress {
  const params = new URLSearchParams(search);
  return {
    screen: 'phrase',
    text: parseText(params.get('text')),
    sort: LINE_SORTS.find((sort) => sort === params.get('sort')) ?? PHRASE.sort,
    sources: parseSources(params),
    years: parseYears(params),
  };
}

function parseSources(params: URLSearchParams): string[] {
  return unique(params.getAll('source').filter((name) => name !== ''));
}

function parseYears(params: URLSearchParams): YearFilter[] {
  return unique(params.getAll('year').flatMap(parseYear));
}

function parseYear(text: string): YearFilter[] {
  if (text === 'none') return ['none'];
  return /^\d{4}$/.test(text) ? [Number(text)] : [];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign: not an id of ours, and shown as it stands.
    return part;
  }
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
