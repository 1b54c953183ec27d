/** What a reader made, as one book: every highlight, and every note on a whole paper. */
import { HIGHLIGHT_KINDS, type AnchorState } from '#domain/reader/records';
import { tagKey } from '#domain/tag-name';
import type { TextRange } from '#domain/text-range';

/** What an entry is: a kind of highlight, or a note on a whole paper. */
export const ENTRY_KINDS = [...HIGHLIGHT_KINDS, 'paper'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** By paper: the one that was written on last comes first, its entries as they stand in the text. */
export const ENTRY_SORTS = ['newest', 'oldest', 'paper'] as const;
type EntrySort = (typeof ENTRY_SORTS)[number];

/** In the order in which the page shows them; another one is another line here and in `entry-facets`. */
export const ENTRY_FACETS = ['kinds', 'made', 'tags', 'sources'] as const;
export type EntryFacet = (typeof ENTRY_FACETS)[number];

export interface EntryFilters {
  /** An entry of any of them passes. Empty: all, as for the others. */
  readonly kinds: readonly EntryKind[];
  /** Months or years in which it was made, `2026-11` or `2026`; any of them. */
  readonly made: readonly string[];
  /** Names of tags, all of which it must have; case and width do not count. */
  readonly tags: readonly string[];
  /** Source names; its paper is listed in any of them. */
  readonly sources: readonly string[];
}

export interface EntriesQuery extends EntryFilters {
  /** In the query language; words are looked for in quotes, notes and tags. */
  readonly text: string;
  readonly sort: EntrySort;
  /** Those that do not match are shown, too, behind those that do. */
  readonly others: boolean;
}

export const ALL_ENTRIES: EntriesQuery = {
  text: '',
  sort: 'newest',
  others: false,
  kinds: [],
  made: [],
  tags: [],
  sources: [],
};

/** One value of a facet, and how many entries choosing it would show beside what else is chosen. */
export interface EntryFacetValue {
  readonly value: string;
  readonly count: number;
}

/** What can be left out of a question that finds nothing, and how many entries that finds. */
export interface EntryDrop {
  readonly part: EntryFacet | 'text';
  readonly count: number;
}

/** A word that was probably meant by one that nothing holds. */
export interface MeantEntries {
  readonly typed: string;
  readonly word: string;
  /** The text of the question with it. */
  readonly text: string;
}

/** What is said of all entries that a question finds. */
export interface EntriesFound {
  /** How many match. */
  readonly matching: number;
  /** How many are shown: those, and the others where they are asked for. */
  readonly shown: number;
  /** How many there are. */
  readonly of: number;
  /** How many papers hold those that match. */
  readonly papers: number;
  readonly facets: Readonly<Record<EntryFacet, readonly EntryFacetValue[]>>;
  /** Only when nothing matches; none finds nothing. */
  readonly drops: readonly EntryDrop[];
  /** Only when nothing matches, and where that finds something. */
  readonly meant: MeantEntries | undefined;
}

/** The paper of an entry, as far as it is known. */
export interface EntryPaper {
  readonly id: string;
  /** Undefined: the library does not hold it any more. */
  readonly title: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly yearInferred?: true | undefined;
  /** Name of the page that lists it first. */
  readonly source?: string | undefined;
}

/** One entry, ready to draw. */
export interface EntryRow {
  /** Of the highlight; of the paper for a note on a whole one. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly paper: EntryPaper;
  /** The words as they stand in the paper; '' for a note on a whole one. */
  readonly quote: string;
  readonly quoteMatches: readonly TextRange[];
  /** The words that were marked, where the paper has others now. */
  readonly was?: string | undefined;
  readonly anchored: AnchorState;
  readonly note: string;
  /** Names. */
  readonly tags: readonly string[];
  /** When it was made, in ms since 1970. */
  readonly at: number;
  /** It is the first of its paper, where entries come by paper. */
  readonly opensPaper: boolean;
  /** Whether it is one that was looked for. */
  readonly matches: boolean;
}

/** Some of the entries, and what is said of them all. */
export interface EntriesPage {
  readonly found: EntriesFound;
  /** Place of the first of `rows` among those that are shown. */
  readonly from: number;
  readonly rows: readonly EntryRow[];
}

/** Whether anything narrows the book. */
export function isEntriesNarrowed(query: EntriesQuery): boolean {
  return query.text.trim() !== '' || ENTRY_FACETS.some((facet) => query[facet].length > 0);
}

/** Whether two values of a facet are one; tags are, however they are spelled. */
function isSame(facet: EntryFacet, one: string, other: string): boolean {
  return facet === 'tags' ? tagKey(one) === tagKey(other) : one === other;
}

export function isChosen(filters: EntryFilters, facet: EntryFacet, value: string): boolean {
  const chosen: readonly string[] = filters[facet];
  return chosen.some((each) => isSame(facet, each, value));
}

/** What changes when a value is chosen, or not any more. */
export function toggled(
  filters: EntryFilters,
  facet: EntryFacet,
  value: string,
): Partial<EntryFilters> {
  const others: string[] = filters[facet].filter((each) => !isSame(facet, each, value));
  const next = isChosen(filters, facet, value) ? others : [...others, value];
  return facet === 'kinds'
    ? { kinds: ENTRY_KINDS.filter((kind) => next.includes(kind)) }
    : { [facet]: next };
}

/** The question without one of its parts. */
export function withoutPart(part: EntryDrop['part']): Partial<EntriesQuery> {
  return part === 'text' ? { text: '' } : { [part]: [] };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The month of a time here, `2026-11`. */
export function monthOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}`;
}

/** The day of a time here, `2026-11-09`. */
export function dayOf(at: number): string {
  return `${monthOf(at)}-${twoDigits(new Date(at).getDate())}`;
}
