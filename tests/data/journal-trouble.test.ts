import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { nextStamp, stampDevice } from '#domain/reader/stamp';
import { linesOf } from '#domain/reader/journal-lines';
import type { Change } from '#domain/reader/change';
import { commit, madeOf, opened, steps, stored, work } from '../helpers/journaled-tabs.ts';
import { Killed, MemoryDevice, MemoryFolder } from '../helpers/memory-folder.ts';

const LINE_FEED = 10;

/** Spoils a byte of a line, counted from the last, which is 1, of the one file that begins so. */
function spoil(device: MemoryDevice, prefix: string, fromEnd: number): void {
  const [name, bytes] = [...device.files].find(([file]) => file.startsWith(prefix)) ?? [];
  if (name === undefined || !bytes) throw new Error(`There is no ${prefix}.`);
  const ends = Array.from(bytes.keys()).filter((at) => bytes[at] === LINE_FEED);
  const start = (ends.at(-1 - fromEnd) ?? -1) + 1;
  device.files.set(name, bytes.with(start + 20, 0));
}

function names(device: MemoryDevice, prefix: string): string[] {
  return [...device.files.keys()].filter((name) => name.startsWith(prefix));
}

function changeAt(changes: readonly Change[], at: number): Change {
  const change = changes[at];
  if (!change) throw new Error('There is no such change.');
  return change;
}

describe('a database that is deleted while a tab is open', () => {
  test('comes back in another tab, though the first still holds what it wrote', async () => {
    const device = new MemoryDevice();
    const changes = steps(6);
    const one = await opened(device, 'held');
    for (const at of [0, 1, 2]) await commit(one, changes, at);
    const other = await opened(device, 'held-deleted');
    expect(other.store.keeping).toMatchObject({ isEmpty: false, recovery: { restored: 3 } });
    madeOf(await stored(other), changes, 3);
  });

  test('comes back whole where a part of it is in a snapshot', async () => {
    const device = new MemoryDevice();
    const changes = steps(6);
    const one = await opened(device, 'held-part');
    for (const at of [0, 1, 2]) await commit(one, changes, at);
    await one.store.tidy();
    for (const at of [3, 4, 5]) await commit(one, changes, at);
    const other = await opened(device, 'held-part-deleted');
    expect(other.store.keeping).toMatchObject({ recovery: { restored: 6, wiped: true } });
    madeOf(await stored(other), changes, 6);
  });

  test('comes back in the order in which two tabs wrote it, of which one is still open', async () => {
    const device = new MemoryDevice();
    const changes = steps(20);
    const [one, other] = [await opened(device, 'order'), await opened(device, 'order')];
    for (const at of changes.keys()) await commit(at % 3 === 0 ? one : other, changes, at);
    one.folder.isAlive = false;
    madeOf(await stored(await opened(device, 'order-deleted')), changes, 20);
  });

  test('is let go of by the tab that lost it', async () => {
    const device = new MemoryDevice();
    const one = await opened(device, 'let-go');
    await commit(one, steps(2), 0);
    one.db.lose({ name: 'StorageGone' });
    await expect(commit(one, steps(2), 1)).rejects.toMatchObject({
      problem: { name: 'StorageGone' },
    });
    expect(names(device, 'segment-').filter((name) => device.isTaken(name))).toEqual([]);
  });
});

test('a file system that fails hides nothing of the database', async () => {
  const device = new MemoryDevice();
  const first = await opened(device, 'broken');
  await commit(first, steps(1), 0);
  first.folder.isAlive = false;
  first.db.close();
  const broken = new MemoryFolder(device);
  broken.names = () => Promise.reject(new DOMException('I/O', 'NotReadableError'));
  const { store } = await opened(device, 'broken', broken);
  expect(store.keeping).toMatchObject({ where: 'database', isEmpty: false });
  expect((await store.load()).changes).toHaveLength(1);
});

