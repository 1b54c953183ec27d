/** What of a file fits what is here: parts of it that its reader left out, and what somebody gave. */
import { describe, expect, test } from 'vitest';
import type { Incoming } from '#domain/exchange/incoming';
import { writeLibraryFile } from '#domain/exchange/library-file';
import { readImport } from '#domain/exchange/read-import';
import { selectGiven, type Given } from '#domain/exchange/select-list';
import { LONGEST_LIST } from '#domain/reader/doing';
import { entryId } from '#domain/reader/records';
import { fileOf } from '../../../scripts/imports/file-of.ts';
import { OWN_READER } from '../../../scripts/imports/own-files.ts';
import { Player } from '../reader/play.ts';
import {
  fileOfReader,
  incoming,
  incomingRecords,
  ledgerOf,
  plan,
  stateOfReader,
  takeIn,
} from './files.ts';

const PAPERS = ['paper-a', 'paper-b', 'paper-c'];
const NAME = 'Monday';

/** A file of everything, as it is saved. */
function saved({ library, changes, name }: Player): Promise<string> {
  return writeLibraryFile({
    state: ledgerOf(changes).state(library.rows()),
    seen: ledgerOf(changes).seen().values(),
    device: name,
    savedAt: 1_700_000_000_000,
    paperOf: () => undefined,
  });
}

async function leftOut(): Promise<{ readonly writer: Player; readonly file: Incoming }> {
  const writer = new Player('writer');
  writer.play({ kind: 'new-list', id: 'list-a', name: NAME, description: '', papers: PAPERS });
  writer.play({ kind: 'tag', on: ['paper-a'], name: 'ward' });
  const text = (await saved(writer)).replace(`"${NAME}"`, `"${'x'.repeat(LONGEST_LIST + 1)}"`);
  const read = await readImport(fileOf('carrel.json', text), {
    readOwn: OWN_READER,
    leaveOut: [['lists', 0]],
  });
  return { writer, file: read.incoming };
}

const CLUB: Given = { kind: 'list', list: 'club' };

/** What a list's file brings: of all papers, or of what is given. */
function given({ library }: Player, what: Given = { kind: 'papers', papers: PAPERS }): Incoming {
  const include = { notes: true, highlights: true, abstracts: true };
  const { rows } = selectGiven(library, what, include);
  return incoming({ kind: 'carrel-list', file: 'g.json', records: incomingRecords({ rows }) });
}

/** One with a tag on a paper, a digit for it and a description; the earlier name has the lower ids. */
function tagger(device: string, name: string, description: string, on: string): Player {
  const reader = new Player(device);
  reader.play({ kind: 'tag', on: [on], name });
  const tag = reader.library.tagNamed(name)?.id ?? '';
  reader.play({ kind: 'pin-tag', tag, pin: 3 });
  reader.play({ kind: 'describe-tag', tag, description });
  return reader;
}

/** A list of theirs that is here by now, and that each of both has gone on with. */
function goneOn(): readonly [Player, Player] {
  const [giver, reader] = [new Player('a'), new Player('b')];
  giver.play({ kind: 'new-list', id: 'club', name: 'Club', papers: ['paper-a', 'paper-b'] });
  giver.play({ kind: 'due-entry', entry: 'club paper-a', due: '2026-12-01' });
  giver.play({ kind: 'done-entry', entries: ['club paper-a'], done: true });
  takeIn(reader, given(giver, CLUB));
  return [giver, reader];
}

describe('a list that is left out of a file, being wrong', () => {
  test('takes what was on it along, which is told, and deletes nothing anywhere', async () => {
    const { writer, file } = await leftOut();
    const reader = new Player('reader');
    expect(plan(reader, file)).toMatchObject({
      deleted: [],
      passedOver: [{ what: 'danglingRecords', count: 3 }],
    });
    takeIn(reader, file);
    expect(reader.library.tagsOn('paper-a').map(({ name }) => name)).toEqual(['ward']);
    const back = plan(writer, fileOfReader(reader));
    expect(back).toMatchObject({ deleted: [], added: [], updated: [] });
    takeIn(writer, fileOfReader(reader));
    expect(writer.library.count('entries')).toBe(3);
    takeIn(reader, fileOfReader(writer));
    expect(reader.library.get('entries', entryId('list-a', 'paper-b'))).toBeDefined();
  });

  test('leaves open what its writer had seen, so that later texts are still asked about', async () => {
    const { writer, file } = await leftOut();
    expect(file.records?.seen).toEqual([]);
    const reader = new Player('reader');
    takeIn(reader, file);
    expect(ledgerOf(reader.changes).seen().has(writer.name)).toBe(false);
  });
});

