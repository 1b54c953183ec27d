import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  drawnWeeks,
  finishedWeeks,
  isoDayOf,
  mondayOf,
  type Finish,
} from '#domain/overview/finished-weeks';

const inUtc = (): number => 0;
const at = (iso: string): number => Date.parse(iso);
const finish = (ordinal: number, iso: string): Finish => ({ ordinal, finishedAt: at(iso) });
const days = (weeks: readonly { readonly monday: number }[]): string[] =>
  weeks.map(({ monday }) => isoDayOf(monday));

test('a week runs over the end of a year', () => {
  const finishes = [
    finish(1, '2024-12-30T09:00Z'),
    finish(2, '2025-01-05T23:59Z'),
    finish(3, '2025-01-06T00:00Z'),
  ];
  const { weeks } = finishedWeeks(finishes, at('2025-01-07T00:00Z'), inUtc);
  expect(weeks.map(({ monday, papers }) => [isoDayOf(monday), papers])).toEqual([
    ['2024-12-30', [1, 2]],
    ['2025-01-06', [3]],
  ]);
});

test('the same moment is Sunday in one place and Monday in another', () => {
  const time = at('2026-11-23T03:00Z');
  expect(isoDayOf(mondayOf(time, inUtc))).toBe('2026-11-23');
  // New York is five hours behind, Kiritimati fourteen ahead.
  expect(isoDayOf(mondayOf(time, () => 300))).toBe('2026-11-16');
  expect(isoDayOf(mondayOf(at('2026-11-22T11:00Z'), () => -840))).toBe('2026-11-23');
});

test('a clock that is put back an hour moves nothing into another week', () => {
  const summer = at('2026-10-25T00:00Z');
  const offsetAt = (time: number): number => (time < summer ? -120 : -60);
  // Sunday, half an hour before midnight in winter time; Monday, half an hour after.
  expect(isoDayOf(mondayOf(at('2026-10-25T22:30Z'), offsetAt))).toBe('2026-10-19');
  expect(isoDayOf(mondayOf(at('2026-10-25T23:30Z'), offsetAt))).toBe('2026-10-26');
});

const anyDay = fc.date({
  min: new Date('1900-01-01'),
  max: new Date('2999-12-31'),
  noInvalidDate: true,
});

test('every moment lies in the seven days of its week, as this device has them', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const monday = new Date(date);
      monday.setHours(0, 0, 0, 0);
      monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7));
      const found = new Date(`${isoDayOf(mondayOf(date.getTime()))}T00:00`);
      expect(found.getTime()).toBe(monday.getTime());
    }),
    { examples: [[new Date(0)], [new Date(-1)]] },
  );
});

test('what was finished nobody knows when is counted apart', () => {
  const finishes = [{ ordinal: 4, finishedAt: null }, finish(5, '2026-11-18T12:00Z')];
  const found = finishedWeeks(finishes, at('2026-11-20T12:00Z'), inUtc);
  expect(found.undated).toBe(1);
  expect(found.weeks.map(({ papers }) => papers)).toEqual([[5]]);
});

test('weeks are drawn from the first one to this one, empty ones too', () => {
  const finishes = [finish(2, '2026-11-04T12:00Z'), finish(1, '2026-10-20T12:00Z')];
  const drawn = drawnWeeks(finishedWeeks(finishes, at('2026-11-20T12:00Z'), inUtc));
  expect(days(drawn)).toEqual([
    '2026-10-19',
    '2026-10-26',
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
  ]);
  expect(drawn.map(({ papers }) => papers)).toEqual([[1], [], [2], [], []]);
});

test('of many weeks the last half year is drawn', () => {
  const finishes = [finish(1, '2020-03-04T12:00Z'), finish(2, '2026-11-18T12:00Z')];
  const drawn = drawnWeeks(finishedWeeks(finishes, at('2026-11-20T12:00Z'), inUtc));
  expect(drawn).toHaveLength(26);
  expect(drawn.at(-1)?.papers).toEqual([2]);
});

test('no week is drawn where nothing is finished, or only by a clock that runs ahead', () => {
  expect(drawnWeeks(finishedWeeks([], at('2026-11-20T12:00Z'), inUtc))).toEqual([]);
  const ahead = finishedWeeks([finish(1, '2031-01-01T12:00Z')], at('2026-11-20T12:00Z'), inUtc);
  expect(drawnWeeks(ahead)).toEqual([]);
  expect(ahead.weeks).toHaveLength(1);
});
