import { expect, test } from 'vitest';
import type { ExportFormat } from '#domain/exchange/export-formats';
import type { ExportScope } from '#domain/exchange/export-scope';
import { NO_ROWS, ReaderLibrary, type ReaderRows } from '#domain/reader/library';
import { keysBetween } from '#domain/reader/fractional-key';
import {
  entryId,
  type OwnPaper,
  type ReaderRecords,
  type ReaderTable,
} from '#domain/reader/records';
import { Exporter, type PapersFile } from '../../src/search/exporter.ts';
import { EVERYTHING } from '../../scripts/exports/made-bundle.ts';
import { marked } from '../helpers/bundles.ts';
import { library } from './libraries.ts';

const TEXT = 'Half of the alarms were false.';
const index = library([
  { id: 'sepsis', title: 'Sepsis alarms', abstract: TEXT, publishedOn: '2025-01-01' },
  { id: 'shadows', title: 'Shadows', abstract: 'Shadows are named.', publishedOn: '2024-01-01' },
]);

const OWN: OwnPaper = {
  id: 'own',
  title: 'Brought along',
  abstract: '',
  publishedOn: '2023',
  authors: 'Doe, Ann\nRoe, Bob',
  doi: '10.1/x',
  url: 'https://arxiv.org/abs/1',
  from: 'refs.bib',
  createdAt: 0,
};

function kept<T extends ReaderTable>(records: readonly ReaderRecords[T][]) {
  return records.map((record) => ({ id: record.id, record, stamps: { made: '0' } }));
}

const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = keysBetween(null, null, 4);
const onList = (paper: string, at: string) => ({
  id: entryId('L', paper),
  list: 'L',
  paper,
  at,
  note: `On ${paper}`,
  due: null,
  done: false,
  addedAt: 0,
});

const ROWS: ReaderRows = {
  ...NO_ROWS,
  highlights: kept<'highlights'>([
    { ...marked(TEXT, 'alarms'), id: 'h1', paper: 'sepsis', note: 'Why?' },
    { ...marked(TEXT, 'false'), id: 'h2', paper: 'sepsis', kind: 'doubt' },
  ]),
  notes: kept<'notes'>([{ id: 'sepsis', text: 'For Monday.', createdAt: 0, changedAt: 0 }]),
  kinds: kept<'kinds'>([{ id: 'doubt', name: 'Hm', letter: 'H' }]),
  lists: kept<'lists'>([{ id: 'L', name: 'Club', description: 'Monthly.', createdAt: 0 }]),
  sections: kept<'sections'>([{ id: 'S', list: 'L', name: 'Later', at: SECOND }]),
  entries: kept<'entries'>([
    onList('own', FIRST),
    onList('sepsis', THIRD),
    onList('nobody knows', FOURTH),
  ]),
  ownPapers: kept<'ownPapers'>([OWN]),
};

const exporter = new Exporter(
  { library: new ReaderLibrary(ROWS) },
  () => index,
  () => Date.UTC(2026, 10, 21),
  {
    answer: async (question) => ({
      answer: { kind: 'file', name: 'own.json', blob: new Blob([JSON.stringify(question)]) },
    }),
  },
);

async function written(scope: ExportScope, format: ExportFormat = 'markdown'): Promise<PapersFile> {
  const outcome = await exporter.answer({ scope, format, include: EVERYTHING });
  if (outcome.problem || !outcome.file) throw new Error('Nothing was written.');
  return outcome.file;
}

test('a list leaves in its order, with its sections and papers of the reader’s own', async () => {
  const { title, papers, name, blob } = await written({ kind: 'list', id: 'L' });
  expect([title, papers, name]).toEqual(['Club', 2, 'Club.md']);
  expect(blob.type).toBe('text/markdown;charset=utf-8');
  const text = await blob.text();
  const order = [
    'Monthly.',
    '**Brought along**',
    'Doe, Ann; Roe, Bob',
    'On own',
    '## Later',
    '2. **Sepsis',
  ];
  expect(order.map((words) => text.indexOf(words))).toEqual(
    order.map((words) => text.indexOf(words)).toSorted((a, b) => a - b),
  );
  for (const words of order) expect(text).toContain(words);
  expect(text).toContain('“false” [Hm]');
});

test('a list that is gone leaves nothing', async () => {
  const gone = { kind: 'list', id: 'gone' } as const;
  expect(await exporter.answer({ scope: gone, format: 'csv', include: EVERYTHING })).toEqual({
    file: undefined,
  });
  expect(exporter.bundle(gone)).toBeUndefined();
});

test('of named entries no others leave', async () => {
  const only = new Set(['h2']);
  const scope = { kind: 'papers', title: 'Highlights', ids: ['sepsis', 'gone'], only } as const;
  const { papers, blob } = await written(scope);
  const text = await blob.text();
  expect(papers).toBe(1);
  expect(text).toContain('“false”');
  expect(text).not.toMatch(/“alarms”|Monday/);
});

test('what is found leaves in the order of the results', async () => {
  const ordinals = Uint32Array.from([1, 0]);
  const { blob } = await written({ kind: 'results', title: 'all', ordinals }, 'csl');
  const items: { readonly title: string }[] = JSON.parse(await blob.text());
  expect(items.map(({ title }) => title)).toEqual(['Shadows', 'Sepsis alarms']);
});

test('all papers are those on which there is work, and those brought along', () => {
  const { items = [] } = exporter.bundle({ kind: 'all' }) ?? {};
  const ids = items.map((item) => (item.kind === 'paper' ? item.paper.id : item.name));
  expect(ids.toSorted()).toEqual(['own', 'sepsis']);
});

test('the file of Carrel’s own is of the same papers, also inside a page', async () => {
  const json = await written(
    { kind: 'results', title: 'all', ordinals: Uint32Array.of(1) },
    'json',
  );
  expect(json.name).toBe('all.json');
  expect(JSON.parse(await json.blob.text())).toMatchObject({
    kind: 'list-file',
    given: { papers: ['shadows'] },
  });
  const page = await written({ kind: 'list', id: 'L' }, 'html');
  expect(await page.blob.text()).toContain('"given":{"kind":"list","list":"L"}');
});

test('a preview is the beginning, and says that more follows', async () => {
  const whole = await written({ kind: 'list', id: 'L' });
  expect(whole.preview).toBe(await whole.blob.text());
  const ids = Array.from({ length: 30 }, () => 'sepsis');
  const long = await written({ kind: 'papers', title: 'Long', ids });
  expect(long.preview.split('\n')).toHaveLength(41);
  expect(long.preview.endsWith('\n…')).toBe(true);
  const page = await written({ kind: 'list', id: 'L' }, 'html');
  expect(page.preview.startsWith('<header>\n<h1 dir="auto">Club</h1>')).toBe(true);
});
