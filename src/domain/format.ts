/** Numbers, dates and sizes as the screens write them. */
import { locale } from '#messages/locale';
import { counted } from '#messages/plural';

// English is written out by hand: making the first date of `Intl` takes longer than the first rows.
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const FORMS = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

/** A date of the calendar in the page's language, months counted from 1; for all but English. */
function byIntl(form: keyof typeof FORMS, year: number, month: number, day: number): string {
  const key = `${locale()} ${form}`;
  const format =
    made.get(key) ?? new Intl.DateTimeFormat(locale(), { ...FORMS[form], timeZone: 'UTC' });
  made.set(key, format);
  return format.format(Date.UTC(year, month - 1, day));
}

/** `1 paper`, `24 papers`; regular nouns only. */
export function plural(count: number, noun: string): string {
  return counted(count, { one: noun, other: `${noun}s` });
}

/** `Sep 23, 2024` for an ISO date; `Sep 2024` and `2024` where no more of it is known. */
export function formatDay(isoDate: string): string {
  const [year = '', month, day] = isoDate.split('-');
  if (month === undefined) return year;
  if (day === undefined) return formatMonth(isoDate);
  if (locale() !== 'en') return byIntl('day', Number(year), Number(month), Number(day));
  return `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
}

/**
 * `18 Nov`, with the year unless it is that of now; as the device's clock has it.
 * @param time in ms since 1970, as is `now`
 */
export function formatMoment(time: number, now: number): string {
  const day = new Date(time);
  const year = day.getFullYear();
  const isThisYear = year === new Date(now).getFullYear();
  if (locale() !== 'en') {
    return byIntl(isThisYear ? 'dayMonth' : 'day', year, day.getMonth() + 1, day.getDate());
  }
  const short = `${day.getDate()} ${MONTHS[day.getMonth()] ?? ''}`;
  return isThisYear ? short : `${short} ${year}`;
}

/** `18 Nov` for an ISO date. */
export function formatDayMonth(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  if (locale() !== 'en') return byIntl('dayMonth', year ?? 0, month ?? 1, day ?? 1);
  return `${day ?? ''} ${MONTHS[(month ?? 0) - 1] ?? ''}`;
}

/** `Nov 2026` for `2026-11`. */
export function formatMonth(isoMonth: string): string {
  const [year = '', month = ''] = isoMonth.split('-');
  if (locale() !== 'en') return byIntl('month', Number(year), Number(month), 1);
  return `${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const POINTS = { en: '.', de: ',' } as const;

/** `0.8`, `1.25`; `0,8` in German. */
export function formatDecimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', POINTS[locale()]);
}

/** `92 kB`, `0.8 MB`, `10.7 GB`: in powers of a thousand, as file managers count. */
export function formatSize(bytes: number): string {
  if (bytes < 99_500) return `${Math.ceil(bytes / 1000)} kB`;
  return bytes < 1e9
    ? `${formatDecimal(bytes / 1e6, 1)} MB`
    : `${formatDecimal(bytes / 1e9, 1)} GB`;
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
