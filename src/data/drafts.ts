/**
 * What is typed into notes before it is stored. Every keystroke goes to localStorage, which takes it
 * before the next one: so it outlives a crash, a reload and an update.
 */
import type { TaggedHighlight } from '#domain/reader/paper-desk';
import { decodeDraft } from './decode-draft.ts';

/** The note of a highlight, or that on the whole paper. */
export interface NotePlace {
  readonly paper: string;
  /** Id of the highlight. */
  readonly highlight?: string | undefined;
}

export interface Draft {
  readonly text: string;
  /** What may be stored without anybody else having written: the note it goes on from, and what was sent. */
  readonly from: readonly string[];
  /** What is typed at one go is undone as one. */
  readonly session: string;
  /** The highlight that it is on, as it was: it can be removed before the note is stored. */
  readonly on?: TaggedHighlight | undefined;
}

export interface Drafts {
  /** This page's draft of a note. */
  read(place: NotePlace): Draft | undefined;
  keep(place: NotePlace, draft: Draft): void;
  forget(place: NotePlace): void;
  /**
   * Finds the drafts of this paper: this page's own, and what pages that are gone have left, also one
   * that only now goes.
   * @param found called for each, once it is this page's
   */
  adopt(paper: string, signal: AbortSignal, found: (place: NotePlace) => void): Promise<void>;
}

const PREFIX = 'carrel.draft';

function keyOf(page: string, { paper, highlight = '' }: NotePlace): string {
  return [PREFIX, page, paper, highlight].join('/');
}

interface Found {
  readonly page: string;
  readonly place: NotePlace;
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    // Storage refused: no page ever left anything.
    return [];
  }
}

/** The pages' drafts of a paper, the newest page first: ids of pages sort by time. */
function draftsOf(paper: string, keys: readonly string[]): Found[] {
  return keys
    .map((key) => key.split('/'))
    .filter(([prefix, , of]) => prefix === PREFIX && of === paper)
    .map(([, page = '', , highlight]) => ({
      page,
      place: { paper, highlight: highlight === '' ? undefined : highlight },
    }))
    .toSorted((a, b) => (a.page < b.page ? 1 : -1));
}

function readKey(key: string): Draft | undefined {
  try {
    return decodeDraft(localStorage.getItem(key));
  } catch {
    // Refused or not ours: as if nothing had been left.
    return undefined;
  }
}

function lockOf(page: string): string {
  return [PREFIX, page].join('/');
}

/** Resolves when a page is gone, at once where a browser cannot tell; false: no longer waited for. */
async function untilGone(page: string, signal: AbortSignal): Promise<boolean> {
  if (!('locks' in navigator)) return true;
  try {
    return await navigator.locks.request(lockOf(page), { signal }, () => true);
  } catch {
    // Given up, or refused.
    return false;
  }
}

/** Tells other pages that this one is there, until it is gone. */
function holdPage(page: string): void {
  if (!('locks' in navigator)) return;
  navigator.locks
    .request(lockOf(page), () => new Promise(() => {}))
    .catch(() => {
      // Refused: another tab may take a draft for left behind, and shows it beside the stored note.
    });
}

/** @param page an id of this page that sorts by time */
export function createDrafts(page: string): Drafts {
  /** What localStorage did not take. */
  const unkept = new Map<string, Draft>();
  let held = false;

  // Only what could be lost is worth the browser's own question.
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
  const watchUnkept = (): void => {
    if (unkept.size > 0) addEventListener('beforeunload', warn);
    else removeEventListener('beforeunload', warn);
  };
  const forget = (key: string): void => {
    unkept.delete(key);
    watchUnkept();
    try {
      localStorage.removeItem(key);
    } catch {
      // Refused: it never took anything.
    }
  };
  const keep = (key: string, draft: Draft): void => {
    if (!held) holdPage(page);
    held = true;
    try {
      localStorage.setItem(key, JSON.stringify(draft));
      unkept.delete(key);
    } catch {
      unkept.set(key, draft);
    }
    watchUnkept();
  };
  const read = (key: string): Draft | undefined => unkept.get(key) ?? readKey(key);

  /** Makes a draft of a page that is gone one of this page, unless this one has begun another. */
  const takeOver = ({ page: left, place }: Found): void => {
    const [theirs, own] = [keyOf(left, place), keyOf(page, place)];
    const draft = read(own) ? undefined : readKey(theirs);
    if (!draft) return;
    keep(own, draft);
    if (!unkept.has(own)) localStorage.removeItem(theirs);
  };

  return {
    read: (place) => read(keyOf(page, place)),
    keep: (place, draft) => keep(keyOf(page, place), draft),
    forget: (place) => forget(keyOf(page, place)),
    async adopt(paper, signal, found) {
      const all = draftsOf(paper, [...storedKeys(), ...unkept.keys()]);
      const adoptOne = async (draft: Found): Promise<void> => {
        const isOwn = draft.page === page;
        if (!isOwn && !(await untilGone(draft.page, signal))) return;
        if (!isOwn) takeOver(draft);
        if (!signal.aborted && read(keyOf(page, draft.place))) found(draft.place);
      };
      await Promise.all(all.map(adoptOne));
    },
  };
}
