import { createStore, type StoreApi } from 'zustand/vanilla';
import { noteTags } from '#domain/light-markdown';
import type { LibraryProblem } from '#domain/problems';
import { cleanNote } from '#domain/reader/doing';
import type { Drafts, NotePlace } from '../data/drafts.ts';

/** A note is stored when typing has rested for so long. */
export const PAUSE_MS = 1000;

/** A note that is being written. */
export interface NoteWriting {
  readonly text: string;
  /** It was typed before, and not stored then. */
  readonly isBack: boolean;
  /** What was stored elsewhere meanwhile: nothing more is stored before the reader has chosen. */
  readonly rival: string | undefined;
  /** Why it could not be stored. */
  readonly refused: LibraryProblem | undefined;
}

export interface NoteMeans {
  readonly drafts: Drafts;
  readonly newId: () => string;
  /**
   * Stores what is typed.
   * @param left the reader has left the note: its tags are read
   */
  readonly store: (
    text: string,
    session: string,
    left: boolean,
  ) => Promise<LibraryProblem | undefined>;
}

/**
 * One note from when its field is opened until it is left. What is typed is a draft at once and stored
 * after a pause; a note that is changed elsewhere meanwhile is never overwritten unasked.
 */
export class NoteSession {
  readonly #store: StoreApi<NoteWriting>;
  readonly #place: NotePlace;
  readonly #means: NoteMeans;
  readonly #session: string;
  /** The stored note that the typed one goes on from. */
  #base: string;
  /** The stored note as it was told of last; undefined when what it belongs to is gone. */
  #told: string | undefined;
  /** What was sent to be stored and has not been told of yet. */
  #sent: string[] = [];
  /** The note whose tags were read last; undefined where that is not known. */
  #read: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<boolean> = Promise.resolve(true);

  constructor(place: NotePlace, stored: string, means: NoteMeans) {
    this.#place = place;
    this.#means = means;
    this.#base = stored;
    this.#told = stored;
    const draft = means.drafts.read(place);
    this.#session = draft?.session ?? means.newId();
    const isBack = draft !== undefined && cleanNote(draft.text) !== stored;
    const isOvertaken = isBack && !draft.from.includes(stored);
    this.#read = draft ? undefined : stored;
    this.#store = createStore<NoteWriting>(() => ({
      text: draft?.text ?? stored,
      isBack,
      rival: isOvertaken ? stored : undefined,
      refused: undefined,
    }));
  }

  get store(): Pick<StoreApi<NoteWriting>, 'getState' | 'getInitialState' | 'subscribe'> {
    return this.#store;
  }

  /** Has what came back stored after a pause, as if it had been typed now. */
  begin(): void {
    const { isBack, rival } = this.#store.getState();
    if (isBack && rival === undefined) this.#rest();
  }

  type(text: string): void {
    this.#store.setState({ text });
    this.#draft();
    this.#rest();
  }

  /** Tells what is stored, whoever wrote it; undefined: there is nothing left to write on. */
  tell(stored: string | undefined): void {
    if (stored === this.#told) return;
    this.#told = stored;
    if (stored === undefined) return;
    const own = this.#sent.indexOf(stored);
    if (own !== -1) this.#sent.splice(0, own + 1);
    else if (stored === this.#base) this.#store.setState({ rival: undefined });
    else this.#follow(stored);
  }

  /** Stores what is typed now, as the pause would. */
  save(): Promise<boolean> {
    return this.#commit(false);
  }

  /** Ends the choice between what is typed and what was stored elsewhere. */
  settle(on: 'typed' | 'stored'): void {
    const { rival } = this.#store.getState();
    if (rival === undefined) return;
    this.#base = rival;
    const taken = on === 'stored' && { text: rival, isBack: false };
    this.#store.setState({ rival: undefined, ...taken });
    if (on === 'stored') this.#means.drafts.forget(this.#place);
    else void this.save();
  }

  /** Stores what is typed as it is left; false: it was refused, and stays as it is. */
  leave(): Promise<boolean> {
    return this.#commit(true);
  }

  /** What somebody else wrote: it is shown where nothing was typed, and offered where something was. */
  #follow(stored: string): void {
    const { text } = this.#store.getState();
    const typed = cleanNote(text);
    if (typed !== this.#base && typed !== stored) {
      clearTimeout(this.#timer);
      this.#store.setState({ rival: stored });
      return;
    }
    this.#base = stored;
    this.#sent = [];
    this.#means.drafts.forget(this.#place);
    this.#store.setState({ rival: undefined, ...(typed !== stored && { text: stored }) });
  }

  #draft(): void {
    const { text } = this.#store.getState();
    const from = [this.#base, ...this.#sent];
    this.#means.drafts.keep(this.#place, { text, from, session: this.#session });
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), PAUSE_MS);
  }

  #commit(left: boolean): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(() => this.#send(left));
    return this.#queue;
  }

  async #send(left: boolean): Promise<boolean> {
    const { text, rival } = this.#store.getState();
    // Both stay as they are: the draft is there when the note is opened again.
    if (rival !== undefined || this.#told === undefined) return true;
    const next = cleanNote(text);
    const isNew = next !== this.#base;
    if (isNew || (left && this.#isUnread())) {
      const refused = await this.#put(next, left);
      if (refused) {
        this.#store.setState({ refused });
        return false;
      }
    }
    this.#store.setState({ refused: undefined });
    this.#settleDraft();
    return true;
  }

  async #put(next: string, left: boolean): Promise<LibraryProblem | undefined> {
    const isNew = next !== this.#base;
    if (isNew) this.#sent.push(next);
    this.#draft();
    const refused = await this.#means.store(next, this.#session, left);
    if (refused && isNew) this.#sent.pop();
    if (refused) return refused;
    this.#base = next;
    if (left) this.#read = next;
    return undefined;
  }

  /** Whether the stored note names other tags than were read. */
  #isUnread(): boolean {
    const read = this.#read;
    return read === undefined || noteTags(read).join(' ') !== noteTags(this.#base).join(' ');
  }

  /** What is stored needs no draft, unless more was typed or its tags are to be read. */
  #settleDraft(): void {
    const { text } = this.#store.getState();
    const isStored = cleanNote(text) === this.#base;
    if (isStored && !this.#isUnread()) this.#means.drafts.forget(this.#place);
    else this.#draft();
  }
}
