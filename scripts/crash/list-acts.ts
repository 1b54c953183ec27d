/** What the scripted reader does with the papers in the list, one after the other or all at once. */
import { STATUSES } from '../../src/domain/query-language.ts';
import { nextStatus } from '../../src/domain/reading-status.ts';
import type { Planning } from './planning.ts';
import { factOf } from './stored.ts';

const TAGS_OF_ALL = ['all of it', 'every paper', 'whole library'] as const;
/** Rows on either side of the open paper's that are certain to be drawn. */
const BESIDE = 2;

/** `R` on rows next to each other, one press right after the other. */
export function cycleRows(planning: Planning): void {
  const { papers, draft } = planning;
  const paper = planning.paper();
  const first = Math.max(paper.ordinal - BESIDE, 0);
  for (const { id } of papers.slice(first, paper.ordinal + BESIDE + 1)) {
    const status = nextStatus(draft.status(id));
    const writes = new Map([[factOf('status', id), status === 'unread' ? undefined : status]]);
    draft.act({ kind: 'cycle', paper: id }, writes, () => [
      { kind: 'row-status', paper: id, status },
    ]);
  }
  draft.at(paper, true);
}

/** A status for all papers: one change of many records, there whole or not at all. */
export function setAll(planning: Planning): void {
  const { papers, draft, chance } = planning;
  const status = chance.of(
    STATUSES.filter((each) => papers.some(({ id }) => draft.status(id) !== each)),
  );
  const writes = papers
    .filter(({ id }) => draft.status(id) !== status)
    .map(({ id }) => [factOf('status', id), status === 'unread' ? undefined : status] as const);
  planning.act({ kind: 'set-all', status }, new Map(writes), () => [
    { kind: 'counts', counts: draft.counts() },
  ]);
  draft.at(null);
}

/** A tag on all papers, or off all; none has it or all have it. */
export function tagAll(planning: Planning): void {
  const { papers, draft, chance } = planning;
  const name = chance.of(TAGS_OF_ALL);
  const isOn = (): boolean => papers.some(({ id }) => draft.facts.has(factOf('tag', id, name)));
  const on = isOn() ? undefined : 'on';
  const writes = papers.map(({ id }) => [factOf('tag', id, name), on] as const);
  planning.act({ kind: on ? 'tag-all' : 'untag-all', name }, new Map(writes), () => [
    { kind: 'rows-tag', name, on: isOn() },
  ]);
  draft.at(null);
}
