import { expect, test } from 'vitest';
import type { ReaderAction } from '#domain/reader/actions';
import { NO_ROWS, ReaderLibrary } from '#domain/reader/library';
import { paperMarks } from '#domain/reader/paper-desk';
import { isReverting, perform } from '#domain/reader/perform';
import { nextStamp, stampTime } from '#domain/reader/stamp';
import { STATUSES } from '#domain/query-language';

/** A library in which actions are done at given times. */
function desk() {
  const library = new ReaderLibrary();
  const act = (action: ReaderAction, now: number): void => {
    if (isReverting(action)) return;
    const doing = perform(action, {
      library,
      now,
      newId: () => `id ${now}`,
      device: 'device',
      textOf: () => undefined,
    });
    if (doing) library.apply({ stamp: nextStamp(library.latest, now, 'here'), ...doing });
  };
  return { library, act };
}

test('a status goes round through all of them, from what it is when its turn comes', () => {
  const { library, act } = desk();
  const seen = STATUSES.map((_, at) => {
    act({ kind: 'cycle-status', papers: ['a'] }, at + 1);
    return library.get('readings', 'a')?.status ?? 'unread';
  });
  expect(seen).toEqual(['toread', 'reading', 'read', 'aside', 'unread']);
});

test('a paper is marked by what its reader decides, not by being opened', () => {
  const { library, act } = desk();
  act({ kind: 'opened', paper: 'a' }, 1000);
  expect(paperMarks(library, 'a').markedAt).toBeUndefined();
  act({ kind: 'set-status', papers: ['a'], status: 'read' }, 2000);
  act({ kind: 'set-status', papers: ['b'], status: 'read' }, 3000);
  act({ kind: 'opened', paper: 'b' }, 4000);
  expect(paperMarks(library, 'a').markedAt).toBe(2000);
  expect(paperMarks(library, 'b').markedAt).toBe(3000);
  act({ kind: 'set-status', papers: ['a'], status: 'unread' }, 5000);
  expect(paperMarks(library, 'a').markedAt).toBeUndefined();
});

test('the time of a mark is the same when the library is read from the device', () => {
  const { library, act } = desk();
  act({ kind: 'set-status', papers: ['a'], status: 'toread' }, 1000);
  act({ kind: 'opened', paper: 'a' }, 2000);
  const rows = {
    ...NO_ROWS,
    readings: [...library.all('readings')],
  };
  const again = new ReaderLibrary(rows);
  expect(paperMarks(again, 'a').markedAt).toBe(1000);
  expect(stampTime(again.latest ?? '')).toBe(2000);
});

test('several papers go to the status after that of the first, all of them', () => {
  const { library, act } = desk();
  act({ kind: 'set-status', papers: ['b'], status: 'read' }, 1000);
  act({ kind: 'cycle-status', papers: ['a', 'b', 'c'] }, 2000);
  const statuses = ['a', 'b', 'c'].map((id) => library.get('readings', id)?.status);
  expect(statuses).toEqual(['toread', 'toread', 'toread']);
});
