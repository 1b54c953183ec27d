/** Numbers, dates and sizes as the screens write them. */

// Written out by hand: making the first Intl formatter of a page takes longer than its first rows.
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `1,204` */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 paper`, `24 papers`; regular nouns only. */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `Sep 23, 2024` for an ISO date; `Sep 2024` and `2024` where no more of it is known. */
export function formatDay(isoDate: string): string {
  const [year = '', month, day] = isoDate.split('-');
  if (month === undefined) return year;
  if (day === undefined) return formatMonth(isoDate);
  return `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
}

/**
 * `18 Nov`, with the year unless it is that of now; as the device's clock has it.
 * @param time in ms since 1970, as is `now`
 */
export function formatMoment(time: number, now: number): string {
  const day = new Date(time);
  const short = `${day.getDate()} ${MONTHS[day.getMonth()] ?? ''}`;
  const year = day.getFullYear();
  return year === new Date(now).getFullYear() ? short : `${short} ${year}`;
}

/** `18 Nov` for an ISO date. */
export function formatDayMonth(isoDate: string): string {
  const [, month, day] = isoDate.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`;
}

/** `Nov 2026` for `2026-11`. */
export function formatMonth(isoMonth: string): string {
  const [year = '', month = ''] = isoMonth.split('-');
  return `${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** `92 kB`, `0.8 MB`, `10.7 GB`: in powers of a thousand, as file managers count. */
export function formatSize(bytes: number): string {
  if (bytes < 99_500) return `${Math.ceil(bytes / 1000)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/** Silent reading of English non-fiction: Brysbaert 2019, 238 words a minute. */
const WORDS_PER_MINUTE = 238;

/** Words, as blanks part them. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Whole minutes that so many words take to read, at least 1. */
export function minutesToRead(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/** Whole minutes in which so many words are surely read; 0 for none. */
export function minutesLeft(words: number): number {
  return Math.ceil(words / WORDS_PER_MINUTE);
}

/** Whole minutes that a text takes to read, at least 1. */
export function readingMinutes(text: string): number {
  return minutesToRead(countWords(text));
}
