/** Which groups of the topic map have names of the reader's. */
import type { GroupName, Kept } from '#domain/reader/records';
import { lastStamp } from '#domain/reader/record-fields';
import { membersOf } from '#domain/topic-groups';
import { NO_GROUP, type TopicMap } from '#domain/topic-map';
import type { MapGroup } from './overview-protocol.ts';
import type { OverviewSources } from './papers-overview.ts';

/** So many papers stand for a group: enough that some may leave, few enough to be in its middle. */
const CORE = 9;

/** Ordinals of the papers in the middle of each group; of a large map that takes a while to find. */
const cores = new WeakMap<TopicMap, ReadonlyMap<number, readonly number[]>>();

function coresOf(map: TopicMap): ReadonlyMap<number, readonly number[]> {
  const found =
    cores.get(map) ??
    new Map(membersOf(map).map(({ group, papers }) => [group, papers.slice(0, CORE)]));
  cores.set(map, found);
  return found;
}

interface Vote {
  readonly row: Kept<GroupName>;
  /** Papers that it was given to and that are in the group now. */
  readonly papers: number;
}

/** The group that has more than half of the papers that a name was given to, of those still here. */
function groupOf(
  { papers }: GroupName,
  groupOfPaper: (id: string) => number | undefined,
): { readonly group: number; readonly papers: number } | undefined {
  const votes = new Map<number, number>();
  let here = 0;
  for (const id of new Set(papers.split('\n'))) {
    const group = groupOfPaper(id);
    if (group === undefined) continue;
    here += 1;
    votes.set(group, (votes.get(group) ?? 0) + 1);
  }
  const [most] = [...votes].toSorted(([, a], [, b]) => b - a);
  if (!most || most[0] === NO_GROUP || 2 * most[1] <= here) return undefined;
  return { group: most[0], papers: most[1] };
}

/** Names of one group: that of most of its papers first, of equal ones the one written later. */
function better(a: Vote, b: Vote): number {
  const [then, since] = [lastStamp(a.row.stamps), lastStamp(b.row.stamps)];
  return b.papers - a.papers || (then === since ? 0 : then > since ? -1 : 1);
}

/**
 * The groups by number. A name whose papers are in no group together is of none, and waits.
 * @param map with the reader's own papers, some of which may have been the corpus's before
 * @param ofCorpus without them, so that devices with others take the same papers for the middle
 */
export function mapGroups(
  { library, index }: Pick<OverviewSources, 'library' | 'index'>,
  map: TopicMap,
  ofCorpus: TopicMap,
): readonly MapGroup[] {
  const here = index();
  const votes = new Map<number, Vote[]>();
  for (const row of library().all('groupNames')) {
    const found = groupOf(row.record, (id) => map.groups[here.paper(id)?.ordinal ?? -1]);
    if (!found) continue;
    const { group, papers } = found;
    votes.set(group, [...(votes.get(group) ?? []), { row, papers }]);
  }
  const middles = coresOf(ofCorpus);
  return map.names.map((_, group) => {
    const names = (votes.get(group) ?? []).toSorted(better).map(({ row }) => row);
    return {
      papers: here.papersOf(middles.get(group) ?? []).map(({ id }) => id),
      names: names.map(({ id }) => id),
      own: names[0]?.record.name,
    };
  });
}
