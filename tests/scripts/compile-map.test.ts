import { describe, expect, it } from 'vitest';
import { encodeTopicMap, NO_GROUP, type TopicMap } from '#domain/topic-map';
import { compileMap } from '../../scripts/corpus/map/compile-map.ts';
import { nearestOnMap } from '../../scripts/corpus/map/neighbours.ts';
import { noPlaces, type Places } from '../../scripts/corpus/map/places.ts';
import { repelByTree } from '../../scripts/corpus/map/quadtree.ts';
import { repelAll } from '../../scripts/corpus/map/repulsion.ts';
import { papersOfSubjects } from '../helpers/topics.ts';

/** Papers of each subject. */
const COUNTS = [31, 18, 24] as const;
const STARTS = [0, 31, 49];
const papers = papersOfSubjects(...COUNTS);
const map = compileMap(papers);

/** The number of the subject of a paper. */
function subjectOf(ordinal: number): number {
  return STARTS.findLastIndex((start) => start <= ordinal);
}

function distance({ xs, ys }: TopicMap, one: number, other: number): number {
  return Math.hypot((xs[one] ?? 0) - (xs[other] ?? 0), (ys[one] ?? 0) - (ys[other] ?? 0));
}

/** Points here and there, the same every time. */
function points(count: number): Places {
  const at = (factor: number) => Float64Array.from({ length: count }, (_, n) => (n * factor) % 7);
  return { xs: at(1.618), ys: at(2.414) };
}

describe('the map of papers on three subjects', () => {
  it('is the same file every time', () => {
    expect(encodeTopicMap(compileMap(papers), 'a')).toBe(encodeTopicMap(map, 'a'));
  });

  it('has a place for each on it, from 0 to 1 on its longer side', () => {
    const all = [...map.xs, ...map.ys];
    expect(all).toHaveLength(2 * papers.length);
    expect(Math.min(...map.xs)).toBe(0);
    expect(Math.min(...map.ys)).toBe(0);
    expect(Math.max(...all)).toBe(1);
  });

  it('puts none on another', () => {
    for (let one = 0; one < papers.length; one += 1) {
      for (let other = 0; other < one; other += 1) {
        expect(distance(map, one, other)).toBeGreaterThan(0.01);
      }
    }
  });

  it('puts papers of a subject together', () => {
    const { count, ordinals } = nearestOnMap(
      { xs: Float64Array.from(map.xs), ys: Float64Array.from(map.ys) },
      3,
    );
    const strangers = ordinals.filter(
      (other, at) => subjectOf(other) !== subjectOf(Math.floor(at / count)),
    );
    expect(strangers).toHaveLength(0);
  });

  it('has a group for each subject, which together hold every paper', () => {
    expect(new Set(map.names.map((group) => group.papers))).toEqual(new Set(COUNTS));
    expect([...map.groups].filter((group) => group === NO_GROUP)).toEqual([]);
    for (let paper = 1; paper < papers.length; paper += 1) {
      const isSame = subjectOf(paper) === subjectOf(paper - 1);
      expect(map.groups[paper] === map.groups[paper - 1]).toBe(isSame);
    }
  });

  it('names each by words that the others have not, as they are written', () => {
    const nameOf = (subject: number) =>
      map.names[map.groups[STARTS[subject] ?? 0] ?? 0]?.words ?? [];
    expect(nameOf(0)).toContain('organ segmentation');
    expect(nameOf(1)).toContain('named entity recognition');
    expect(nameOf(2)).toContain('rehearsed dialogue');
    const words = map.names.flatMap((group) => group.words);
    expect(new Set(words).size).toBe(words.length);
    for (const group of map.names) expect(group.words.length).toBeLessThanOrEqual(4);
    expect(words).not.toContain('Hospitals');
  });

  it('stays much as it was when a paper is not there', () => {
    const gone = 40;
    const rest = compileMap(papers.filter((_, at) => at !== gone));
    const moves = Array.from(rest.xs, (x, at) => {
      const before = at < gone ? at : at + 1;
      return Math.hypot(x - (map.xs[before] ?? 0), (rest.ys[at] ?? 0) - (map.ys[before] ?? 0));
    }).toSorted((a, b) => a - b);
    expect(moves[Math.floor(moves.length / 2)]).toBeLessThan(0.1);
  });
});

it.each([0, 1, 2, 5])('%i papers have a map too', (count) => {
  const few = compileMap(papers.slice(0, count));
  expect(few.xs).toHaveLength(count);
  expect([...few.xs, ...few.ys].every((value) => value >= 0 && value <= 1)).toBe(true);
  expect(few.names).toHaveLength(1);
});

it('papers without a word in common stand beside each other', () => {
  const alike = papers.slice(0, 3).map((paper) => ({ ...paper, title: 'Same', abstract: '' }));
  const { xs, ys } = compileMap(alike);
  expect(new Set(Array.from(xs, (x, at) => `${x} ${ys[at] ?? 0}`)).size).toBe(3);
});

describe('many points', () => {
  it('push each other by squares nearly as one by one', () => {
    const places = points(500);
    const [exact, near] = [noPlaces(500), noPlaces(500)];
    const [all, some] = [repelAll(places, exact), repelByTree(500)(places, near)];
    expect(Math.abs(some / all - 1)).toBeLessThan(0.05);
    const size = Math.hypot(...exact.xs);
    expect(Math.hypot(...exact.xs.map((x, at) => x - (near.xs[at] ?? 0)))).toBeLessThan(
      0.05 * size,
    );
  });

  it('push each other by squares though they are all in one place', () => {
    const push = noPlaces(100);
    expect(repelByTree(100)(noPlaces(100), push)).toBe(100 * 99);
    expect([...push.xs, ...push.ys].every((value) => value === 0)).toBe(true);
  });
});
