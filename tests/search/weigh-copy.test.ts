import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReaderAction } from '#domain/reader/actions';
import type { Stamp } from '#domain/reader/stamp';
import type { ExchangeAnswer, ExchangeQuestion } from '../../src/search/exchange-protocol.ts';
import { freshDatabase } from '../helpers/fresh-database.ts';
import { corpus, paper } from '../helpers/papers.ts';
import { startSite, type Site } from '../helpers/site.ts';
import { tabOn, type Tab } from './tabs.ts';

const PAPERS = corpus([paper({ title: 'Reading radiographs' }), paper({ title: 'Sepsis alarms' })]);
const HOUR_MS = 3600 * 1000;

let site: Site;

beforeEach(async () => {
  site = await startSite(PAPERS);
});
afterEach(() => site.close());

/** A device of its own: what the others made is not on it. */
async function freshTab(ahead = 0): Promise<Tab> {
  await freshDatabase();
  const tab = tabOn(site, ahead);
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

/** The copies that another device writes, one after each of these acts. */
async function copiesAfter(
  tab: Tab,
  ...acts: readonly ((tab: Tab) => ReaderAction)[]
): Promise<Blob[]> {
  const copies: Blob[] = [];
  for (const act of acts) {
    await tab.act(act(tab));
    const question = { kind: 'library-file', isPacked: false } as const;
    copies.push((await ask(tab, 'library-file', question)).blob);
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

test('after that what it adds comes in by itself, is one step, and once taken back no more does', async () => {
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

  await tab.act({ kind: 'undo' });
  expect(tab.titles('tag:triage')).toEqual([]);
  if (taken.is !== 'taken') throw new Error('Not taken.');
  const since = new Map([[taken.device, taken.made.stamp]]);
  expect(await weigh(tab, third, since)).toMatchObject({ is: 'new' });
  expect(noted(tab)).toBe('Ask the ward.');
  expect(await weigh(tab, third, await merged(tab, second))).toMatchObject({ is: 'taken' });
  expect(noted(tab)).toBe('Ask them all.');
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
  const made = (): ReaderAction => ({
    kind: 'new-list',
    id: 'club',
    name: 'Club',
    description: '',
  });
  const [before, after = new Blob()] = await copiesAfter(await freshTab(), made, removed);
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
  await tab.act(note('Ask.')(tab));
  const before = await ask(tab, 'unsaved', { kind: 'unsaved', since: undefined });
  await ask(tab, 'renamed', { kind: 'rename-device' });
  await tab.act(note('Ask the ward.')(tab));
  const question = { kind: 'library-file', isPacked: false } as const;
  const { blob, device } = await ask(tab, 'library-file', question);
  expect(device).not.toBe(before.device);
  expect(await blob.text()).toContain(`-${device}.`);
  const next = tabOn(site);
  await next.open();
  const asked = await ask(next, 'unsaved', { kind: 'unsaved', since: undefined });
  expect(asked.device).toBe(device);
});
