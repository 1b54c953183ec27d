import { describe, expect, test } from 'vitest';
import { countLines, narrowLines, sortLines, type ConcordanceLine } from '#domain/concordance';

/** A line from a sentence with its phrase in brackets. */
function line(marked: string, year?: number, ...sources: string[]): ConcordanceLine {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return {
    paperId: marked,
    title: 'A paper',
    inTitle: false,
    text: marked.replaceAll(/[[\]]/g, ''),
    match: { start, end },
    ...(year !== undefined && { year }),
    sources,
  };
}

const lines = [
  line('A cat [sees] you.', undefined, 'a.txt'),
  line('The dog [sees].', 2024, 'a.txt', 'b.txt'),
  line('[Sees] a Dog', 2025, 'b.txt'),
  line('One bat [sees] “a bird”', 2024),
];

const inOrder = (...at: number[]) => at.map((n) => lines[n]);

describe('lines', () => {
  test('are ordered by what follows, the ones that end with the phrase last', () => {
    expect(sortLines(lines, 'after')).toEqual(inOrder(3, 2, 0, 1));
  });

  test('are ordered by what precedes, the nearest word first', () => {
    expect(sortLines(lines, 'before')).toEqual(inOrder(3, 0, 1, 2));
  });

  test('are ordered by year, the newest first, those without one last', () => {
    expect(sortLines(lines, 'year')).toEqual(inOrder(2, 3, 1, 0));
  });

  test('are narrowed to years and sources', () => {
    expect(narrowLines(lines, { years: [], sources: [] })).toBe(lines);
    expect(narrowLines(lines, { years: ['none', 2025], sources: [] })).toEqual(inOrder(0, 2));
    expect(narrowLines(lines, { years: [2024], sources: ['b.txt'] })).toEqual(inOrder(1));
  });

  test('are counted by each filter as the other leaves them', () => {
    const all = countLines(lines, { years: [], sources: [] });
    expect([...all.years]).toEqual([
      ['none', 1],
      [2024, 2],
      [2025, 1],
    ]);
    expect([...all.sources]).toEqual([
      ['a.txt', 2],
      ['b.txt', 2],
    ]);
    const narrowed = countLines(lines, { years: [2024], sources: ['b.txt'] });
    expect([...narrowed.years]).toEqual([
      [2024, 1],
      [2025, 1],
    ]);
    expect([...narrowed.sources]).toEqual([
      ['a.txt', 1],
      ['b.txt', 1],
    ]);
  });
});