describe('a snapshot', () => {
  test('whose last line is damaged is read as far as it can be', async () => {
    const device = new MemoryDevice();
    const changes = steps(8);
    await work(await opened(device, 'end'), changes, 0, 8);
    spoil(device, 'snapshot-', 1);
    const tab = await opened(device, 'end-wiped');
    expect(tab.store.keeping.recovery).toMatchObject({ restored: 8, damaged: 1 });
    madeOf(await stored(tab), changes, 8);
  });

  test('with damage within is written anew once, and what is left is told once', async () => {
    const device = new MemoryDevice();
    await work(await opened(device, 'within'), steps(30), 0, 30);
    for (const line of [3, 5, 7]) spoil(device, 'snapshot-', line);
    const tab = await opened(device, 'within-wiped');
    expect(tab.store.keeping.recovery).toMatchObject({ restored: 27, damaged: 3 });
    await tab.store.tidy();
    const [snapshot] = names(device, 'snapshot-');
    const change = changeAt(steps(31), 30);
    await tab.store.commit(30, () => ({ change, writes: [] }));
    await tab.store.tidy();
    expect(names(device, 'snapshot-')).toEqual([snapshot]);
    await tab.store.recoveryRead();
    tab.folder.isAlive = false;
    const again = await opened(device, 'within-wiped');
    expect(again.store.keeping.recovery).toMatchObject({ restored: 0, damaged: 0 });
  });

  test('that somebody holds for a moment is not taken for none', async () => {
    const device = new MemoryDevice();
    const changes = steps(12);
    await work(await opened(device, 'moment'), changes.slice(0, 8), 0, 4);
    const handle = await new MemoryFolder(device).take(names(device, 'snapshot-')[0] ?? '');
    await work(await opened(device, 'moment'), changes, 8, 2);
    handle?.close();
    madeOf(await stored(await opened(device, 'moment-wiped')), changes, 12);
  });

  test('for which there is no room leaves nothing behind, and is not tried with every change', async () => {
    const device = new MemoryDevice();
    const changes = steps(9);
    const tab = await opened(device, 'no-room');
    for (const at of changes.slice(0, 6).keys()) await commit(tab, changes, at);
    tab.folder.room = 400;
    await expect(tab.store.tidy()).rejects.toMatchObject({ problem: { name: 'StorageFull' } });
    await tab.store.tidy();
    expect(names(device, 'snapshot-')).toEqual([]);
    tab.folder.room = Number.POSITIVE_INFINITY;
    for (const at of [6, 7, 8]) await commit(tab, changes, at);
    tab.folder.isAlive = false;
    madeOf(await stored(await opened(device, 'no-room-wiped')), changes, 9);
  });
});

test('a snapshot of a newer Carrel is neither read nor replaced', async () => {
  const device = new MemoryDevice();
  const changes = steps(8);
  await work(await opened(device, 'newer'), changes.slice(0, 4), 0, 4);
  const [name = ''] = names(device, 'snapshot-');
  const text = new TextDecoder().decode(device.files.get(name));
  const [, ...lines] = text.split('\n');
  const head = linesOf({ carrel: 'journal', version: 3, device: 'newer' });
  const newer = new Uint8Array([...head, ...new TextEncoder().encode(lines.join('\n'))]);
  device.files.set(name, newer);
  const tab = await opened(device, 'newer');
  for (const at of [4, 5, 6, 7]) await commit(tab, changes, at);
  await tab.store.tidy();
  expect(names(device, 'snapshot-')).toEqual([name]);
  expect(device.files.get(name)).toEqual(newer);
  // What was written beside it is there for either.
  tab.folder.isAlive = false;
  const after = await opened(device, 'newer-wiped');
  expect(after.store.keeping).toMatchObject({ recovery: { restored: 4, damaged: 0 } });
});

