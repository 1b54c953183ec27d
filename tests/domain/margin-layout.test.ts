import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { marginTops, type MarginItem } from '#domain/margin-layout';

const GAP = 10;

/** Notes in the order of their lines. */
const items: fc.Arbitrary<MarginItem[]> = fc
  .array(
    fc.record({
      line: fc.integer({ min: 0, max: 900 }),
      height: fc.integer({ min: 0, max: 200 }),
    }),
  )
  .map((list) => list.toSorted((a, b) => a.line - b.line));

test('notes with room between them stand at their lines', () => {
  const places = marginTops(
    [
      { line: 40, height: 30 },
      { line: 80, height: 30 },
      { line: 300, height: 90 },
    ],
    GAP,
  );
  expect(places).toEqual([40, 80, 300]);
});

test('a note is pushed down by those before it, and no further', () => {
  const places = marginTops(
    [
      { line: 100, height: 50 },
      { line: 100, height: 20 },
      { line: 130, height: 20 },
      { line: 400, height: 20 },
    ],
    GAP,
  );
  expect(places).toEqual([100, 160, 190, 400]);
});

test('no notes need no places', () => expect(marginTops([], GAP)).toEqual([]));

test('notes never overlap, keep their order, and stand as near below their lines as can be', () => {
  fc.assert(
    fc.property(items, (list) => {
      const tops = marginTops(list, GAP);
      for (const [at, { line }] of list.entries()) {
        const before = list[at - 1];
        const free = before ? (tops[at - 1] ?? 0) + before.height + GAP : 0;
        // Not above what is free nor above its line; and touching one of the two.
        expect(tops[at]).toBeGreaterThanOrEqual(free);
        expect(tops[at]).toBeGreaterThanOrEqual(line);
        expect([free, line]).toContain(tops[at]);
      }
    }),
  );
});
