import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReaderAction } from '#domain/reader/actions';
import type { Stamp } from '#domain/reader/stamp';
import type { ExchangeAnswer, ExchangeQuestion } from '../../src/search/exchange-protocol.ts';
import { makeAnchor } from '#domain/anchor';
import { freshDatabase } from '../helpers/fresh-database.ts';
import { corpus, paper } from '../helpers/papers.ts';
import { startSite, type Site } from '../helpers/site.ts';
import { tabOn, type Tab } from './tabs.ts';

const PAPERS = corpus([paper({ title: 'Reading radiographs' }), paper({ title: 'Sepsis alarms' })]);
const HOUR_MS = 3600 * 1000;

const sites: Site[] = [];
let site: Site;

async function siteOf(papers: typeof PAPERS): Promise<Site> {
  const started = await startSite(papers);
  sites.push(started);
  return started;
}

beforeEach(async () => {
  site = await siteOf(PAPERS);
});
afterEach(async () => {
  for (const started of sites.splice(0)) await started.close();
});

/** A device of its own: what the others made is not on it. */
async function freshTab(ahead = 0, on = site): Promise<Tab> {
  await freshDatabase();
  const tab = tabOn(on, ahead);
  await tab.open();
  return tab;
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

async function copyNow(tab: Tab): Promise<Blob> {
  const question = { kind: 'library-file', isPacked: false } as const;
  return (await ask(tab, 'library-file', question)).blob;
}

/** The copies that another device writes, one after each of these acts. */
async function copiesAfter(
  tab: Tab,
  ...acts: readonly ((tab: Tab) => ReaderAction)[]
): Promise<Blob[]> {
  const copies: Blob[] = [];
  for (const act of acts) {
    await tab.act(act(tab));
    copies.push(await copyNow(tab));
  }
  return copies;
}

const note =
  (text: string, title = 'Sepsis alarms') =>
  ({ idOf }: Tab): ReaderAction => ({
    kind: 'note-paper',
    paper: idOf(title),
    text,
    session: text,
    left: true,
  });
const tag =
  (name: string) =>
  ({ idOf }: Tab): ReaderAction => ({ kind: 'tag', on: [idOf('Reading radiographs')], name });

const newList = (): ReaderAction => ({
  kind: 'new-list',
  id: 'club',
  name: 'Club',
  description: '',
});

const weigh = (tab: Tab, file: Blob, known: ReadonlyMap<string, Stamp>, mayTake = true) =>
  ask(tab, 'copy', { kind: 'copy', file, name: 'carrel-OTHER.json', known, mayTake });

/** Merges by hand; gives what is known of the other device since. */
async function merged(tab: Tab, file: Blob | undefined): Promise<ReadonlyMap<string, Stamp>> {
  if (!file) throw new Error('There is no copy.');
  const asked = { kind: 'preview', file, name: 'carrel-OTHER.json' } as const;
  const { preview } = (await ask(tab, 'preview', asked)).summary;
  const asking = { kind: 'merge', preview, choices: [], isSure: true } as const;
  const { device, made } = await ask(tab, 'merged', asking);
  return new Map([[device, made?.stamp ?? '']]);
}

/** As from the notice that tells of it. */
async function takeBack(tab: Tab, taken: Answered<'copy'>): Promise<void> {
  if (taken.is !== 'taken') throw new Error('Not taken.');
  await tab.act({ kind: 'revert', changes: [taken.made.stamp] });
}

const noted = (tab: Tab): string =>
  tab.session.reader.paper(tab.idOf('Sepsis alarms')).note?.text ?? '';

test('before anything was merged from a device its copy is told of and changes nothing', async () => {
  const [first = new Blob()] = await copiesAfter(await freshTab(), note('Ask the ward.'));
  const tab = await freshTab();
  expect(await weigh(tab, first, new Map())).toMatchObject({ is: 'new' });
  expect(noted(tab)).toBe('');
  await merged(tab, first);
  expect(await weigh(tab, first, new Map())).toMatchObject({ is: 'here' });
});

test('after that what it adds comes in by itself, and once taken back no more does', async () => {
  const [first, second = new Blob(), third = new Blob()] = await copiesAfter(
    await freshTab(),
    note('Ask the ward.'),
    tag('triage'),
    note('Ask them all.'),
  );
  const tab = await freshTab();
  const known = await merged(tab, first);
  expect(await weigh(tab, second, known, false)).toMatchObject({ is: 'new' });
  expect(tab.titles('tag:triage')).toEqual([]);
  const taken = await weigh(tab, second, known);
  expect(taken).toMatchObject({ is: 'taken', came: { added: 2, updated: 0 } });
  expect(taken).toHaveProperty('came.paper', tab.idOf('Reading radiographs'));
  expect(tab.titles('tag:triage')).toEqual(['Reading radiographs']);
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'here' });

  await takeBack(tab, taken);
  expect(tab.titles('tag:triage')).toEqual([]);
  expect(await weigh(tab, third, known)).toMatchObject({ is: 'new' });
  expect(noted(tab)).toBe('Ask the ward.');
  expect(await weigh(tab, third, await merged(tab, second))).toMatchObject({ is: 'taken' });
  expect(noted(tab)).toBe('Ask them all.');
});