test('what an older Carrel has written is read, and nothing is added to it', async () => {
  const device = new MemoryDevice();
  const changes = steps(4);
  await work(await opened(device, 'older'), changes.slice(0, 3), 0, 9);
  const [name = ''] = names(device, 'segment-');
  const [, ...lines] = new TextDecoder().decode(device.files.get(name)).split('\n');
  const head = linesOf({ carrel: 'journal', version: 1, device: 'older' });
  const older = new Uint8Array([...head, ...new TextEncoder().encode(lines.join('\n'))]);
  device.files.set(name, older);
  const tab = await opened(device, 'older');
  await commit(tab, changes, 3);
  expect(device.files.get(name)).toEqual(older);
  tab.folder.isAlive = false;
  madeOf(await stored(await opened(device, 'older-wiped')), changes, 4);
});

test('what nobody can read of a library that is gone is left for whoever can', async () => {
  const device = new MemoryDevice();
  await work(await opened(device, 'unread'), steps(3), 0, 9);
  for (const line of [1, 2, 3]) spoil(device, 'segment-', line);
  const [segment = ''] = names(device, 'segment-');
  const before = device.files.get(segment);
  const tab = await opened(device, 'unread-empty');
  expect(tab.store.keeping.isEmpty).toBe(true);
  await tab.store.tidy();
  expect(device.files.get(segment)).toEqual(before);
});

test('a change whose number the database has given to another comes back', async () => {
  const device = new MemoryDevice();
  const changes = steps(5);
  const tab = await opened(device, 'numbers');
  for (const at of changes.keys()) await commit(tab, changes, at);
  tab.folder.isAlive = false;
  // Made by a tab without a journal, after the last change was lost and the clock was set back.
  const stamp = nextStamp(changeAt(changes, 3).stamp, 1, '0');
  await tab.db.changes.put({ ...changeAt(changes, 4), edits: [], stamp, seq: 5 });
  tab.db.close();
  const after = await opened(device, 'numbers');
  expect(after.store.keeping).toMatchObject({ recovery: { restored: 1 } });
  const kept = (await after.store.load()).changes.map((change) => change.stamp);
  expect(kept.toSorted()).toEqual([...changes.map((change) => change.stamp), stamp].toSorted());
});

test('a second tab does not write the whole library again', async () => {
  const device = new MemoryDevice();
  const changes = steps(12);
  const one = await opened(device, 'second');
  for (const at of changes.slice(0, 10).keys()) await commit(one, changes, at);
  await one.store.tidy();
  for (const at of [10, 11]) await commit(one, changes, at);
  const before = names(device, 'snapshot-');
  await (await opened(device, 'second')).store.tidy();
  expect(names(device, 'snapshot-')).toEqual(before);
});

test('one asking is done once, though a dead worker still holds the line of it', async () => {
  const device = new MemoryDevice();
  const changes = steps(3);
  const dying = await opened(device, 'asked');
  await commit(dying, changes, 0);
  dying.folder.onAppended = () => {
    throw new Killed();
  };
  dying.folder.left = 1;
  const asked = (at: number) => ({ ...changeAt(changes, at), asked: 'once' });
  const lost = dying.store.commit(1, () => ({ change: asked(1), writes: [] }));
  await expect(lost).rejects.toMatchObject({ name: 'LibraryError' });
  // Its file is let go of only when the next one has looked.
  dying.folder.isAlive = true;
  dying.db.close();
  const next = await opened(device, 'asked');
  await next.store.commit(1, () => ({ change: asked(2), writes: [] }));
  next.folder.isAlive = false;
  dying.folder.isAlive = false;
  const after = await opened(device, 'asked');
  const all = await after.db.changes.toArray();
  expect(all.filter((change) => change.asked === 'once')).toHaveLength(1);
});

test('tabs that do not know of each other give different stamps under the name of one device', async () => {
  const device = new MemoryDevice();
  const [one, other] = [await opened(device, 'tabs'), await opened(device, 'tabs')];
  expect(one.store.device).not.toBe(other.store.device);
  const named = [one, other].map(({ store }) => stampDevice(`0000000000-0000-${store.device}`));
  expect(new Set(named).size).toBe(1);
});
