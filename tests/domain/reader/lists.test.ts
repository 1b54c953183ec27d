import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actWords } from '#domain/act-words';
import type { ReaderAction } from '#domain/reader/actions';
import type { Change } from '#domain/reader/change';
import type { ReaderLibrary } from '#domain/reader/library';
import { listDesk } from '#domain/reader/list-desk';
import { itemsOf } from '#domain/reader/list-order';
import { ListCounter } from '#domain/reader/list-progress';
import { paperDesk } from '#domain/reader/paper-desk';
import { entryId } from '#domain/reader/records';
import { anyListStep, Player } from './play.ts';

const LIST = 'list-a';
const PAPERS = ['paper-a', 'paper-b', 'paper-c', 'paper-d'];

/** A reader with these papers on a list. */
function readerOf(papers: readonly string[] = PAPERS, device = 'device'): Player {
  const reader = new Player(device);
  reader.play({ kind: 'new-list', id: LIST, name: 'Journal club', papers });
  return reader;
}

/** What stands on the list, in order: papers, and names of sections. */
function order(library: ReaderLibrary, list = LIST): string[] {
  return itemsOf(library, list).map((item) =>
    item.kind === 'entry' ? item.record.paper : item.record.name,
  );
}

const on = (paper: string): string => entryId(LIST, paper);

