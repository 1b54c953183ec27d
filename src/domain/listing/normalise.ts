/** What a page prints becomes what Carrel keeps: clean text, links, whole dates. */
import { findLinks, linkIdentity, rewriteMirrors } from '#domain/links';
import type { Link } from '#domain/corpus';
import { isoDate } from '#domain/listing/dates';
import type { PrintedDate } from '#domain/listing/dates';
import type { Fault } from '#domain/listing/fault';
import type { ParsedListing, ParsedPage } from '#domain/listing/parse';
import { writeOutTex } from '#domain/listing/tex/write-out';
import { listingFaultMessages as words } from '#messages/listing-faults';

/** A listing with clean text. */
export interface CleanListing {
  readonly source: string;
  readonly line: number;
  readonly position: number;
  readonly title: string;
  readonly abstract: string;
  readonly truncated: boolean;
  readonly links: readonly Link[];
  readonly mirrors: number;
  readonly authorCount?: number;
  readonly organization?: string;
  readonly publishedOn?: string;
  readonly yearInferred: boolean;
  readonly commentCount?: number;
}

/** Written-out, NFC, single blanks: how titles, abstracts and names are kept. */
export function cleanText(text: string): string {
  return writeOutTex(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
    .normalize('NFC');
}

/**
 * The year a page was saved: as noted by a person, or the year after the latest one it prints, for
 * a page prints the year only when it is not the current one. Unknown when it prints none.
 */
export function savedYearOf(page: ParsedPage, noted?: number): number | undefined {
  if (noted !== undefined) return noted;
  let latest = page.pageDay?.year;
  for (const { date } of page.listings) {
    if (date?.year !== undefined) latest = Math.max(latest ?? date.year, date.year);
  }
  return latest === undefined ? undefined : latest + 1;
}

/** Cleans the listings of a page one by one. A day its year does not have is a fault. */
export function* normalisePage(
  page: ParsedPage,
  savedYear: number | undefined,
  faults: Fault[],
): Generator<CleanListing> {
  for (const listing of page.listings) {
    yield normaliseListing(page.name, listing, savedYear, faults);
  }
}

function normaliseListing(
  source: string,
  listing: ParsedListing,
  savedYear: number | undefined,
  faults: Fault[],
): CleanListing {
  const { text: abstract, count: mirrors } = rewriteMirrors(cleanText(listing.abstract));
  const { authorCount, organization, date } = listing;
  return {
    source,
    line: listing.line,
    position: listing.position,
    title: rewriteMirrors(cleanText(listing.title)).text,
    abstract,
    truncated: abstract.endsWith('...') || abstract.endsWith('…'),
    links: collectLinks(abstract),
    mirrors,
    ...(authorCount !== undefined && { authorCount }),
    ...(organization !== undefined && { organization: cleanText(organization) }),
    ...wholeDate(source, listing.dateLine ?? listing.line, date, savedYear, faults),
  };
}

/** The addresses of a text in order, each once. */
function collectLinks(text: string): Link[] {
  const seen = new Map<string, Link>();
  for (const { url, kind } of findLinks(text)) {
    const identity = linkIdentity(url);
    if (!seen.has(identity)) seen.set(identity, { url, kind });
  }
  return [...seen.values()];
}

function wholeDate(
  file: string,
  line: number,
  date: PrintedDate | undefined,
  savedYear: number | undefined,
  faults: Fault[],
): Pick<CleanListing, 'publishedOn' | 'yearInferred' | 'commentCount'> {
  if (date === undefined) return { yearInferred: false };
  const comments = date.commentCount === undefined ? {} : { commentCount: date.commentCount };
  const year = date.year ?? savedYear;
  if (year === undefined) return { yearInferred: false, ...comments };
  const publishedOn = isoDate(year, date.month, date.day);
  if (publishedOn === undefined) {
    faults.push({ file, line, reason: words.noLeapDay(year) });
    return { yearInferred: false, ...comments };
  }
  return { publishedOn, yearInferred: date.year === undefined, ...comments };
}
