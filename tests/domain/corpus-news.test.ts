import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, byId, compareCorpora, isNoNews, type PaperFace } from '#domain/corpus-news';

/** Few papers with few faces, so that they come, change, go and come back. */
const faces = fc.record({
  title: fc.constantFrom('A title', 'A Title'),
  abstract: fc.constantFrom('One text.', 'Another text.'),
  publishedOn: fc.constantFrom('2024-05-01', '2025-05-01'),
  url: fc.constantFrom('https://a.org/', 'https://b.org/'),
});
const papers = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), faces), {
    selector: ([id]) => id,
  })
  .map((all) =>
    byId(
      all.map(([id, { url, ...face }]): PaperFace => ({
        id,
        ...face,
        links: [{ url, kind: 'other' }],
      })),
    ),
  );

function ids(some: readonly PaperFace[]): string[] {
  return some.map(({ id }) => id).toSorted();
}

describe('news of two updates', () => {
  it('adds up to what one update from the first to the last would bring', () => {
    fc.assert(
      fc.property(papers, papers, papers, (first, second, third) => {
        const sum = addUp(compareCorpora(first, second), compareCorpora(second, third), third);
        const once = compareCorpora(first, third);
        expect(sum.came.toSorted()).toEqual(once.came.toSorted());
        expect(new Map(sum.changed.map((paper) => [paper.id, paper]))).toEqual(
          new Map(once.changed.map((paper) => [paper.id, paper])),
        );
        expect(ids(sum.left)).toEqual(ids(once.left));
        // What a reader may have marked is kept as it was last.
        for (const paper of sum.left)
          expect(paper).toEqual(second.get(paper.id) ?? first.get(paper.id));
      }),
    );
  });

  it('is none where all is as it was', () => {
    fc.assert(
      fc.property(papers, papers, (first, second) => {
        expect(isNoNews(compareCorpora(first, first))).toBe(true);
        const away = compareCorpora(first, second);
        expect(isNoNews(addUp(away, compareCorpora(second, first), first))).toBe(true);
      }),
    );
  });
});

describe('compareCorpora', () => {
  it('tells each paper of either once', () => {
    fc.assert(
      fc.property(papers, papers, (former, latter) => {
        const { came, changed, left } = compareCorpora(former, latter);
        const told = [...came, ...ids(changed), ...ids(left)];
        expect(new Set(told).size).toBe(told.length);
        for (const [id, paper] of latter) {
          const before = former.get(id);
          expect(came.includes(id)).toBe(before === undefined);
          const isSame = JSON.stringify(before) === JSON.stringify(paper);
          expect(ids(changed).includes(id)).toBe(before !== undefined && !isSame);
        }
        expect(ids(left)).toEqual([...former.keys()].filter((id) => !latter.has(id)).toSorted());
      }),
    );
  });
});