describe('whatever a reader does with lists', () => {
  test('nothing is left on a list that there is not, and what is looked up is what there is', () => {
    fc.assert(
      fc.property(fc.array(anyListStep, { maxLength: 60 }), (wishes) => {
        const reader = new Player();
        const { library } = reader;
        const counter = new ListCounter(library, () => 100);
        for (const wish of wishes) {
          reader.wish(wish);
          for (const { id } of library.all('lists')) counter.of(id);
        }
        const entries = Array.from(library.all('entries'), ({ record }) => record);
        const sections = Array.from(library.all('sections'), ({ record }) => record);
        for (const { list } of [...entries, ...sections]) {
          expect(library.get('lists', list)).toBeDefined();
        }
        for (const { id } of library.all('lists')) {
          const items = [...entries, ...sections].filter(({ list }) => list === id);
          expect(new Set(itemsOf(library, id).map(({ record }) => record))).toEqual(new Set(items));
          expect(counter.of(id)).toEqual(new ListCounter(library, () => 100).of(id));
        }
        for (const { paper, list } of entries) {
          expect(library.listsWith(paper).map(({ id }) => id)).toContain(list);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the order after moves, one or many at once, is that of a plain array', () => {
    const moves = fc.tuple(fc.uniqueArray(fc.nat(7), { maxLength: 4 }), fc.nat(8));
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), (steps) => {
        const papers = Array.from({ length: 8 }, (_, at) => `paper-${at}`);
        const reader = readerOf(papers);
        let plain = papers;
        for (const [places, to] of steps) {
          const moved = plain.filter((_, at) => places.includes(at));
          const rest = plain.filter((_, at) => !places.includes(at));
          const before = rest[to];
          plain = rest.toSpliced(to, 0, ...moved);
          reader.play({
            kind: 'move-in-list',
            list: LIST,
            items: moved.map(on).toReversed(),
            before: before === undefined ? null : on(before),
          });
          expect(order(reader.library)).toEqual(plain);
        }
      }),
    );
  });
});

test('a list is made with papers in the order given, each once, and copied without what is done', () => {
  const reader = readerOf(['paper-b', 'paper-a', 'paper-b']);
  expect(order(reader.library)).toEqual(['paper-b', 'paper-a']);
  reader.play({ kind: 'new-section', list: LIST, id: 's', name: 'Later', before: on('paper-a') });
  reader.play({ kind: 'note-entry', entry: on('paper-a'), text: 'Read first.', session: 'one' });
  reader.play({ kind: 'due-entry', entry: on('paper-a'), due: '2026-12-04' });
  reader.play({ kind: 'done-entry', entries: [on('paper-a')], done: true });
  reader.play({ kind: 'duplicate-list', list: LIST, id: 'copy', name: 'Journal club' });
  expect(order(reader.library, 'copy')).toEqual(['paper-b', 'Later', 'paper-a']);
  expect(reader.library.get('entries', entryId('copy', 'paper-a'))).toMatchObject({
    note: 'Read first.',
    due: '2026-12-04',
    done: false,
  });
  expect(reader.library.get('lists', 'copy')?.name).toBe('Journal club');
});

test('papers are added at the end, those that are on the list stay where they are', () => {
  const reader = readerOf(['paper-a', 'paper-b']);
  const change = reader.play({
    kind: 'add-to-list',
    list: LIST,
    papers: ['paper-d', 'paper-a', 'paper-c'],
  });
  expect(change?.act).toEqual({
    kind: 'add-to-list',
    name: 'Journal club',
    papers: ['paper-d', 'paper-c'],
  });
  expect(order(reader.library)).toEqual(['paper-a', 'paper-b', 'paper-d', 'paper-c']);
  expect(reader.play({ kind: 'add-to-list', list: LIST, papers: ['paper-a'] })).toBeUndefined();
});

test('moving one writes one record; moving it where it is writes nothing', () => {
  const reader = readerOf();
  const move = (before: string | null) =>
    reader.play({ kind: 'move-in-list', list: LIST, items: [on('paper-d')], before });
  expect(move(on('paper-b'))?.edits).toHaveLength(1);
  expect(order(reader.library)).toEqual(['paper-a', 'paper-d', 'paper-b', 'paper-c']);
  expect(move(on('paper-b'))).toBeUndefined();
  expect(move(on('paper-d'))).toBeUndefined();
  expect(move('nowhere')).toBeUndefined();
});

test('without its section, what stood in it stands in the one before', () => {
  const reader = readerOf(['paper-a', 'paper-b']);
  reader.play({ kind: 'new-section', list: LIST, id: 's', name: 'Later', before: on('paper-b') });
  reader.play({ kind: 'rename-section', section: 's', name: 'Much later' });
  expect(order(reader.library)).toEqual(['paper-a', 'Much later', 'paper-b']);
  reader.play({ kind: 'remove-section', section: 's' });
  expect(order(reader.library)).toEqual(['paper-a', 'paper-b']);
});

test('a note on an entry is one line, undone as typed at one go; on one that is gone it is refused', () => {
  const reader = readerOf();
  const entry = on('paper-a');
  for (const text of ['Ask', 'Ask\nabout ', 'Ask\nabout N = 21.'])
    reader.play({ kind: 'note-entry', entry, text, session: 'one' });
  expect(reader.library.get('entries', entry)?.note).toBe('Ask about N = 21.');
  reader.play({ kind: 'undo' });
  expect(reader.library.get('entries', entry)?.note).toBe('');
  reader.play({ kind: 'remove-from-list', list: LIST, papers: ['paper-a'] });
  const before = reader.changes.length;
  reader.play({ kind: 'note-entry', entry, text: 'Late', session: 'two' });
  expect(reader.changes).toHaveLength(before);
});

test('a day that there is not is no day to be done by', () => {
  const reader = readerOf();
  const due = (day: string) =>
    reader.play({ kind: 'due-entry', entry: on('paper-a'), due: day })?.act;
  expect(due('2026-02-30')).toBeUndefined();
  expect(due('2026-12-04')).toEqual({ kind: 'due-entry', due: '2026-12-04' });
});

test('deleting a list takes all that stands on it, and undo brings all of it back', () => {
  const reader = readerOf();
  reader.play({ kind: 'new-section', list: LIST, id: 's', name: 'Later', before: null });
  const before = reader.records();
  reader.play({ kind: 'delete-list', list: LIST });
  expect(reader.library.count('entries') + reader.library.count('sections')).toBe(0);
  reader.play({ kind: 'undo' });
  expect(reader.records()).toEqual(before);
});

test('when its making is taken back a list goes with what came on it later, and comes back with that', () => {
  const reader = new Player();
  const made = reader.play({ kind: 'new-list', id: LIST, name: 'Journal club', papers: [] });
  reader.play({ kind: 'add-to-list', list: LIST, papers: PAPERS });
  reader.play({ kind: 'move-in-list', list: LIST, items: [on('paper-d')], before: on('paper-a') });
  const before = reader.records();
  reader.play({ kind: 'revert', changes: [made?.stamp ?? ''] });
  expect(reader.records().size).toBe(0);
  reader.play({ kind: 'redo' });
  expect(reader.records()).toEqual(before);
});

test('undone after its list was deleted, taking a paper off does not bring it back alone', () => {
  const reader = readerOf();
  const off = reader.play({ kind: 'remove-from-list', list: LIST, papers: ['paper-a'] });
  reader.play({ kind: 'delete-list', list: LIST });
  reader.play({ kind: 'revert', changes: [off?.stamp ?? ''] });
  expect(reader.records().size).toBe(0);
});

test('what two devices put into one gap stands in one order on both, and the next move parts it', () => {
  const first = readerOf(['paper-a', 'paper-b']);
  const [made] = first.changes;
  const second = new Player('other');
  if (made) second.library.apply(made);
  const insert = (reader: Player, paper: string): Change[] => {
    const add = reader.play({ kind: 'add-to-list', list: LIST, papers: [paper] });
    const items = [on(paper)];
    const move = reader.play({ kind: 'move-in-list', list: LIST, items, before: on('paper-b') });
    return [add, move].filter((change) => change !== undefined);
  };
  const [here, there] = [insert(first, 'paper-d'), insert(second, 'paper-c')];
  for (const change of there) first.library.apply(change);
  for (const change of here) second.library.apply(change);
  const both = ['paper-a', 'paper-c', 'paper-d', 'paper-b'];
  expect(order(first.library)).toEqual(both);
  expect(order(second.library)).toEqual(both);
  const keys = (): string[] => itemsOf(first.library, LIST).map(({ record }) => record.at);
  expect(new Set(keys()).size).toBe(3);
  first.play({ kind: 'move-in-list', list: LIST, items: [on('paper-b')], before: on('paper-d') });
  expect(order(first.library)).toEqual(['paper-a', 'paper-c', 'paper-b', 'paper-d']);
  expect(new Set(keys()).size).toBe(4);
});

test('of a paper that no library holds nothing is shown but that it is there', () => {
  const { library } = readerOf(['paper-b']);
  const wordsOf = (): number => 0;
  const facts = { paper: () => undefined, sourceTitle: String, linkKinds: () => [], wordsOf };
  const desk = listDesk(library, LIST, facts, new ListCounter(library, wordsOf).of(LIST));
  expect(desk?.items).toMatchObject([{ paper: 'paper-b', title: undefined, ordinal: undefined }]);
});

test('the page of a paper names the lists that it is on, by name', () => {
  const reader = readerOf(['paper-a']);
  reader.play({ kind: 'new-list', id: 'list-b', name: 'audit', papers: ['paper-a'] });
  reader.play({ kind: 'new-list', id: 'list-c', name: 'Benchmarks', papers: ['paper-b'] });
  const names = paperDesk(reader.library, 'paper-a').lists.map(({ name }) => name);
  expect(names).toEqual(['audit', 'Journal club']);
});

test('what was done with lists is said in words', () => {
  const reader = readerOf();
  const said = (action: ReaderAction): string => {
    const act = reader.play(action)?.act;
    return act ? actWords(act) : 'nothing';
  };
  const [one, two] = [on('paper-a'), on('paper-b')];
  expect(said({ kind: 'move-in-list', list: LIST, items: [one], before: null })).toBe(
    'Moved in “Journal club”',
  );
  expect(said({ kind: 'due-entry', entry: one, due: '2026-12-04' })).toBe(
    'To be read by Dec 4, 2026',
  );
  expect(said({ kind: 'done-entry', entries: [one, two], done: true })).toBe('2 papers done');
  expect(said({ kind: 'remove-from-list', list: LIST, papers: ['paper-a'] })).toBe(
    '1 paper taken off “Journal club”',
  );
  expect(said({ kind: 'delete-list', list: LIST })).toBe('List “Journal club” deleted');
  expect(said({ kind: 'new-list', name: 'Monday', papers: ['paper-a', 'paper-b'] })).toBe(
    'List “Monday” made with 2 papers',
  );
});
