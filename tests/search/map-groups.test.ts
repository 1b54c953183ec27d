import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_ROWS, ReaderLibrary } from '#domain/reader/library';
import type { GroupName } from '#domain/reader/records';
import { NO_GROUP, type TopicMap } from '#domain/topic-map';
import { LibraryIndex } from '../../src/search/library-index.ts';
import { mapGroups } from '../../src/search/map-groups.ts';
import { papersOfSubjects } from '../helpers/topics.ts';

const EACH = 12;
const papers = papersOfSubjects(EACH, EACH, EACH);
const index = new LibraryIndex();
index.add(papers);

/** A map with these groups, whose papers stand in a row. */
function mapOf(groups: readonly number[], count = 3): TopicMap {
  return {
    xs: Float32Array.from(groups, (_, at) => (at % EACH) / EACH),
    ys: new Float32Array(groups.length),
    groups: Uint8Array.from(groups),
    names: Array.from({ length: count }, (_, group) => ({
      words: [`word ${group}`],
      papers: groups.filter((other) => other === group).length,
    })),
  };
}

const SUBJECTS = papers.map((_, at) => Math.floor(at / EACH));
const MAP = mapOf(SUBJECTS);

/** Names, each written a little later than the one before it. */
function libraryWith(...names: readonly GroupName[]): ReaderLibrary {
  const groupNames = names.map((record, at) => ({
    id: record.id,
    record,
    stamps: { made: `000000000${at}-0000-test` },
  }));
  return new ReaderLibrary({ ...NO_ROWS, groupNames });
}

function groupsOf(library: ReaderLibrary, map: TopicMap, ofCorpus = map) {
  return mapGroups({ library: () => library, index: () => index }, map, ofCorpus);
}

function idsOf(...ordinals: readonly number[]): string[] {
  return ordinals.map((ordinal) => papers[ordinal]?.id ?? '');
}

/** The name that a group of the map would be given. */
function named(group: number, name: string): GroupName {
  const core = groupsOf(libraryWith(), MAP)[group]?.papers ?? [];
  return { id: core[0] ?? '', name, papers: core.join('\n') };
}

const ownOf = (library: ReaderLibrary, map: TopicMap) =>
  groupsOf(library, map).map(({ own }) => own);

describe('the papers that stand for a group', () => {
  test('are the nine in its middle, the nearest first', () => {
    const [first] = groupsOf(libraryWith(), MAP);
    expect(first?.papers).toHaveLength(9);
    expect(first?.papers.slice(0, 2).toSorted()).toEqual(idsOf(5, 6).toSorted());
    expect(first?.papers).not.toContain(papers[0]?.id);
  });

  test('are never the reader’s own, which other devices do not have', () => {
    const some = SUBJECTS.slice(0, 2 * EACH);
    const ofCorpus = mapOf(some);
    const all = groupsOf(libraryWith(), mapOf([...some, ...SUBJECTS.slice(some.length)]), ofCorpus);
    expect(all.map(({ papers: core }) => core.length)).toEqual([9, 9, 0]);
  });
});

describe('a name', () => {
  test('is that of the group with its papers, however groups are numbered', () => {
    const library = libraryWith(named(0, 'Organs'), named(2, 'Talk'));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (numbers) => {
        const map = mapOf(SUBJECTS.map((subject) => numbers[subject] ?? NO_GROUP));
        const own = ownOf(library, map);
        expect(own[numbers[0] ?? 0]).toBe('Organs');
        expect(own[numbers[1] ?? 1]).toBeUndefined();
        expect(own[numbers[2] ?? 2]).toBe('Talk');
      }),
    );
  });

  test('stays when up to four of its nine papers go elsewhere', () => {
    const library = libraryWith(named(0, 'Organs'));
    const core = groupsOf(libraryWith(), MAP)[0]?.papers ?? [];
    fc.assert(
      fc.property(fc.subarray([...core], { maxLength: 4 }), fc.nat(2), (gone, group) => {
        const to = group === 0 ? NO_GROUP : group;
        const map = mapOf(
          papers.map(({ id }, at) => (gone.includes(id) ? to : (SUBJECTS[at] ?? NO_GROUP))),
        );
        expect(ownOf(library, map)).toEqual(['Organs', undefined, undefined]);
      }),
    );
  });

  test('waits while its papers are in no group together, or are not here', () => {
    const scattered = mapOf(papers.map((_, at) => at % 3));
    const gone = { id: 'x', name: 'Gone', papers: 'x\ny' };
    const library = libraryWith(named(0, 'Organs'), gone);
    expect(ownOf(library, scattered)).toEqual([undefined, undefined, undefined]);
    expect(ownOf(library, MAP)).toEqual(['Organs', undefined, undefined]);
  });

  test('gives way where two groups have become one: to that of most papers, else to the later', () => {
    const one = mapOf(SUBJECTS.map((subject) => (subject === 2 ? 1 : 0)));
    const small = { ...named(1, 'Notes'), papers: idsOf(EACH, EACH + 1).join('\n') };
    const library = libraryWith(named(0, 'Organs'), small);
    const [first] = groupsOf(library, one);
    expect(first?.own).toBe('Organs');
    expect(first?.names).toEqual([named(0, '').id, small.id]);
    expect(ownOf(libraryWith(named(0, 'Organs'), named(1, 'Notes')), one)[0]).toBe('Notes');
    expect(ownOf(libraryWith(named(1, 'Notes'), named(0, 'Organs')), one)[0]).toBe('Organs');
  });
});
