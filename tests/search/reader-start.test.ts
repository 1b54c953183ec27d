import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { CarrelDatabase } from '../../src/data/db.ts';
import { databaseReader, passingReader } from '../../src/data/reader-store.ts';
import { breath } from '../../src/search/breath.ts';
import { ReaderDesk } from '../../src/search/reader-desk.ts';
import type { LibraryEvent } from '../../src/search/protocol.ts';
import { library } from './libraries.ts';

test('nothing is told of what was made before it is read from the device', async () => {
  const told: LibraryEvent[] = [];
  let ids = 0;
  const desk = new ReaderDesk((event) => told.push(event), {
    now: () => 1000,
    newId: () => `ID${(ids += 1)}`,
  });
  await desk.connect(library([{ title: 'Sepsis alarms' }]));
  expect(told).toEqual([]);
  await desk.use(passingReader('D'));
  expect(told.map(({ kind }) => kind)).toEqual(['keeping', 'reader']);
});

test('what is done while the device is opened again is kept there, none of it twice', async () => {
  let ids = 0;
  const newId = () => `ID${(ids += 1)}`;
  const desk = new ReaderDesk(() => {}, { now: () => 1000, newId });
  await desk.useMemory();
  const db = new CarrelDatabase('opened-again');
  const store = await databaseReader(db, newId, undefined);
  const device = { isOpen: false };
  const done: string[] = [];
  async function act(paper: string): Promise<void> {
    const outcome = await desk.act({ kind: 'set-status', papers: [paper], status: 'read' });
    if (!outcome.problem) done.push(paper);
  }
  await act('before');
  const opening = desk.use(store).then(() => {
    device.isOpen = true;
  });
  for (let at = 0; !device.isOpen; at += 1) {
    await act(`meanwhile-${at}`);
    await breath();
  }
  await opening;
  await act('after');
  const { rows, changes } = await store.load();
  expect(rows.readings.map(({ id }) => id).toSorted()).toEqual(done.toSorted());
  expect(changes).toHaveLength(done.length);
  expect(done.length).toBeGreaterThan(2);
  db.close();
});
