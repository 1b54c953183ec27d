// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createDrafts, type Draft, type Drafts, type NotePlace } from '../../src/data/drafts.ts';

const PAPER = '0123456789ab';
const place = { paper: PAPER, highlight: 'H1' };
const whole = { paper: PAPER };

function draft(text: string): Draft {
  return { text, from: [''], session: 'S1' };
}

/** The drafts of the paper that are there for this page now. */
async function adopted(drafts: Drafts, paper = PAPER): Promise<NotePlace[]> {
  const places: NotePlace[] = [];
  await drafts.adopt(paper, new AbortController().signal, (place) => places.push(place));
  return places;
}

/** A browser whose storage is full. */
function fillStorage(): void {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
}

/** Whether the browser would ask before the page is left. */
function asks(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

beforeEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('drafts', () => {
  test('each note has its own', () => {
    const drafts = createDrafts('P1');
    drafts.keep(place, draft('of the highlight'));
    drafts.keep(whole, draft('of the paper'));
    expect(drafts.read(place)?.text).toBe('of the highlight');
    expect(drafts.read(whole)?.text).toBe('of the paper');
    drafts.forget(place);
    expect(drafts.read(place)).toBeUndefined();
    expect(drafts.read(whole)?.text).toBe('of the paper');
  });

  test('the next page takes over what the one before left, once', async () => {
    createDrafts('P1').keep(place, draft('half a sent'));
    const next = createDrafts('P2');
    expect(next.read(place)).toBeUndefined();
    expect(await adopted(next)).toEqual([place]);
    expect(next.read(place)).toEqual(draft('half a sent'));
    next.forget(place);
    expect(await adopted(createDrafts('P3'))).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  test('of several left of one note the newest comes back, and the older one is kept', async () => {
    createDrafts('P1').keep(place, draft('older'));
    createDrafts('P2').keep(place, draft('newer'));
    const next = createDrafts('P3');
    await adopted(next);
    expect(next.read(place)?.text).toBe('newer');
    next.forget(place);
    await adopted(next);
    expect(next.read(place)?.text).toBe('older');
  });

  test('what was begun here is not replaced', async () => {
    createDrafts('P1').keep(place, draft('left'));
    const next = createDrafts('P2');
    next.keep(place, draft('begun'));
    await adopted(next);
    expect(next.read(place)?.text).toBe('begun');
  });

  test('other papers are left alone', async () => {
    createDrafts('P1').keep({ paper: 'ba9876543210' }, draft('elsewhere'));
    expect(await adopted(createDrafts('P2'))).toEqual([]);
  });

  test('one that storage does not take stays here, and the browser asks before it is lost', async () => {
    fillStorage();
    const drafts = createDrafts('P1');
    expect(asks()).toBe(false);
    drafts.keep(place, draft('too much'));
    expect(drafts.read(place)?.text).toBe('too much');
    expect(await adopted(drafts)).toEqual([place]);
    expect(asks()).toBe(true);
    drafts.forget(place);
    expect(asks()).toBe(false);
  });

  test('an older text in storage does not hide a newer one that it did not take', () => {
    const drafts = createDrafts('P1');
    drafts.keep(place, draft('shorter'));
    fillStorage();
    drafts.keep(place, draft('shorter, and more'));
    expect(drafts.read(place)?.text).toBe('shorter, and more');
    drafts.forget(place);
  });

  test.each(['', 'null', '{', '[]', '{"text":1,"from":[],"session":""}', '{"text":"a"}'])(
    'a damaged one (%s) is none',
    async (stored) => {
      localStorage.setItem(`carrel.draft/P1/${PAPER}/H1`, stored);
      const drafts = createDrafts('P2');
      expect(await adopted(drafts)).toEqual([]);
      expect(drafts.read(place)).toBeUndefined();
    },
  );
});
