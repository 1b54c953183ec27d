/** What one device made on what another deleted or made too, and what a merge makes of both. */
import { describe, expect, test } from 'vitest';
import type { ReaderAction } from '#domain/reader/actions';
import { itemsOf } from '#domain/reader/list-order';
import { entryId } from '#domain/reader/records';
import { Player } from '../reader/play.ts';
import { dumpOf, fileOfReader, plan, takeIn } from './files.ts';

const PAPERS = ['paper-a', 'paper-b', 'paper-c'];

/** A device on which something happens at a moment, in ms; of what it was given, if anything. */
function device(name: string, ...given: readonly Player[]): Player {
  const reader = new Player(name);
  for (const other of given) takeIn(reader, fileOfReader(other));
  return reader;
}

function at(moment: number, reader: Player, action: ReaderAction): void {
  reader.ahead = moment;
  if (!reader.play(action)) throw new Error(`${action.kind} changed nothing.`);
}

const noted = (entry: string, text: string): ReaderAction => ({
  kind: 'note-entry',
  entry,
  text,
  session: text,
});

const LIST = 'list-a';
const onList = (paper: string): string => entryId(LIST, paper);

/** Three that have a list with one paper on it. */
function sharing(): readonly [Player, Player, Player] {
  const a = device('a');
  at(0, a, { kind: 'new-list', id: LIST, name: 'Monday', description: '', papers: ['paper-a'] });
  return [a, device('b', a), device('c', a)];
}

/** What is shown of a device, and what is known. */
function all(reader: Player): unknown {
  return [[...reader.records()], dumpOf(reader)];
}

/** A device that took in others, in this order, on a day of its own. */
function taken(reader: Player, others: readonly Player[], moment: number): Player {
  const fresh = device('fresh', reader);
  fresh.ahead = moment;
  for (const other of others) takeIn(fresh, fileOfReader(other));
  return fresh;
}

/** Expects the same of any order of meeting, also through one another, and early as late. */
function expectOneOutcome(readers: readonly [Player, Player, Player]): Player {
  const [a, b, c] = readers;
  const one = taken(a, [b, c], 100_000);
  const outcomes = [
    taken(a, [c, b], 900_000),
    taken(b, [a, c], 20_000),
    taken(c, [taken(b, [a], 700_000)], 800_000),
    taken(taken(c, [a], 30_000), [taken(b, [c], 50_000), b], 60_000),
  ];
  for (const outcome of outcomes) expect(all(outcome)).toEqual(all(one));
  for (const again of [a, b, c, one]) expect(plan(one, fileOfReader(again)).doing).toBeUndefined();
  return one;
}

const tagId = (reader: Player, name: string): string => reader.library.tagNamed(name)?.id ?? '';

function tagged(): readonly [Player, Player, Player] {
  const a = device('a');
  at(0, a, { kind: 'tag', on: ['paper-a'], name: 'ward' });
  return [a, device('b', a), device('c', a)];
}

function twins(): readonly [Player, Player, Player] {
  const [a, b, c] = [device('a'), device('b'), device('c')];
  at(1000, a, { kind: 'tag', on: ['paper-a'], name: 'ward' });
  at(2000, b, { kind: 'tag', on: ['paper-b', 'paper-c'], name: 'Ward' });
  return [a, b, c];
}

