import 'fake-indexeddb/auto';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeAnchor } from '#domain/anchor';
import type { Include } from '#domain/exchange/bundle';
import type { ExportFormat } from '#domain/exchange/export-formats';
import { entryId } from '#domain/reader/records';
import type { ExchangeAnswer, ExchangeQuestion } from '../../src/search/exchange-protocol.ts';
import { corpus, paper } from '../helpers/papers.ts';
import { freshDatabase } from '../helpers/fresh-database.ts';
import { startSite, type Site } from '../helpers/site.ts';
import { tabOn, type Tab } from './tabs.ts';

const ABSTRACT = 'Half of the alarms were false. Nurses did not mind them.';
const PAPERS = corpus([
  paper({ title: 'Reading radiographs', abstract: 'Shadows are named.' }),
  paper({ title: 'Sepsis alarms', abstract: ABSTRACT }),
]);

let site: Site;

beforeEach(async () => {
  await freshDatabase();
  site = await startSite(PAPERS);
});
afterEach(() => site.close());

async function openTab(): Promise<Tab> {
  const tab = tabOn(site);
  await tab.open();
  return tab;
}

/** A device of its own: what the others made is not on it. */
async function freshTab(): Promise<Tab> {
  await freshDatabase();
  return openTab();
}

type Answered<Kind extends ExchangeAnswer['kind']> = Extract<ExchangeAnswer, { kind: Kind }>;

async function ask<Kind extends ExchangeAnswer['kind']>(
  { session }: Tab,
  kind: Kind,
  question: ExchangeQuestion,
): Promise<Answered<Kind>> {
  const { answer, ...rest } = { answer: undefined, ...(await session.exchange.answer(question)) };
  const isIt = (one: ExchangeAnswer): one is Answered<Kind> => one.kind === kind;
  if (!answer || !isIt(answer)) throw new Error(JSON.stringify(answer ?? rest));
  return answer;
}

const saved = (tab: Tab, isPacked = false) =>
  ask(tab, 'library-file', { kind: 'library-file', isPacked });

const preview = async (tab: Tab, file: Blob) =>
  (await ask(tab, 'preview', { kind: 'preview', file, name: 'backup.json' })).summary;

const merge = (number: number, isSure = false): ExchangeQuestion => ({
  kind: 'merge',
  preview: number,
  choices: [],
  isSure,
});

/** Marks and notes something; returns the id of the paper. */
async function make({ act, idOf }: Tab): Promise<string> {
  const id = idOf('Sepsis alarms');
  const anchor = makeAnchor(ABSTRACT, { start: 0, end: 29 });
  if (!anchor) throw new Error('No words to mark.');
  await act({ kind: 'highlight', id: 'marked', paper: id, as: 'doubt', anchor });
  await act({ kind: 'note-paper', paper: id, text: 'First.', session: 'one', left: true });
  await act({ kind: 'note-paper', paper: id, text: 'Ask the ward.', session: 'two', left: true });
  await act({ kind: 'tag', on: [id], name: 'triage' });
  return id;
}

test('everything comes back from the file on a device that was wiped, is undone, and comes again', async () => {
  const id = await make(await openTab());
  const { blob, name } = await saved(await openTab());
  expect(name).toMatch(/^carrel-\d{4}-\d\d-\d\d\.json$/);

  const tab = await freshTab();
  const told = await preview(tab, blob);
  expect(told).toMatchObject({
    kind: 'carrel-library',
    added: 4,
    updated: 0,
    conflicts: 0,
    deleted: 0,
    unattached: 0,
    mustAsk: false,
    isDamaged: false,
  });
  const { rows } = await ask(tab, 'preview-rows', {
    kind: 'preview-rows',
    preview: told.preview,
    of: 'added',
    from: 0,
    count: 10,
  });
  expect(rows.map(({ table, text, paper }) => [table, text, paper?.title])).toContainEqual([
    'notes',
    'Ask the ward.',
    'Sepsis alarms',
  ]);
  const { made } = await ask(tab, 'merged', merge(told.preview));
  expect(made?.act).toMatchObject({ kind: 'import', added: 4, file: 'backup.json' });
  expect(tab.titles('tag:triage')).toEqual(['Sepsis alarms']);
  expect(tab.titles('ward')).toEqual(['Sepsis alarms']);
  expect(tab.session.reader.paper(id).highlights.map(({ exact }) => exact)).toHaveLength(1);
  const { texts } = await ask(tab, 'earlier', {
    kind: 'earlier',
    table: 'notes',
    id,
    field: 'text',
  });
  expect(texts.map(({ text }) => text)).toEqual(['First.']);

  await tab.act({ kind: 'undo' });
  expect(tab.titles('has:highlight')).toEqual([]);
  const again = await preview(tab, blob);
  expect(again.added).toBe(4);
  await ask(tab, 'merged', merge(again.preview));
  expect(tab.titles('has:highlight')).toEqual(['Sepsis alarms']);
  expect((await preview(tab, blob)).isNothingNew).toBe(true);
});

