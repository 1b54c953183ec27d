// @vitest-environment jsdom
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LibraryProblem } from '#domain/problems';
import { createDrafts, type Drafts } from '../../src/data/drafts.ts';
import { NoteSession, PAUSE_MS } from '../../src/state/note-session.ts';

const place = { paper: '0123456789ab', highlight: 'H1' };

interface Sent {
  readonly text: string;
  readonly session: string;
  readonly left: boolean;
}

/** A device that keeps one note, and tells of every change to it as the app does. */
class Desk {
  note: string;
  readonly sent: Sent[] = [];
  refusal: LibraryProblem | undefined;
  /** What is stored is told to nobody any more. */
  isDying = false;
  drafts: Drafts = createDrafts('P1');
  #ids = 0;
  session: NoteSession;

  constructor(note = '') {
    this.note = note;
    this.session = this.open();
  }

  open(): NoteSession {
    this.session = new NoteSession(place, this.note, {
      drafts: this.drafts,
      newId: () => `S${(this.#ids += 1)}`,
      store: (text, session, left) => this.#store({ text, session, left }),
    });
    this.session.begin();
    return this.session;
  }

  /** The page goes without a word and comes again. */
  async crash(): Promise<NoteSession> {
    vi.clearAllTimers();
    this.drafts = createDrafts(`P${Date.now() + 1}`);
    await this.drafts.adopt(place.paper, new AbortController().signal, () => {});
    return this.open();
  }

  /** Another tab, or an undo, writes. */
  write(note: string): void {
    this.note = note;
    this.session.tell(note);
  }

  get now() {
    return this.session.store.getState();
  }

  async #store(sent: Sent): Promise<LibraryProblem | undefined> {
    await Promise.resolve();
    if (this.refusal) return this.refusal;
    this.sent.push(sent);
    this.note = sent.text;
    if (this.isDying) return new Promise(() => {});
    this.session.tell(sent.text);
    return undefined;
  }
}

async function pause(): Promise<void> {
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => void vi.useRealTimers());

