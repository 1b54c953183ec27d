/** What is known of a corpus as a whole; the app shows it, and others can read it. */
import { LINK_KINDS } from '#domain/corpus';
import type { Corpus, LinkKind, Paper } from '#domain/corpus';
import {
  DATASHEET_FIELDS,
  DATASHEET_FORMAT,
  DATASHEET_VERSION,
  MOST_NAMED,
  type Datasheet,
  type DatasheetField,
  type NearDuplicate,
  type PaperSet,
} from '#domain/datasheet';
import { summarise } from '#domain/library-summary';
import { wordDifference } from '#domain/word-difference';
import { nearDuplicates, SHINGLE, THRESHOLD } from './near-duplicates.ts';
import { paperSet } from './paper-set.ts';
import { countAbbreviations, countWords } from './word-counts.ts';

/** What is known of the pages beside their papers. */
export interface PageCounts {
  /** Lines by name of the page. */
  readonly lines: ReadonlyMap<string, number>;
  readonly mirrors: number;
  /** Ids of papers with a link that was rewritten. */
  readonly mirrored: Iterable<string>;
  /** Ids of papers that were listed with more than one abstract. */
  readonly differing: Iterable<string>;
}

const METHOD =
  'Runs of three words (shingles) of either abstract: share of those in both, Jaccard (A. Broder 1997)';
const ADD =
  'Put text saves of listing pages into seeds/, as its README says, and name them in seeds/sources.json. For yourself alone, open a saved page in the app under “Bring in a file”.';
const REBUILD =
  'npm run corpus reads all pages again and reports each line that it cannot place; nothing is written before all fit. npm run build then makes the site with it.';

function where(papers: readonly Paper[], holds: (paper: Paper) => boolean): PaperSet {
  return paperSet(papers.filter(holds).map(({ id }) => id));
}

function has(paper: Paper, field: DatasheetField): boolean {
  return field === 'links' ? paper.links.length > 0 : paper[field] !== undefined;
}

function fieldCounts(papers: readonly Paper[]): Datasheet['fields'] {
  return DATASHEET_FIELDS.map((field) => ({
    field,
    present: where(papers, (paper) => has(paper, field)),
    missing: where(papers, (paper) => !has(paper, field)),
  }));
}

function linkCounts(papers: readonly Paper[]): Datasheet['links'] {
  const of = (kind: LinkKind, paper: Paper): number =>
    paper.links.filter((link) => link.kind === kind).length;
  return LINK_KINDS.map((kind) => ({
    kind,
    links: papers.reduce((sum, paper) => sum + of(kind, paper), 0),
    papers: where(papers, (paper) => of(kind, paper) > 0),
  }));
}

function sourceCounts({ sources, papers }: Corpus, { lines }: PageCounts): Datasheet['sources'] {
  const bySource = new Map(summarise(papers, sources).sources.map((one) => [one.name, one.papers]));
  return sources.map((source) => ({
    ...source,
    papers: bySource.get(source.name) ?? 0,
    lines: lines.get(source.name) ?? 0,
  }));
}

function duplicates(papers: readonly Paper[]): Datasheet['nearDuplicates'] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const pairs = nearDuplicates(papers);
  const nearest = pairs.slice(0, MOST_NAMED).flatMap(({ ids, resemblance }): NearDuplicate[] => {
    const [one, other] = ids.map((id) => byId.get(id));
    if (!one || !other) return [];
    const difference = wordDifference(one.abstract, other.abstract);
    return [{ ids, titles: [one.title, other.title], resemblance, difference }];
  });
  const count = pairs.length;
  return { method: METHOD, shingle: SHINGLE, threshold: THRESHOLD, pairs: count, nearest };
}

function dates(papers: readonly Paper[]): Pick<Datasheet, 'years' | 'firstDay' | 'lastDay'> {
  const days = papers.flatMap(({ publishedOn }) => publishedOn ?? []).toSorted();
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  return {
    years: summarise(papers, []).years,
    ...(firstDay !== undefined && { firstDay }),
    ...(lastDay !== undefined && { lastDay }),
  };
}

/** Counts a corpus; its hash is known when it is written. */
export function datasheetOf(corpus: Corpus, pages: PageCounts): Omit<Datasheet, 'corpus'> {
  const { papers, sources } = corpus;
  return {
    format: DATASHEET_FORMAT,
    version: DATASHEET_VERSION,
    papers: papers.length,
    listings: sources.reduce((sum, { listings }) => sum + listings, 0),
    lines: [...pages.lines.values()].reduce((sum, lines) => sum + lines, 0),
    sources: sourceCounts(corpus, pages),
    merged: where(papers, ({ listings }) => listings.length > 1),
    onSeveralSources: where(
      papers,
      ({ listings }) => new Set(listings.map(({ source }) => source)).size > 1,
    ),
    differing: paperSet(pages.differing),
    fields: fieldCounts(papers),
    ...dates(papers),
    inferredYears: where(papers, (paper) => paper.yearInferred === true),
    truncated: where(papers, (paper) => paper.truncated === true),
    links: linkCounts(papers),
    mirrors: { links: pages.mirrors, papers: paperSet(pages.mirrored) },
    nearDuplicates: duplicates(papers),
    words: countWords(papers),
    abbreviations: countAbbreviations(papers),
    upkeep: { add: ADD, rebuild: REBUILD },
  };
}
