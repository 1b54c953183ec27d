import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIBRARY, toQuery, type LibraryAddress } from '#domain/address';
import {
  cleanName,
  isSearch,
  LONGEST_NAME,
  readSearch,
  searchAddress,
  searchName,
} from '#domain/kept-search';
import { SORTS } from '#domain/library-query';
import { HAVINGS, STATUSES } from '#domain/query-language';
import { timeId } from '#domain/time-id';
import { anyText } from '../helpers/any-text.ts';

const anyAddress: fc.Arbitrary<LibraryAddress> = fc.record({
  screen: fc.constant('library'),
  text: fc.oneof(fc.constant(''), fc.string({ maxLength: 40 })),
  sort: fc.option(fc.constantFrom(...SORTS), { nil: undefined }),
  sources: fc.uniqueArray(fc.constantFrom('a.txt', 'b.txt', 'c.txt')),
  years: fc.uniqueArray(fc.constantFrom(2023, 2024, 'none' as const)),
  has: fc.subarray([...HAVINGS]),
  authorsKnown: fc.boolean(),
  statuses: fc.subarray([...STATUSES]),
  tags: fc.uniqueArray(fc.constantFrom('one', 'two')),
  lists: fc.uniqueArray(fc.constantFrom('one', 'two')),
  paper: fc.option(fc.constant('0123456789ab'), { nil: undefined }),
  within: fc.option(fc.constant('01LIST'), { nil: undefined }),
});

function sorted<T>(values: readonly T[]): T[] {
  return values.toSorted((a, b) => String(a).localeCompare(String(b)));
}

describe('the address of a search', () => {
  test('asks what was asked, and prints the same when it is read and printed again', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const printed = searchAddress(address);
        const read = readSearch(printed);
        if (!read) throw new Error('An address of the library is read as one.');
        expect(read.paper).toBeUndefined();
        const asked = toQuery(address);
        expect(toQuery(read)).toEqual({
          ...asked,
          text: address.text.trim(),
          sources: sorted(asked.sources),
          years: sorted(asked.years),
          tags: sorted(asked.tags),
          lists: sorted(asked.lists),
        });
        expect(searchAddress(read)).toBe(printed);
        expect(isSearch(read)).toBe(isSearch(address));
      }),
    );
  });

  test.each([
    [{ text: ' sepsis ' }, '#/?q=sepsis'],
    [{ text: 'sepsis', sort: 'best' }, '#/?q=sepsis'],
    [{ text: 'sepsis', sort: 'newest' }, '#/?q=sepsis&sort=newest'],
    [{ years: ['none', 2024] }, '#/?year=2024&year=none'],
    [{ has: ['model', 'code'], paper: '0123456789ab' }, '#/?has=code&has=model'],
    [{ sort: 'newest' }, '#/'],
  ] as const)('of %j is %s', (change, printed) => {
    expect(searchAddress({ ...LIBRARY, ...change })).toBe(printed);
  });

  test('is none of a search where it leads elsewhere', () => {
    expect(readSearch('#/settings/reading')).toBeUndefined();
  });
});

test.each([
  [{ text: ' sepsis  shock' }, 'sepsis shock'],
  [
    { text: 'sepsis', has: ['code'], years: [2024], sort: 'title' },
    'sepsis · Has code · 2024 · Title',
  ],
  [{ sources: ['a.txt'], authorsKnown: true }, 'Author count given · The a.txt page'],
] as const)('a search for %j is called %s', (change, name) => {
  expect(searchName({ ...LIBRARY, ...change }, (source) => `The ${source} page`)).toBe(name);
});

test('any text makes a name on one line, short enough, that stays as it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        anyText.map((text) => text.repeat(50)),
      ),
      (text) => {
        const name = cleanName(text);
        expect(Array.from(name).length).toBeLessThanOrEqual(LONGEST_NAME);
        expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|^\s|\s$|\s\s/u);
        expect(name.isWellFormed()).toBe(true);
        expect(cleanName(name)).toBe(name);
      },
    ),
  );
});

test('ids sort as their times do', () => {
  const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
  const chance = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(time, time, chance, chance, (a, b, x, y) => {
      const [first, second] = [timeId(a, x), timeId(b, y)];
      expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
      if (a !== b) expect(first < second).toBe(a < b);
    }),
  );
});
