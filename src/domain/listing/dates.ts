import { listingFaultMessages as words } from '#messages/listing-faults';

/** A date as a page prints it: without a year when it is of the year the page was saved. */
export interface PrintedDate {
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly year?: number;
  readonly commentCount?: number;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PRINTED =
  /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{1,2})(?:, (\d{4}))?(?: (\d{1,6}))?$/;

/** Has the line the form of a date: `Oct 20, 2025`, `Jan 6`, `May 16, 2023 2`? */
export function looksLikeDate(text: string): boolean {
  return PRINTED.test(text);
}

/**
 * Reads a printed date with its comment count. Answers a reason when it is none, when no calendar
 * has that day, or when `Feb 10 2025` leaves open whether 2025 counts years or comments.
 */
export function parseDate(text: string): PrintedDate | { readonly reason: string } {
  const match = PRINTED.exec(text);
  if (match === null) return { reason: words.noDate };
  const month = MONTHS.indexOf(match[1] ?? '') + 1;
  const day = Number(match[2]);
  const year = match[3] === undefined ? undefined : Number(match[3]);
  const comments = match[4] === undefined ? undefined : Number(match[4]);
  if (year === undefined && comments !== undefined && comments >= 1900 && comments <= 2199) {
    return { reason: words.yearOrComments(comments) };
  }
  if (year !== undefined && (year < 1900 || year > 2199)) return { reason: words.noYear(year) };
  // Without a year the 29th of February may exist.
  if (isoDate(year ?? 2000, month, day) === undefined) return { reason: words.noSuchDay };
  return {
    month,
    day,
    ...(year !== undefined && { year }),
    ...(comments !== undefined && { commentCount: comments }),
  };
}

/** `YYYY-MM-DD`, or nothing when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return [String(year).padStart(4, '0'), two(month), two(day)].join('-');
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
