/** What the reader of the pictures has made: enough that every screen has something to show. */
import type { Paper } from '#domain/corpus';
import { keysBetween } from '#domain/reader/fractional-key';
import { entryId, type ReaderRecords } from '#domain/reader/records';
import type { Status } from '#domain/query-language';
import { highlightOf, tagNamed } from '../journeys/support/made.ts';
import { opening } from '../journeys/support/notebook.ts';
import { find } from '../journeys/support/corpus.ts';

const titled = (start: string): Paper => find(({ title }) => title.startsWith(start), start);

/** The paper that is open in the pictures. */
export const confusion = titled('MediConfusion');
const others = ['MedCaseReasoning', 'nnInteractive', 'MMRareBench'].map(titled);

/** The day of the pictures, on the device's clock. */
export const NOW = new Date('2026-11-20T10:00:00');

const LIST = { id: 'LIST', name: 'Journal club', description: 'For Thursday.', createdAt: 1 };
/** The address of the reading list. */
export const LIST_ADDRESS = `#/list/${LIST.id}`;

const highlights = [
  highlightOf(confusion, 'systematic failure modes', {
    kind: 'doubt',
    note: 'Does the radiologist see them too? Ask before Thursday.',
  }),
  highlightOf(confusion, opening(confusion), { kind: 'key' }),
  ...others.map((paper, at) =>
    highlightOf(paper, opening(paper), { kind: at === 0 ? 'method' : 'result' }),
  ),
];

const tags = [tagNamed('benchmarks'), tagNamed('imaging'), tagNamed('ward')];

function reading(paper: Paper, status: Status): ReaderRecords['readings'] {
  const openedAt = NOW.getTime() - 86_400_000;
  return { id: paper.id, status, openedAt, finishedAt: status === 'read' ? openedAt : null };
}

function tagging(at: number, paper: Paper): ReaderRecords['taggings'] {
  const tag = tags[at]?.id ?? '';
  return { id: `${tag} ${paper.id}`, tag, on: paper.id, paper: paper.id, fromNote: false };
}

const listed = [confusion, ...others];
const places = keysBetween(null, null, listed.length);

/** Records by table. */
export const LIBRARY = {
  highlights,
  tags,
  taggings: [
    tagging(0, confusion),
    tagging(1, confusion),
    ...others.map((paper, at) => tagging(at, paper)),
  ],
  readings: [
    reading(confusion, 'reading'),
    ...others.map((paper, at) =>
      reading(paper, (['toread', 'read', 'aside'] as const)[at] ?? 'read'),
    ),
  ],
  lists: [LIST],
  entries: listed.map(({ id }, at) => ({
    id: entryId(LIST.id, id),
    list: LIST.id,
    paper: id,
    at: places[at] ?? '',
    note: at === 0 ? 'Read the failure modes first.' : '',
    due: null,
    done: at === 2,
    addedAt: 1,
  })),
};
