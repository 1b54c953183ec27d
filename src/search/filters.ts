/** Which papers pass the filters. Papers alike in all that filters ask share one number. */
import type { Paper } from '#domain/corpus';
import {
  FILTER_KINDS,
  type FilterKind,
  type LibraryFilters,
  type YearFilter,
} from '#domain/library-query';
import { yearOf } from '#domain/library-summary';
import { UNMARKED, type PaperMarks } from '#domain/paper-marks';
import type { Having, Status } from '#domain/query-language';
import { tagKey } from '#domain/tag-name';
import { roomFor } from './growing.ts';
import type { DropPart } from './protocol.ts';

/** All that filters can ask about a paper. */
export interface Facets {
  readonly sources: readonly string[];
  readonly year: YearFilter;
  readonly has: readonly Having[];
  readonly authorsKnown: boolean;
  readonly status: Status;
  /** As `sameName` compares them. */
  readonly tags: readonly string[];
  readonly lists: readonly string[];
}

/** Whether papers with these facets meet a condition. */
export type FacetTest = (facets: Facets) => boolean;

/** One condition that can be left out by itself. */
export interface FilterPart {
  readonly part: Exclude<DropPart, { kind: 'words' | 'clause' }>;
  readonly passes: FacetTest;
  /** The filters without it. */
  readonly without: LibraryFilters;
}

/** A name of a tag, a list or a source, as two spellings of it are compared: all as tags are. */
export function sameName(name: string): string {
  return tagKey(name);
}

/** The link kinds of a paper that filters know, each once. */
export function filterKinds(paper: Paper): FilterKind[] {
  return FILTER_KINDS.filter((kind) => paper.links.some((link) => link.kind === kind));
}

function sameNames(names: readonly string[]): string[] {
  return [...new Set(names.map(sameName))].toSorted();
}

/** All that filters can ask about a paper and what its reader made of it. */
export function facetsOf(paper: Paper, marks: PaperMarks = UNMARKED): Facets {
  const year = yearOf(paper);
  const own: [Having, boolean][] = [
    ['date', year !== 'none'],
    ['note', marks.notes.length > 0],
    ['highlight', marks.highlights.length > 0],
    ['tag', marks.tags.length > 0],
  ];
  return {
    sources: [...new Set(paper.listings.map(({ source }) => source))].toSorted(),
    year,
    has: [...filterKinds(paper), ...own.flatMap(([what, has]) => (has ? [what] : []))],
    authorsKnown: paper.authorCount !== undefined,
    status: marks.status,
    tags: sameNames(marks.tags),
    lists: sameNames(marks.lists),
  };
}

/** Each value that must be there by itself, as a condition of its own. */
function eachOf<Value extends string>(
  values: readonly Value[],
  part: (value: Value) => FilterPart['part'],
  passes: (facets: Facets, value: Value) => boolean,
  without: (others: readonly Value[]) => LibraryFilters,
): FilterPart[] {
  return [...new Set(values)].map((value) => ({
    part: part(value),
    passes: (facets) => passes(facets, value),
    without: without(values.filter((other) => other !== value)),
  }));
}

/** Several values of which one is enough, as one condition. */
function anyOf(
  values: readonly unknown[],
  part: FilterPart['part'],
  passes: FacetTest,
  without: LibraryFilters,
): FilterPart[] {
  return values.length > 0 ? [{ part, passes, without }] : [];
}

/** The active filters, one by one; several sources are one condition, as are years and statuses. */
export function filterParts(filters: LibraryFilters): FilterPart[] {
  const { sources, years, has, authorsKnown, statuses, tags, lists } = filters;
  return [
    ...anyOf(
      sources,
      { kind: 'sources', sources },
      (facets) => facets.sources.some((source) => sources.includes(source)),
      { ...filters, sources: [] },
    ),
    ...anyOf(years, { kind: 'years', years }, ({ year }) => years.includes(year), {
      ...filters,
      years: [],
    }),
    ...eachOf(
      has,
      (what) => ({ kind: 'has', has: what }),
      (facets, what) => facets.has.includes(what),
      (others) => ({ ...filters, has: others }),
    ),
    ...(authorsKnown
      ? [
          {
            part: { kind: 'authorsKnown' as const },
            passes: (facets: Facets) => facets.authorsKnown,
            without: { ...filters, authorsKnown: false },
          },
        ]
      : []),
    ...anyOf(statuses, { kind: 'statuses', statuses }, ({ status }) => statuses.includes(status), {
      ...filters,
      statuses: [],
    }),
    ...eachOf(
      tags,
      (tag) => ({ kind: 'tag', tag }),
      (facets, tag) => facets.tags.includes(sameName(tag)),
      (others) => ({ ...filters, tags: others }),
    ),
    ...eachOf(
      lists,
      (list) => ({ kind: 'list', list }),
      (facets, list) => facets.lists.includes(sameName(list)),
      (others) => ({ ...filters, lists: others }),
    ),
  ];
}

/** Whether a paper, by ordinal, meets a condition. */
export type Passes = (ordinal: number) => boolean;

/** Facets that papers have in common. */
interface Common {
  readonly key: string;
  readonly facets: Facets;
  papers: number;
}

export class FacetTable {
  readonly #numbers = new Map<string, number>();
  readonly #distinct: Common[] = [];
  /** Places in `#distinct` whose facets no paper has any more: the next new ones are put there. */
  readonly #free: number[] = [];
  #ofPaper = new Uint32Array();
  #size = 0;

  /** Notes a paper's facets, or notes them anew; papers come in order of their ordinals, from 0. */
  set(paper: Paper, ordinal: number, marks = UNMARKED): void {
    const facets = facetsOf(paper, marks);
    const key = JSON.stringify(facets);
    const number = this.#numbers.get(key) ?? this.#place({ key, facets, papers: 0 });
    const common = this.#distinct[number];
    if (common) common.papers += 1;
    if (ordinal < this.#size) this.#leave(this.#ofPaper[ordinal] ?? 0);
    this.#size = Math.max(this.#size, ordinal + 1);
    this.#ofPaper = roomFor(this.#ofPaper, ordinal + 1);
    this.#ofPaper[ordinal] = number;
  }

  #place(common: Common): number {
    const number = this.#free.pop() ?? this.#distinct.length;
    this.#numbers.set(common.key, number);
    this.#distinct[number] = common;
    return number;
  }

  #leave(number: number): void {
    const common = this.#distinct[number];
    if (!common) return;
    common.papers -= 1;
    if (common.papers > 0) return;
    this.#numbers.delete(common.key);
    this.#free.push(number);
  }

  /** Whether a paper meets all of `tests`. */
  passesAll(tests: readonly FacetTest[]): Passes {
    const passing = this.#distinct.map(({ facets }) => tests.every((test) => test(facets)));
    return (ordinal) => passing[this.#ofPaper[ordinal] ?? 0] ?? false;
  }
}
