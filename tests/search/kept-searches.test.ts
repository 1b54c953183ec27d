import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { corpus, paper } from '../helpers/papers.ts';
import { freshDatabase, refuseDatabases } from '../helpers/fresh-database.ts';
import { startSite, type Site } from '../helpers/site.ts';
import { save, tabOn, type Tab } from './tabs.ts';

const yesterday = corpus([paper({ title: 'Reading radiographs' }), paper({ title: 'Sepsis' })]);
const today = corpus([...yesterday.papers, paper({ title: 'Radiograph reports' })]);

let site: Site;

beforeEach(async () => {
  await freshDatabase();
  site = await startSite(yesterday);
});
afterEach(() => site.close());

const tab = (): Tab => tabOn(site);

describe('saved searches', () => {
  test('say how many papers they find, also those that lack a word', async () => {
    const { open, act, counts } = tab();
    await open();
    await act(save('Radiographs', '#/?q=radiograph'));
    await act(save('Some words', '#/?q=sepsis+zzyzx'));
    await act(save('Nothing', '#/?q=zzyzx'));
    await expect
      .poll(() => counts()?.toSorted())
      .toEqual(['Nothing: 0', 'Radiographs: 1', 'Some words: 1']);
  });

  test('are counted anew with new papers', async () => {
    const first = tab();
    await first.open();
    await first.act(save('Radiographs', '#/?q=radiograph'));
    await site.publish(today);
    const { open, counts } = tab();
    await open();
    await expect.poll(counts).toEqual(['Radiographs: 2']);
  });

  test('are counted anew when what they ask for is marked', async () => {
    const { open, act, counts, idOf } = tab();
    await open();
    await act(save('Unread', '#/?is=unread'));
    await expect.poll(counts).toEqual(['Unread: 2']);
    await act({ kind: 'set-status', papers: [idOf('Sepsis')], status: 'read' });
    await expect.poll(counts).toEqual(['Unread: 1']);
  });

  test('follow in every tab', async () => {
    const [here, there] = [tab(), tab()];
    await here.open();
    await there.open();
    await here.act(save('Sepsis', '#/?q=sepsis'));
    await expect.poll(there.counts).toEqual(['Sepsis: 1']);
    await there.session.searches.change({ kind: 'note', address: '#/?q=radiograph' });
    await expect.poll(here.recent).toEqual(['#/?q=radiograph']);
  });

  test('one that is saved stays as it is, and can be renamed, removed and undone', async () => {
    const { open, act, names, savedId } = tab();
    await open();
    await act(save('  Sepsis\n in  ICU ', '#/?q=sepsis'));
    expect(await act(save('Once more', '#/?q=sepsis'))).toEqual({ made: undefined });
    await expect.poll(names).toEqual(['Sepsis in ICU']);
    await act({ kind: 'rename-search', id: savedId(), name: 'Blood \u202e\u0000 poisoning' });
    await expect.poll(names).toEqual(['Blood poisoning']);
    expect(await act({ kind: 'rename-search', id: savedId(), name: ' \t ' })).toEqual({
      made: undefined,
    });
    await act({ kind: 'remove-search', id: savedId() });
    await expect.poll(names).toEqual([]);
    await act({ kind: 'undo' });
    await act({ kind: 'undo' });
    await expect.poll(names).toEqual(['Sepsis in ICU']);
  });
});

describe('recent searches', () => {
  test.each([
    ['one', { kind: 'forget', key: '#/?q=recent' }],
    ['all', { kind: 'forget' }],
  ] as const)('are as before when forgetting %s is taken back', async (_what, made) => {
    const { open, session, recent } = tab();
    await open();
    await session.searches.change({
      kind: 'remember',
      rows: [{ key: '#/?q=recent', usedAt: 7 }],
    });
    await expect.poll(recent).toEqual(['#/?q=recent']);
    const outcome = await session.searches.change(made);
    await expect.poll(recent).toEqual([]);
    if (outcome.problem || !outcome.undo) throw new Error('It can be taken back.');
    await session.searches.change(outcome.undo);
    await expect.poll(recent).toEqual(['#/?q=recent']);
  });
});

describe('where the browser gives no database', () => {
  test('searches are kept for the visit, and said to be', async () => {
    refuseDatabases();
    const { open, act, counts, where } = tab();
    await open();
    await act(save('Sepsis', '#/?q=sepsis'));
    await expect.poll(counts).toEqual(['Sepsis: 1']);
    expect(where()).toBe('visit');
  });

  test('what was made in the visit is kept after all when it gives one later', async () => {
    refuseDatabases();
    site.setFault(() => true, { kind: 'drop' });
    const { open, act, session, counts, where } = tab();
    await open();
    await act(save('Sepsis', '#/?q=sepsis'));
    await session.searches.change({ kind: 'note', address: '#/?q=recent' });
    vi.restoreAllMocks();
    site.setFault(() => true, undefined);
    await open();
    await expect.poll(counts).toEqual(['Sepsis: 1']);
    await expect.poll(where).toBe('database');
    const next = tab();
    await next.open();
    await expect.poll(next.counts).toEqual(['Sepsis: 1']);
    expect(next.recent()).toEqual(['#/?q=recent']);
  });
});

test('a tab whose database another one has upgraded stands back and writes nothing', async () => {
  const { open, act } = tab();
  await open();
  const upgrade = indexedDB.open('carrel', 1000);
  await new Promise((resolve) => upgrade.addEventListener('success', resolve));
  const outcome = await act(save('Sepsis', '#/?q=sepsis'));
  expect(outcome).toEqual({ problem: { name: 'TabOutdated' } });
  upgrade.result.close();
});

test('a change asked for while the library comes up waits for its store', async () => {
  const { open, act, counts } = tab();
  const saving = act(save('Sepsis', '#/?q=sepsis'));
  await open();
  expect(await saving).toMatchObject({ made: { act: { kind: 'save-search' } } });
  await expect.poll(counts).toEqual(['Sepsis: 1']);
});
