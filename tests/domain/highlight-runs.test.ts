import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '#domain/highlight-runs';

const LENGTH = 30;
const marks = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    start: fc.integer({ min: -3, max: LENGTH }),
    end: fc.integer({ min: 0, max: LENGTH + 3 }),
    order: fc.nat(5),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);
type Marks = Parameters<typeof runsOf>[1];

/** What covers one sign, oldest first. */
function coverAt(all: Marks, at: number): string[] {
  return all
    .filter(({ start, end }) => start <= at && at < end)
    .toSorted((one, other) => one.order - other.order || one.id.localeCompare(other.id))
    .map(({ id }) => id);
}

describe('runs of highlights', () => {
  it('cut overlaps, and show the newest', () => {
    const runs = runsOf(20, [
      { id: 'new', start: 4, end: 9, order: 2 },
      { id: 'old', start: 0, end: 6, order: 1 },
    ]);
    expect(runs).toEqual([
      { start: 0, end: 4, ids: ['old'], top: 'old', begins: ['old'], ends: [] },
      { start: 4, end: 6, ids: ['old', 'new'], top: 'new', begins: ['new'], ends: ['old'] },
      { start: 6, end: 9, ids: ['new'], top: 'new', begins: [], ends: ['new'] },
      { start: 9, end: 20, ids: [], top: undefined, begins: [], ends: [] },
    ]);
  });

  it('are one plain run without highlights, and none in an empty text', () => {
    expect(runsOf(5, [])).toHaveLength(1);
    expect(runsOf(0, [{ id: 'a', start: 0, end: 4, order: 1 }])).toEqual([]);
  });

  it('say of every sign what covers it, and are as few as can be', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const runs = runsOf(LENGTH, all);
        const signs = runs.flatMap(({ start, end, ids }) =>
          Array.from({ length: end - start }, () => [...ids]),
        );
        expect(signs).toEqual(Array.from({ length: LENGTH }, (_, at) => coverAt(all, at)));
        for (const [at, run] of runs.entries()) {
          expect(run.start).toBe(runs[at - 1]?.end ?? 0);
          expect(run.ids).not.toEqual(runs[at - 1]?.ids);
          expect(run.top).toBe(run.ids.at(-1));
        }
      }),
    );
  });

  it('say once of each highlight where it begins and where it ends', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const runs = runsOf(LENGTH, all);
        const seen = all.filter(({ start, end }) => Math.max(0, start) < Math.min(LENGTH, end));
        expect(runs.flatMap(({ begins }) => begins).toSorted()).toEqual(
          seen.map(({ id }) => id).toSorted(),
        );
        for (const { id, start, end } of seen) {
          expect(runs.find(({ begins }) => begins.includes(id))?.start).toBe(Math.max(0, start));
          expect(runs.filter(({ ends }) => ends.includes(id)).map((run) => run.end)).toEqual([
            Math.min(LENGTH, end),
          ]);
        }
      }),
    );
  });
});