test('another visit finds the import as it was, and can still undo it', async () => {
  await make(await openTab());
  const { blob } = await saved(await openTab());
  const tab = await freshTab();
  await ask(tab, 'merged', merge((await preview(tab, blob)).preview));
  const next = await openTab();
  expect(next.titles('tag:triage')).toEqual(['Sepsis alarms']);
  await next.act({ kind: 'undo' });
  expect(next.titles('tag:triage')).toEqual([]);
  expect(await (await saved(next)).blob.text()).not.toContain('triage');
});

test('a packed file is the same file, and is read as well', async () => {
  const tab = await openTab();
  await make(tab);
  const [plain, packed] = [await saved(tab), await saved(tab, true)];
  expect(packed.name).toMatch(/\.json\.gz$/);
  const unpacked = gunzipSync(Buffer.from(await packed.blob.arrayBuffer())).toString();
  expect(unpacked.length).toBe((await plain.blob.text()).length);
  expect((await preview(await freshTab(), packed.blob)).added).toBe(4);
});

test('a file that would delete much is asked about before', async () => {
  const tab = await openTab();
  await make(tab);
  const before = (await saved(tab)).blob;
  await tab.act({ kind: 'remove-highlights', ids: ['marked'] });
  const after = (await saved(tab)).blob;

  const other = await freshTab();
  await ask(other, 'merged', merge((await preview(other, before)).preview));
  const told = await preview(other, after);
  expect(told).toMatchObject({ deleted: 1, deletedShare: 0.25, mustAsk: true });
  const asked = await ask(other, 'ask', merge(told.preview));
  expect(asked).toMatchObject({ deleted: 1, deletedShare: 0.25 });
  expect(other.titles('has:highlight')).toEqual(['Sepsis alarms']);
  await ask(other, 'merged', merge(told.preview, true));
  expect(other.titles('has:highlight')).toEqual([]);
});

test('a damaged file can be looked at and is not merged; one with a fault is told by its place', async () => {
  const tab = await openTab();
  await make(tab);
  const text = await (await saved(tab)).blob.text();
  const other = await freshTab();
  const told = await preview(other, new Blob([text.replace('Ask the ward.', 'Ask the word.')]));
  expect(told).toMatchObject({ isDamaged: true, added: 4 });
  await ask(other, 'refused', merge(told.preview));
  const wrong = new Blob([text.replace('"start": 0', '"start": -1')]);
  const file = { kind: 'preview', file: wrong, name: 'wrong.json' } as const;
  expect(await other.session.exchange.answer(file)).toMatchObject({
    fault: { name: 'FieldWrong', file: 'wrong.json', field: 'highlights[0].start' },
  });
  expect(other.titles('has:highlight')).toEqual([]);
});

test('the file of some papers holds them and what was made of them alone', async () => {
  const tab = await openTab();
  const id = await make(tab);
  await tab.act({ kind: 'tag', on: [tab.idOf('Reading radiographs')], name: 'else' });
  const { blob } = await ask(tab, 'file', {
    kind: 'list-file',
    given: { kind: 'papers', papers: [id] },
    include: { notes: true, highlights: true, abstracts: true },
    isPacked: false,
  });
  const file: unknown = JSON.parse(await blob.text());
  expect(file).toMatchObject({
    format: 'carrel-list',
    papers: [{ title: 'Sepsis alarms', abstract: ABSTRACT }],
    tags: [{ name: 'triage' }],
  });
  const other = await freshTab();
  const told = await preview(other, blob);
  expect(told).toMatchObject({ kind: 'carrel-list', added: 4 });
});

test('a paper that comes in from references is called by its title, as what is made of it', async () => {
  const tab = await freshTab();
  const bib = '@misc{a, title={{Alarms at night}}, keywords={ward}}';
  const { summary } = await ask(tab, 'preview', {
    kind: 'preview',
    file: new Blob([bib]),
    name: 'refs.bib',
  });
  const { rows } = await ask(tab, 'preview-rows', {
    kind: 'preview-rows',
    preview: summary.preview,
    of: 'added',
    from: 0,
    count: 10,
  });
  const told = rows.map(({ table, text, paper }) => [table, text, paper?.title]);
  expect(told).toContainEqual(['ownPapers', 'Alarms at night', undefined]);
  expect(told).toContainEqual(['taggings', '', 'Alarms at night']);
});

test('what was deleted since is not called here', async () => {
  const tab = await openTab();
  const id = await make(tab);
  const { blob } = await saved(tab);
  await tab.act({ kind: 'remove-highlights', ids: ['marked'] });
  await tab.act({ kind: 'set-status', papers: [id], status: 'read' });
  const told = await preview(tab, blob);
  expect(told).toMatchObject({ added: 0, isNothingNew: true, stayingDeleted: 1, unchanged: 3 });
});

