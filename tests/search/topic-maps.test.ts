import { describe, expect, test } from 'vitest';
import { summarise } from '#domain/library-summary';
import { encodeTopicMap, NO_GROUP, type TopicMap } from '#domain/topic-map';
import type { CorpusRow, IndexRow } from '../../src/data/schema.ts';
import { LibraryIndex } from '../../src/search/library-index.ts';
import { TopicMaps } from '../../src/search/topic-maps.ts';
import { paperAbout, papersOfSubjects } from '../helpers/topics.ts';

const SHA = 'ab'.repeat(32);
const papers = papersOfSubjects(8, 8, 8);

/** The subjects left, in the middle and right of a map. */
const map: TopicMap = {
  xs: Float32Array.from(papers, ({ ordinal }) => Math.floor(ordinal / 8) / 2),
  ys: Float32Array.from(papers, ({ ordinal }) => (ordinal % 8) / 10),
  groups: Uint8Array.from(papers, ({ ordinal }) => Math.floor(ordinal / 8)),
  names: ['left', 'middle', 'right'].map((word) => ({ words: [word], papers: 8 })),
};

const row: CorpusRow = {
  key: 'current',
  manifest: {
    format: 'carrel-manifest',
    version: 1,
    corpus: 'corpus-abababababab.json',
    sha256: SHA,
    bytes: 1,
    papers: papers.length,
    listings: papers.length,
  },
  summary: summarise(papers, []),
};

function fileOf(text: string): IndexRow {
  return { key: 'map', sha256: 'x', corpus: SHA, content: new TextEncoder().encode(text) };
}

const GOOD = fileOf(encodeTopicMap(map, SHA));

/** A desk for an index, with what files it finds and how often it looked for them. */
function desk(index: LibraryIndex, ...files: readonly IndexRow[]) {
  let looked = 0;
  const maps = new TopicMaps({
    index: () => index,
    served: () => row,
    async *mapFiles() {
      looked += 1;
      for (const file of files) yield await Promise.resolve(file);
    },
  });
  return { maps, looked: () => looked };
}

function indexed(): LibraryIndex {
  const index = new LibraryIndex();
  index.add(papers);
  index.learn();
  return index;
}

describe('the map of the papers served', () => {
  test('is that of the file, which is read once', async () => {
    const { maps, looked } = desk(indexed(), GOOD);
    expect((await maps.map())?.names).toEqual(map.names);
    expect((await maps.map())?.groups).toEqual(map.groups);
    expect(looked()).toBe(1);
  });

  test('is that of the next file where the first is bad', async () => {
    const { maps } = desk(indexed(), fileOf('{}'), GOOD);
    expect((await maps.map())?.groups).toEqual(map.groups);
  });

  test.each([
    ['there is no file', []],
    ['the file is bad', [fileOf('nonsense')]],
    ['it is of other papers', [fileOf(encodeTopicMap(map, 'cd'.repeat(32)))]],
  ])('is none where %s', async (_why, files) => {
    expect(await desk(indexed(), ...files).maps.map()).toBeUndefined();
  });

  test('is none before a corpus is whole', async () => {
    const none = new TopicMaps({
      index: () => new LibraryIndex(),
      served: () => undefined,
      async *mapFiles() {
        yield await Promise.resolve(GOOD);
      },
    });
    expect(await none.map()).toBeUndefined();
  });
});

describe("a paper of the reader's own", () => {
  test.each([0, 1, 2])('stands among those of its subject: %i', async (subject) => {
    const index = indexed();
    const { maps } = desk(index, GOOD);
    const before = await maps.map();
    index.add([{ ...paperAbout(subject, 99), ordinal: papers.length }]);
    const found = await maps.map();
    expect(found?.xs).toHaveLength(papers.length + 1);
    expect(found?.xs.subarray(0, papers.length)).toEqual(before?.xs);
    expect(Math.abs((found?.xs.at(-1) ?? 9) - subject / 2)).toBeLessThan(0.1);
    expect(found?.groups.at(-1)).toBe(subject);
  });

  test('that is about nothing known stands in the middle, in no group', async () => {
    const index = indexed();
    const unknown = { ...paperAbout(0, 1), id: 'other', title: 'Quux', abstract: 'Blorb.' };
    index.add([{ ...unknown, ordinal: papers.length }]);
    const found = await desk(index, GOOD).maps.map();
    expect([found?.xs.at(-1), found?.ys.at(-1)]).toEqual([0.5, 0.5]);
    expect(found?.groups.at(-1)).toBe(NO_GROUP);
  });
});