describe('a list that was deleted elsewhere', () => {
  test('takes all that is on it along, which is told, and counts', () => {
    const [a, b] = sharing();
    at(4000, a, { kind: 'add-to-list', list: LIST, papers: PAPERS });
    at(4000, a, noted(onList('paper-b'), 'Read the methods.'));
    at(5000, b, { kind: 'delete-list', list: LIST });
    const { deleted, deletedShare } = plan(a, fileOfReader(b));
    expect(deleted.map(({ table }) => table).toSorted()).toEqual([
      'entries',
      'entries',
      'entries',
      'lists',
    ]);
    expect(deletedShare).toBe(1);
    takeIn(a, fileOfReader(b));
    expect(a.records().size).toBe(0);
    a.play({ kind: 'undo' });
    expect(a.library.get('entries', onList('paper-b'))?.note).toBe('Read the methods.');
  });

  test('comes back with what was written on it later, whoever merged first', () => {
    const [a, b, c] = sharing();
    at(4000, a, { kind: 'done-entry', entries: [onList('paper-a')], done: true });
    at(5000, b, { kind: 'delete-list', list: LIST });
    at(7000, c, noted(onList('paper-a'), 'Compare with ours.'));
    const { library } = expectOneOutcome([a, b, c]);
    expect(library.get('lists', LIST)?.name).toBe('Monday');
    expect(library.get('entries', onList('paper-a'))).toMatchObject({
      note: 'Compare with ours.',
      done: true,
    });
  });

  test('comes back for what the deleter knew nothing of, with what else was on it unknown', () => {
    const [a, b, c] = sharing();
    at(4000, a, { kind: 'add-to-list', list: LIST, papers: ['paper-b'] });
    at(5000, b, { kind: 'delete-list', list: LIST });
    at(7000, c, { kind: 'new-section', list: LIST, id: 'z-later', name: 'Later', before: null });
    const { library } = expectOneOutcome([a, b, c]);
    const items = itemsOf(library, LIST).map(({ record }) => record);
    expect(items.map((item) => ('name' in item ? item.name : item.paper))).toEqual([
      'paper-b',
      'Later',
    ]);
  });

  test('that came back stays when what brought it back is removed', () => {
    const [a, b, c] = sharing();
    at(5000, b, { kind: 'delete-list', list: LIST });
    at(7000, c, { kind: 'add-to-list', list: LIST, papers: ['paper-c'] });
    takeIn(b, fileOfReader(c));
    at(8000, b, { kind: 'remove-from-list', list: LIST, papers: ['paper-c'] });
    takeIn(b, fileOfReader(a));
    expect(b.library.get('lists', LIST)?.name).toBe('Monday');
    at(9000, b, { kind: 'delete-list', list: LIST });
    expect(expectOneOutcome([a, b, c]).library.count('lists')).toBe(0);
  });

  test('and one paper put on it twice, or two at one place, are the same everywhere', () => {
    const [a, b, c] = sharing();
    at(4000, a, { kind: 'add-to-list', list: LIST, papers: ['paper-b'] });
    at(4500, b, { kind: 'add-to-list', list: LIST, papers: ['paper-c'] });
    at(5000, c, { kind: 'add-to-list', list: LIST, papers: ['paper-b', 'paper-c'] });
    const { library } = expectOneOutcome([a, b, c]);
    expect(itemsOf(library, LIST)).toHaveLength(3);
  });
});

describe('a highlight or a tag that was deleted elsewhere', () => {
  test('takes older taggings along, told as deleted, and comes back for later ones', () => {
    const [a, b, c] = tagged();
    const ward = a.library.tagNamed('ward')?.id ?? '';
    at(4000, a, { kind: 'tag', on: ['paper-b'], name: 'ward' });
    at(5000, b, { kind: 'delete-tag', tag: ward });
    expect(plan(a, fileOfReader(b)).deleted.map(({ table }) => table)).toEqual([
      'tags',
      'taggings',
      'taggings',
    ]);
    at(7000, c, { kind: 'tag', on: ['paper-c'], name: 'ward' });
    const { library } = expectOneOutcome([a, b, c]);
    expect([...library.taggedWith(ward)].toSorted()).toEqual(['paper-b', 'paper-c']);
  });
});

/** Two who gave a digit to a tag each, and a third who knows of both: the tag of the first is shown without. */
function pinnedTwice(): readonly [Player, Player, Player] {
  const [a, b] = [device('a'), device('b')];
  for (const [reader, name, when] of [
    [a, 'ward', 3000],
    [b, 'triage', 5000],
  ] as const) {
    at(when, reader, { kind: 'new-tag', name });
    at(when, reader, { kind: 'pin-tag', tag: tagId(reader, name), pin: 3 });
  }
  return [a, b, device('c', a, b)];
}

