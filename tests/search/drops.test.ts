import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterParts } from '../../src/search/filters.ts';
import { anyLibrary, anyQuery, find, indexOf, library } from './libraries.ts';

const index = library([
  { title: 'Sepsis in wards', publishedOn: '2024-01-01' },
  { title: 'Sepsis and radiology', publishedOn: '2023-01-01' },
  { title: 'Radiology of the chest', links: [{ url: 'https://a.example/', kind: 'code' }] },
]);

/** Each part as its values, with what the rest finds. */
function shown(asked: Parameters<typeof find>[1]): string[] {
  return find(index, asked).drops.map(
    ({ parts, count }) =>
      `${parts.map((part) => Object.values(part).slice(1).join() || part.kind).join(' & ')}: ${count}`,
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
    expect(drop?.parts).toEqual([{ kind: 'sources', sources: ['other.txt'] }]);
    expect(drop?.query.sources).toEqual([]);
  });

  test('is not said when something was found, or nothing would help', () => {
    expect(shown({ text: 'sepsis' })).toEqual([]);
    expect(shown({ text: 'yyy zzz' })).toEqual([]);
  });

  test('is two parts, or three, where no one would do', () => {
    const text = 'sepsis title:zzyzx title:qqq ';
    expect(shown({ text })).toEqual(['title:zzyzx & title:qqq: 2']);
    expect(find(index, { text }).drops[0]?.query.text).toBe('sepsis');
    expect(shown({ text: `${text}year:2024 ` })).toEqual(['title:zzyzx & title:qqq: 1']);
    expect(shown({ text: 'zzyzx title:qqq', has: ['code', 'model'], years: ['none'] })).toEqual([
      'zzyzx & title:qqq & model: 1',
    ]);
    const filters = { has: ['model' as const], years: [1999], sources: ['other.txt'] };
    expect(find(index, { text: 'sepsis', ...filters }).drops).toMatchObject([
      { count: 2, query: { text: 'sepsis', has: [], years: [], sources: [] } },
    ]);
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
        const [first] = drops;
        for (const { parts } of drops) expect(parts.length).toBe(first?.parts.length);
        if (first && first.parts.length > 1) {
          const alone = filterParts(query).map(({ without }) => ({ ...query, ...without }));
          for (const other of [...alone, { ...query, text: '' }]) {
            expect(index.search(other, 0).order).toHaveLength(0);
          }
        }
        const counts = drops.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
      { numRuns: 1000 },
    );
  });
});
