import { looksLikeDate, parseDate } from '#domain/listing/dates';
import type { PrintedDate } from '#domain/listing/dates';
import { quote } from '#domain/listing/fault';
import type { Line } from '#domain/listing/lines';
import type { PageCursor } from '#domain/listing/page-cursor';
import { listingFaultMessages as words } from '#messages/listing-faults';

/** What pages of shape C may print after an abstract. */
export interface Details {
  readonly authorCount?: number;
  readonly organization?: string;
  readonly date?: PrintedDate;
  /** Line of the date, from 1. */
  readonly dateLine?: number;
}

const SEPARATOR = '·';
const AUTHORS = /^• ?(\d{1,6}) authors?$/;
const LONGEST_DATE = 40;

/**
 * Reads `• N authors` or an organisation's name, `·` and a date, or nothing when the next listing
 * follows at once. A name is told from a title by the separator after it.
 */
export function readDetails(cursor: PageCursor): Details {
  const line = cursor.lines[cursor.at];
  if (line === undefined) return {};
  const authors = AUTHORS.exec(line.text)?.[1];
  if (authors === undefined && !isName(line, cursor.lines[cursor.at + 1])) return {};
  cursor.at += 1;
  if (authors === undefined) {
    cursor.counts.organization += 1;
    return { organization: line.text, ...readDate(cursor, line) };
  }
  cursor.counts.authors += 1;
  const authorCount = Number(authors);
  if (authorCount === 0) fault(cursor, line, words.noAuthors);
  return { authorCount, ...readDate(cursor, line) };
}

function isName(line: Line, next: Line | undefined): boolean {
  return next?.text === SEPARATOR && line.text !== SEPARATOR && !looksLikeDate(line.text);
}

function readDate(cursor: PageCursor, owner: Line): Details {
  const separator = cursor.lines[cursor.at];
  if (separator?.text !== SEPARATOR) {
    fault(cursor, owner, words.noSeparatorAfter(quote(owner.text)));
    return {};
  }
  cursor.at += 1;
  cursor.counts.separator += 1;
  const line = cursor.lines[cursor.at];
  if (line === undefined || !mayBeDate(line)) {
    fault(cursor, separator, words.noDateAfterSeparator);
    return {};
  }
  cursor.at += 1;
  cursor.counts.date += 1;
  const date = parseDate(line.text);
  if ('reason' in date) {
    fault(cursor, line, `${quote(line.text)}: ${date.reason}`);
    return {};
  }
  return { date, dateLine: line.number };
}

/** A short line right under a separator was meant as a date, even when it is none. */
function mayBeDate(line: Line): boolean {
  return looksLikeDate(line.text) || (!line.afterBlank && line.text.length <= LONGEST_DATE);
}

function fault(cursor: PageCursor, line: Line, reason: string): void {
  cursor.faults.push({ file: cursor.file, line: line.number, reason });
}
