import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookAgain } from '#domain/look-again';

const DAY_MS = 86_400_000;
const MORNING = new Date(2026, 10, 21, 6).getTime();
const EVENING = new Date(2026, 10, 21, 23).getTime();

const items = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    paperId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    days: fc.integer({ min: 0, max: 60 }),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

const made = (some: readonly { id: string; paperId: string; days: number }[]) =>
  some.map(({ id, paperId, days }) => ({ id, paperId, at: MORNING - days * DAY_MS }));

const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);

test('the choice stands all day, whatever is marked meanwhile', () => {
  fc.assert(
    fc.property(items, (some) => {
      const all = made(some);
      const fresh = { id: 'fresh', paperId: 'a', at: MORNING };
      expect(ids(lookAgain([...all, fresh], EVENING))).toEqual(ids(lookAgain(all, MORNING)));
    }),
  );
});

test('a few older ones of different papers are chosen, and three where there are three', () => {
  fc.assert(
    fc.property(items, (some) => {
      const chosen = lookAgain(made(some), MORNING);
      const older = some.filter(({ days }) => days > 7);
      const papers = new Set(older.map(({ paperId }) => paperId)).size;
      expect(chosen.length).toBeLessThanOrEqual(5);
      expect(chosen.length).toBeGreaterThanOrEqual(Math.min(3, older.length));
      expect(new Set(chosen.map(({ paperId }) => paperId)).size).toBe(Math.min(5, papers));
      expect(chosen.every(({ at }) => at < MORNING - 6 * DAY_MS)).toBe(true);
    }),
  );
});

test('another day brings others', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({
    id: `highlight ${at}`,
    paperId: `paper ${at}`,
    at: MORNING - 30 * DAY_MS,
  }));
  const days = Array.from({ length: 10 }, (_, day) => ids(lookAgain(many, MORNING + day * DAY_MS)));
  expect(new Set(days.flat()).size).toBeGreaterThan(25);
});
