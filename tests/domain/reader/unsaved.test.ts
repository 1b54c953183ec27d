import { expect, test } from 'vitest';
import { unsavedSince } from '#domain/reader/unsaved';
import { Player } from './play.ts';

const NOTHING = {
  changes: 0,
  highlights: 0,
  notes: 0,
  tags: 0,
  tagged: 0,
  lists: 0,
  sorted: 0,
  searches: 0,
};

function sorted(player: Player, ...papers: readonly string[]): void {
  player.play({ kind: 'set-status', papers, status: 'toread' });
}

function noted(player: Player, text: string, session: string): void {
  player.play({ kind: 'note-paper', paper: 'paper-a', text, session, left: true });
}

test('without a backup all that was made is here alone', () => {
  const player = new Player();
  sorted(player, 'paper-a', 'paper-b');
  noted(player, 'Ask the ward.', 'one');
  player.play({ kind: 'tag', on: ['paper-a'], name: 'triage' });
  player.play({ kind: 'new-list', id: 'list', name: 'Club', description: '' });
  const unsaved = unsavedSince(player.library, undefined);
  expect(unsaved).toEqual({
    ...NOTHING,
    changes: 4,
    sorted: 2,
    notes: 1,
    tags: 1,
    tagged: 1,
    lists: 1,
  });
});

test('after one, only what came later is, and what is typed at one go counts once', () => {
  const player = new Player();
  sorted(player, 'paper-a', 'paper-b');
  noted(player, 'Ask the ward.', 'one');
  const saved = player.library.latest;
  expect(unsavedSince(player.library, saved)).toEqual(NOTHING);
  noted(player, 'Asked', 'two');
  noted(player, 'Asked them.', 'two');
  sorted(player, 'paper-c');
  expect(unsavedSince(player.library, saved)).toEqual({
    ...NOTHING,
    changes: 2,
    notes: 1,
    sorted: 1,
  });
});

test('a paper that goes into a list changes that list; undone, no list has changed', () => {
  const player = new Player();
  player.play({ kind: 'new-list', id: 'list', name: 'Club', description: '' });
  const saved = player.library.latest;
  player.play({ kind: 'add-to-list', list: 'list', papers: ['paper-a', 'paper-b'] });
  expect(unsavedSince(player.library, saved)).toEqual({ ...NOTHING, changes: 1, lists: 1 });
  player.play({ kind: 'undo' });
  expect(unsavedSince(player.library, saved)).toMatchObject({ lists: 0 });
});

test('what a backup holds and was undone since is in no backup', () => {
  const player = new Player();
  player.play({ kind: 'new-list', id: 'list', name: 'Club', description: '' });
  const saved = player.library.latest;
  player.play({ kind: 'undo' });
  expect(unsavedSince(player.library, saved)).toEqual({ ...NOTHING, changes: 1 });
  // Something else is made and undone meanwhile: the list is still gone.
  sorted(player, 'paper-a');
  player.play({ kind: 'undo' });
  expect(unsavedSince(player.library, saved)).toEqual({ ...NOTHING, changes: 1 });
  expect(unsavedSince(player.library, player.library.latest)).toEqual(NOTHING);
  // Without a backup there is none that holds it still.
  expect(unsavedSince(player.library, undefined)).toEqual(NOTHING);
});
