import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterSection, beforeNumber, numbersOf, sectionMove, sectionOf } from '#domain/list-places';
import type { DeskEntry, DeskSection } from '#domain/reader/list-desk';
import { moved } from '../../src/ui/reorder-places.ts';

type Item = DeskEntry | DeskSection;

function entry(id: string): DeskEntry {
  return {
    kind: 'entry',
    id,
    paper: id,
    ordinal: 0,
    title: id,
    sources: [],
    links: [],
    status: 'unread',
    note: '',
    due: null,
    done: false,
    minutes: 1,
  };
}

/** `a b | c` is two papers, a section, and a paper in it. */
function items(text: string): readonly Item[] {
  return text
    .split(' ')
    .map((id) => (id.startsWith('|') ? { kind: 'section', id, name: id } : entry(id)));
}

/** Ids with some of them put before another, in their order. */
function put(all: readonly Item[], ids: readonly string[], before: string | null): string {
  const rest = all.map(({ id }) => id).filter((id) => !ids.includes(id));
  const at = before === null ? rest.length : rest.indexOf(before);
  return rest.toSpliced(at, 0, ...ids).join(' ');
}

const LIST = items('a b |1 c d |2 e');

describe('places on a reading list', () => {
  test('papers are numbered through, headings are not', () => {
    expect(numbersOf(LIST)).toEqual([1, 2, 0, 3, 4, 0, 5]);
  });

  test('a paper moved to a number has that number', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['a', 'b', 'c', 'd', '|1', '|2'], { minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (ids, which, number) => {
          const all = items(ids.join(' '));
          const papers = all.filter(({ kind }) => kind === 'entry');
          const chosen = papers[which % Math.max(papers.length, 1)];
          fc.pre(chosen !== undefined);
          if (!chosen) return;
          const after = items(put(all, [chosen.id], beforeNumber(all, chosen.id, number)));
          const at = after.findIndex(({ id }) => id === chosen.id);
          expect(numbersOf(after)[at]).toBe(Math.min(number, papers.length));
        },
      ),
    );
  });

  test('a paper moved into a section stands last in it', () => {
    expect(put(LIST, ['a'], afterSection(LIST, '|1'))).toBe('b |1 c d a |2 e');
    expect(put(LIST, ['a'], afterSection(LIST, '|2'))).toBe('b |1 c d |2 e a');
    expect(put(LIST, ['e'], afterSection(LIST, undefined))).toBe('a b e |1 c d |2');
    expect(['a', 'd', 'e'].map((id) => sectionOf(LIST, id))).toEqual([undefined, '|1', '|2']);
  });

  test('a section moves past its neighbour with its papers', () => {
    const up = sectionMove(LIST, '|2', -1);
    expect(up && put(LIST, up.items, up.before)).toBe('a b |2 e |1 c d');
    const down = sectionMove(LIST, '|1', 1);
    expect(down && put(LIST, down.items, down.before)).toBe('a b |2 e |1 c d');
    expect(sectionMove(LIST, '|1', -1)).toBeUndefined();
    expect(sectionMove(LIST, '|2', 1)).toBeUndefined();
  });
});

test('one id moves and the others keep their order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.nat(), (ids, a, b) => {
      const [from, to] = [a % ids.length, b % ids.length];
      const id = ids[from] ?? '';
      const after = moved(ids, id, to);
      expect(after[to]).toBe(id);
      expect(after.filter((other) => other !== id)).toEqual(ids.filter((other) => other !== id));
    }),
  );
});
