/** The groups of a topic map as they are drawn, named and listed. */
import { READ } from '#domain/overview';
import { core, hullOf } from '#domain/plane/hull';
import type { Point } from '#domain/plane/view';
import type { TopicGroup, TopicMap } from '#domain/topic-map';
import { topicGroupMessages } from '#messages/topic-groups';

/** Papers of one group, or of none. */
export interface Members {
  /** Number of the group; NO_GROUP for papers that lie between all. */
  readonly group: number;
  /** Ordinals; the nearest to the middle of all of them first. */
  readonly papers: readonly number[];
}

function placeOf({ xs, ys }: TopicMap, paper: number): Point {
  return { x: xs[paper] ?? 0, y: ys[paper] ?? 0 };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

/** The papers of every group that has some, by the numbers of the groups; those of none come last. */
export function membersOf(map: TopicMap): readonly Members[] {
  const byGroup = new Map<number, number[]>();
  for (const [paper, group] of map.groups.entries()) {
    const papers = byGroup.get(group);
    if (papers) papers.push(paper);
    else byGroup.set(group, [paper]);
  }
  return Array.from(byGroup, ([group, papers]) => {
    const places = papers.map((paper) => placeOf(map, paper));
    const [x, y] = [mean(places.map((place) => place.x)), mean(places.map((place) => place.y))];
    const away = new Map(
      papers.map((paper, at) => {
        const place = places[at] ?? { x, y };
        return [paper, Math.hypot(place.x - x, place.y - y)];
      }),
    );
    const nearer = (a: number, b: number): number =>
      (away.get(a) ?? 0) - (away.get(b) ?? 0) || a - b;
    return { group, papers: papers.toSorted(nearer) };
  }).toSorted((a, b) => a.group - b.group);
}

/** Corners of the outline of a group, in units of the map; strays stand outside. */
export function outlineOf(map: TopicMap, { papers }: Members): readonly Point[] {
  return hullOf(core(papers.map((paper) => placeOf(map, paper))));
}

/** The words were found in papers and are of their language. */
function asName(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a group is called where the reader has no name for it: the two words that set it apart most. */
export function foundNameOf({ words }: TopicGroup): string {
  const [one = '', other] = words;
  return asName(other === undefined ? one : topicGroupMessages.both(one, other));
}

/** What a group is called: as the reader does, or as was found. */
export function nameOf(group: TopicGroup): string {
  return group.own ?? foundNameOf(group);
}

/** A map whose groups are called as the reader does, by their numbers. */
export function calledBy(map: TopicMap, own: readonly (string | undefined)[]): TopicMap {
  const names = map.names.map(({ words, papers }, group): TopicGroup => {
    const name = own[group];
    return { words, papers, ...(name !== undefined && { own: name }) };
  });
  return { ...map, names };
}

/** What it is called where there is little room: the word that does so most. */
export function shortNameOf({ words, own }: TopicGroup): string {
  return own ?? asName(words[0] ?? '');
}

/** How many of some papers have been read. */
export function readAmong(papers: readonly number[], statuses: ArrayLike<number>): number {
  return papers.filter((paper) => statuses[paper] === READ).length;
}
