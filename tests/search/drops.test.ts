import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLibrary, anyQuery, find, indexOf, library } from './libraries.ts';

const index = library([
  { title: 'Sepsis in wards', publishedOn: '2024-01-01' },
  { title: 'Sepsis and radiology', publishedOn: '2023-01-01' },
  { title: 'Radiology of the chest', links: [{ url: 'https://a.example/', kind: 'code' }] },
]);

/** Each part as its values, with what the rest finds. */
function shown(asked: Parameters<typeof find>[1]): string[] {
  return find(index, asked).drops.map(
    ({ part, count }) => `${Object.values(part).slice(1).join() || part.kind}: ${count}`,
  );
}

describe('what could be left out', () => {
  test('is the words, all of them, where filters leave papers', () => {
    const asked = { text: ' ward  SEPSIS ', has: ['code' as const] };
    expect(shown(asked)).toEqual(['ward SEPSIS: 1', 'code: 1']);
    expect(find(index, asked).drops[0]?.query).toMatchObject({ text: '', has: ['code'] });
  });

  test('is each filter, all its values at once', () => {
    expect(shown({ text: 'chest', years: [2023, 2024, 'none'], authorsKnown: true })).toEqual([
      'authorsKnown: 1',
    ]);
    expect(shown({ text: 'chest', years: [2023] })).toEqual(['chest: 1', '2023: 1']);
    expect(shown({ years: ['none'], has: ['model'] })).toEqual(['model: 1']);
    expect(shown({ text: 'sepsis', years: [1999, 'none'] })).toEqual(['1999,none: 2', 'sepsis: 1']);
    const [drop] = find(index, { text: 'chest', sources: ['other.txt'] }).drops;
    expect(drop?.part).toEqual({ kind: 'sources', sources: ['other.txt'] });
    expect(drop?.query.sources).toEqual([]);
  });

  test('is not said when something was found, or nothing would help', () => {
    expect(shown({ text: 'sepsis' })).toEqual([]);
    expect(shown({ text: 'yyy zzz' })).toEqual([]);
  });

  test('is not looked for among all of very many clauses', () => {
    const many = Array.from({ length: 40 }, () => 'title:sepsis').join(' ');
    expect(shown({ text: `title:zzyzx ${many}` })).toEqual(['title:zzyzx: 2']);
    expect(shown({ text: `${many} title:zzyzx` })).toEqual([]);
  });

  test('finds, left out, as many as was said', () => {
    fc.assert(
      fc.property(anyLibrary, anyQuery, (papers, query) => {
        const index = indexOf(papers);
        const { drops } = index.search(query, 0);
        for (const drop of drops) {
          const { order, every } = index.search(drop.query, 0);
          expect(every > 0 ? every : order.length).toBe(drop.count);
          expect(drop.count).toBeGreaterThan(0);
        }
        const counts = drops.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
      { numRuns: 1000 },
    );
  });
});
