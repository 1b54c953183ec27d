import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchChange } from '#domain/kept-search';
import { LibrarySession } from '../../src/search/library-session.ts';
import type { LibraryEvent } from '../../src/search/protocol.ts';
import { corpus, paper } from '../helpers/papers.ts';
import { freshDatabase, refuseDatabases } from '../helpers/fresh-database.ts';
import { startSite, type Site } from '../helpers/site.ts';

const yesterday = corpus([paper({ title: 'Reading radiographs' }), paper({ title: 'Sepsis' })]);
const today = corpus([...yesterday.papers, paper({ title: 'Radiograph reports' })]);

let site: Site;

beforeEach(async () => {
  await freshDatabase();
  site = await startSite(yesterday);
});
afterEach(() => site.close());

const save = (name: string, address: string): SearchChange => ({ kind: 'save', name, address });

/** A session as one tab has it, with the searches it told of last. */
function tab() {
  const told: Extract<LibraryEvent, { kind: 'searches' }>[] = [];
  let ids = 0;
  const session = new LibrarySession(
    (event) => {
      if (event.kind === 'searches') told.push(event);
    },
    { now: () => 1000 + ids, newId: () => `${Math.random()} ${++ids}` },
  );
  return {
    open: () => session.open(site.url),
    change: (change: SearchChange) => session.searches.change(change),
    told,
    counts: () => told.at(-1)?.saved.map(({ name, count }) => `${name}: ${count}`),
    recent: () => told.at(-1)?.recent.map(({ key }) => key),
  };
}

describe('saved searches', () => {
  test('say how many papers they find, also those that lack a word', async () => {
    const { open, change, counts } = tab();
    await open();
    await change(save('Radiographs', '#/?q=radiograph'));
    await change(save('Some words', '#/?q=sepsis+zzyzx'));
    await change(save('Nothing', '#/?q=zzyzx'));
    await expect
      .poll(() => counts()?.toSorted())
      .toEqual(['Nothing: 0', 'Radiographs: 1', 'Some words: 1']);
  });

  test('are told before they can be counted, and counted anew with new papers', async () => {
    const first = tab();
    await first.open();
    await first.change(save('Radiographs', '#/?q=radiograph'));
    await site.publish(today);
    const { open, told, counts } = tab();
    await open();
    await expect.poll(counts).toEqual(['Radiographs: 2']);
    expect(told[0]?.saved.map(({ count }) => count)).toEqual([undefined]);
  });

  test('follow in every tab', async () => {
    const [here, there] = [tab(), tab()];
    await here.open();
    await there.open();
    await here.change(save('Sepsis', '#/?q=sepsis'));
    await expect.poll(there.counts).toEqual(['Sepsis: 1']);
    await there.change({ kind: 'note', address: '#/?q=radiograph' });
    await expect.poll(here.recent).toEqual(['#/?q=radiograph']);
  });

  test.each<[string, SearchChange]>([
    ['saving', save('Code', '#/?has=code')],
    ['renaming', { kind: 'rename', id: 'one', name: 'Blood' }],
    ['removing', { kind: 'remove', id: 'one' }],
    ['forgetting a search', { kind: 'forget', key: '#/?q=recent' }],
    ['forgetting all', { kind: 'forget' }],
  ])('are as before when %s is taken back', async (_what, made) => {
    const { open, change, told } = tab();
    await open();
    const row = { id: 'one', name: 'Sepsis', address: '#/?q=sepsis', createdAt: 1 };
    await change({ kind: 'restore', row });
    await change({ kind: 'remember', rows: [{ key: '#/?q=recent', usedAt: 7 }] });
    await expect.poll(() => told.at(-1)?.recent).toHaveLength(1);
    await expect.poll(() => told.at(-1)?.saved).toEqual([{ ...row, count: 1 }]);
    const before = told.at(-1);

    const outcome = await change(made);
    await expect.poll(() => told.at(-1)).not.toEqual(before);
    if (outcome.problem || !outcome.undo) throw new Error('It can be taken back.');
    await change(outcome.undo);
    await expect.poll(() => told.at(-1)).toEqual(before);
  });
});

describe('where the browser gives no database', () => {
  test('searches are kept for the visit, and said to be', async () => {
    refuseDatabases();
    const { open, change, told, counts } = tab();
    await open();
    await change(save('Sepsis', '#/?q=sepsis'));
    await expect.poll(counts).toEqual(['Sepsis: 1']);
    expect(told.at(-1)?.lasting).toBe(false);
  });

  test('those of the visit are kept after all when it gives one later', async () => {
    refuseDatabases();
    site.setFault(() => true, { kind: 'drop' });
    const { open, change, told, counts } = tab();
    await open();
    await change(save('Sepsis', '#/?q=sepsis'));
    await change({ kind: 'note', address: '#/?q=recent' });
    vi.restoreAllMocks();
    site.setFault(() => true, undefined);
    await open();
    await expect.poll(counts).toEqual(['Sepsis: 1']);
    expect(told.at(-1)?.lasting).toBe(true);
    const next = tab();
    await next.open();
    await expect.poll(next.counts).toEqual(['Sepsis: 1']);
    expect(next.recent()).toEqual(['#/?q=recent']);
  });
});

test('a tab whose database another one has upgraded stands back and writes nothing', async () => {
  const { open, change } = tab();
  await open();
  const upgrade = indexedDB.open('carrel', 1000);
  await new Promise((resolve) => upgrade.addEventListener('success', resolve));
  const outcome = await change(save('Sepsis', '#/?q=sepsis'));
  expect(outcome).toEqual({ problem: { name: 'StorageRefused' } });
  upgrade.result.close();
});

test('a change asked for while the library comes up waits for its store', async () => {
  const { open, change, counts } = tab();
  const saving = change(save('Sepsis', '#/?q=sepsis'));
  await open();
  expect(await saving).toMatchObject({ undo: { kind: 'remove' } });
  await expect.poll(counts).toEqual(['Sepsis: 1']);
});
