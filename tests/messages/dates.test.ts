import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDay, formatDayMonth, formatMoment, formatMonth } from '#domain/format';
import { speak } from '../../src/messages/locale.ts';

const DAY_MS = 24 * 3600 * 1000;
const [FIRST, LAST] = [Date.UTC(1900, 0, 1) / DAY_MS, Date.UTC(2199, 11, 31) / DAY_MS];

/** Days of the calendar, as midnights of Greenwich. */
const anyDay = fc.integer({ min: FIRST, max: LAST }).map((day) => new Date(day * DAY_MS));
/** Moments, as this device's clock has them. */
const anyMoment = fc.integer({ min: FIRST * DAY_MS, max: LAST * DAY_MS });

const iso = (day: Date): string => day.toISOString().slice(0, 10);

/** What Intl says of a day of the calendar. */
function said(language: string, day: Date, form: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(day);
}

const YEAR = { year: 'numeric' } as const;
const MONTH = { month: 'short' } as const;
const DAY = { day: 'numeric' } as const;

describe('in English, as written out by hand', () => {
  it('a day reads as Intl’s American, a month with its year, too', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(formatDay(iso(day))).toBe(said('en-US', day, { ...DAY, ...MONTH, ...YEAR }));
        expect(formatMonth(iso(day).slice(0, 7))).toBe(said('en-US', day, { ...MONTH, ...YEAR }));
        expect(formatDay(iso(day).slice(0, 7))).toBe(said('en-US', day, { ...MONTH, ...YEAR }));
        expect(formatDay(iso(day).slice(0, 4))).toBe(iso(day).slice(0, 4));
      }),
    );
  });

  it('a day of a year has the day first', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(formatDayMonth(iso(day))).toBe(
          `${said('en-US', day, DAY)} ${said('en-US', day, MONTH)}`,
        );
      }),
    );
  });

  it('a moment has its year only where it is not that of now', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, (time, now) => {
        const of = (form: Intl.DateTimeFormatOptions): string =>
          new Intl.DateTimeFormat('en-US', form).format(time);
        const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
        const short = `${of(DAY)} ${of(MONTH)}`;
        expect(formatMoment(time, now)).toBe(isThisYear ? short : `${short} ${of(YEAR)}`);
      }),
    );
  });
});

describe('in German, as Intl says it', () => {
  beforeAll(() => speak('de', {}));
  afterAll(() => speak('en', {}));

  it('of days and months', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(formatDay(iso(day))).toBe(said('de', day, { ...DAY, ...MONTH, ...YEAR }));
        expect(formatDayMonth(iso(day))).toBe(said('de', day, { ...DAY, ...MONTH }));
        expect(formatMonth(iso(day).slice(0, 7))).toBe(said('de', day, { ...MONTH, ...YEAR }));
        expect(formatDay(iso(day).slice(0, 7))).toBe(said('de', day, { ...MONTH, ...YEAR }));
      }),
    );
  });

  it('of moments', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, (time, now) => {
        const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
        const form = isThisYear ? { ...DAY, ...MONTH } : { ...DAY, ...MONTH, ...YEAR };
        expect(formatMoment(time, now)).toBe(new Intl.DateTimeFormat('de', form).format(time));
      }),
    );
  });
});
