import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReaderLibrary } from '#domain/reader/library';
import { nextStamp } from '#domain/reader/stamp';
import { CarrelDatabase } from '../../src/data/db.ts';
import { databaseReader } from '../../src/data/reader-store.ts';
import { anyWish } from '../domain/reader/play.ts';
import {
  another,
  commit,
  databases,
  madeBy,
  madeOf,
  opened,
  played,
  steps,
  stored,
  work,
} from '../helpers/journaled-tabs.ts';
import { MemoryDevice, MemoryFolder } from '../helpers/memory-folder.ts';

test('a killed tab loses nothing that was acknowledged, whatever became of the database', async () => {
  const kill = fc.record({
    /** Operations on files until the kill; of the last one, a part. */
    after: fc.double({ min: 0, max: 25, noNaN: true }),
    wiped: fc.boolean(),
    /** Changes between two foldings. */
    foldEvery: fc.integer({ min: 1, max: 6 }),
  });
  const anyKills = fc.array(kill, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(anyWish, { maxLength: 30 }), anyKills, async (wishes, kills) => {
      const changes = played(wishes);
      const device = new MemoryDevice();
      let name = `killed-${another()}`;
      let acknowledged = 0;
      for (const { after, wiped, foldEvery } of kills) {
        const tab = await opened(device, name);
        acknowledged = madeOf(await stored(tab), changes, acknowledged);
        tab.folder.left = after;
        acknowledged = await work(tab, changes, acknowledged, foldEvery);
        if (wiped) name = `killed-${another()}`;
      }
      const last = await opened(device, name);
      madeOf(await stored(last), changes, acknowledged);
      last.db.close();
    }),
    { numRuns: 60 },
  );
});

test('a tab that is killed while it restores brings all back the next time', async () => {
  const changes = steps(12);
  const device = new MemoryDevice();
  const before = await opened(device, 'lost');
  expect(await work(before, changes, 0, 5)).toBe(12);
  for (let left = 0; left < 12; left += 1) {
    const folder = new MemoryFolder(device);
    folder.left = left;
    await opened(device, `lost-${left}`, folder).catch(() => undefined);
    folder.isAlive = false;
    const after = await opened(device, `found-${left}`);
    madeOf(await stored(after), changes, 12);
    after.folder.isAlive = false;
  }
});

test('hundreds of changes come back at once, as they were and in one transaction', async () => {
  const changes = steps(300);
  const device = new MemoryDevice();
  expect(await work(await opened(device, 'many'), changes, 0, 140)).toBe(300);
  const tab = await opened(device, 'many-lost');
  expect(tab.store.keeping.recovery).toMatchObject({ restored: 300, wiped: true });
  madeOf(await stored(tab), changes, 300);
});

describe('what was brought back is told', () => {
  test('nothing, when nothing was lost', async () => {
    const device = new MemoryDevice();
    await work(await opened(device, 'whole'), steps(3), 0, 9);
    const { store } = await opened(device, 'whole');
    expect(store.keeping).toEqual({
      where: 'journal',
      isEmpty: false,
      recovery: { restored: 0, wiped: false, damaged: 0 },
    });
  });

  test('all, when the database was emptied', async () => {
    const device = new MemoryDevice();
    await work(await opened(device, 'emptied'), steps(7), 0, 3);
    const { store } = await opened(device, 'empty');
    const news = { restored: 7, wiped: true, damaged: 0 };
    expect(store.keeping.recovery).toEqual(news);
    // Until it is read: the visit that brought it back may have been killed.
    const again = await opened(device, 'empty');
    expect(again.store.keeping.recovery).toEqual(news);
    await again.store.recoveryRead();
    const later = await opened(device, 'empty');
    expect(later.store.keeping.recovery).toMatchObject({ restored: 0, wiped: false });
    const [name] = store.device.split('.');
    expect((await opened(device, 'empty')).store.device.split('.')[0]).toBe(name);
  });

  test('what came last, when the database had not got it', async () => {
    const device = new MemoryDevice();
    const changes = steps(6);
    await work(await opened(device, 'ahead'), changes.slice(0, 4), 0, 9);
    const behind = new MemoryDevice();
    for (const [name, bytes] of device.files) behind.files.set(name, bytes);
    await work(await opened(device, 'ahead'), changes, 4, 9);
    // The files are those of six changes, the database is that of four.
    const older = await opened(behind, 'behind');
    madeOf(await stored(older), changes, 4);
    await older.store.recoveryRead();
    older.folder.isAlive = false;
    older.db.close();
    const { store } = await opened(device, 'behind');
    expect(store.keeping.recovery).toMatchObject({ restored: 2, wiped: false });
  });

  test('a damaged line, and what could be read', async () => {
    const device = new MemoryDevice();
    await work(await opened(device, 'damaged'), steps(5), 0, 9);
    const [name, bytes] = [...device.files].find(([file]) => file.startsWith('segment-')) ?? [];
    if (name === undefined || !bytes) throw new Error('There is no segment.');
    const thirdLine = bytes.indexOf(10, bytes.indexOf(10, bytes.indexOf(10) + 1) + 1);
    device.files.set(name, bytes.with(thirdLine + 40, 0));
    const emptied = await opened(device, 'damaged-empty');
    expect(emptied.store.keeping.recovery).toMatchObject({ restored: 4, damaged: 1 });
    // It is folded away with the next tidying, and not told again.
    await emptied.store.tidy();
    await emptied.store.recoveryRead();
    emptied.folder.isAlive = false;
    expect((await opened(device, 'damaged-empty')).store.keeping.recovery).toMatchObject({
      damaged: 0,
    });
  });
});