describe('a list that somebody gives', () => {
  test('tells the names of its tags, and neither their digits nor their descriptions', () => {
    const giver = tagger('a', 'Ward', 'For the round.', 'paper-a');
    expect(given(giver).records?.rows.tags.map(({ record }) => record)).toMatchObject([
      { name: 'Ward', pin: null, description: '' },
    ]);
    const reader = new Player('b');
    reader.play({ kind: 'new-tag', name: 'mine' });
    reader.play({ kind: 'pin-tag', tag: reader.library.tagNamed('mine')?.id ?? '', pin: 3 });
    takeIn(reader, given(giver));
    expect(reader.library.tagNamed('mine')?.pin).toBe(3);
    expect(reader.library.tagsOn('paper-a')).toMatchObject([{ name: 'Ward', pin: null }]);
  });

  test('is tagged with the reader’s own tags, which stay as they are', () => {
    const giver = tagger('a', 'Ward', 'Theirs.', 'paper-a');
    const reader = tagger('b', 'ward', 'Mine.', 'paper-b');
    const before = reader.library.tagNamed('ward');
    giver.ahead = 90_000;
    giver.play({ kind: 'tag', on: ['paper-c'], name: 'Ward' });
    const { added, updated, deleted, conflicts } = plan(reader, given(giver));
    expect({ added: added.length, updated, deleted, conflicts }).toEqual({
      added: 2,
      updated: [],
      deleted: [],
      conflicts: [],
    });
    takeIn(reader, given(giver));
    expect(reader.library.tagNamed('ward')).toEqual(before);
    for (const paper of PAPERS) expect(reader.library.tagsOn(paper)).toEqual([before]);
    expect(plan(reader, given(giver))).toMatchObject({ doing: undefined, unchanged: 3 });
    expect(stateOfReader(reader).held.size).toBe(4);
  });

  test('asks whose description of a tag is kept, if it tells one', () => {
    const giver = tagger('a', 'Ward', 'Theirs.', 'paper-a');
    giver.ahead = 90_000;
    giver.play({
      kind: 'describe-tag',
      tag: giver.library.tagNamed('ward')?.id ?? '',
      description: 'For the round.',
    });
    const rows = giver.library.rows();
    const file = incoming({ kind: 'carrel-list', records: incomingRecords({ rows }) });
    const reader = tagger('b', 'ward', 'Mine.', 'paper-b');
    const [conflict] = plan(reader, file).conflicts;
    expect(conflict).toMatchObject({
      table: 'tags',
      id: reader.library.tagNamed('ward')?.id,
      field: 'description',
      here: { text: 'Mine.' },
      there: { text: 'For the round.' },
      keeps: 'here',
    });
    takeIn(reader, file);
    expect(reader.library.tagNamed('ward')).toMatchObject({ description: 'Mine.', pin: 3 });
  });

  test('leaves a description that is shown of one tag for two of a name', () => {
    const [reader, other] = [new Player('b'), tagger('c', 'Ward', 'Mine.', 'paper-b')];
    reader.play({ kind: 'tag', on: ['paper-c'], name: 'ward' });
    takeIn(reader, fileOfReader(other));
    const giver = tagger('a', 'Ward', '', 'paper-a');
    giver.ahead = 90_000;
    giver.play({
      kind: 'describe-tag',
      tag: giver.library.tagNamed('ward')?.id ?? '',
      description: 'Theirs.',
    });
    const rows = giver.library.rows();
    takeIn(reader, incoming({ kind: 'carrel-list', records: incomingRecords({ rows }) }));
    expect(reader.library.tagNamed('ward')).toMatchObject({ description: 'Mine.', pin: 3 });
  });

  test('tells by when a paper is to be read, and nothing of how far its giver has come', () => {
    const [giver, reader] = goneOn();
    const taken = { due: '2026-12-01', done: false };
    expect(reader.library.get('entries', 'club paper-a')).toMatchObject(taken);
    const rows = giver.library.rows();
    const older = incoming({ kind: 'carrel-list', records: incomingRecords({ rows }) });
    const other = new Player('c');
    takeIn(other, older);
    expect(other.library.get('entries', 'club paper-a')).toMatchObject(taken);
  });

  test('comes back with what is new on it; what is here stays where it is, with its day and done', () => {
    const [giver, reader] = goneOn();
    const entry = 'club paper-a';
    reader.play({ kind: 'done-entry', entries: [entry], done: true });
    reader.play({ kind: 'due-entry', entry, due: '2026-12-20' });
    const before = reader.library.get('entries', entry);
    giver.ahead = 90_000;
    giver.play({ kind: 'done-entry', entries: [entry], done: false });
    giver.play({ kind: 'due-entry', entry, due: '2027-01-01' });
    giver.play({ kind: 'move-in-list', list: 'club', items: [entry], before: null });
    giver.play({ kind: 'note-entry', entry, text: 'Start here.', session: 's' });
    giver.play({ kind: 'add-to-list', list: 'club', papers: ['paper-c'] });
    takeIn(reader, given(giver, CLUB));
    expect(reader.library.get('entries', entry)).toEqual({ ...before, note: 'Start here.' });
    expect(reader.library.get('entries', 'club paper-c')).toBeDefined();
    expect(plan(reader, given(giver, CLUB)).doing).toBeUndefined();
  });
});
