import { expect, test } from 'vitest';
import { passingReader } from '../../src/data/reader-store.ts';
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
