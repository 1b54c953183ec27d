import { LINK_KINDS } from '#domain/corpus';
import type { Corpus, LinkKind } from '#domain/corpus';
import type { Drafts } from './merge.ts';

/** What a build tells at its end. */
export interface Report {
  readonly sources: number;
  readonly listings: number;
  readonly papers: number;
  /** Papers listed on two sources or more. */
  readonly onSeveralSources: number;
  /** Titles that came with more than one abstract, and where. */
  readonly differing: readonly { readonly title: string; readonly places: readonly string[] }[];
  readonly dated: number;
  readonly inferredYears: number;
  readonly truncated: number;
  readonly links: Readonly<Record<LinkKind, number>>;
  /** Papers with a link to code. */
  readonly withCode: number;
  /** Links on mirror hosts that were written as the host they copy, listings counted. */
  readonly mirrors: number;
  readonly lines: number;
}

/** Counts a corpus. */
export function reportOn(
  { sources, papers }: Corpus,
  drafts: Drafts,
  pages: readonly { readonly lines: number; readonly mirrors: number }[],
): Report {
  const links = { code: 0, dataset: 0, model: 0, demo: 0, project: 0, paper: 0, other: 0 };
  for (const paper of papers) for (const { kind } of paper.links) links[kind] += 1;
  const differing = Array.from(drafts.values())
    .filter((draft) => draft.differing)
    .map(({ text, listings }) => ({
      title: text.title,
      places: listings.map(({ source, line }) => `${source}:${line}`),
    }));
  return {
    sources: sources.length,
    listings: sum(sources.map((source) => source.listings)),
    papers: papers.length,
    onSeveralSources: papers.filter(
      ({ listings }) => new Set(listings.map(({ source }) => source)).size > 1,
    ).length,
    differing: differing.toSorted((a, b) => (a.title < b.title ? -1 : 1)),
    dated: papers.filter((paper) => paper.publishedOn !== undefined).length,
    inferredYears: papers.filter((paper) => paper.yearInferred === true).length,
    truncated: papers.filter((paper) => paper.truncated === true).length,
    links,
    withCode: papers.filter((paper) => paper.links.some(({ kind }) => kind === 'code')).length,
    mirrors: sum(pages.map((page) => page.mirrors)),
    lines: sum(pages.map((page) => page.lines)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The report as lines of text. */
export function formatReport(report: Report): string[] {
  const links = LINK_KINDS.map((kind) => `${kind} ${report.links[kind]}`).join(', ');
  const rows: readonly (readonly [string, string | number])[] = [
    ['sources', report.sources],
    ['listings', report.listings],
    ['papers', `${report.papers} (${report.onSeveralSources} on two sources or more)`],
    ['merged titles with different abstracts', report.differing.length],
    ['dated', `${report.dated} (${report.inferredYears} with an inferred year)`],
    ['truncated abstracts', report.truncated],
    ['links', `${links}; ${report.withCode} papers with code`],
    ['mirror links rewritten', report.mirrors],
    ['lines, every one accounted for', report.lines],
  ];
  const lines = rows.map(([name, value]) => `${name}: ${value}`);
  const named = report.differing.map(({ title, places }) => `  ${title} (${places.join(', ')})`);
  lines.splice(4, 0, ...named);
  return lines;
}
