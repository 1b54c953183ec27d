import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { completions } from '#domain/complete-query';
import { knownValues } from '#domain/known-values';
import type { ListDesk } from '#domain/reader/list-desk';
import { entryId } from '#domain/reader/records';
import { madeCounts } from '#domain/reader/summary';
import { madeWords } from '../../src/app/made-words.ts';
import { ownNames } from '../../src/state/own-names.ts';
import { corpus, paper } from '../helpers/papers.ts';
import { freshDatabase } from '../helpers/fresh-database.ts';
import { startSite, type Site } from '../helpers/site.ts';
import { tabOn, type Tab } from './tabs.ts';

const LONG = 'word '.repeat(300).trim();
const SHADOWS = paper({ title: 'Reading radiographs', abstract: LONG });
const ALARMS = paper({
  title: 'Sepsis alarms',
  abstract: LONG,
  publishedOn: '2024-09-23',
  links: [{ kind: 'code', url: 'https://example.org/alarms' }],
});
const WARDS = paper({ title: 'Quiet wards', abstract: 'Short.' });
const LIST = 'list-a';

let site: Site;

beforeEach(async () => {
  await freshDatabase();
  site = await startSite(corpus([SHADOWS, ALARMS, WARDS]));
});
afterEach(() => site.close());

async function openTab(): Promise<Tab> {
  const tab = tabOn(site);
  await tab.open();
  return tab;
}

function desk({ session }: Tab, listId = LIST): ListDesk | undefined {
  const answer = session.answer({ kind: 'list', id: 1, listId });
  return answer.kind === 'list' ? answer.desk : undefined;
}

/** A tab with a list of all three papers, in that order. */
async function openWithList(): Promise<Tab> {
  const tab = await openTab();
  const papers = [ALARMS, SHADOWS, WARDS].map(({ title }) => tab.idOf(title));
  await tab.act({ kind: 'new-list', id: LIST, name: 'Journal Club', papers });
  return tab;
}

test('a list is shown in its order, each paper as its row and with what the list says of it', async () => {
  const tab = await openWithList();
  const alarms = tab.idOf('Sepsis alarms');
  const entry = entryId(LIST, alarms);
  await tab.act({
    kind: 'new-section',
    list: LIST,
    id: 's',
    name: 'Later',
    before: entryId(LIST, tab.idOf('Quiet wards')),
  });
  await tab.act({ kind: 'note-entry', entry, text: 'Start here.', session: 'one' });
  await tab.act({ kind: 'due-entry', entry, due: '2026-12-04' });
  await tab.act({ kind: 'set-status', papers: [alarms], status: 'reading' });
  expect(desk(tab)?.items.map((item) => (item.kind === 'entry' ? item.title : item.name))).toEqual([
    'Sepsis alarms',
    'Reading radiographs',
    'Later',
    'Quiet wards',
  ]);
  expect(desk(tab)?.items[0]).toEqual({
    kind: 'entry',
    id: entry,
    paper: alarms,
    ordinal: 0,
    title: 'Sepsis alarms',
    publishedOn: '2024-09-23',
    sources: [expect.any(String)],
    links: ['code'],
    own: { status: 'reading', tags: [], strip: [], notes: 0 },
    status: 'reading',
    note: 'Start here.',
    due: '2026-12-04',
    done: false,
    minutes: 1,
  });
  expect(desk(tab, 'no list')).toBeUndefined();
});

test('what is done for the list or read counts as read; the minutes are those of the rest', async () => {
  const tab = await openWithList();
  const list = () => tab.summary()?.lists[0];
  expect(list()).toMatchObject({ papers: 3, read: 0, reading: 0, minutesLeft: 3 });
  await tab.act({ kind: 'set-status', papers: [tab.idOf('Sepsis alarms')], status: 'read' });
  expect(list()).toMatchObject({ papers: 3, read: 1, reading: 0, minutesLeft: 2 });
  const wards = entryId(LIST, tab.idOf('Quiet wards'));
  await tab.act({ kind: 'done-entry', entries: [wards], done: true });
  await tab.act({
    kind: 'set-status',
    papers: [tab.idOf('Reading radiographs')],
    status: 'reading',
  });
  expect(list()).toMatchObject({ papers: 3, read: 2, reading: 1, minutesLeft: 2 });
  expect(desk(tab)?.progress).toEqual({ papers: 3, read: 2, reading: 1, minutesLeft: 2 });
});

test('lists stand by name, and what was lost names them', async () => {
  const tab = await openWithList();
  await tab.act({ kind: 'new-list', name: 'audit' });
  await tab.act({ kind: 'new-list', name: 'Journal club' });
  const summary = tab.summary();
  expect(summary?.lists.map(({ name }) => name)).toEqual(['audit', 'Journal club', 'Journal Club']);
  expect(summary && madeWords(madeCounts(summary))).toEqual(['3 reading lists']);
});

