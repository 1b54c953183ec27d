import { describe, expect, test } from 'vitest';
import type { Choice, Keep } from '#domain/exchange/conflicts';
import { earlierTexts } from '#domain/reader/earlier-texts';
import { Player } from '../reader/play.ts';
import { fileOfReader, plan, stateOfReader, takeIn } from './files.ts';

const noted = (reader: Player, text: string): void => {
  reader.play({ kind: 'note-paper', paper: 'paper-a', text, session: text, left: true });
};

/** Lets time pass on a device. */
const later = (reader: Player): void => {
  for (let at = 0; at < 5; at += 1) reader.play({ kind: 'new-tag', name: `${reader.name} ${at}` });
};

/** Two devices that know the same: a note, and a list with a note on its one paper. */
function pair(): readonly [Player, Player] {
  const [a, b] = [new Player('a'), new Player('b')];
  noted(a, 'Ask the ward.');
  a.play({ kind: 'new-list', id: 'club', name: 'Club', papers: ['paper-a', 'paper-b'] });
  a.play({ kind: 'describe-list', list: 'club', description: 'For Monday.' });
  takeIn(b, fileOfReader(a));
  return [a, b];
}

const note = (keep: Keep): Choice => ({ table: 'notes', id: 'paper-a', field: 'text', keep });

function atOdds(): readonly [Player, Player] {
  const [a, b] = pair();
  noted(a, 'Asked them.');
  later(b);
  noted(b, '');
  return [a, b];
}

describe('a note that was edited here and deleted there', () => {
  test('is a conflict with both texts, not a deletion that nobody sees', () => {
    const [a, b] = atOdds();
    const { conflicts, deleted } = plan(a, fileOfReader(b));
    expect(conflicts).toMatchObject([
      {
        table: 'notes',
        field: 'text',
        here: { text: 'Asked them.', isGone: false },
        there: { text: 'Ask the ward.', isGone: true },
        keeps: 'there',
        canBoth: false,
      },
    ]);
    expect(deleted).toEqual([]);
  });

  test.each([
    ['here', 'Asked them.'],
    ['both', 'Asked them.'],
    ['there', undefined],
  ] as const)('keeps what the reader chose: %s', (keep, text) => {
    const [a, b] = atOdds();
    takeIn(a, fileOfReader(b), [note(keep)]);
    expect(a.library.get('notes', 'paper-a')?.text).toBe(text);
    const told = earlierTexts(stateOfReader(a), 'notes', 'paper-a', 'text').map((one) => one.text);
    expect([...told, text]).toContain('Asked them.');
    expect(plan(b, fileOfReader(a)).conflicts).toEqual([]);
    takeIn(b, fileOfReader(a));
    expect(b.library.get('notes', 'paper-a')?.text).toBe(text);
  });

  test('the other way round, too: edited there, deleted here', () => {
    const [a, b] = atOdds();
    const { conflicts, added } = plan(b, fileOfReader(a));
    expect(conflicts).toMatchObject([
      { here: { isGone: true }, there: { text: 'Asked them.', isGone: false }, keeps: 'here' },
    ]);
    expect(added.map(({ table }) => table)).not.toContain('notes');
    takeIn(b, fileOfReader(a), [note('there')]);
    expect(b.library.get('notes', 'paper-a')?.text).toBe('Asked them.');
  });

  test('is none where who deleted it had read the text, or nothing was written since', () => {
    const [a, b] = pair();
    later(b);
    noted(b, '');
    const { conflicts, deleted } = plan(a, fileOfReader(b));
    expect(conflicts).toEqual([]);
    expect(deleted.map(({ table }) => table)).toEqual(['notes']);
  });
});

test('a list that was described here and deleted there comes whole where it is kept', () => {
  const [a, b] = pair();
  a.play({ kind: 'describe-list', list: 'club', description: 'For Tuesday.' });
  later(b);
  b.play({ kind: 'delete-list', list: 'club' });
  const { conflicts } = plan(a, fileOfReader(b));
  expect(conflicts).toMatchObject([
    { table: 'lists', field: 'description', here: { text: 'For Tuesday.' } },
  ]);
  takeIn(a, fileOfReader(b), [{ table: 'lists', id: 'club', field: 'description', keep: 'here' }]);
  expect(a.library.get('lists', 'club')?.description).toBe('For Tuesday.');
  expect(a.library.count('entries')).toBe(2);
  takeIn(b, fileOfReader(a));
  expect(b.library.count('entries')).toBe(2);
});

test('a text that was emptied there and edited here is a conflict; one that nobody emptied is none', () => {
  const [a, b] = pair();
  a.play({ kind: 'describe-list', list: 'club', description: 'For Tuesday.' });
  a.play({ kind: 'note-entry', entry: 'club paper-b', text: 'Start here.', session: 's' });
  later(b);
  b.play({ kind: 'describe-list', list: 'club', description: '' });
  const { conflicts } = plan(a, fileOfReader(b));
  expect(conflicts).toMatchObject([
    { field: 'description', here: { text: 'For Tuesday.' }, there: { text: '' }, keeps: 'there' },
  ]);
});

function lines(length: number): readonly [Player, Player] {
  const [a, b] = pair();
  const entry = 'club paper-b';
  a.play({ kind: 'note-entry', entry, text: 'a'.repeat(length), session: 'a' });
  b.play({ kind: 'note-entry', entry, text: 'b'.repeat(length), session: 'b' });
  return [a, b];
}

describe('both of two lines', () => {
  test.each([
    [20, true, `${'a'.repeat(20)} / ${'b'.repeat(20)}`],
    // The field would not hold both.
    [1500, false, undefined],
  ] as const)('of %i signs each', (length, canBoth, text) => {
    const [a, b] = lines(length);
    const [conflict] = plan(a, fileOfReader(b)).conflicts;
    expect(conflict?.canBoth).toBe(canBoth);
    const choice = { table: 'entries', id: 'club paper-b', field: 'note', keep: 'both' } as const;
    takeIn(a, fileOfReader(b), [choice]);
    const kept = a.library.get('entries', 'club paper-b')?.note ?? '';
    if (text === undefined) expect(kept).toHaveLength(length);
    else expect(kept).toBe(text);
  });
});
