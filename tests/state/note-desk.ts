import type { LibraryProblem } from '#domain/problems';
import type { TaggedHighlight } from '#domain/reader/paper-desk';
import { createDrafts, type Drafts } from '../../src/data/drafts.ts';
import { NoteSession } from '../../src/state/note-session.ts';
import { vi } from 'vitest';

/** Where the note is. */
export const place = { paper: '0123456789ab', highlight: 'H1' };

/** What the note is on. */
const on: TaggedHighlight = {
  id: 'H1',
  paper: '0123456789ab',
  kind: 'key',
  exact: 'words',
  prefix: '',
  suffix: '',
  start: 0,
  end: 5,
  textHash: '0',
  anchored: 'set',
  note: '',
  createdAt: 1,
  tags: [],
};

interface Sent {
  readonly text: string;
  readonly session: string;
  readonly left: boolean;
}

/** A device that keeps one note, and tells of every change to it as the app does. */
export class Desk {
  note: string | undefined;
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
      bringBack: (_on, text) => this.#bringBack(text),
    });
    this.session.tell(this.note, on);
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

  /** Another tab removes the highlight. */
  remove(): void {
    this.note = undefined;
    this.session.tell(undefined);
  }

  get now() {
    return this.session.store.getState();
  }

  async #store(sent: Sent): Promise<LibraryProblem | undefined> {
    await Promise.resolve();
    if (this.refusal) return this.refusal;
    if (this.note === undefined) return { name: 'HighlightGone' };
    this.sent.push(sent);
    this.note = sent.text;
    if (this.isDying) return new Promise(() => {});
    this.session.tell(sent.text);
    return undefined;
  }

  async #bringBack(text: string): Promise<LibraryProblem | undefined> {
    await Promise.resolve();
    if (this.refusal) return this.refusal;
    this.note = text;
    this.session.tell(text);
    return undefined;
  }
}
