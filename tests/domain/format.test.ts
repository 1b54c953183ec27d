import { expect, test } from 'vitest';
import { formatDay, formatSize, plural, readingMinutes } from '#domain/format';
import { formatCount } from '#messages/plural';

test('numbers, dates and sizes are written as the screens show them', () => {
  expect(formatCount(1204)).toBe('1,204');
  expect(plural(1, 'paper')).toBe('1 paper');
  expect(plural(2400, 'paper')).toBe('2,400 papers');
  expect(formatDay('2024-09-23')).toBe('Sep 23, 2024');
  expect(formatDay('2024-09')).toBe('Sep 2024');
  expect(formatDay('2024')).toBe('2024');
  expect(formatSize(0)).toBe('0 kB');
  expect(formatSize(1)).toBe('1 kB');
  expect(formatSize(99_499)).toBe('100 kB');
  expect(formatSize(99_500)).toBe('0.1 MB');
  expect(formatSize(812_345)).toBe('0.8 MB');
  expect(formatSize(10_738_500_000)).toBe('10.7 GB');
});

test('reading takes a minute at least and grows with the text', () => {
  expect(readingMinutes('short')).toBe(1);
  expect(readingMinutes('word '.repeat(714))).toBe(3);
});
