import { createStore, type StoreApi } from 'zustand/vanilla';
import { noteTags } from '#domain/light-markdown';
import type { LibraryProblem } from '#domain/problems';
import { cleanNote } from '#domain/reader/doing';
import type { TaggedHighlight } from '#domain/reader/paper-desk';
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
  /** The highlight was removed elsewhere: nothing is stored before it is back. */
  readonly isGone: boolean;
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
  /** Puts a highlight that was removed back, with this note. */
  readonly bringBack: (on: TaggedHighlight, text: string) => Promise<LibraryProblem | undefined>;
}

/**
 * One note from when its field is opened until it is left. What is typed is a draft at once and stored
 * after a pause; a note that is changed elsewhere meanwhile is never overwritten unasked, and one whose
 * highlight is removed elsewhere waits for it.
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
  /** The highlight that the note is on, as it was told of last. */
  #on: TaggedHighlight | undefined;
  /** What was sent to be stored and has not been told of yet. */
  #sent: string[] = [];
  /** The note whose tags were read last; undefined where that is not known. */
  #read: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<boolean> = Promise.resolve(true);

  /** @param stored the note as it is stored; undefined when its highlight is gone */
  constructor(place: NotePlace, stored: string | undefined, means: NoteMeans) {
    this.#place = place;
    this.#means = means;
    const draft = means.drafts.read(place);
    this.#base = stored ?? '';
    this.#told = stored;
    this.#on = draft?.on;
    if (stored === undefined) this.#sent = [...(draft?.from ?? [])];
    this.#session = draft?.session ?? means.newId();
    const isBack = draft !== undefined && cleanNote(draft.text) !== stored;
    const isOvertaken = isBack && stored !== undefined && !draft.from.includes(stored);
    this.#read = draft ? undefined : stored;
    this.#store = createStore<NoteWriting>(() => ({
      text: draft?.text ?? stored ?? '',
      isBack,
      rival: isOvertaken ? stored : undefined,
      isGone: stored === undefined,
      refused: undefined,
    }));
  }

  get store(): Pick<StoreApi<NoteWriting>, 'getState' | 'getInitialState' | 'subscribe'> {
    return this.#store;
  }

  /** Has what came back stored after a pause, as if it had been typed now. */
  begin(): void {
    const { isBack, rival, isGone } = this.#store.getState();
    if (isBack && rival === undefined && !isGone) this.#rest();
  }

  type(text: string): void {
    this.#store.setState({ text });
    this.#draft();
    this.#rest();
  }

  /**
   * Tells what is stored, whoever wrote it.
   * @param stored undefined: there is nothing left to write on
   * @param on the highlight that the note is on, or was on
   */
  tell(stored: string | undefined, on?: TaggedHighlight): void {
    this.#on = on ?? this.#on;
    if (stored === this.#told) return;
    this.#told = stored;
    if (stored === undefined) return this.#lose();
    if (this.#store.getState().isGone) return this.#regain(stored);
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

  /** Puts the highlight back with what is typed; false: it was refused, and stays as it is. */
  bringBack(): Promise<boolean> {
    this.#queue = this.#queue.then(() => this.#restore());
    return this.#queue;
  }

  /** Lets go of what is typed, for a note that has nothing to be on. */
  discard(): void {
    this.#store.setState({ text: '', isBack: false });
    this.#means.drafts.forget(this.#place);
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

  /** What is typed stays, as the only copy that there may be. */
  #lose(): void {
    clearTimeout(this.#timer);
    this.#store.setState({ isGone: true, rival: undefined, refused: undefined });
    this.#draft();
  }

  /** The highlight is there again, with the note that it had or with another. */
  #regain(stored: string): void {
    const isOwn = stored === this.#base || this.#sent.includes(stored);
    this.#sent = [];
    this.#store.setState({ isGone: false, refused: undefined });
    if (!isOwn) return this.#follow(stored);
    this.#base = stored;
    this.#goOn();
  }

  async #restore(): Promise<boolean> {
    const { text, isGone } = this.#store.getState();
    const on = this.#on;
    if (!isGone || !on) return !isGone;
    const next = cleanNote(text);
    this.#sent.push(next);
    this.#draft();
    const refused = await this.#means.bringBack(on, next);
    if (refused) {
      this.#store.setState({ refused });
      return false;
    }
    this.#base = next;
    // Its tags went with the highlight.
    this.#read = undefined;
    this.#store.setState({ isGone: false, isBack: false, refused: undefined });
    this.#goOn();
    return true;
  }

  /** What was typed while nothing could be stored is stored after a pause. */
  #goOn(): void {
    this.#settleDraft();
    if (cleanNote(this.#store.getState().text) !== this.#base) this.#rest();
  }

  #draft(): void {
    const { text } = this.#store.getState();
    const from = [this.#base, ...this.#sent];
    this.#means.drafts.keep(this.#place, { text, from, session: this.#session, on: this.#on });
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
    const { text, rival, isGone } = this.#store.getState();
    const next = cleanNote(text);
    if (isGone) return this.#isLetGo(next);
    // Both stay as they are: the draft is there when the note is opened again.
    if (rival !== undefined) return true;
    const isNew = next !== this.#base;
    if (isNew || (left && this.#isUnread())) {
      const refused = await this.#put(next, left);
      if (refused) {
        const isGone = refused.name === 'HighlightGone';
        this.#store.setState(isGone ? { isGone, refused: undefined } : { refused });
        return false;
      }
    }
    this.#store.setState({ refused: undefined });
    this.#settleDraft();
    return true;
  }

  /** Whether a note without its highlight may go: when there is nothing of it. */
  #isLetGo(next: string): boolean {
    if (next === '') this.#means.drafts.forget(this.#place);
    return next === '';
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
    const { text, isGone } = this.#store.getState();
    const isStored = cleanNote(text) === this.#base && !isGone;
    if (isStored && !this.#isUnread()) this.#means.drafts.forget(this.#place);
    else this.#draft();
  }
}
