import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from '#domain/links';
import { inPlace, textRuns } from '#domain/marked-text';
import type { Highlight } from '#domain/reader/records';
import { textHash } from '#domain/text-hash';

const TEXT = 'Code is at https://github.com/a/b and data at https://zenodo.org/c. Both are free.';

const spot = fc.nat(TEXT.length);
const range = fc.tuple(spot, spot).map(([one, other]) => ({
  start: Math.min(one, other),
  end: Math.max(one, other),
}));
const highlights = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), range, createdAt: fc.nat(3) }),
  { selector: ({ id }) => id },
);
const passing = fc.record({
  cursor: fc.option(range, { nil: undefined }),
  sought: fc.array(range, { maxLength: 3 }),
});

function holds({ start, end }: { start: number; end: number }, at: number): boolean {
  return start <= at && at < end;
}

describe('the runs of a text', () => {
  it('show every sign once, under what covers it and nothing else', () => {
    fc.assert(
      fc.property(highlights, passing, (made, marks) => {
        const all = made.map(({ id, range, createdAt }) => ({ id, ...range, createdAt }));
        const runs = textRuns(TEXT, all, marks);
        expect(runs.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT);
        for (const run of runs) {
          for (let at = run.start; at < run.end; at += 1) {
            const over = all.filter((mark) => holds(mark, at)).map(({ id }) => id);
            expect(run.ids.toSorted()).toEqual(over.toSorted());
            expect(run.isAtCursor).toBe(marks.cursor !== undefined && holds(marks.cursor, at));
            expect(run.isSought).toBe(marks.sought.some((one) => holds(one, at)));
          }
        }
      }),
    );
  });

  it('have each highlight begin once and end once', () => {
    fc.assert(
      fc.property(highlights, passing, (made, marks) => {
        const all = made.map(({ id, range, createdAt }) => ({ id, ...range, createdAt }));
        const drawn = all.filter(({ start, end }) => start < end).map(({ id }) => id);
        const runs = textRuns(TEXT, all, marks);
        expect(runs.flatMap(({ begins }) => begins).toSorted()).toEqual(drawn.toSorted());
        expect(runs.flatMap(({ ends }) => ends).toSorted()).toEqual(drawn.toSorted());
      }),
    );
  });

  it('keep every link, which begins once and ends once however it is cut', () => {
    fc.assert(
      fc.property(highlights, (made) => {
        const all = made.map(({ id, range, createdAt }) => ({ id, ...range, createdAt }));
        const parts = textRuns(TEXT, all).flatMap(({ links }) => links);
        for (const link of findLinks(TEXT)) {
          const own = parts.filter(({ url }) => url === link.url);
          const words = own.map(({ start, end }) => TEXT.slice(start, end)).join('');
          expect(words).toBe(TEXT.slice(link.start, link.end));
          expect(own.filter(({ isFirst }) => isFirst)).toHaveLength(1);
          expect(own.filter(({ isLast }) => isLast)).toHaveLength(1);
        }
      }),
    );
  });
});

describe('a highlight', () => {
  const made: Highlight = {
    id: 'a',
    paper: 'p',
    kind: 'key',
    exact: 'Code',
    prefix: '',
    suffix: ' is at',
    start: 0,
    end: 4,
    textHash: textHash(TEXT),
    anchored: 'set',
    note: '',
    createdAt: 1,
  };

  it('is drawn where its words are known to stand', () => {
    expect(inPlace(TEXT, [made, { ...made, anchored: 'moved' }])).toHaveLength(2);
  });

  it.each([
    ['its words are nowhere', { anchored: 'orphan' }],
    ['it was made in another text', { textHash: textHash(`${TEXT} `) }],
    ['it ends behind the text', { end: TEXT.length + 1 }],
    ['nothing is left of it', { end: 0 }],
  ] as const)('is not drawn when %s', (_, change) => {
    expect(inPlace(TEXT, [{ ...made, ...change }])).toEqual([]);
  });
});
