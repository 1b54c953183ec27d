import { expect, test } from 'vitest';
import { LIBRARY } from '#domain/address';
import { filterMessages } from '#messages/filter-words';
import { activeFilters } from '#domain/filter-words';

test('each filter is named as in the rail and can be taken off alone', () => {
  const address = {
    ...LIBRARY,
    has: ['code' as const],
    years: [2024, 'none' as const],
    sources: ['a.txt'],
    authorsKnown: true,
  };
  const filters = activeFilters(address, () => 'Radiology');
  expect(filters.map(({ label }) => label)).toEqual([
    'Has code',
    'Author count given',
    '2024',
    'No date',
    'Radiology',
  ]);
  for (const { key, without } of filters) {
    const left = activeFilters({ ...address, ...without }, () => 'Radiology');
    expect(left.map((filter) => filter.key)).toEqual(
      filters.map((filter) => filter.key).filter((other) => other !== key),
    );
  }
});

test('years are named as a reader would', () => {
  expect(filterMessages.years([2023, 'none'])).toBe('2023 or no date');
});
