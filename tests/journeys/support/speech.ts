import type { Page } from '@playwright/test';

export interface SpeechVoice {
  readonly voiceURI: string;
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

declare global {
  interface Window {
    /** What was given to be spoken, and what ends it. */
    speech: { readonly given: string[]; now: () => string; end: () => void };
  }
}

function voice(name: string, more: Partial<SpeechVoice> = {}): SpeechVoice {
  return { voiceURI: name, name, lang: 'en-GB', localService: true, default: false, ...more };
}

export const VOICES = [voice('Kate'), voice('Sam'), voice('Cloud', { localService: false })];

/** Gives the page a system that can speak, as a browser without a screen has none. */
export async function installSpeech(
  page: Page,
  voices: readonly SpeechVoice[] = VOICES,
): Promise<void> {
  await page.addInitScript((voices) => {
    class Utterance extends EventTarget {
      readonly text: string;
      voice?: SpeechVoice;
      rate = 1;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const given: string[] = [];
    let current: Utterance | undefined;
    const engine = Object.assign(new EventTarget(), {
      pending: false,
      paused: false,
      getVoices: () => voices,
      resume: () => undefined,
      pause: () => undefined,
      cancel: () => {
        current = undefined;
      },
      speak: (utterance: Utterance) => {
        current = utterance;
        given.push(utterance.text);
        queueMicrotask(() => utterance.dispatchEvent(new Event('start')));
      },
    });
    Object.defineProperty(engine, 'speaking', { get: () => current !== undefined });
    Object.defineProperty(window, 'speechSynthesis', { value: engine });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    window.speech = {
      given,
      now: () => (current ? `${current.voice?.name} ${current.rate}: ${current.text}` : ''),
      end: () => {
        const ended = current;
        current = undefined;
        ended?.dispatchEvent(new Event('end'));
      },
    };
  }, voices);
}

/** What is being spoken, with the voice and its pace; '' while it is silent. */
export function spokenNow(page: Page): Promise<string> {
  return page.evaluate(() => window.speech.now());
}

/** Lets the voice come to the end of what it speaks. */
export function endOfSpoken(page: Page): Promise<void> {
  return page.evaluate(() => window.speech.end());
}
