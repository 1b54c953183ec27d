import { expect, test } from 'vitest';
import { makeAnchor } from '#domain/anchor';
import type { ReaderAction } from '#domain/reader/actions';
import { corpus, paper } from '../helpers/papers.ts';
import {
  ask,
  site,
  copiesAfter,
  copyNow,
  freshTab,
  merged,
  newList,
  note,
  noted,
  siteOf,
  tag,
  takeBack,
  weigh,
} from './copying.ts';
import { tabOn, type Tab } from './tabs.ts';

const HOUR_MS = 3600 * 1000;

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
