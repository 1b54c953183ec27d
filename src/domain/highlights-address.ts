/** The addresses of the reader's highlights and notes: `#/highlights?q=…`, `#/highlights/adrift/<id>`. */
import { parseText, unique } from '#domain/address-parts';
import {
  ALL_ENTRIES,
  ENTRY_FACETS,
  ENTRY_KINDS,
  ENTRY_SORTS,
  type EntriesQuery,
} from '#domain/notebook';

/** Every highlight and every note. */
export interface HighlightsAddress extends EntriesQuery {
  readonly screen: 'highlights';
}

/** Highlights whose words have changed or are gone. */
export interface AdriftAddress {
  readonly screen: 'adrift';
  /** Id of the one that is looked at. */
  readonly highlight: string | undefined;
}

export const HIGHLIGHTS: HighlightsAddress = { screen: 'highlights', ...ALL_ENTRIES };

/** The question that an address asks. */
export function entriesQuery(address: HighlightsAddress): EntriesQuery {
  const { text, sort, others, kinds, made, tags, sources } = address;
  return { text, sort, others, kinds, made, tags, sources };
}

/** What the facets are called in an address. */
const ENTRY_PARAMS = { kinds: 'kind', made: 'made', tags: 'tag', sources: 'source' } as const;

export function printHighlights(address: HighlightsAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (address.text !== '') params.append('q', address.text);
  if (address.sort !== HIGHLIGHTS.sort) params.append('sort', address.sort);
  if (address.others) params.append('others', 'shown');
  for (const facet of ENTRY_FACETS) {
    for (const value of address[facet]) params.append(ENTRY_PARAMS[facet], value);
  }
  return params;
}

export function printAdrift({ highlight }: AdriftAddress): string {
  const path = '#/highlights/adrift';
  return highlight === undefined ? path : `${path}/${encodeURIComponent(highlight)}`;
}

export function parseHighlights(search: string): HighlightsAddress {
  const params = new URLSearchParams(search);
  const all = (facet: keyof typeof ENTRY_PARAMS): string[] =>
    unique(params.getAll(ENTRY_PARAMS[facet]).filter((value) => value !== ''));
  return {
    screen: 'highlights',
    text: parseText(params.get('q')),
    sort: ENTRY_SORTS.find((sort) => sort === params.get('sort')) ?? HIGHLIGHTS.sort,
    others: params.get('others') === 'shown',
    kinds: ENTRY_KINDS.filter((kind) => all('kinds').includes(kind)),
    made: all('made').filter((period) => /^\d{4}(?:-\d{2})?$/.test(period)),
    tags: all('tags'),
    sources: all('sources'),
  };
}
