import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Change } from '#domain/reader/change';
import { canonicalDump } from '#domain/reader/state-dump';
import { another, madeBy, opened, stored, type Tab } from '../helpers/journaled-tabs.ts';
import { MemoryDevice } from '../helpers/memory-folder.ts';
import { fileOfReader, ledgerOf, stateOfReader, takeIn } from '../domain/exchange/files.ts';
import { Player } from '../domain/reader/play.ts';

/** A reader who took in a file of very many notes, and took it back, and in again. */
function importer(): Player {
  const [a, b] = [new Player('a'), new Player('b')];
  for (let n = 0; n < 510; n += 1) {
    b.play({
      kind: 'note-paper',
      paper: `p${n}`,
      text: `Note ${n}.`,
      session: `${n}`,
      left: false,
    });
  }
  b.play({ kind: 'note-paper', paper: 'p0', text: '', session: 'gone', left: false });
  a.play({ kind: 'new-tag', name: 'mine' });
  takeIn(a, fileOfReader(b));
  return a;
}

async function store(tab: Tab, changes: readonly Change[]): Promise<void> {
  for (const [at, change] of changes.entries()) {
    const writes = madeBy(changes, at).writes(change);
    await tab.store.commit(at, () => ({ change, writes }));
  }
}

async function known({ store }: Tab, last: number) {
  const changes: Change[] = [];
  await store.eachChange(last, (change) => changes.push(change));
  return ledgerOf(changes);
}

test('what a large import did lies apart, and all who ask for it get it', async () => {
  const reader = importer();
  const tab = await opened(new MemoryDevice(), `bulk-${another()}`);
  await store(tab, reader.changes);
  const rows = await tab.db.changes.toArray();
  expect(rows.map(({ edits, isApart }) => [edits.length, isApart])).toEqual([
    [1, undefined],
    [0, true],
  ]);
  const [, whole] = await tab.store.since(0);
  expect(whole?.edits).toEqual(reader.changes[1]?.edits);
  expect(await tab.store.changes([whole?.stamp ?? ''])).toEqual([whole]);
  const ledger = await known(tab, 2);
  const library = await stored(tab);
  expect(canonicalDump(ledger.state(library.rows()))).toBe(canonicalDump(stateOfReader(reader)));
});

test('it comes back from the journal, before and after that is folded, as it was', async () => {
  const reader = importer();
  for (const isFolded of [false, true]) {
    const device = new MemoryDevice();
    const name = `bulk-${another()}`;
    const tab = await opened(device, name);
    await store(tab, reader.changes);
    if (isFolded) await tab.store.tidy();
    tab.folder.isAlive = false;
    await tab.db.delete();
    const after = await opened(device, name);
    expect(after.store.keeping.recovery).toMatchObject({ restored: 2, wiped: true, damaged: 0 });
    const library = await stored(after);
    const ledger = await known(after, 2);
    expect(canonicalDump(ledger.state(library.rows()))).toBe(canonicalDump(stateOfReader(reader)));
  }
});
