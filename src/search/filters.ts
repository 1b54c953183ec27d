/** Which papers pass the filters. Papers alike in all that filters ask share one number. */
import type { Paper } from '#domain/corpus';
import {
  FILTER_KINDS,
  type FilterKind,
  type LibraryFilters,
  type YearFilter,
} from '#domain/library-query';
import { yearOf } from '#domain/library-summary';
import { roomFor } from './growing.ts';
import type { DropPart } from './protocol.ts';

/** All that filters can ask about a paper. */
interface Facets {
  readonly sources: readonly string[];
  readonly year: YearFilter;
  readonly has: readonly FilterKind[];
  readonly authorsKnown: boolean;
}

/** One condition that can be left out by itself. */
export interface FilterPart {
  readonly part: Exclude<DropPart, { kind: 'words' }>;
  readonly passes: (facets: Facets) => boolean;
  /** The filters without it. */
  readonly without: LibraryFilters;
}

/** The link kinds of a paper that filters know, each once. */
export function filterKinds(paper: Paper): FilterKind[] {
  return FILTER_KINDS.filter((kind) => paper.links.some((link) => link.kind === kind));
}

function facetsOf(paper: Paper): Facets {
  return {
    sources: [...new Set(paper.listings.map(({ source }) => source))].toSorted(),
    year: yearOf(paper),
    has: filterKinds(paper),
    authorsKnown: paper.authorCount !== undefined,
  };
}

/** The active filters; several sources are one condition, as are several years, and each link is one. */
export function filterParts(filters: LibraryFilters): FilterPart[] {
  const { sources, years, has, authorsKnown } = filters;
  const parts: FilterPart[] = [];
  if (sources.length > 0) {
    parts.push({
      part: { kind: 'sources', sources },
      passes: (facets) => facets.sources.some((source) => sources.includes(source)),
      without: { ...filters, sources: [] },
    });
  }
  if (years.length > 0) {
    parts.push({
      part: { kind: 'years', years },
      passes: ({ year }) => years.includes(year),
      without: { ...filters, years: [] },
    });
  }
  for (const kind of new Set(has)) {
    parts.push({
      part: { kind: 'has', has: kind },
      passes: (facets) => facets.has.includes(kind),
      without: { ...filters, has: has.filter((other) => other !== kind) },
    });
  }
  if (authorsKnown) {
    parts.push({
      part: { kind: 'authorsKnown' },
      passes: (facets) => facets.authorsKnown,
      without: { ...filters, authorsKnown: false },
    });
  }
  return parts;
}

/** Whether a paper, by ordinal, meets a condition. */
export type Passes = (ordinal: number) => boolean;

export class FacetTable {
  readonly #numbers = new Map<string, number>();
  readonly #distinct: Facets[] = [];
  #ofPaper = new Uint32Array();

  /** Notes a paper's facets; papers come in order of their ordinals, from 0. */
  add(paper: Paper, ordinal: number): void {
    const facets = facetsOf(paper);
    const key = JSON.stringify(facets);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#distinct.length;
      this.#numbers.set(key, number);
      this.#distinct.push(facets);
    }
    this.#ofPaper = roomFor(this.#ofPaper, ordinal + 1);
    this.#ofPaper[ordinal] = number;
  }

  /** Whether a paper meets all of `parts`. */
  passesAll(parts: readonly FilterPart[]): Passes {
    const passing = this.#distinct.map((facets) => parts.every(({ passes }) => passes(facets)));
    return (ordinal) => passing[this.#ofPaper[ordinal] ?? 0] ?? false;
  }

  /** The one part that a paper fails, by its place in `parts`; undefined when it fails none or more. */
  onlyFailed(parts: readonly FilterPart[]): (ordinal: number) => number | undefined {
    const failed = this.#distinct.map((facets) => {
      const places = parts.flatMap(({ passes }, place) => (passes(facets) ? [] : [place]));
      return places.length === 1 ? places[0] : undefined;
    });
    return (ordinal) => failed[this.#ofPaper[ordinal] ?? 0];
  }
}