test('of what a page shows of papers, nothing else leaves', async () => {
  const tab = await openTab();
  const id = await make(tab);
  const { blob } = await ask(tab, 'file', {
    kind: 'list-file',
    given: { kind: 'papers', papers: [id], only: new Set([id]) },
    include: { notes: true, highlights: true, abstracts: false },
    isPacked: false,
  });
  const text = await blob.text();
  expect(text).toContain('Ask the ward.');
  expect(text).not.toContain('"doubt"');
});

async function everything(
  { session }: Tab,
  format: ExportFormat,
  include: Partial<Include>,
): Promise<string> {
  const whole = { notes: true, highlights: true, abstracts: true };
  const question = { scope: { kind: 'all' }, format, include: { ...whole, ...include } } as const;
  const { file } = { file: undefined, ...(await session.exporter.answer(question)) };
  if (!file) throw new Error('Nothing was written.');
  return file.blob.text();
}

const BROUGHT =
  '@misc{a, title={{Alarms at night}}, abstract={Nobody slept.}, keywords={ward}, annote={Mine.}}';

/** Something of each kind: on a list, brought along, written over, deleted. */
async function makeAll(tab: Tab): Promise<void> {
  const id = await make(tab);
  await tab.act({ kind: 'set-status', papers: [id], status: 'read' });
  const list = { kind: 'new-list', id: 'L', name: 'Club', papers: [id] } as const;
  await tab.act(list);
  const note = { entry: entryId('L', id), text: 'Start here.', session: 'three' };
  await tab.act({ kind: 'note-entry', ...note });
  const file = new Blob([BROUGHT]);
  const asked = { kind: 'preview', file, name: 'my refs.bib' } as const;
  await ask(tab, 'merged', merge((await ask(tab, 'preview', asked)).summary.preview));
}

test('everything leaves as JSON as a backup does, with the abstracts', async () => {
  const tab = await openTab();
  await makeAll(tab);
  const text = await everything(tab, 'json', {});
  const file: unknown = JSON.parse(text);
  expect(file).toMatchObject({ format: 'carrel-library', lists: [{ name: 'Club' }] });
  for (const words of [ABSTRACT, 'Nobody slept.', 'First.', 'Start here.', '"read"']) {
    expect(text).toContain(words);
  }
  const told = await preview(await freshTab(), new Blob([text]));
  expect(told).toMatchObject({ kind: 'carrel-library', isDamaged: false });
});

const LEFT_OUT = [
  [{ notes: false }, ['Ask the ward.', 'First.', 'Start here.', 'Mine.'], 'Half of the alarms'],
  [{ highlights: false }, ['"exact"', '<mark'], 'Ask the ward.'],
  [{ abstracts: false }, ['"abstract": "Half', 'Nobody slept.'], 'Ask the ward.'],
] as const;

test.each(LEFT_OUT)(
  'of everything, what is left out by %j leaves in no format',
  async (box, out, stays) => {
    const tab = await openTab();
    await makeAll(tab);
    for (const format of ['json', 'html', 'markdown', 'csv', 'bibtex', 'annotations'] as const) {
      const text = await everything(tab, format, box);
      for (const words of out) expect(text, format).not.toContain(words);
      expect(text, format).not.toContain('my refs.bib');
      if (format === 'json') {
        expect(text).toContain(stays);
        expect(text).toContain('Club');
        expect(text).toContain('Alarms at night');
      }
    }
  },
);

test('what is given away without notes and abstracts empties nothing where it comes back', async () => {
  const tab = await openTab();
  await makeAll(tab);
  const bare = await everything(tab, 'json', { notes: false, abstracts: false });
  expect(await preview(tab, new Blob([bare]))).toMatchObject({
    kind: 'carrel-list',
    isNothingNew: true,
  });
});

test('while a file is read the search answers, and what is cancelled is read no further', async () => {
  const tab = await openTab();
  await make(tab);
  const { blob } = await saved(tab);
  const other = await freshTab();
  await preview(other, blob);
  const stages = (): string[] =>
    other.events.flatMap((event) => (event.kind === 'reading-file' ? [event.stage] : []));
  expect(stages()).toEqual(['opening', 'reading', 'checking', 'comparing']);

  const reading = other.session.exchange.answer({
    kind: 'preview',
    file: blob,
    name: 'again.json',
  });
  await vi.waitUntil(() => stages().length > 4);
  expect(other.titles('alarms')).toEqual(['Sepsis alarms']);
  await ask(other, 'discarded', { kind: 'discard' });
  expect(await reading).not.toHaveProperty('answer');
  expect(stages().slice(4)).not.toContain('comparing');
});
