import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_PAIRS, tagsTogether } from '#domain/overview/tags-together';

const named = (tag: string): string => tag;

test('tags that meet are counted beside what chance alone would give', () => {
  // Of ten tagged papers four carry “safety”, five “benchmark”: by chance two carry both.
  const papers = [
    ['safety', 'benchmark'],
    ['benchmark', 'safety'],
    ['safety', 'benchmark', 'ward'],
    ['safety'],
    ['benchmark'],
    ['benchmark'],
    ['ward'],
    ['ward'],
    ['ward'],
    ['ward'],
  ];
  const { tagged, pairs, of } = tagsTogether(papers, named);
  expect(tagged).toBe(10);
  expect(pairs).toEqual([{ tags: ['benchmark', 'safety'], together: 3, expected: 2 }]);
  expect(of).toBe(1);
});

test('a pair on one paper only is none, and papers without a tag do not count', () => {
  expect(tagsTogether([['a', 'b'], [], ['a'], []], named)).toEqual({
    tagged: 2,
    pairs: [],
    of: 0,
  });
});

test('the most frequent pair comes first, and of equals the more surprising one', () => {
  const papers = [
    ['a', 'b'],
    ['a', 'b'],
    ['a', 'c'],
    ['a', 'c'],
    ['a', 'c'],
    ['b', 'd'],
    ['b', 'd'],
  ];
  const { pairs } = tagsTogether(papers, named);
  expect(pairs.map(({ tags }) => tags.join(' + '))).toEqual(['a + c', 'b + d', 'a + b']);
});

test('of very many pairs the most frequent are given, with how many there are', () => {
  const tags = Array.from({ length: 20 }, (_, at) => `tag ${at}`);
  const { pairs, of } = tagsTogether([tags, tags], named);
  expect(of).toBe(190);
  expect(pairs).toHaveLength(MOST_PAIRS);
});

test('whatever is tagged, pairs are as often together as a count of papers says', () => {
  const tag: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(tag)), (papers) => {
      const { pairs } = tagsTogether(papers, named);
      for (const { tags, together, expected } of pairs) {
        const withAll = (all: readonly string[]): number =>
          papers.filter((on) => all.every((each) => on.includes(each))).length;
        expect(together).toBe(withAll(tags));
        expect(expected).toBeCloseTo(
          (withAll([tags[0]]) * withAll([tags[1]])) / papers.filter((on) => on.length > 0).length,
        );
      }
    }),
  );
});
