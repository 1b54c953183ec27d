/** Numbers, dates and sizes as the screens write them. */

const COUNT = new Intl.NumberFormat('en');
const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const SIZE = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `1,204` */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** `1 paper`, `24 papers`; regular nouns only. */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `Sep 23, 2024` for an ISO date. */
export function formatDay(isoDate: string): string {
  return DAY.format(new Date(`${isoDate}T00:00:00Z`));
}

/** `0.8 MB`, `10.7 GB`: in powers of a thousand, as file managers count. */
export function formatSize(bytes: number): string {
  return bytes < 1e9 ? `${SIZE.format(bytes / 1e6)} MB` : `${SIZE.format(bytes / 1e9)} GB`;
}

/** Silent reading of English non-fiction: Brysbaert 2019, 238 words a minute. */
const WORDS_PER_MINUTE = 238;

/** Whole minutes that a text takes to read, at least 1. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(text.split(/\s+/).length / WORDS_PER_MINUTE));
}
