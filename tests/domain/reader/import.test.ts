import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSilent } from '#domain/reader/act';
import { Ledger } from '#domain/reader/ledger';
import { ReaderLibrary } from '#domain/reader/library';
import { shownOf } from '#domain/reader/shown';
import { dumpOf, fileOfReader, plan, stateOfReader, takeIn } from '../exchange/files.ts';
import { anyStep, anyTagWish, anyWish, Player, type Wish } from './play.ts';

function played(name: string, wishes: readonly Wish[]): Player {
  const reader = new Player(name);
  for (const wish of wishes) reader.wish(wish);
  return reader;
}

const twoReaders = fc
  .tuple(fc.array(anyWish, { maxLength: 25 }), fc.array(anyWish, { maxLength: 25 }))
  .map(([a, b]) => [played('a', a), played('b', b)] as const);

describe('a file that is taken in', () => {
  test('is gone with undo, stamps and all, and back with redo', () => {
    fc.assert(
      fc.property(twoReaders, ([a, b]) => {
        const before = dumpOf(a);
        const change = takeIn(a, fileOfReader(b));
        const after = dumpOf(a);
        if (!change || isSilent(change.act)) return;
        a.play({ kind: 'undo' });
        expect(dumpOf(a)).toBe(before);
        a.play({ kind: 'redo' });
        expect(dumpOf(a)).toBe(after);
        a.play({ kind: 'undo' });
        takeIn(a, fileOfReader(b));
        expect(plan(a, fileOfReader(b)).doing).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  test('brings nothing a second time', () => {
    fc.assert(
      fc.property(twoReaders, ([a, b]) => {
        takeIn(a, fileOfReader(b));
        expect(plan(a, fileOfReader(b)).doing).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  test('makes two devices equal when both have the other’s', () => {
    fc.assert(
      fc.property(twoReaders, fc.array(anyWish, { maxLength: 10 }), ([a, b], more) => {
        takeIn(a, fileOfReader(b));
        takeIn(b, fileOfReader(a));
        expect(dumpOf(b)).toBe(dumpOf(a));
        for (const wish of more) b.wish(wish);
        takeIn(a, fileOfReader(b));
        // What was in a file while it was typed is known to who read that file, and is told back.
        takeIn(b, fileOfReader(a));
        expect(dumpOf(a)).toBe(dumpOf(b));
      }),
      { numRuns: 200 },
    );
  });

  test('is replayed from the changes, whatever was undone and redone around it', () => {
    const step = fc.oneof(
      { arbitrary: anyStep, weight: 4 },
      { arbitrary: fc.constant('import' as const), weight: 1 },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), twoReaders, (steps, [, b]) => {
        const a = new Player('a');
        for (const one of steps) {
          if (one === 'import') takeIn(a, fileOfReader(b));
          else a.wish(one);
        }
        const library = new ReaderLibrary();
        const ledger = new Ledger();
        for (const change of a.changes) {
          // As the journal keeps it.
          const line: typeof change = structuredClone(change);
          ledger.add(line);
          library.apply(line);
        }
        expect(library.rows()).toEqual(a.library.rows());
        const restarted = new ReaderLibrary(a.library.rows(), a.changes);
        expect(restarted.latest).toBe(a.library.latest);
        expect(restarted.history).toEqual(a.library.history);
        for (const { record } of a.library.all('taggings')) {
          expect(a.library.get('tags', record.tag)).toBeDefined();
        }
      }),
      { numRuns: 200 },
    );
  });
});

const SESSION = { session: 's', left: true };

test('what the reader wrote since stays when the file is taken back', () => {
  const [a, b] = [new Player('a'), new Player('b')];
  b.play({ kind: 'note-paper', paper: 'paper-a', text: 'From b.', ...SESSION });
  b.play({ kind: 'note-paper', paper: 'paper-b', text: 'Also from b.', ...SESSION, session: 't' });
  b.play({ kind: 'tag', on: ['paper-b'], name: 'ward' });
  takeIn(a, fileOfReader(b));
  a.play({ kind: 'note-paper', paper: 'paper-a', text: 'By a, since.', ...SESSION });
  const tag = a.library.tagNamed('ward');
  a.play({ kind: 'tag', on: ['paper-c'], name: 'ward' });
  const [imported] = a.changes;
  a.play({ kind: 'revert', changes: [imported?.stamp ?? ''] });
  expect(a.library.get('notes', 'paper-a')?.text).toBe('By a, since.');
  expect(a.library.get('notes', 'paper-b')).toBeUndefined();
  expect(a.library.tagsOn('paper-c')).toEqual([tag]);
  expect(a.library.tagsOn('paper-b')).toEqual([]);
});

describe('one of two files that is taken back', () => {
  /** Three tags of one digit, made one after the other. */
  function pinned(): readonly [Player, Player, Player] {
    const readers = [new Player('a'), new Player('b'), new Player('c')] as const;
    for (const [at, reader] of readers.entries()) {
      reader.ahead = at * 1000;
      reader.play({ kind: 'new-tag', name: `of ${reader.name}` });
      reader.play({ kind: 'pin-tag', tag: tagOf(reader), pin: 1 });
    }
    return readers;
  }

  const tagOf = ({ library, name }: Player): string => library.tagNamed(`of ${name}`)?.id ?? '';

  test('leaves the tag that the other brought, too, on what it is on', () => {
    const [a, b, c] = [new Player('a'), new Player('b'), new Player('c')];
    for (const one of [b, c]) one.play({ kind: 'tag', on: ['paper-a'], name: 'triage' });
    const [first] = [b, c].map((one) => takeIn(a, fileOfReader(one)));
    a.play({ kind: 'revert', changes: [first?.stamp ?? ''] });
    expect(a.library.tagsOn('paper-a')).toEqual(c.library.tagsOn('paper-a'));
  });

  test('leaves no digit without a tag once the other’s is free', () => {
    const [a, b, c] = pinned();
    const [first] = [b, c].map((one) => takeIn(a, fileOfReader(one)));
    a.play({ kind: 'revert', changes: [first?.stamp ?? ''] });
    expect(a.library.tagNamed('of a')?.pin).toBeNull();
    c.play({ kind: 'pin-tag', tag: tagOf(c), pin: null });
    takeIn(a, fileOfReader(c));
    expect(a.library.tagNamed('of a')?.pin).toBe(1);
  });

  test('leaves tags and searches as if only the other had come', () => {
    const wishes = fc.array(anyTagWish, { maxLength: 12 });
    fc.assert(
      fc.property(fc.tuple(wishes, wishes, wishes), fc.boolean(), ([own, ...theirs], isFirst) => {
        const [a, same] = [played('a', own), played('a', own)];
        const files = theirs.map((some, at) => fileOfReader(played(`b${at}`, some)));
        const [first, second] = files.map((file) => takeIn(a, file));
        const [one, other] = files;
        if (!first || !second || !one || !other) return;
        takeIn(same, isFirst ? other : one);
        a.play({ kind: 'revert', changes: [(isFirst ? first : second).stamp] });
        expect(a.records()).toEqual(same.records());
        expect(dumpOf(a)).toBe(dumpOf(same));
      }),
      { numRuns: 200 },
    );
  });

  test('leaves shown what follows from all that is known, and so does what brings it back', () => {
    const wishes = fc.array(anyWish, { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.tuple(wishes, wishes, wishes),
        fc.array(fc.nat(5), { maxLength: 5 }),
        (all, turns) => {
          const [a = new Player(), ...others] = all.map((some, at) => played(`${at}`, some));
          for (const other of others) takeIn(a, fileOfReader(other));
          for (const turn of turns) {
            const imports = a.changes.filter(({ act }) => act.kind === 'import');
            const { stamp = '' } = imports[turn % Math.max(imports.length, 1)] ?? {};
            if (!a.play({ kind: 'revert', changes: [stamp] })) continue;
            const { rows } = shownOf(stateOfReader(a));
            const shown = Array.from(rows, ([key, { row }]) => [key, row.record] as const);
            expect(a.records()).toEqual(new Map(shown));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('what is done after it is stamped later than all that came, however wrong a clock was', () => {
  const [a, b] = [new Player('a'), new Player('b')];
  b.play({ kind: 'note-paper', paper: 'paper-a', text: 'From b.', ...SESSION });
  const file = fileOfReader(b);
  const ahead = '0ZZZZZZZZZ-0000-b';
  const [note] = file.records?.rows.notes ?? [];
  if (!file.records || !note) throw new Error('There is a note.');
  const rows = { ...file.records.rows, notes: [{ ...note, stamps: { made: ahead } }] };
  takeIn(a, { ...file, records: { ...file.records, rows } });
  const change = a.play({ kind: 'note-paper', paper: 'paper-a', text: 'Later.', ...SESSION });
  expect((change?.stamp ?? '') > ahead).toBe(true);
  expect(a.library.get('notes', 'paper-a')?.text).toBe('Later.');
});

test('two tags of one name become one, on all that carried either', () => {
  const [a, b] = [new Player('a'), new Player('b')];
  a.play({ kind: 'tag', on: ['paper-a'], name: 'ward' });
  b.play({ kind: 'tag', on: ['paper-b'], name: 'Ward' });
  takeIn(a, fileOfReader(b));
  takeIn(b, fileOfReader(a));
  for (const { library } of [a, b]) {
    const tag = library.tagNamed('ward');
    expect(library.count('tags')).toBe(1);
    expect([...library.taggedWith(tag?.id ?? '')].toSorted()).toEqual(['paper-a', 'paper-b']);
  }
  a.play({ kind: 'undo' });
  expect([...a.library.taggedWith(a.library.tagNamed('ward')?.id ?? '')]).toEqual(['paper-a']);
});

test('a tag that was deleted here comes back where it was used elsewhere later', () => {
  const [a, b] = [new Player('a'), new Player('b')];
  a.play({ kind: 'tag', on: ['paper-a'], name: 'ward' });
  takeIn(b, fileOfReader(a));
  a.play({ kind: 'delete-tag', tag: a.library.tagNamed('ward')?.id ?? '' });
  for (const paper of ['paper-a', 'paper-b', 'paper-c']) {
    b.play({ kind: 'set-status', papers: [paper], status: 'read' });
  }
  b.play({ kind: 'tag', on: ['paper-b'], name: 'ward' });
  takeIn(a, fileOfReader(b));
  const back = a.library.tagNamed('ward');
  expect([...a.library.taggedWith(back?.id ?? '')]).toEqual(['paper-b']);
});
