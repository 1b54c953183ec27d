/** The counts that the rail and the settings show, computed once when a corpus is stored. */
import type { Paper, Source } from '#domain/corpus';
import type { FilterKind, YearFilter } from '#domain/library-query';

export interface LibrarySummary {
  readonly papers: number;
  readonly listings: number;
  readonly dated: number;
  readonly yearsInferred: number;
  readonly truncated: number;
  readonly authorsKnown: number;
  /** Papers found on two pages or more. */
  readonly onSeveralPages: number;
  /** Every year with a paper, ascending; undated papers are `papers - dated`. */
  readonly years: readonly { readonly year: number; readonly papers: number }[];
  readonly has: Readonly<Record<FilterKind, number>>;
  /** The saved pages with the number of different papers on each; the reader's own papers are one more. */
  readonly sources: readonly (Omit<Source, 'shape'> & { readonly papers: number })[];
}

/** Year of an ISO date, or `none`. */
export function yearOf(paper: Pick<Paper, 'publishedOn'>): YearFilter {
  return paper.publishedOn === undefined ? 'none' : Number(paper.publishedOn.slice(0, 4));
}

function count(papers: readonly Paper[], holds: (paper: Paper) => boolean): number {
  return papers.reduce((sum, paper) => sum + (holds(paper) ? 1 : 0), 0);
}

function sourceNames(paper: Paper): Set<string> {
  return new Set(paper.listings.map((listing) => listing.source));
}

/** Counts a corpus; O(papers + listings + links). */
export function summarise(papers: readonly Paper[], sources: readonly Source[]): LibrarySummary {
  const years = new Map<number, number>();
  const bySource = new Map<string, number>();
  for (const paper of papers) {
    const year = yearOf(paper);
    if (year !== 'none') years.set(year, (years.get(year) ?? 0) + 1);
    for (const name of sourceNames(paper)) bySource.set(name, (bySource.get(name) ?? 0) + 1);
  }
  const linked = (kind: FilterKind): number =>
    count(papers, (paper) => paper.links.some((link) => link.kind === kind));
  return {
    papers: papers.length,
    listings: papers.reduce((sum, paper) => sum + paper.listings.length, 0),
    dated: count(papers, (paper) => paper.publishedOn !== undefined),
    yearsInferred: count(papers, (paper) => paper.yearInferred === true),
    truncated: count(papers, (paper) => paper.truncated === true),
    authorsKnown: count(papers, (paper) => paper.authorCount !== undefined),
    onSeveralPages: count(papers, (paper) => sourceNames(paper).size > 1),
    years: [...years].map(([year, n]) => ({ year, papers: n })).toSorted((a, b) => a.year - b.year),
    has: { code: linked('code'), dataset: linked('dataset'), model: linked('model') },
    sources: sources.map((source) => ({ ...source, papers: bySource.get(source.name) ?? 0 })),
  };
}