test('whatever was taken back, and however, no copy brings it again until the reader merges', async () => {
  const [first, second = new Blob()] = await copiesAfter(
    await freshTab(),
    note('Ask the ward.'),
    tag('triage'),
  );
  const tab = await freshTab();
  const known = await merged(tab, first);
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'taken' });
  // What was merged by hand, by the key: what came in by itself since stands.
  await tab.act({ kind: 'undo' });
  expect(noted(tab)).toBe('');
  expect(tab.titles('tag:triage')).toEqual(['Reading radiographs']);
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'new' });
  expect(noted(tab)).toBe('');
  await tab.act({ kind: 'redo' });
  expect(noted(tab)).toBe('Ask the ward.');
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'here' });
  // Twice, as from where it was merged and from its notice, is no less.
  const changes = [...known.values()];
  for (const again of [changes, changes]) await tab.act({ kind: 'revert', changes: again });
  expect(noted(tab)).toBe('');
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'new' });
});

test('what was taken back of one device does not come in by the copy of another', async () => {
  const third = await freshTab();
  const [thirdFirst = new Blob()] = await copiesAfter(third, tag('triage'));
  const [first, second = new Blob()] = await copiesAfter(
    await freshTab(),
    newList,
    note('Ask the ward.'),
  );
  const thirdLater = await freshTab();
  await merged(thirdLater, thirdFirst);
  await merged(thirdLater, second);
  const both = await copyNow(thirdLater);

  const tab = await freshTab();
  const known = new Map([...(await merged(tab, first)), ...(await merged(tab, thirdFirst))]);
  await takeBack(tab, await weigh(tab, second, known));
  const { device }: { device: string } = JSON.parse(await both.text());
  const [, ofThird = ''] = known.values();
  expect(await weigh(tab, both, new Map([[device, ofThird]]))).toMatchObject({ is: 'new' });
  expect(noted(tab)).toBe('');
});

test('what comes in by itself is no step: what was undone can be redone, and undo takes the own', async () => {
  const [first, second = new Blob(), third = new Blob()] = await copiesAfter(
    await freshTab(),
    note('Ask the ward.'),
    tag('triage'),
    tag('alarms'),
  );
  const tab = await freshTab();
  const known = await merged(tab, first);
  await tab.act(note('Mine.', 'Reading radiographs')(tab));
  await tab.act({ kind: 'undo' });
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'taken' });
  expect(tab.summary()).toMatchObject({ undo: { kind: 'import' }, redo: { kind: 'note' } });
  await tab.act({ kind: 'redo' });
  const last = await weigh(tab, third, known);
  expect(last).toMatchObject({ is: 'taken' });
  await tab.act({ kind: 'undo' });
  expect(tab.titles('Mine')).toEqual([]);
  expect(tab.titles('tag:alarms')).toEqual(['Reading radiographs']);
  const { takenBack } = tab.summary() ?? {};
  await takeBack(tab, last);
  expect(tab.titles('tag:alarms')).toEqual([]);
  expect(tab.titles('tag:triage')).toEqual(['Reading radiographs']);
  expect(tab.summary()?.takenBack).not.toBe(takenBack);
});

