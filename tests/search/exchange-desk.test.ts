import 'fake-indexeddb/auto';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentHash } from '#domain/exchange/content-hash';
import { ABSTRACT, ask, make, merge, PAPERS, preview, saved } from './exchanging.ts';
import { freshDatabase } from '../helpers/fresh-database.ts';
import { startSite, type Site } from '../helpers/site.ts';
import { tabOn, type Tab } from './tabs.ts';

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

test('everything comes back from the file on a device that was wiped, is undone, and comes again', async () => {
  const id = await make(await openTab());
  const { blob, name } = await saved(await openTab());
  expect(name).toMatch(/^carrel-\d{4}-\d\d-\d\d-\d{4}-\w+\.json$/);

  const tab = await freshTab();
  const told = await preview(tab, blob);
  expect(told).toMatchObject({
    kind: 'carrel-library',
    added: 4,
    updated: 0,
    conflicts: 0,
    deleted: 0,
    unattached: 0,
    named: 0,
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
  expect(told).toContainEqual(['taggings', 'ward', 'Alarms at night']);
});

test('what was deleted since is not called here', async () => {
  const tab = await openTab();
  const id = await make(tab);
  const { blob } = await saved(tab);
  await tab.act({ kind: 'remove-highlights', ids: ['marked'] });
  await tab.act({ kind: 'set-status', papers: [id], status: 'read' });
  const told = await preview(tab, blob);
  expect(told).toMatchObject({ added: 0, isNothingNew: true, deletedHere: 1, unchanged: 3 });
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

test('what was deleted since comes back from the desk, and one undo takes it away', async () => {
  const tab = await openTab();
  const id = await make(tab);
  const { blob } = await saved(tab);
  await tab.act({ kind: 'remove-highlights', ids: ['marked'] });
  const told = await preview(tab, blob);
  const { rows } = await ask(tab, 'preview-rows', {
    kind: 'preview-rows',
    preview: told.preview,
    of: 'deletedHere',
    from: 0,
    count: 10,
  });
  expect(rows).toMatchObject([{ table: 'highlights', id: 'marked', hanging: 0, paper: { id } }]);
  const { made } = await ask(tab, 'merged', merge(told.preview, false, 'all'));
  expect(made?.act).toMatchObject({ kind: 'import', added: 1 });
  expect(tab.titles('has:highlight')).toEqual(['Sepsis alarms']);
  await tab.act({ kind: 'undo' });
  expect(tab.titles('has:highlight')).toEqual([]);
});

test('what only another device knows is taken in, with nothing to undo', async () => {
  const other = await openTab();
  await make(other);
  const first = await saved(other);
  await other.act({ kind: 'new-tag', name: 'passing' });
  const tag = other.session.reader.library.tagNamed('passing')?.id ?? '';
  await other.act({ kind: 'delete-tag', tag });
  const second = await saved(other);
  const tab = await freshTab();
  await ask(tab, 'merged', merge((await preview(tab, first.blob)).preview));
  const { latest: since } = await saved(tab);
  const told = await preview(tab, second.blob);
  expect(told).toMatchObject({ added: 0, updated: 0, deleted: 0, isNothingNew: false });
  // The folder remembers by that stamp up to which change the other device was merged.
  const { made, device } = await ask(tab, 'merged', merge(told.preview));
  expect(made?.act).toMatchObject({ kind: 'import', added: 0, updated: 0, deleted: 0 });
  expect(device).not.toBe('');
  // A backup from before lacks it, one from now does not.
  const only = async (one: Tab, stamp: string): Promise<number> =>
    (await ask(one, 'unsaved', { kind: 'unsaved', since: stamp })).unsaved.changes;
  expect(await only(tab, since)).toBe(1);
  expect(await only(await openTab(), since)).toBe(1);
  expect(await only(tab, (await saved(tab)).latest)).toBe(0);
  expect((await preview(tab, second.blob)).isNothingNew).toBe(true);
  await tab.act({ kind: 'undo' });
  expect(tab.titles('has:highlight')).toEqual([]);
});

test('a merge that is asked again of a worker that knows nothing of it is told, and not done again', async () => {
  await make(await openTab());
  const { blob } = await saved(await openTab());
  const tab = await freshTab();
  const question = merge((await preview(tab, blob)).preview);
  const first = await tab.session.exchange.answer(question, { asked: 'a' });
  const next = await openTab();
  expect(await next.session.exchange.answer(question, { asked: 'a', again: true })).toEqual({
    answer: { kind: 'merged-before', made: first.answer?.kind === 'merged' && first.answer.made },
  });
  const never = await next.session.exchange.answer(question, { asked: 'b', again: true });
  expect(never).toEqual({ answer: { kind: 'refused' } });
  await next.act({ kind: 'undo' });
  expect(next.titles('has:highlight')).toEqual([]);
});

test('stamps far ahead of this device’s clock are told before anything is merged', async () => {
  const other = await openTab();
  await make(other);
  const { blob } = await saved(other);
  // Decades later than the clock of these devices says.
  const later: object = JSON.parse((await blob.text()).replaceAll('"00000000', '"01000000'));
  const { sha256: _, ...rest }: { readonly sha256?: unknown } = { ...later };
  const sha256 = await contentHash(JSON.stringify(rest));
  const late = new Blob([JSON.stringify({ ...rest, sha256 })]);
  const { aheadUntil } = await preview(await freshTab(), late);
  expect(aheadUntil).toBeGreaterThan(Date.UTC(2000, 0));
});
