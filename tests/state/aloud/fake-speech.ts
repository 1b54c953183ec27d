/** A stand-in for what the browser speaks with: the system of a test has no voices. */

type Told = 'start' | 'end' | 'error' | 'boundary';

class FakeUtterance extends EventTarget {
  readonly text: string;
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;

  constructor(text: string) {
    super();
    this.text = text;
  }

  tell(type: Told, more: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), more));
  }
}

export function fakeVoice(name: string, more: Partial<SpeechSynthesisVoice> = {}) {
  return { voiceURI: name, name, lang: 'en-GB', localService: true, default: false, ...more };
}

/** Speaks nothing; keeps the order of what it is asked. */
export class FakeSpeech extends EventTarget implements SpeechSynthesis {
  voices: SpeechSynthesisVoice[] = [fakeVoice('Kate')];
  /** Everything that was given to be spoken. */
  readonly given: FakeUtterance[] = [];
  current: FakeUtterance | undefined;
  pending = false;
  paused = false;
  cancels = 0;
  /** Drops whatever it is given, without a word. */
  isDeaf = false;
  onvoiceschanged = null;

  get speaking(): boolean {
    return this.current !== undefined;
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    if (!(utterance instanceof FakeUtterance)) throw new TypeError('Not made here.');
    this.given.push(utterance);
    if (!this.isDeaf) this.current = utterance;
  }

  /** As in Chromium: what is cancelled tells of it later. */
  cancel(): void {
    this.cancels += 1;
    const cancelled = this.current;
    this.current = undefined;
    queueMicrotask(() => cancelled?.tell('error', { error: 'interrupted' }));
  }

  pause(): void {
    throw new Error('Not to be relied on: on Android this ends the utterance.');
  }

  resume(): void {
    this.paused = false;
  }

  /** The voice comes to the end of what it speaks. */
  end(): void {
    const { current } = this;
    this.current = undefined;
    current?.tell('end');
  }

  /** The words that are being spoken. */
  get words(): string | undefined {
    return this.current?.text;
  }
}

/** Puts it where the browser has its own. */
export function installFakeSpeech(): void {
  Object.assign(globalThis, { SpeechSynthesisUtterance: FakeUtterance });
}