test('list: finds the papers of the lists of this name, as soon as they are on it', async () => {
  const tab = await openWithList();
  expect(tab.titles('list:"journal  club"').toSorted()).toEqual([
    'Quiet wards',
    'Reading radiographs',
    'Sepsis alarms',
  ]);
  await tab.act({ kind: 'remove-from-list', list: LIST, papers: [tab.idOf('Quiet wards')] });
  expect(tab.titles('wards list:"Journal Club"')).toEqual([]);
  await tab.act({ kind: 'rename-list', list: LIST, name: 'Monday' });
  expect(tab.titles('list:"journal club"')).toEqual([]);
  expect(tab.titles('alarms list:monday')).toEqual(['Sepsis alarms']);
  await tab.act({ kind: 'new-list', name: 'MONDAY', papers: [tab.idOf('Quiet wards')] });
  expect(tab.titles('list:monday')).toHaveLength(3);
  await tab.act({ kind: 'delete-list', list: LIST });
  expect(tab.titles('list:monday')).toEqual(['Quiet wards']);
  await tab.act({ kind: 'undo' });
  expect(tab.titles('list:monday')).toHaveLength(3);
});

test('names of lists and tags are offered while a query is typed', async () => {
  const tab = await openWithList();
  await tab.act({ kind: 'tag', on: [tab.idOf('Quiet wards')], name: 'journals' });
  const known = knownValues({ sources: [], years: [] }, ownNames(tab.summary()));
  const offered = (text: string) =>
    completions(text, text.length, known).map(({ insert }) => insert);
  expect(offered('list:jour')).toEqual(['"Journal Club"']);
  expect(offered('tag:jour')).toEqual(['journals']);
});

test('a search can be frozen into a list, in the order of its results', async () => {
  const tab = await openTab();
  const rows = tab.rows('');
  const ordinals = Uint32Array.from(rows, ({ ordinal }) => ordinal);
  const ids = tab.session.answer({ kind: 'ids', id: 1, ordinals });
  const papers = ids.kind === 'ids' ? ids.ids : [];
  await tab.act({ kind: 'new-list', id: LIST, name: 'All', papers });
  expect(desk(tab)?.items.map((item) => item.kind === 'entry' && item.title)).toEqual(
    rows.map(({ title }) => title),
  );
});

test('being on a list is no mark on a paper, and what its neighbours do is none either', async () => {
  const tab = await openWithList();
  const [alarms, wards] = [tab.idOf('Sepsis alarms'), tab.idOf('Quiet wards')];
  await tab.act({ kind: 'set-status', papers: [wards], status: 'toread' });
  await tab.act({ kind: 'set-status', papers: [alarms], status: 'toread' });
  const marked = tab.session.reader.library.markedAt(wards);
  const items = [entryId(LIST, wards)];
  await tab.act({ kind: 'move-in-list', list: LIST, items, before: entryId(LIST, alarms) });
  expect(tab.session.reader.library.markedAt(wards)).toBe(marked);
  const later = await openTab();
  expect(later.session.reader.library.markedAt(wards)).toBe(marked);
});

test('a paper that an update leaves out stays on its list as the reader’s own, until it is back', async () => {
  const tab = await openWithList();
  const alarms = tab.idOf('Sepsis alarms');
  await site.publish(corpus([SHADOWS, WARDS]));
  await tab.open();
  await expect
    .poll(() => desk(tab)?.items[0])
    .toMatchObject({ paper: alarms, title: 'Sepsis alarms', sources: ['Your own papers'] });
  expect(tab.titles('list:"Journal Club"').toSorted()).toEqual([
    'Quiet wards',
    'Reading radiographs',
    'Sepsis alarms',
  ]);
  expect(tab.summary()?.lists[0]).toMatchObject({ papers: 3, minutesLeft: 3 });
  await site.publish(corpus([SHADOWS, ALARMS, WARDS]));
  await tab.open();
  expect(desk(tab)?.items[0]).toMatchObject({ title: 'Sepsis alarms', ordinal: 0 });
  expect(tab.titles('alarms list:"Journal Club"')).toEqual(['Sepsis alarms']);
});

test('another tab has the list at once, and a later visit has it all', async () => {
  const [tab, other] = [await openWithList(), await openTab()];
  expect(desk(other)).toEqual(desk(tab));
  await tab.act({ kind: 'undo' });
  const later = await openTab();
  expect(desk(later)).toBeUndefined();
  expect(later.summary()?.lists).toEqual([]);
});

test('a note on an entry that was taken off elsewhere is refused by name', async () => {
  const tab = await openWithList();
  const wards = tab.idOf('Quiet wards');
  await tab.act({ kind: 'remove-from-list', list: LIST, papers: [wards] });
  const note = { kind: 'note-entry', entry: entryId(LIST, wards), text: 'Late', session: 'one' };
  expect(await tab.act({ ...note, kind: 'note-entry' })).toEqual({
    problem: { name: 'EntryGone' },
  });
});