describe('a note that is written', () => {
  test('is stored when typing has paused, as one session, and read when it is left', async () => {
    const desk = new Desk();
    for (const text of ['f', 'fi', 'first']) desk.session.type(text);
    expect(desk.sent).toEqual([]);
    await pause();
    desk.session.type('first #todo');
    await pause();
    await desk.session.leave();
    expect(desk.sent).toEqual([
      { text: 'first', session: 'S1', left: false },
      { text: 'first #todo', session: 'S1', left: false },
      { text: 'first #todo', session: 'S1', left: true },
    ]);
    expect(localStorage).toHaveLength(0);
  });

  test('stores nothing when nothing was typed', async () => {
    const desk = new Desk('there before #todo');
    await desk.session.save();
    await desk.session.leave();
    expect(desk.sent).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  test('is a draft at every keystroke, until it is stored', async () => {
    const desk = new Desk();
    desk.session.type('f');
    expect(desk.drafts.read(place)?.text).toBe('f');
    desk.session.type('fi');
    expect(desk.drafts.read(place)?.text).toBe('fi');
    await pause();
    expect(desk.drafts.read(place)).toBeUndefined();
  });

  test('does not follow its own words as they are told back', async () => {
    const desk = new Desk();
    desk.session.type('one');
    const saving = desk.session.save();
    desk.session.type('one two');
    await saving;
    expect(desk.now).toMatchObject({ text: 'one two', rival: undefined });
    await pause();
    expect(desk.note).toBe('one two');
  });

  test('follows another tab where nothing is typed', () => {
    const desk = new Desk('before');
    desk.write('from elsewhere');
    expect(desk.now).toMatchObject({ text: 'from elsewhere', rival: undefined });
  });

  test('that was changed elsewhere waits for a choice, and either text can be had', async () => {
    for (const choice of ['typed', 'stored'] as const) {
      const desk = new Desk('before');
      desk.session.type('mine');
      desk.write('theirs');
      expect(desk.now).toMatchObject({ text: 'mine', rival: 'theirs' });
      await pause();
      expect(await desk.session.leave()).toBe(true);
      expect(desk.note).toBe('theirs');
      expect(desk.drafts.read(place)?.text).toBe('mine');
      desk.session.settle(choice);
      await pause();
      expect(desk.note).toBe(choice === 'typed' ? 'mine' : 'theirs');
      expect(desk.now.text).toBe(desk.note);
      expect(desk.drafts.read(place)).toBeUndefined();
    }
  });

  test('stays where it was refused, says why, and is stored when asked again', async () => {
    const desk = new Desk();
    desk.refusal = { name: 'StorageFull' };
    desk.session.type('too much');
    await pause();
    expect(desk.now).toMatchObject({ text: 'too much', refused: { name: 'StorageFull' } });
    expect(await desk.session.leave()).toBe(false);
    expect(desk.drafts.read(place)?.text).toBe('too much');
    desk.refusal = undefined;
    await desk.session.save();
    expect(desk.now.refused).toBeUndefined();
    expect(desk.note).toBe('too much');
  });

  test('of a highlight that is gone is kept as a draft', async () => {
    const desk = new Desk('before');
    desk.session.type('after');
    desk.session.tell(undefined);
    await desk.session.leave();
    expect(desk.sent).toEqual([]);
    expect(desk.drafts.read(place)?.text).toBe('after');
  });
});

describe('after a crash', () => {
  test('what was typed is back, and is stored as the same session', async () => {
    const desk = new Desk('old');
    desk.session.type('old and new');
    await desk.crash();
    expect(desk.now).toMatchObject({ text: 'old and new', isBack: true, rival: undefined });
    await pause();
    expect(desk.sent).toEqual([{ text: 'old and new', session: 'S1', left: false }]);
  });

  test('what had been stored half way is no other text', async () => {
    const desk = new Desk();
    desk.isDying = true;
    desk.session.type('half');
    await pause();
    desk.session.type('half and more');
    await desk.crash();
    expect(desk.note).toBe('half');
    expect(desk.now).toMatchObject({ text: 'half and more', isBack: true, rival: undefined });
  });

  test('a note that was changed meanwhile is offered, not overwritten', async () => {
    const desk = new Desk('old');
    desk.session.type('old and new');
    desk.note = 'newer';
    await desk.crash();
    expect(desk.now).toMatchObject({ text: 'old and new', rival: 'newer' });
    await pause();
    expect(desk.note).toBe('newer');
  });
});

/** What can happen to a note while it is written. */
const happenings = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('type' as const), text: fc.string({ maxLength: 5 }) }),
    fc.record({ kind: fc.constant('write' as const), text: fc.string({ maxLength: 5 }) }),
    fc.constantFrom(
      { kind: 'pause' as const },
      { kind: 'crash' as const },
      { kind: 'refuse' as const },
      { kind: 'accept' as const },
    ),
  ),
  { maxLength: 25 },
);

test('whatever happens, no typed word is lost and no word of another tab is overwritten unasked', async () => {
  await fc.assert(
    fc.asyncProperty(happenings, async (list) => {
      vi.clearAllTimers();
      localStorage.clear();
      const desk = new Desk();
      for (const [at, each] of list.entries()) {
        if (each.kind === 'type') desk.session.type(`t${at}${each.text}`);
        else if (each.kind === 'write') desk.write(`w${at}${each.text}`);
        else if (each.kind === 'pause') await pause();
        else if (each.kind === 'crash') await desk.crash();
        else desk.refusal = each.kind === 'refuse' ? { name: 'StorageFull' } : undefined;
        const { text, rival } = desk.now;
        const kept = [desk.note, desk.drafts.read(place)?.text];
        expect(kept).toContain(text);
        if (each.kind === 'write') expect([text, rival]).toContain(desk.note);
        if (rival !== undefined) expect(desk.note).toBe(rival);
      }
    }),
    { numRuns: 200 },
  );
});
