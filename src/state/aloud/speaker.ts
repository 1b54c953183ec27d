import type { SpeakProblem } from './reading-aloud.ts';

/** Something to be spoken in one go. */
export interface Order {
  readonly text: string;
  readonly voice: SpeechSynthesisVoice;
  readonly rate: number;
  /** Called where a voice tells which word it has come to, with its place in the text. */
  readonly onWord: (index: number) => void;
  readonly onEnd: () => void;
  /** `interrupted`: by another page or by the system. */
  readonly onFail: (problem: SpeakProblem | 'interrupted') => void;
}

/** Chromium drops what is spoken right after something was cancelled; so long it waits, in ms. */
const GAP_MS = 80;
/** How often it is looked whether anything is being spoken at all, in ms. */
const LOOK_MS = 1000;
/** So many looks without a sign of life, and it is tried anew. */
const PATIENCE = 4;
/** Much longer than any voice takes for a sign, in ms. */
const SLOWEST_MS = 220;

const PROBLEMS: Readonly<Record<string, SpeakProblem | 'interrupted'>> = {
  canceled: 'interrupted',
  interrupted: 'interrupted',
  network: 'network',
  'not-allowed': 'refused',
};

/**
 * Has the system speak, one utterance at a time, in spite of what is known of browsers: events that
 * never come, voices that fall silent within an utterance and words that are dropped. It never asks
 * the system to pause: on Android that ends the utterance, and remote voices do not go on after it.
 */
export class Speaker {
  readonly #engine: SpeechSynthesis;
  #order: Order | undefined;
  /** Held here: one that nothing holds may be thrown away, and its events with it. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isHeard = false;
  #isSecondTry = false;

  constructor(engine: SpeechSynthesis) {
    this.#engine = engine;
  }

  /** Speaks this instead of whatever is being spoken. At once where nothing is: iOS wants a press. */
  speak(order: Order): void {
    this.#order = order;
    this.#isSecondTry = false;
    this.#give();
  }

  stop(): void {
    this.#order = undefined;
    this.#drop();
  }

  #give(): void {
    const { speaking, pending, paused } = this.#engine;
    clearTimeout(this.#timer);
    if (!speaking && !pending && !paused) {
      this.#say();
      return;
    }
    this.#drop();
    // Left so by another page, it would keep everything waiting.
    if (paused) this.#engine.resume();
    this.#timer = setTimeout(() => this.#say(), GAP_MS);
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#utterance = undefined;
    this.#engine.cancel();
  }

  #say(): void {
    const order = this.#order;
    if (!order) return;
    const utterance = new SpeechSynthesisUtterance(order.text);
    utterance.voice = order.voice;
    utterance.lang = order.voice.lang;
    utterance.rate = order.rate;
    const whileNow = <Heard>(act: (heard: Heard) => void) => {
      return (heard: Heard): void => {
        // One that was cancelled tells of itself late.
        if (this.#utterance === utterance) act(heard);
      };
    };
    const hear = (): void => {
      this.#isHeard = true;
    };
    utterance.addEventListener('start', whileNow(hear));
    utterance.addEventListener(
      'boundary',
      whileNow<SpeechSynthesisEvent>(({ name, charIndex }) => {
        hear();
        if (name === 'word') order.onWord(charIndex);
      }),
    );
    utterance.addEventListener(
      'end',
      whileNow(() => this.#finish()),
    );
    utterance.addEventListener(
      'error',
      whileNow<SpeechSynthesisErrorEvent>(({ error }) => this.#fail(PROBLEMS[error] ?? 'silent')),
    );
    this.#utterance = utterance;
    this.#isHeard = false;
    this.#engine.speak(utterance);
    this.#watch(1);
  }

  /** Looks after it: what goes wrong is often not told by any event. */
  #watch(looks: number): void {
    this.#timer = setTimeout(() => {
      const { speaking, pending } = this.#engine;
      const isBusy = speaking || pending;
      const { text = '', rate = 1 } = this.#order ?? {};
      const most = PATIENCE + (text.length * SLOWEST_MS) / rate / LOOK_MS;
      if (this.#isHeard && !isBusy) this.#finish();
      else if (looks >= most && (this.#isHeard || speaking)) this.#finish();
      else if (looks >= PATIENCE && !this.#isHeard && !speaking) this.#tryAgain();
      else this.#watch(looks + 1);
    }, LOOK_MS);
  }

  #tryAgain(): void {
    if (this.#isSecondTry) {
      this.#fail('silent');
      return;
    }
    this.#isSecondTry = true;
    this.#drop();
    this.#timer = setTimeout(() => this.#say(), GAP_MS);
  }

  #finish(): void {
    const order = this.#order;
    this.#order = undefined;
    this.#utterance = undefined;
    clearTimeout(this.#timer);
    order?.onEnd();
  }

  #fail(problem: SpeakProblem | 'interrupted'): void {
    const order = this.#order;
    this.stop();
    order?.onFail(problem);
  }
}
