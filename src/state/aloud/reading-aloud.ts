import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Passage } from '#domain/aloud/passages';
import { utterancesOf, wordAt, type Utterance } from '#domain/aloud/utterances';
import { offeredVoices, voiceFor } from '#domain/aloud/voices';
import type { AloudWishes } from '#domain/aloud/wishes';
import type { TextRange } from '#domain/text-range';
import { Speaker } from './speaker.ts';

/** The voice says nothing, needs a network, or waits for a press. */
export type SpeakProblem = 'silent' | 'network' | 'refused';
/** `voiceless`: the device has no voice. */
type AloudProblem = SpeakProblem | 'voiceless';

export interface AloudState {
  /** `waiting`: for the system to name its voices. */
  readonly status: 'paused' | 'waiting' | 'speaking';
  /** Index of the sentence. */
  readonly at: number;
  /** The reader went to it, and not the voice. */
  readonly isJump: boolean;
  /** The word that is being spoken, in the text that the sentence is in. */
  readonly word: TextRange | undefined;
  /** The best first. */
  readonly voices: readonly SpeechSynthesisVoice[];
  readonly problem: AloudProblem | undefined;
}

export interface AloudSetting {
  /** Undefined where the browser has none. */
  readonly engine: SpeechSynthesis | undefined;
  readonly passages: readonly Passage[];
  readonly wishes: AloudWishes;
  /** Of the reader as BCP 47 tags, the best first. */
  readonly languages: readonly string[];
  readonly isOnline: () => boolean;
  /** Index of the sentence to begin with. */
  readonly from: number;
}

/** Some systems name their voices late, and some do not say when they have; in ms. */
const VOICES_WITHIN_MS = 3000;
const LOOK_MS = 250;
/** Chromium's remote voices fall silent within about 15 s: so many signs take less at their own pace. */
const MOST_REMOTE = 150;

/** A paper that is read aloud, sentence by sentence. */
export class ReadingAloud {
  readonly store: StoreApi<AloudState>;
  readonly #setting: AloudSetting;
  readonly #speaker: Speaker | undefined;
  #wishes: AloudWishes;
  #pieces: readonly Utterance[] = [];
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(setting: AloudSetting) {
    this.#setting = setting;
    this.#wishes = setting.wishes;
    this.#speaker = setting.engine && new Speaker(setting.engine);
    this.store = createStore<AloudState>(() => ({
      status: 'paused',
      at: setting.from,
      isJump: true,
      word: undefined,
      voices: this.#voices(),
      problem: undefined,
    }));
  }

  /** Follows the voices of the system until it is closed. */
  open(): void {
    this.#setting.engine?.addEventListener('voiceschanged', this.#onVoices);
  }

  /** Falls silent for good. */
  close(): void {
    this.#setting.engine?.removeEventListener('voiceschanged', this.#onVoices);
    this.pause();
  }

  /** Begins, or goes on with the sentence that was left. */
  play(): void {
    if (this.store.getState().status === 'paused') this.#speak();
  }

  pause(): void {
    clearTimeout(this.#waiting);
    if (this.store.getState().status === 'speaking') this.#speaker?.stop();
    this.store.setState({ status: 'paused', word: undefined });
  }

  /** To another sentence; it is spoken if one was. */
  goTo(index: number): void {
    const last = this.#setting.passages.length - 1;
    const at = Math.min(Math.max(index, 0), last);
    this.store.setState({ at, isJump: true, word: undefined });
    if (this.store.getState().status === 'speaking') this.#speak();
  }

  /** To the next sentence or the one before. */
  step(delta: 1 | -1): void {
    this.goTo(this.store.getState().at + delta);
  }

  /** Takes other wishes on; the sentence begins anew with them. */
  wish(wishes: AloudWishes): void {
    const isSame = wishes.rate === this.#wishes.rate && wishes.voice === this.#wishes.voice;
    this.#wishes = wishes;
    if (!isSame && this.store.getState().status === 'speaking') this.#speak();
  }

  readonly #onVoices = (): void => {
    this.store.setState({ voices: this.#voices() });
  };

  #voices(): readonly SpeechSynthesisVoice[] {
    const { engine, languages } = this.#setting;
    return offeredVoices(engine?.getVoices() ?? [], languages);
  }

  /** Speaks the sentence, as soon as there is a voice. */
  #speak(waited = 0): void {
    const { passages, isOnline } = this.#setting;
    const { at, voices } = this.store.getState();
    const voice = voiceFor(voices, this.#wishes.voice, isOnline());
    const passage = passages[at];
    if (!passage) return;
    if (!voice) {
      this.#awaitVoices(waited);
      return;
    }
    this.store.setState({ status: 'speaking', word: undefined, problem: undefined });
    const most = voice.localService ? Infinity : MOST_REMOTE * Math.min(this.#wishes.rate, 1);
    this.#pieces = utterancesOf(passage.words, Math.round(most));
    this.#say(voice, passage, 0);
  }

  #awaitVoices(waited: number): void {
    if (waited >= VOICES_WITHIN_MS) {
      this.store.setState({ status: 'paused', problem: 'voiceless' });
      return;
    }
    this.store.setState({ status: 'waiting', problem: undefined });
    this.#waiting = setTimeout(() => {
      this.#onVoices();
      this.#speak(waited + LOOK_MS);
    }, LOOK_MS);
  }

  #say(voice: SpeechSynthesisVoice, passage: Passage, index: number): void {
    const piece = this.#pieces[index];
    if (!piece) {
      this.#goOn();
      return;
    }
    this.#speaker?.speak({
      text: piece.text,
      voice,
      rate: this.#wishes.rate,
      onWord: (sign) => {
        const word = wordAt(piece, passage.words, sign);
        const { start } = passage;
        const place = word && { start: start + word.start, end: start + word.end };
        this.store.setState({ word: place });
      },
      onEnd: () => this.#say(voice, passage, index + 1),
      onFail: (problem) => {
        const told = problem === 'interrupted' ? undefined : problem;
        this.store.setState({ status: 'paused', word: undefined, problem: told });
      },
    });
  }

  /** To the next sentence; after the last one it is quiet, and begins at the first when played again. */
  #goOn(): void {
    const { at } = this.store.getState();
    const isLast = at + 1 >= this.#setting.passages.length;
    this.store.setState({ at: isLast ? 0 : at + 1, isJump: false, word: undefined });
    if (isLast) this.store.setState({ status: 'paused' });
    else this.#speak();
  }
}
