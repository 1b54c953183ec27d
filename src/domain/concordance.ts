/** Every sentence that holds a phrase, as lines that can be counted, narrowed and ordered. */
import type { YearFilter } from '#domain/library-query';
import type { TextRange } from '#domain/text-range';
import { words } from '#domain/words';

export interface ConcordanceLine {
  readonly paperId: string;
  readonly title: string;
  /** The sentence is the title itself. */
  readonly inTitle: boolean;
  /** The sentence. */
  readonly text: string;
  /** Where the phrase first stands in it. */
  readonly match: TextRange;
  /** Undefined: the paper carries no date. */
  readonly year?: number;
  readonly yearInferred?: true;
  /** Names of the saved pages that list the paper, each once. */
  readonly sources: readonly string[];
}

export interface Concordance {
  /** By paper in the library's resting order, then as they stand in it; no more than travel well. */
  readonly lines: readonly ConcordanceLine[];
  /** How many sentences hold the phrase, sent or not. */
  readonly sentences: number;
  /** How many papers do. */
  readonly papers: number;
  /** How many papers were searched. */
  readonly of: number;
}

export const LINE_SORTS = ['after', 'before', 'year'] as const;
export type LineSort = (typeof LINE_SORTS)[number];

export interface LineFilters {
  /** Years; a line of any of them passes. Empty: all. */
  readonly years: readonly YearFilter[];
  /** Source names; a line of a paper listed in any of them passes. Empty: all. */
  readonly sources: readonly string[];
}

/** The year of a line as filters name it. */
function yearOfLine({ year }: ConcordanceLine): YearFilter {
  return year ?? 'none';
}

/** The lines that pass. */
export function narrowLines(
  lines: readonly ConcordanceLine[],
  { years, sources }: LineFilters,
): readonly ConcordanceLine[] {
  if (years.length + sources.length === 0) return lines;
  return lines.filter(
    (line) =>
      (years.length === 0 || years.includes(yearOfLine(line))) &&
      (sources.length === 0 || line.sources.some((name) => sources.includes(name))),
  );
}

function counted<T>(
  lines: readonly ConcordanceLine[],
  values: (line: ConcordanceLine) => Iterable<T>,
) {
  const counts = new Map<T, number>();
  for (const line of lines) {
    for (const value of values(line)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

export interface LineCounts {
  readonly years: ReadonlyMap<YearFilter, number>;
  readonly sources: ReadonlyMap<string, number>;
}

/** How many lines each year and each source has, of those that the other filter lets pass. */
export function countLines(lines: readonly ConcordanceLine[], filters: LineFilters): LineCounts {
  return {
    years: counted(narrowLines(lines, { ...filters, years: [] }), (line) => [yearOfLine(line)]),
    sources: counted(narrowLines(lines, { ...filters, sources: [] }), (line) => line.sources),
  };
}

/** Comes after every word. */
const NO_CONTEXT = '\uffff';

/** What is compared: the words after the phrase, or those before it, the nearest first. */
function contextOf({ text, match }: ConcordanceLine, sort: LineSort): string {
  const context = sort === 'before' ? text.slice(0, match.start) : text.slice(match.end);
  const folded = words(context).map((word) => word.folded);
  return (sort === 'before' ? folded.toReversed() : folded).join(' ') || NO_CONTEXT;
}

/**
 * The lines in order; equal ones stay as they came. Those that begin or end with the phrase come after
 * the others, as do unknown years; newer years come first.
 */
export function sortLines(
  lines: readonly ConcordanceLine[],
  sort: LineSort,
): readonly ConcordanceLine[] {
  const keyed = lines.map((line) => ({
    line,
    year: sort === 'year' ? (line.year ?? -Infinity) : 0,
    context: contextOf(line, sort),
  }));
  keyed.sort((a, b) => {
    if (a.year !== b.year) return a.year < b.year ? 1 : -1;
    if (a.context === b.context) return 0;
    return a.context < b.context ? -1 : 1;
  });
  return keyed.map(({ line }) => line);
}

/** A year or a source that lines can be narrowed to, and how many it would leave. */
export interface Facet<T> {
  readonly value: T;
  readonly lines: number;
}

/** Which lines a reader wants to see, and how. */
export interface LinesQuery extends LineFilters {
  readonly phrase: string;
  readonly sort: LineSort;
}

/** What is said of the lines that a query finds; the lines themselves come as they are drawn. */
export interface LinesFound {
  /** How many sentences hold the phrase, in how many papers, of how many. */
  readonly sentences: number;
  readonly papers: number;
  readonly of: number;
  /** The only paper that uses these words. */
  readonly onlyPaper: string | undefined;
  /** Of how many sentences there are lines. */
  readonly lines: number;
  /** How many of these pass, and of how many papers they are. */
  readonly passing: number;
  readonly passingPapers: number;
  /** Newest first; the lines that carry no date come last. */
  readonly years: readonly Facet<YearFilter>[];
  readonly sources: readonly Facet<string>[];
}

/** Newest first, then those without. */
function byYear(a: YearFilter, b: YearFilter): number {
  return (b === 'none' ? -Infinity : b) - (a === 'none' ? -Infinity : a);
}

function facets<T>(values: Iterable<T>, counts: ReadonlyMap<T, number>): Facet<T>[] {
  return Array.from(new Set(values), (value) => ({ value, lines: counts.get(value) ?? 0 }));
}

/** What is said of the lines that were found, and of those that pass. */
export function linesFound(
  found: Concordance,
  passing: readonly ConcordanceLine[],
  filters: LineFilters,
): LinesFound {
  const { lines, sentences, papers, of } = found;
  const counts = countLines(lines, filters);
  return {
    sentences,
    papers,
    of,
    onlyPaper: papers === 1 ? lines[0]?.paperId : undefined,
    lines: lines.length,
    passing: passing.length,
    passingPapers: new Set(passing.map(({ paperId }) => paperId)).size,
    years: facets(lines.map(yearOfLine).toSorted(byYear), counts.years),
    sources: facets(
      lines.flatMap((line) => line.sources),
      counts.sources,
    ),
  };
}