test('a library from before there was a journal is in it after the first tidying', async () => {
  const changes = steps(4);
  const db = new CarrelDatabase('older');
  databases.push(db);
  const store = await databaseReader(db, () => 'device', undefined);
  for (const [at, change] of changes.entries()) {
    const writes = madeBy(changes, at).writes(change);
    await store.commit(at, () => ({ change, writes }));
  }
  db.close();
  const device = new MemoryDevice();
  const tab = await opened(device, 'older');
  await tab.store.tidy();
  tab.folder.isAlive = false;
  madeOf(await stored(await opened(device, 'older-wiped')), changes, 4);
});

test('its first copy, cut off by a kill, is nothing to tell of', async () => {
  for (let left = 1; left < 12; left += 1) {
    const [name, device] = [`bare-${left}`, new MemoryDevice()];
    const db = new CarrelDatabase(name);
    databases.push(db);
    const [change] = steps(1);
    if (!change) throw new Error('There is no change.');
    for (const { table, row } of new ReaderLibrary().writes(change)) await db.table(table).put(row);
    db.close();
    const { store, folder } = await opened(device, name);
    folder.left = left;
    await store.tidy().catch(() => undefined);
    folder.isAlive = false;
    const after = await opened(device, name);
    expect(after.store.keeping.recovery).toEqual({ restored: 0, wiped: false, damaged: 0 });
    after.folder.isAlive = false;
  }
});

test('two tabs write beside each other, and one that dies leaves all it wrote', async () => {
  const device = new MemoryDevice();
  const changes = steps(20);
  const [one, other] = [await opened(device, 'shared'), await opened(device, 'shared')];
  for (const at of changes.keys()) await commit(at % 3 === 0 ? one : other, changes, at);
  other.folder.isAlive = false;
  await one.store.tidy();
  one.folder.isAlive = false;
  madeOf(await stored(await opened(device, 'shared-wiped')), changes, 20);
});

test('the journal can be held against the database', async () => {
  const device = new MemoryDevice();
  const changes = steps(9);
  await work(await opened(device, 'checked'), changes, 0, 4);
  const tab = await opened(device, 'checked');
  const whole = { changes: 9, notJournaled: 0, notStored: 0, damaged: 0, otherTabs: 0 };
  expect(await tab.store.check()).toMatchObject(whole);
  const other = await opened(device, 'checked');
  await commit(other, steps(10), 9);
  const beside = { ...whole, changes: 10, notJournaled: 1, otherTabs: 1 };
  expect(await tab.store.check()).toMatchObject(beside);
  await tab.db.changes
    .where('stamp')
    .equals(changes[3]?.stamp ?? '')
    .delete();
  expect(await tab.store.check()).toMatchObject({ ...beside, changes: 9, notStored: 1 });
});

test('a journal that is found to lack a change is written anew with the next tidying', async () => {
  const changes = steps(9);
  const tab = await opened(new MemoryDevice(), 'rewritten');
  for (const at of changes.keys()) await commit(tab, changes, at);
  await tab.store.tidy();
  const [first] = changes;
  if (!first) throw new Error('There is no change.');
  const before = { changes: 10, notJournaled: 1, notStored: 0, damaged: 0 };
  await tab.db.changes.add({ ...first, stamp: nextStamp(changes.at(-1)?.stamp, 1, 'elsewhere') });
  expect(await tab.store.check()).toMatchObject(before);
  await tab.store.tidy();
  expect(await tab.store.check()).toMatchObject({ ...before, notJournaled: 0 });
});

describe('a change for which there is no room', () => {
  test('on the device is refused by name, and is nowhere afterwards', async () => {
    const device = new MemoryDevice();
    const changes = steps(3);
    const tab = await opened(device, 'full');
    await commit(tab, changes, 0);
    tab.folder.room = 30;
    await expect(commit(tab, changes, 1)).rejects.toMatchObject({
      problem: { name: 'StorageFull' },
    });
    madeOf(await stored(tab), changes.slice(0, 1), 1);
    // With room again it goes on where it was.
    tab.folder.room = Number.POSITIVE_INFINITY;
    await commit(tab, changes, 1);
    tab.folder.isAlive = false;
    madeOf(await stored(await opened(device, 'full-wiped')), changes.slice(0, 2), 2);
  });

  test('in the database is taken back from the journal', async () => {
    const device = new MemoryDevice();
    const changes = steps(3);
    const tab = await opened(device, 'refused');
    await commit(tab, changes, 0);
    tab.folder.onAppended = () => Dexie.currentTransaction.abort();
    await expect(commit(tab, changes, 1)).rejects.toMatchObject({ name: 'LibraryError' });
    tab.folder.isAlive = false;
    madeOf(await stored(await opened(device, 'refused-wiped')), changes.slice(0, 1), 1);
  });

  test('in the database takes nothing along of what is stored right after it', async () => {
    const device = new MemoryDevice();
    const changes = steps(3);
    const tab = await opened(device, 'beside');
    await commit(tab, changes, 0);
    tab.folder.onAppended = () => {
      tab.folder.onAppended = () => {};
      Dexie.currentTransaction.abort();
    };
    const refused = commit(tab, steps(2), 1);
    const [, , change] = changes;
    if (!change) throw new Error('There is no such change.');
    const writes = madeBy(changes.slice(0, 1)).writes(change);
    const beside = tab.store.commit(1, () => ({ change, writes }));
    await expect(refused).rejects.toMatchObject({ name: 'LibraryError' });
    await beside;
    tab.folder.isAlive = false;
    const { store } = await opened(device, 'beside-wiped');
    const kept = (await store.load()).changes.map(({ stamp }) => stamp);
    expect(kept).toEqual([changes[0]?.stamp, change.stamp]);
  });
});
