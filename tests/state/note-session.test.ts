// @vitest-environment jsdom
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PAUSE_MS } from '../../src/state/note-session.ts';
import { Desk, place } from './note-desk.ts';

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

  test('of a highlight that is gone stays, as a draft too, until the highlight is back', async () => {
    const desk = new Desk('before');
    desk.session.type('after');
    desk.remove();
    await pause();
    expect(desk.now).toMatchObject({ text: 'after', isGone: true });
    expect(await desk.session.leave()).toBe(false);
    expect(desk.sent).toEqual([]);
    await desk.crash();
    expect(desk.now).toMatchObject({ text: 'after', isGone: true });
    expect(await desk.session.bringBack()).toBe(true);
    expect(desk.now).toMatchObject({ text: 'after', isGone: false, rival: undefined });
    expect(desk.note).toBe('after');
    expect(await desk.session.leave()).toBe(true);
    expect(desk.drafts.read(place)).toBeUndefined();
  });

  test('goes on when its highlight is back by itself', async () => {
    const desk = new Desk('before');
    desk.session.type('after');
    desk.remove();
    desk.write('before');
    expect(desk.now).toMatchObject({ text: 'after', isGone: false, rival: undefined });
    await pause();
    expect(desk.note).toBe('after');
  });

  test('that is stored on a highlight that is gone unheard of waits for it, too', async () => {
    const desk = new Desk('before');
    desk.session.type('after');
    desk.note = undefined;
    await pause();
    expect(desk.now).toMatchObject({ text: 'after', isGone: true, refused: undefined });
    expect(desk.drafts.read(place)?.text).toBe('after');
  });

  test('without its highlight can be discarded', async () => {
    const desk = new Desk('before');
    desk.session.type('after');
    desk.remove();
    desk.session.discard();
    expect(await desk.session.leave()).toBe(true);
    expect(localStorage).toHaveLength(0);
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
      { kind: 'remove' as const },
      { kind: 'bring back' as const },
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
        else if (each.kind === 'remove') desk.remove();
        else if (each.kind === 'bring back') await desk.session.bringBack();
        else desk.refusal = each.kind === 'refuse' ? { name: 'StorageFull' } : undefined;
        const { text, rival } = desk.now;
        const kept = [desk.note, desk.drafts.read(place)?.text];
        if (text !== '') expect(kept).toContain(text);
        if (each.kind === 'write') expect([text, rival]).toContain(desk.note);
        if (rival !== undefined) expect(desk.note).toBe(rival);
      }
    }),
    { numRuns: 200 },
  );
});
