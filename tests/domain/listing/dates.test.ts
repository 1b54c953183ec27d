import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, looksLikeDate, parseDate } from '#domain/listing/dates';

describe('printed dates', () => {
  it.each([
    ['Oct 20, 2025', { month: 10, day: 20, year: 2025 }],
    ['Jan 6', { month: 1, day: 6 }],
    ['May 16, 2023 2', { month: 5, day: 16, year: 2023, commentCount: 2 }],
    ['Feb 10 2', { month: 2, day: 10, commentCount: 2 }],
    ['Feb 29', { month: 2, day: 29 }],
    ['Feb 29, 2024', { month: 2, day: 29, year: 2024 }],
  ])('%s', (text, date) => {
    expect(looksLikeDate(text)).toBe(true);
    expect(parseDate(text)).toEqual(date);
  });

  it.each([
    'Feb 30',
    'Feb 29, 2025',
    'Apr 31, 2025',
    'Jan 0',
    'Jan 32',
    'Oct 20, 0025',
    'Feb 10 2025',
  ])('looks like a date but is none: %s', (text) => {
    expect(looksLikeDate(text)).toBe(true);
    expect(parseDate(text)).toHaveProperty('reason');
  });

  it.each([
    'October 20, 2025',
    '20 Oct 2025',
    'oct 20, 2025',
    'Oct 20,2025',
    'Oct',
    '2025-10-20',
    '',
  ])('is no date: %s', (text) => {
    expect(looksLikeDate(text)).toBe(false);
    expect(parseDate(text)).toHaveProperty('reason');
  });

  it('agrees with the calendar of the platform on every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const date = new Date(Date.UTC(year, month - 1, day));
          const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          const iso = exists && month > 0 ? date.toISOString().slice(0, 10) : undefined;
          expect(isoDate(year, month, day)).toBe(iso);
        },
      ),
    );
  });
});
