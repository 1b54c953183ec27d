import { describe, expect, test } from 'vitest';
import type { BringBack } from '#domain/exchange/bring-back';
import type { Incoming } from '#domain/exchange/incoming';
import { makeAnchor } from '#domain/anchor';
import { earlierTexts } from '#domain/reader/earlier-texts';
import { Player } from '../reader/play.ts';
import { dumpOf, fileOfReader, ledgerOf, plan, stateOfReader, takeIn } from './files.ts';

const TEXT = 'Half of the alarms were false. Nurses did not mind.';

/** A reader with a list of three papers and a highlight with a tag, and the file of it. */
function kept(): readonly [Player, Incoming] {
  const reader = new Player();
  const papers = ['paper-a', 'paper-b', 'paper-c'];
  reader.play({ kind: 'new-list', id: 'club', name: 'Journal club', papers });
  reader.play({ kind: 'new-section', list: 'club', id: 'first', name: 'First', before: null });
  reader.play({ kind: 'note-entry', entry: 'club paper-b', text: 'Start here.', session: 's' });
  const anchor = makeAnchor(TEXT, { start: 0, end: 29 });
  if (!anchor) throw new Error('No words to mark.');
  reader.play({ kind: 'highlight', id: 'marked', paper: 'paper-a', as: 'doubt', anchor });
  reader.play({ kind: 'tag', on: ['marked'], name: 'ward' });
  return [reader, fileOfReader(reader)];
}

/** Takes in what `back` brings back; gives what the screen is told of it. */
function bringBack(reader: Player, file: Incoming, back: BringBack): void {
  const change = takeIn(reader, file, [], {}, back);
  expect(change?.edits.length).toBeGreaterThan(0);
}

const list = { table: 'lists', id: 'club' } as const;

describe('what was deleted here since a file was saved', () => {
  test('is a group of its own: what hangs on a record is told with it', () => {
    const [reader, file] = kept();
    reader.play({ kind: 'delete-list', list: 'club' });
    reader.play({ kind: 'remove-highlights', ids: ['marked'] });
    const { deletedHere, doing, added, unchanged } = plan(reader, file);
    expect(deletedHere.map(({ table, row, hanging }) => [table, row.id, hanging])).toEqual([
      ['highlights', 'marked', 1],
      ['lists', 'club', 4],
    ]);
    expect(deletedHere.map(({ row }) => row.record)).toMatchObject([
      { exact: 'Half of the alarms were false' },
      { name: 'Journal club' },
    ]);
    expect([added, doing, unchanged]).toEqual([[], undefined, 1]);
  });

  test('comes back with what hangs on it, in one change that one undo takes back', () => {
    const [reader, file] = kept();
    const before = reader.records();
    reader.play({ kind: 'delete-list', list: 'club' });
    const gone = dumpOf(reader);
    bringBack(reader, file, [list]);
    expect(reader.records()).toEqual(before);
    expect(plan(reader, file).deletedHere).toEqual([]);
    reader.play({ kind: 'undo' });
    expect(reader.library.count('lists') + reader.library.count('entries')).toBe(0);
    expect(dumpOf(reader)).toBe(gone);
  });

  test('comes back all at once', () => {
    const [reader, file] = kept();
    const before = reader.records();
    reader.play({ kind: 'delete-list', list: 'club' });
    reader.play({ kind: 'remove-highlights', ids: ['marked'] });
    reader.play({ kind: 'delete-tag', tag: reader.library.tagNamed('ward')?.id ?? '' });
    bringBack(reader, file, 'all');
    expect(reader.records()).toEqual(before);
  });

  test('does not come back with a tag where its highlight stays deleted; a tag comes with its highlight', () => {
    const [reader, file] = kept();
    const tag = reader.library.tagNamed('ward')?.id ?? '';
    reader.play({ kind: 'remove-highlights', ids: ['marked'] });
    reader.play({ kind: 'delete-tag', tag });
    bringBack(reader, file, [{ table: 'tags', id: tag }]);
    expect([reader.library.count('tags'), reader.library.count('highlights')]).toEqual([1, 0]);
    reader.play({ kind: 'delete-tag', tag });
    bringBack(reader, file, [{ table: 'highlights', id: 'marked' }]);
    expect(reader.library.tagsOn('marked').map(({ name }) => name)).toEqual(['ward']);
  });

  test('one entry comes back alone', () => {
    const [reader, file] = kept();
    reader.play({ kind: 'remove-from-list', list: 'club', papers: ['paper-a', 'paper-b'] });
    expect(plan(reader, file).deletedHere).toHaveLength(2);
    bringBack(reader, file, [{ table: 'entries', id: 'club paper-b' }]);
    expect(reader.library.get('entries', 'club paper-b')?.note).toBe('Start here.');
    expect(reader.library.count('entries')).toBe(2);
  });

  test('comes back as the file has it; what was written after is in its history', () => {
    const reader = new Player();
    const noted = (text: string): void => {
      reader.play({ kind: 'note-paper', paper: 'paper-a', text, session: text, left: true });
    };
    noted('Ask the ward.');
    const file = fileOfReader(reader);
    noted('Asked them.');
    noted('');
    bringBack(reader, file, 'all');
    expect(reader.library.get('notes', 'paper-a')?.text).toBe('Ask the ward.');
    const texts = earlierTexts(stateOfReader(reader), 'notes', 'paper-a', 'text');
    expect(texts.map(({ text }) => text)).toEqual(['Asked them.']);
  });

  test('is back on the other devices, too', () => {
    const [reader, file] = kept();
    const other = new Player('other');
    takeIn(other, file);
    const before = other.records();
    reader.play({ kind: 'delete-list', list: 'club' });
    takeIn(other, fileOfReader(reader));
    expect(other.library.count('lists')).toBe(0);
    bringBack(reader, file, 'all');
    takeIn(other, fileOfReader(reader));
    expect(other.records()).toEqual(before);
  });

  test('what another device put on a list that is deleted here stands with it, and comes back with it', () => {
    const [reader, file] = kept();
    const other = new Player('other');
    takeIn(other, file);
    other.play({ kind: 'add-to-list', list: 'club', papers: ['paper-d'] });
    for (let at = 0; at < 20; at += 1) reader.play({ kind: 'new-tag', name: `later ${at}` });
    reader.play({ kind: 'delete-list', list: 'club' });
    const theirs = fileOfReader(other);
    expect(plan(reader, theirs).deletedHere).toMatchObject([{ table: 'lists', hanging: 5 }]);
    bringBack(reader, theirs, [list]);
    expect(reader.library.get('entries', 'club paper-d')).toBeDefined();
  });
});

test('what a file knows beside its records is taken in, and changes no record', () => {
  const [reader, file] = kept();
  const other = new Player('other');
  takeIn(other, file);
  other.play({ kind: 'new-tag', name: 'passing' });
  other.play({ kind: 'delete-tag', tag: other.library.tagNamed('passing')?.id ?? '' });
  const theirs = fileOfReader(other);
  const { doing, added, updated, deleted } = plan(reader, theirs);
  expect([added, updated, deleted, doing?.edits]).toEqual([[], [], [], []]);
  const before = reader.records();
  takeIn(reader, theirs);
  expect(reader.records()).toEqual(before);
  expect(ledgerOf(reader.changes).seen().get('other')).toBeDefined();
  expect(plan(reader, theirs).doing).toBeUndefined();
});
