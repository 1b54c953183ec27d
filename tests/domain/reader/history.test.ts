import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSilent } from '#domain/reader/act';
import type { Act } from '#domain/reader/act';
import { historyOf, isEnough, MOST_STEPS, type Past } from '#domain/reader/history';
import { ReaderLibrary } from '#domain/reader/library';
import { anyStep, anyTagStep, anyWish, Player, type Wish } from './play.ts';

function play(wishes: readonly Wish[]): Player {
  const reader = new Player();
  for (const wish of wishes) reader.wish(wish);
  return reader;
}

describe('any sequence of what a reader does', () => {
  test('is undone step by step to where it began, and redone to where it ended', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 60 }), (wishes) => {
        const reader = new Player();
        for (const wish of wishes) {
          const change = reader.wish(wish);
          // A first opening stays: it would keep its record alive where all else is undone.
          if (change && isSilent(change.act)) reader.changes.pop();
        }
        const end = reader.records();
        let steps = 0;
        while (reader.play({ kind: 'undo' })) steps += 1;
        expect(reader.library.history.undo).toEqual([]);
        const left = [...reader.records().values()];
        expect(left.every((record) => 'openedAt' in record && record.openedAt !== null)).toBe(true);
        while (reader.play({ kind: 'redo' })) steps -= 1;
        expect(steps).toBe(0);
        expect(reader.records()).toEqual(end);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves a library that its changes, and its rows, make anew', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (wishes) => {
        const reader = new Player();
        for (const wish of wishes) reader.wish(wish);

        const replayed = new Player();
        for (const change of reader.changes) replayed.library.apply(change);
        expect(replayed.records()).toEqual(reader.records());
        expect(replayed.library.history).toEqual(reader.library.history);

        const restarted = new ReaderLibrary(reader.library.rows(), reader.changes);
        expect(restarted.rows()).toEqual(reader.library.rows());
        expect(restarted.history).toEqual(reader.library.history);
        for (const { record } of reader.library.all('tags')) {
          expect(restarted.tagNamed(record.name)).toEqual(record);
          expect(restarted.taggedWith(record.id)).toEqual(reader.library.taggedWith(record.id));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('never leaves a tag twice, a tag that there is not, a digit on two tags, a search saved twice', () => {
    fc.assert(
      fc.property(fc.array(anyTagStep, { maxLength: 60 }), (wishes) => {
        const { library, ...reader } = play(wishes);
        const tags = Array.from(library.all('tags'), ({ record }) => record);
        for (const tag of tags) expect(library.tagNamed(tag.name)?.id).toBe(tag.id);
        const pins = tags.flatMap(({ pin }) => (pin === null ? [] : [pin]));
        expect(new Set(pins).size).toBe(pins.length);
        for (const { record } of library.all('taggings')) {
          expect(library.get('tags', record.tag)).toBeDefined();
          if (record.on.startsWith('id-'))
            expect(library.get('highlights', record.on)).toBeDefined();
        }
        const addresses = Array.from(library.all('searches'), ({ record }) => record.address);
        expect(new Set(addresses).size).toBe(addresses.length);
        expect(reader.changes.length).toBeLessThanOrEqual(wishes.length);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a change names every field before and after', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (wishes) => {
      const reader = new Player();
      for (const wish of wishes) {
        const before = reader.records();
        const change = reader.wish(wish);
        for (const { table, id, before: then, after } of change?.edits ?? []) {
          const record = before.get(`${table} ${id}`);
          if (then === null) expect(record).toBeUndefined();
          else expect(record).toMatchObject(then);
          const now = reader.library.get(table, id);
          if (after === null) expect(now).toBeUndefined();
          else expect(now).toMatchObject(after);
        }
      }
    }),
  );
});

test('what is typed into a note at one go is undone as one', () => {
  const reader = new Player();
  for (const text of ['A', 'Ask', 'Ask the ward.']) {
    reader.play({ kind: 'note-paper', paper: 'paper-a', text, session: 'morning', left: false });
  }
  reader.play({
    kind: 'note-paper',
    paper: 'paper-a',
    text: 'Asked.',
    session: 'evening',
    left: false,
  });
  reader.play({ kind: 'undo' });
  expect(reader.library.get('notes', 'paper-a')?.text).toBe('Ask the ward.');
  reader.play({ kind: 'undo' });
  expect(reader.library.get('notes', 'paper-a')).toBeUndefined();
  reader.play({ kind: 'redo' });
  expect(reader.library.get('notes', 'paper-a')?.text).toBe('Ask the ward.');
});

test('taking back an older change leaves what came after it', () => {
  const reader = new Player();
  const status = reader.play({ kind: 'set-status', papers: ['paper-a'], status: 'toread' });
  reader.play({ kind: 'tag', on: ['paper-a'], name: 'ward' });
  reader.play({ kind: 'revert', changes: [status?.stamp ?? ''] });
  expect(reader.library.get('readings', 'paper-a')).toBeUndefined();
  expect(reader.library.tagsOn('paper-a').map(({ name }) => name)).toEqual(['ward']);
  reader.play({ kind: 'redo' });
  expect(reader.library.get('readings', 'paper-a')?.status).toBe('toread');
});

test('at least the last hundred changes can be undone', () => {
  const reader = new Player();
  for (let n = 0; n < 500; n += 1) {
    const status = n % 2 === 0 ? 'read' : 'toread';
    reader.play({ kind: 'set-status', papers: ['paper-a'], status });
  }
  let undone = 0;
  while (reader.play({ kind: 'undo' })) undone += 1;
  expect(undone).toBe(MOST_STEPS);
});

test('that a paper was opened stays when all else about it is taken back', () => {
  const reader = new Player();
  reader.play({ kind: 'set-status', papers: ['paper-a'], status: 'toread' });
  reader.play({ kind: 'opened', paper: 'paper-a' });
  reader.play({ kind: 'undo' });
  expect(reader.library.get('readings', 'paper-a')).toMatchObject({
    status: 'unread',
    openedAt: 1001,
  });
  reader.play({ kind: 'redo' });
  expect(reader.library.get('readings', 'paper-a')?.status).toBe('toread');
});

test('what comes to nothing by itself does not stand in the way of undo', () => {
  const reader = new Player();
  reader.play({ kind: 'set-status', papers: ['paper-a'], status: 'toread' });
  reader.play({ kind: 'note-paper', paper: 'paper-a', text: 'Hm', session: 'one', left: false });
  reader.play({ kind: 'note-paper', paper: 'paper-a', text: '', session: 'one', left: false });
  reader.play({ kind: 'undo' });
  reader.play({ kind: 'undo' });
  expect(reader.library.get('readings', 'paper-a')).toBeUndefined();
});

describe('the last changes alone', () => {
  const ACTS = {
    tag: { kind: 'tag', name: 'ward', on: 1 },
    one: { kind: 'note', session: 'one', emptied: false },
    two: { kind: 'note', session: 'two', emptied: false },
    opened: { kind: 'opened' },
  } as const satisfies Record<string, Act>;
  const doing = fc.oneof(
    fc.constantFrom('tag', 'one', 'one', 'two', 'opened', 'undo', 'undo', 'redo'),
    fc.nat(20),
  );

  /** The changes that a reader makes of this; a number reverts the change that is so far back. */
  function changesOf(done: readonly (keyof typeof ACTS | 'undo' | 'redo' | number)[]): Past[] {
    const changes: Past[] = [];
    for (const what of done) {
      const stamp = `stamp-${String(changes.length).padStart(4, '0')}`;
      if (typeof what === 'number') {
        const meant = changes.at(-1 - what);
        if (meant) changes.push({ stamp, act: meant.act, reverts: [meant.stamp] });
      } else if (what === 'undo' || what === 'redo') {
        const step = historyOf(changes)[what].at(-1);
        if (step) changes.push({ stamp, act: step.act, reverts: step.changes });
      } else changes.push({ stamp, act: ACTS[what] });
    }
    return changes;
  }

  test('tell what all of them tell, where they are enough', () => {
    let enough = 0;
    fc.assert(
      fc.property(
        fc.array(doing, { minLength: 6, maxLength: 50 }),
        fc.nat(20),
        fc.integer({ min: 1, max: 3 }),
        (done, before, most) => {
          const changes = changesOf(done);
          const last = changes.slice(before);
          if (!isEnough(last, most)) return;
          enough += 1;
          const [all, some] = [historyOf(changes), historyOf(last)];
          expect(some.undo.slice(-most)).toEqual(all.undo.slice(-most));
          expect(some.redo).toEqual(all.redo);
        },
      ),
      // A step that was cut in half, and reverted by the half that is not seen.
      {
        numRuns: 20_000,
        examples: [
          [['one', 'one', 'tag', 2, 'tag', 5, 'tag', 6, 'tag', 'tag', 6], 1, 1],
          [['one', 'tag', 'undo', 'one', 'tag', 4, 'tag', 'tag', 'tag', 'tag', 6, 'opened'], 1, 1],
        ],
      },
    );
    expect(enough).toBeGreaterThan(500);
  });
});

test('a tag in a note on a paper is on the paper, goes with its word, and is undone with it', () => {
  const reader = new Player();
  const names = () => reader.library.tagsOn('paper-a').map(({ name }) => name);
  const write = (text: string, session: string, left: boolean) =>
    reader.play({ kind: 'note-paper', paper: 'paper-a', text, session, left });
  reader.play({ kind: 'tag', on: ['paper-a'], name: 'own' });
  write('See #ward and #own', 'one', false);
  expect(names()).toEqual(['own']);
  write('See #ward and #own', 'one', true);
  expect(names()).toEqual(['own', 'ward']);
  write('See nothing', 'two', true);
  expect(names()).toEqual(['own']);
  reader.play({ kind: 'undo' });
  expect(names()).toEqual(['own', 'ward']);
  reader.play({ kind: 'undo' });
  expect(names()).toEqual(['own']);
  expect(reader.library.tagNamed('ward')).toBeUndefined();
  reader.play({ kind: 'redo' });
  expect(names()).toEqual(['own', 'ward']);
});