test('two devices with other texts of one abstract come to rest', async () => {
  const short = 'We trained a model on chest films. It found most nodules early.';
  const long = `In this work we report what we did. ${short}`;
  const on = (abstract: string) =>
    siteOf(corpus([paper({ title: 'Reading radiographs', abstract })]));
  const [here, there] = [await on(short), await on(long)];
  const start = long.indexOf('It found');
  const anchor = makeAnchor(long, { start, end: long.length });
  if (!anchor) throw new Error('No place.');
  const highlight = ({ idOf }: Tab): ReaderAction => ({
    kind: 'highlight',
    id: 'h1',
    paper: idOf('Reading radiographs'),
    as: 'key',
    anchor,
  });
  const [first = new Blob(), second = new Blob()] = await copiesAfter(
    await freshTab(0, there),
    highlight,
    tag('triage'),
  );
  const startOn = (tab: Tab) => tab.session.reader.library.get('highlights', 'h1')?.start;
  const tab = await freshTab(0, here);
  const known = await merged(tab, first);
  await expect.poll(() => startOn(tab)).toBe(short.indexOf('It found'));
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'taken' });
  const copy = await copyNow(tab);

  const back = await freshTab(0, there);
  const [since = ''] = (await merged(back, second)).values();
  const { device }: { device: string } = JSON.parse(await copy.text());
  expect(await weigh(back, copy, new Map([[device, since]]))).toMatchObject({ is: 'here' });
  expect(startOn(back)).toBe(start);
});

test('what both wrote, and what deletes, is never taken in by itself', async () => {
  const [first, second = new Blob()] = await copiesAfter(
    await freshTab(),
    note('Ask.'),
    note('Ask the ward.'),
  );
  const tab = await freshTab();
  const known = await merged(tab, first);
  await tab.act(note('Ask nobody.')(tab));
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'new' });
  expect(noted(tab)).toBe('Ask nobody.');

  const removed = (): ReaderAction => ({ kind: 'delete-list', list: 'club' });
  const [before, after = new Blob()] = await copiesAfter(await freshTab(), newList, removed);
  const other = await freshTab();
  const knownThere = await merged(other, before);
  expect(await weigh(other, after, knownThere)).toMatchObject({ is: 'new' });
  expect(other.summary()?.lists).toHaveLength(1);
});

test('a copy from a device whose clock is ahead is looked at first', async () => {
  const acts = [note('Ask.'), tag('triage')];
  const [first, second = new Blob()] = await copiesAfter(await freshTab(2 * HOUR_MS), ...acts);
  const tab = await freshTab();
  const known = await merged(tab, first);
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'new' });
  expect(tab.titles('tag:triage')).toEqual([]);
});

test('where this device itself has written with its clock ahead, copies come in all the same', async () => {
  const acts = [note('Ask.'), tag('triage')];
  const [first, second = new Blob()] = await copiesAfter(await freshTab(), ...acts);
  const ahead = await freshTab(2 * HOUR_MS);
  const known = await merged(ahead, first);
  await ahead.act(note('Mine.', 'Reading radiographs')(ahead));
  const tab = tabOn(site);
  await tab.open();
  expect(await weigh(tab, second, known)).toMatchObject({ is: 'taken' });
});

test('what is damaged, or no library, is not read', async () => {
  const [first, second = new Blob()] = await copiesAfter(
    await freshTab(),
    note('Ask.'),
    note('Ask the ward.'),
  );
  const tab = await freshTab();
  const known = await merged(tab, first);
  const text = await second.text();
  for (const wrong of [text.replace('Ask the ward.', 'Ask the word.'), text.slice(0, 200), '{}'])
    expect(await weigh(tab, new Blob([wrong]), known)).toEqual({ kind: 'copy', is: 'unread' });
  expect(noted(tab)).toBe('Ask.');
});

test('a device that gets another name writes under that, also in its next visit', async () => {
  const tab = await freshTab();
  const second = tabOn(site);
  await second.open();
  await tab.act(note('Ask.')(tab));
  const before = await ask(tab, 'unsaved', { kind: 'unsaved', since: undefined });
  await ask(tab, 'renamed', { kind: 'rename-device' });
  await tab.act(note('Ask the ward.')(tab));
  const question = { kind: 'library-file', isPacked: false } as const;
  const { blob, device } = await ask(tab, 'library-file', question);
  expect(device).not.toBe(before.device);
  expect(await blob.text()).toContain(`-${device}.`);
  // So does another tab that was open before.
  expect((await ask(second, 'library-file', question)).device).toBe(device);
  const next = tabOn(site);
  await next.open();
  const asked = await ask(next, 'unsaved', { kind: 'unsaved', since: undefined });
  expect(asked.device).toBe(device);
});
