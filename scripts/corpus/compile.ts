/** The stages between the two that touch the disk: pages in, corpus or faults out. */
import { CORPUS_FORMAT, CORPUS_VERSION } from '#domain/corpus';
import type { Corpus, Source } from '#domain/corpus';
import type { Datasheet } from '#domain/datasheet';
import type { Fault } from '#domain/listing/fault';
import { datasheetOf } from './datasheet.ts';
import { countListing, finishCounting, proposeTitles, startCounting } from './labels.ts';
import type { PageWords, WordFrequencies } from './labels.ts';
import { sumLines } from '#domain/listing/line-counts';
import { addListing, finishPapers, paperId } from './merge.ts';
import type { Drafts } from './merge.ts';
import { normalisePage, savedYearOf } from '#domain/listing/normalise';
import { parseNotes } from './notes.ts';
import type { SourceNote } from './notes.ts';
import { parsePage } from '#domain/listing/parse';
import type { ParsedPage } from '#domain/listing/parse';
import { titleKey } from '#domain/title-key';
import type { SeedFile } from './read.ts';
import { reportOn } from './report.ts';
import type { Report } from './report.ts';
import { validateDrafts, validateLines, validateSources } from './validate.ts';

export interface Seeds {
  readonly names: readonly string[];
  readonly pages: () => Iterable<SeedFile>;
  readonly notes?: SeedFile;
}

export type Compiled =
  | { readonly faults: readonly Fault[] }
  | {
      readonly corpus: Corpus;
      readonly report: Report;
      readonly datasheet: Omit<Datasheet, 'corpus'>;
    };

/** A page read, without its listings. */
interface PageSummary {
  readonly source: Omit<Source, 'title'>;
  readonly words: PageWords;
  readonly lines: number;
  readonly mirrors: number;
}

interface Build {
  readonly notes: ReadonlyMap<string, SourceNote>;
  readonly drafts: Drafts;
  readonly frequencies: WordFrequencies;
  readonly pages: PageSummary[];
  readonly faults: Fault[];
  /** Keys of the titles with a link on a mirror host. */
  readonly mirrored: Set<string>;
}

/**
 * Compiles pages into a corpus, or answers every fault of every page. Pages are read and let go one
 * at a time. Never throws, whatever is on them.
 */
export function compileCorpus(seeds: Seeds): Compiled {
  const faults: Fault[] = [];
  const build: Build = {
    notes: readNotes(seeds, faults),
    drafts: new Map(),
    frequencies: new Map(),
    pages: [],
    faults,
    mirrored: new Set(),
  };
  for (const page of seeds.pages()) {
    if ('fault' in page) faults.push(page.fault);
    else addPage(build, parsePage(page.name, page.bytes));
  }
  const sources = nameSources(build);
  faults.push(...validateDrafts(build.drafts), ...validateSources(sources));
  if (faults.length > 0) return { faults: sortFaults(faults) };
  const papers = finishPapers(build.drafts);
  const corpus = { format: CORPUS_FORMAT, version: CORPUS_VERSION, sources, papers } as const;
  const report = reportOn(corpus, build.drafts, build.pages);
  return { corpus, report, datasheet: describe(corpus, build, report.mirrors) };
}

function describe(corpus: Corpus, build: Build, mirrors: number): Omit<Datasheet, 'corpus'> {
  const { drafts, pages, mirrored } = build;
  return datasheetOf(corpus, {
    lines: new Map(pages.map(({ source, lines }) => [source.name, lines])),
    mirrors,
    mirrored: Array.from(mirrored, paperId),
    differing: [...drafts.values()]
      .filter((draft) => draft.differing)
      .map(({ key }) => paperId(key)),
  });
}

function readNotes(seeds: Seeds, faults: Fault[]): ReadonlyMap<string, SourceNote> {
  const { notes, names } = seeds;
  if (notes === undefined) return new Map();
  if ('bytes' in notes) return parseNotes(notes.bytes, names, faults);
  faults.push(notes.fault);
  return new Map();
}

function addPage(build: Build, page: ParsedPage): void {
  for (const fault of page.faults) build.faults.push(fault);
  for (const fault of validateLines(page)) build.faults.push(fault);
  const savedYear = savedYearOf(page, build.notes.get(page.name)?.savedYear);
  let mirrors = 0;
  const counter = startCounting();
  for (const listing of normalisePage(page, savedYear, build.faults)) {
    addListing(build.drafts, listing);
    mirrors += listing.mirrors;
    if (listing.mirrors > 0) build.mirrored.add(titleKey(listing.title));
    countListing(counter, [listing.title, listing.abstract]);
  }
  build.pages.push({
    source: {
      name: page.name,
      shape: page.shape,
      ...(page.pageDay !== undefined && { pageDay: page.pageDay.text }),
      ...(savedYear !== undefined && { savedYear }),
      listings: page.listings.length,
    },
    words: finishCounting(counter, build.frequencies),
    lines: sumLines(page.counts),
    mirrors,
  });
}

function nameSources({ pages, notes, frequencies }: Build): Source[] {
  const given = Array.from(notes.values(), ({ title }) => title ?? '');
  const words = pages.map((page) => page.words);
  const proposed = proposeTitles(words, frequencies, given);
  return pages.map(({ source: { name, ...rest } }, index) => {
    const title = notes.get(name)?.title ?? proposed[index] ?? `Page ${index + 1}`;
    return { name, title, ...rest };
  });
}

/** By file, then line; faults of one line as they were found. */
function sortFaults(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  );
}