describe('what both made', () => {
  test('tags of one name become one, told as one that goes; its taggings only move', () => {
    const [a, b] = twins();
    const { deleted, added, updated } = plan(b, fileOfReader(a));
    expect(deleted.map(({ row }) => row.record)).toMatchObject([{ name: 'Ward' }]);
    expect(added.map(({ row }) => row.record)).toMatchObject([{ name: 'ward' }, { on: 'paper-a' }]);
    expect(updated).toEqual([]);
    takeIn(b, fileOfReader(a));
    expect([...b.library.taggedWith(b.library.tagNamed('ward')?.id ?? '')]).toHaveLength(3);
  });

  test('a tag that another was taken for keeps to its name where that was changed elsewhere', () => {
    const [a, b] = twins();
    const c = device('c', a);
    at(9000, c, {
      kind: 'rename-tag',
      tag: a.library.tagNamed('ward')?.id ?? '',
      name: 'surgery',
    });
    const { library } = expectOneOutcome([a, b, c]);
    const names = PAPERS.map((paper) => library.tagsOn(paper).map(({ name }) => name));
    expect(names).toEqual([['surgery'], ['Ward'], ['Ward']]);
  });

  test('a tag that was taken for another and is not any more hears nothing of what that is told', () => {
    const [a, b, c] = [device('a'), device('b'), device('c')];
    at(1000, a, { kind: 'new-tag', name: 'ward' });
    at(2000, b, { kind: 'new-tag', name: 'triage' });
    at(3000, c, { kind: 'new-tag', name: 'Triage' });
    const renamed = { kind: 'rename-tag', tag: tagId(c, 'triage'), name: 'Ward' } as const;
    takeIn(b, fileOfReader(c));
    at(4000, b, { kind: 'pin-tag', tag: tagId(b, 'triage'), pin: 3 });
    at(5000, c, renamed);
    for (const other of [a, c]) takeIn(b, fileOfReader(other));
    for (const other of [a, c]) expect(plan(b, fileOfReader(other)).doing).toBeUndefined();
    at(9000, b, { kind: 'describe-tag', tag: tagId(b, 'triage'), description: 'At the door.' });
    const { library } = expectOneOutcome([a, b, c]);
    expect(library.tagNamed('triage')?.description).toBe('At the door.');
    expect(library.tagNamed('ward')?.description).toBe('');
  });

  test.each([
    ['deleted', { kind: 'delete-tag' }, []],
    ['renamed', { kind: 'rename-tag', name: 'surgery' }, ['surgery']],
  ] as const)('one tag that was made of two is %s as one', (_what, action, names) => {
    const [a, b, c] = twins();
    takeIn(b, fileOfReader(a));
    at(9000, b, { ...action, tag: b.library.tagNamed('ward')?.id ?? '' });
    const { library } = expectOneOutcome([a, b, c]);
    expect(Array.from(library.all('tags'), ({ record }) => record.name)).toEqual(names);
    expect(library.tagsOn('paper-b').map(({ name }) => name)).toEqual(names);
  });

  test('a tag taken off a paper stays off, whichever of two it was', () => {
    const [a, b, c] = twins();
    takeIn(b, fileOfReader(a));
    const ward = b.library.tagNamed('ward')?.id ?? '';
    at(9000, b, { kind: 'untag', on: ['paper-b'], tag: ward });
    const { library } = expectOneOutcome([a, b, c]);
    expect([...library.taggedWith(ward)].toSorted()).toEqual(['paper-a', 'paper-c']);
  });

  test('a digit that two tags have is that of the one that was given it last', () => {
    const [a, b, c] = [device('a'), device('b'), device('c')];
    for (const [reader, name, when] of [
      [a, 'ward', 3000],
      [b, 'triage', 5000],
      [c, 'ethics', 4000],
    ] as const) {
      at(when, reader, { kind: 'new-tag', name });
      at(when, reader, { kind: 'pin-tag', tag: reader.library.tagNamed(name)?.id ?? '', pin: 3 });
    }
    const { library } = expectOneOutcome([a, b, c]);
    const pins = ['ward', 'triage', 'ethics'].map((name) => library.tagNamed(name)?.pin);
    expect(pins).toEqual([null, 3, null]);
  });

  test('a tag that was shown without its digit, deleted, and came back has it again when it is free', () => {
    const [a, b, c] = pinnedTwice();
    expect(c.library.tagNamed('ward')?.pin).toBeNull();
    at(7000, c, { kind: 'delete-tag', tag: tagId(c, 'ward') });
    at(8000, a, { kind: 'describe-tag', tag: tagId(a, 'ward'), description: 'On rounds.' });
    at(9000, b, { kind: 'pin-tag', tag: tagId(b, 'triage'), pin: null });
    const { library } = expectOneOutcome([a, b, c]);
    expect(library.tagNamed('ward')).toMatchObject({ pin: 3, description: 'On rounds.' });
  });

  test('a search that two saved is there once, and is removed as one', () => {
    const [a, b, c] = [device('a'), device('b'), device('c')];
    const address = '#/?q=sepsis';
    at(3000, a, { kind: 'save-search', name: 'Mine', address });
    at(5000, b, { kind: 'save-search', name: 'Other', address });
    expect(expectOneOutcome([a, b, c]).library.count('searches')).toBe(1);
    takeIn(b, fileOfReader(a));
    const [kept] = b.library.all('searches');
    at(9000, b, { kind: 'remove-search', id: kept?.id ?? '' });
    expect(expectOneOutcome([a, b, c]).library.count('searches')).toBe(0);
  });
});
