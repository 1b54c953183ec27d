import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offered, readPaletteQuery, type PaletteEntry, type PaletteGroup } from '#domain/palette';

function entry(group: PaletteGroup, name: string, more: Partial<PaletteEntry> = {}): PaletteEntry {
  return { id: `${group} ${name}`, group, name, use: 0, ...more };
}

const ENTRIES = [
  entry('do', 'Search papers'),
  entry('do', 'Save a backup file'),
  entry('go', 'Reading lists'),
  entry('go', 'Settings: reading'),
  entry('go', 'Tag: radiology', { isTag: true }),
  entry('open', 'Tag radiology', { isTag: true }),
  entry('open', 'Mark as read'),
];

function names(typed: string, entries: readonly PaletteEntry[] = ENTRIES): string[] {
  return offered(readPaletteQuery(typed), entries).map(({ entry: { name } }) => name);
}

test('a name that begins so comes before one with a word that does, and its group first', () => {
  expect(names('rea')).toEqual(['Reading lists', 'Settings: reading', 'Mark as read']);
});

test('of equally good ones the one used most comes first', () => {
  const used = ENTRIES.map((one) => (one.name === 'Save a backup file' ? { ...one, use: 2 } : one));
  expect(names('s', used).slice(0, 3)).toEqual([
    'Save a backup file',
    'Search papers',
    'Settings: reading',
  ]);
  expect(names('', used).slice(0, 2)).toEqual(['Save a backup file', 'Search papers']);
});

test('a sign in front asks for commands alone, or for tags', () => {
  const paper = entry('paper', 'Reading radiographs', { found: [{ start: 0, end: 3 }] });
  expect(names('rea', [paper, ...ENTRIES])[0]).toBe('Reading radiographs');
  expect(names('>rea', [paper, ...ENTRIES])).not.toContain('Reading radiographs');
  expect(names('# rad')).toEqual(['Tag radiology', 'Tag: radiology']);
  expect(names('#')).toEqual(['Tag radiology', 'Tag: radiology']);
});

test('what only looks like it is offered where nothing is meant surely', () => {
  expect(names('bakcup')).toEqual(['Save a backup file']);
  const near = [...ENTRIES, entry('do', 'Bakcup of bakers')];
  expect(names('bakcup', near)).toEqual(['Bakcup of bakers']);
});

test('what was found elsewhere is offered whatever its name is', () => {
  const found = entry('search', 'Search papers for “zzz”', { found: [] });
  expect(names('zzz', [...ENTRIES, found])).toEqual(['Search papers for “zzz”']);
});

describe('whatever is typed', () => {
  const groups = fc.constantFrom<PaletteGroup>('paper', 'open', 'go', 'do', 'search');
  const anEntry = fc.record({
    id: fc.uuid(),
    group: groups,
    name: fc.string({ minLength: 1, maxLength: 30 }),
    use: fc.nat(5),
  });
  test('nothing is offered twice, groups stay together, marks lie within names', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.uniqueArray(anEntry, { selector: ({ id }) => id }),
        (typed, all) => {
          const found = offered(readPaletteQuery(typed), all);
          const ids = found.map(({ entry: { id } }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const seen = found.map(({ entry: { group } }) => group);
          const runs = seen.filter((group, at) => group !== seen[at - 1]);
          expect(new Set(runs).size).toBe(runs.length);
          for (const {
            entry: { name },
            ranges,
          } of found) {
            for (const { start, end } of ranges) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(name.length);
            }
          }
        },
      ),
    );
  });
});
