import { describe, expect, test } from 'vitest';
import { NO_ROWS, ReaderLibrary, type ReaderRows } from '#domain/reader/library';
import type { Kept, Reading } from '#domain/reader/records';
import { LibraryIndex } from '../../src/search/library-index.ts';
import { nearRead } from '../../src/search/near-read.ts';
import { papersOfSubjects } from '../helpers/topics.ts';

const EACH = 30;
const papers = papersOfSubjects(EACH, EACH, EACH);
const index = new LibraryIndex();
index.add(papers);
index.learn();

function idOf(ordinal: number): string {
  return papers[ordinal]?.id ?? '';
}

function subjectOf(ordinal: number): number {
  return Math.floor(ordinal / EACH);
}

function kept<Item extends { readonly id: string }>(records: readonly Item[]): Kept<Item>[] {
  return records.map((record) => ({ id: record.id, record, stamps: { made: '0-0-test' } }));
}

function reading(ordinal: number, status: Reading['status'], openedAt: number | null = null) {
  return { id: idOf(ordinal), status, openedAt, finishedAt: null };
}

function near(rows: Partial<ReaderRows>, of = index) {
  const library = new ReaderLibrary({ ...NO_ROWS, ...rows });
  return nearRead({ library: () => library, index: () => of });
}

describe('papers near what was read', () => {
  test('are of its subject first, the nearest of all in front, and no more than fifty', async () => {
    const { ordinals, beside } = await near({ readings: kept([reading(3, 'read')]) });
    expect(ordinals.length).toBeLessThanOrEqual(50);
    const first = ordinals.subarray(0, EACH - 1);
    expect([...first].map(subjectOf)).toEqual(Array.from(first, () => 0));
    expect(ordinals).not.toContain(3);
    expect([...beside]).toEqual(Array.from(ordinals, () => 3));
  });

  test('each say which of those read they are near to', async () => {
    const { ordinals, beside } = await near({
      readings: kept([reading(3, 'read'), reading(EACH, 'read')]),
    });
    const pairs = [...ordinals].map((ordinal, at) => [subjectOf(ordinal), beside[at]]);
    expect(pairs).toContainEqual([0, 3]);
    expect(pairs).toContainEqual([1, EACH]);
    expect(pairs).not.toContainEqual([0, EACH]);
    expect(pairs).not.toContainEqual([1, 3]);
  });

  test('are those near what has a highlight or a note, too', async () => {
    const note = { id: idOf(0), text: 'mine', createdAt: 1, changedAt: 1 };
    const { beside } = await near({ notes: kept([note]) });
    expect(new Set(beside)).toEqual(new Set([0]));
  });

  test('are not opened, begun or put aside', async () => {
    const { ordinals } = await near({
      readings: kept([
        reading(3, 'read'),
        reading(4, 'toread'),
        reading(5, 'toread', 1),
        reading(6, 'unread', 1),
        reading(7, 'reading'),
        reading(8, 'aside'),
      ]),
    });
    expect(ordinals).toContain(4);
    for (const opened of [3, 5, 6, 7, 8]) expect(ordinals).not.toContain(opened);
  });

  test('are none where nothing was read', async () => {
    expect((await near({})).ordinals).toHaveLength(0);
  });

  test('are none where it is not known what papers are about', async () => {
    const large = new LibraryIndex();
    large.add(papers);
    const { ordinals } = await near({ readings: kept([reading(3, 'read')]) }, large);
    expect(ordinals).toHaveLength(0);
  });
});
