/** Papers that the topic map lights or joins, by their ordinals. */
import type { OverviewSources } from './papers-overview.ts';
import type { LitBy } from './overview-protocol.ts';

/** So many lines lead from the open paper. */
const MOST_JOINED = 4;

/** The papers that carry a tag, themselves or on a highlight, or stand on a list; in resting order. */
export function litPapers({ library, index }: OverviewSources, { kind, id }: LitBy) {
  const { lookups } = library();
  const ordinals: number[] = [];
  for (const { id: paper, ordinal } of index().papers()) {
    const isLit = kind === 'tag' ? lookups.isTagged(paper, id) : lookups.listsWith(paper).has(id);
    if (isLit) ordinals.push(ordinal);
  }
  return Uint32Array.from(ordinals);
}

/** The few papers nearest to one in wording, nearest first. */
export function nearestPapers({ index }: OverviewSources, paper: string) {
  const held = index();
  const related = held.related(paper).slice(0, MOST_JOINED);
  return Uint32Array.from(related.flatMap(({ id }) => held.paper(id)?.ordinal ?? []));
}
