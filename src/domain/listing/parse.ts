/** The lines of one saved page become listings, and every line finds its place. */
import { readDetails } from '#domain/listing/details';
import type { Details } from '#domain/listing/details';
import { looksLikeDate } from '#domain/listing/dates';
import { quote } from '#domain/listing/fault';
import type { Fault } from '#domain/listing/fault';
import { isHeaderLine, readHeader } from '#domain/listing/header';
import type { PageDay } from '#domain/listing/header';
import { noLines } from '#domain/listing/line-counts';
import type { LineCounts } from '#domain/listing/line-counts';
import { splitLines } from '#domain/listing/lines';
import type { Line } from '#domain/listing/lines';
import type { PageCursor } from '#domain/listing/page-cursor';
import { listingFaultMessages as words } from '#messages/listing-faults';

/** A listing as the page prints it, TeX and all. */
export interface ParsedListing extends Details {
  /** Line of the title, from 1. */
  readonly line: number;
  /** Place among the listings of the page, from 1. */
  readonly position: number;
  readonly title: string;
  readonly abstract: string;
}

export interface ParsedPage {
  readonly name: string;
  readonly shape: 'A' | 'B' | 'C';
  readonly pageDay?: PageDay;
  readonly listings: readonly ParsedListing[];
  readonly counts: LineCounts;
  /** Lines that are not blank. */
  readonly lines: number;
  readonly faults: readonly Fault[];
}

/** No title of a paper is longer; an abstract that lost its title is. */
const LONGEST_TITLE = 300;

/**
 * Reads one page of shape A, B or C out of its bytes. Whatever fits nowhere is a fault of the page;
 * reading goes on after it, so that one reading finds them all. Never throws.
 */
export function parsePage(file: string, bytes: Uint8Array): ParsedPage {
  const faults: Fault[] = [];
  const lines = splitLines(file, bytes, faults);
  const header = readHeader(file, lines, faults);
  const counts = noLines();
  counts.header = header.lines;
  const cursor: PageCursor = { file, lines: header.body, at: 0, counts, faults };
  // Alternating lines without blanks carry no such sign of where a listing ends.
  const spaced = !header.glued && header.body.some((line, at) => at > 0 && line.afterBlank);
  const listings = readListings(cursor, spaced);
  if (listings.length === 0 && faults.length === 0) {
    faults.push({ file, line: 1, reason: words.noListing });
  }
  const detailed = counts.separator > 0;
  return {
    name: file,
    shape: header.glued || !spaced ? 'B' : detailed ? 'C' : 'A',
    ...(header.pageDay !== undefined && { pageDay: header.pageDay }),
    listings,
    counts,
    lines: lines.length,
    faults,
  };
}

function readListings(cursor: PageCursor, spaced: boolean): ParsedListing[] {
  const listings: ParsedListing[] = [];
  for (let line = cursor.lines[cursor.at]; line !== undefined; line = cursor.lines[cursor.at]) {
    cursor.at += 1;
    const reason = whyNoTitle(line, spaced && cursor.at > 1);
    if (reason !== undefined) {
      cursor.faults.push({ file: cursor.file, line: line.number, reason });
      continue;
    }
    cursor.counts.title += 1;
    const abstract = readAbstract(cursor, line, spaced);
    const details = readDetails(cursor);
    if (abstract === undefined) continue;
    const position = listings.length + 1;
    listings.push({ line: line.number, position, title: line.text, abstract, ...details });
  }
  return listings;
}

function whyNoTitle(line: Line, needsBlank: boolean): string | undefined {
  if (line.text === '') return words.noTitle;
  const structural = whyStructural(line.text);
  if (structural !== undefined) return structural;
  if (line.text.startsWith('•')) return words.neitherTitleNorAuthors(quote(line.text));
  if (line.text.length > LONGEST_TITLE) {
    return words.abstractWithoutTitle(quote(line.text));
  }
  if (needsBlank && !line.afterBlank) {
    return words.noBlankLineBefore(quote(line.text));
  }
  return undefined;
}

/** Why a line can be neither a title nor an abstract. */
function whyStructural(text: string): string | undefined {
  if (isHeaderLine(text)) return words.strayHeader(quote(text));
  if (text === '·') return words.straySeparator;
  if (/^• ?\d+ authors?$/.test(text)) return words.strayAuthors;
  if (looksLikeDate(text)) return words.strayDate;
  return undefined;
}

function readAbstract(cursor: PageCursor, title: Line, spaced: boolean): string | undefined {
  const line = cursor.lines[cursor.at];
  if (line === undefined || whyStructural(line.text) !== undefined) {
    const reason = words.titleWithoutAbstract(quote(title.text));
    cursor.faults.push({ file: cursor.file, line: title.number, reason });
    return undefined;
  }
  cursor.at += 1;
  cursor.counts.abstract += 1;
  if (spaced && !line.afterBlank) {
    const reason = words.noBlankLineBelowTitle(quote(line.text));
    cursor.faults.push({ file: cursor.file, line: line.number, reason });
  }
  return line.text;
}
