import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passagesOf } from '#domain/aloud/passages';
import { ReadingAloud, type AloudSetting } from '../../../src/state/aloud/reading-aloud.ts';
import { FakeSpeech, fakeVoice, installFakeSpeech } from './fake-speech.ts';

const PASSAGES = passagesOf({
  title: 'A title.',
  abstract: 'First we ask. Then they answer at https://a.org/b now. Last comes the end.',
});

let speech = new FakeSpeech();
let reading: ReadingAloud;

function open(setting: Partial<AloudSetting> = {}): ReadingAloud {
  reading = new ReadingAloud({
    engine: speech,
    passages: PASSAGES,
    wishes: { rate: 1 },
    languages: ['en-GB'],
    isOnline: () => true,
    from: 1,
    ...setting,
  });
  reading.open();
  return reading;
}

const state = () => reading.store.getState();
/** What is spoken once those before it were cleared away. */
const words = (): string | undefined => {
  vi.advanceTimersByTime(100);
  return speech.words;
};

beforeEach(() => {
  vi.useFakeTimers();
  installFakeSpeech();
  speech = new FakeSpeech();
});
afterEach(() => {
  reading.close();
  vi.useRealTimers();
});

describe('reading a paper aloud', () => {
  it('speaks at once, sentence after sentence, and stops at the end', () => {
    open().play();
    expect(speech.words).toBe('First we ask.');
    expect(state()).toMatchObject({ status: 'speaking', at: 1 });
    speech.end();
    expect(words()).toBe('Then they answer at a.org now.');
    speech.end();
    expect(words()).toBe('Last comes the end.');
    speech.end();
    expect(words()).toBeUndefined();
    expect(state()).toMatchObject({ status: 'paused', at: 0, problem: undefined });
    reading.play();
    expect(words()).toBe('A title.');
  });

  it('pauses by itself and not by the system, and goes on with the sentence', () => {
    open().play();
    reading.pause();
    expect(speech.words).toBeUndefined();
    expect(state().status).toBe('paused');
    reading.play();
    expect(words()).toBe('First we ask.');
  });

  it('goes where the reader goes, and leaves a gap after what it cancels', async () => {
    open().play();
    reading.goTo(3);
    expect(speech.words).toBeUndefined();
    expect(words()).toBe('Last comes the end.');
    // What was cancelled tells of it late, and nobody listens.
    await Promise.resolve();
    expect(state()).toMatchObject({ status: 'speaking', at: 3 });
    reading.step(1);
    expect(state().at).toBe(3);
    reading.step(-1);
    expect(words()).toBe('Then they answer at a.org now.');
    reading.pause();
    reading.goTo(0);
    expect(words()).toBeUndefined();
    expect(state().at).toBe(0);
  });

  it('shows the word, in the text and not in what is spoken of it', () => {
    open({ from: 2 }).play();
    const { current } = speech;
    current?.tell('boundary', { name: 'word', charIndex: current.text.indexOf('now') });
    const { word } = state();
    const abstract = 'First we ask. Then they answer at https://a.org/b now. Last comes the end.';
    expect(word && abstract.slice(word.start, word.end)).toBe('now.');
    current?.tell('boundary', { name: 'sentence', charIndex: 0 });
    expect(state().word).toBe(word);
    speech.end();
    expect(state().word).toBeUndefined();
  });

  it('takes other wishes on in the sentence that is spoken', () => {
    speech.voices = [fakeVoice('Kate'), fakeVoice('Sam')];
    open().play();
    reading.wish({ rate: 1.4, voice: 'Sam' });
    expect(words()).toBe('First we ask.');
    expect(speech.current).toMatchObject({ rate: 1.4, voice: { name: 'Sam' } });
    const many = speech.given.length;
    reading.wish({ rate: 1.4, voice: 'Sam' });
    expect(speech.given).toHaveLength(many);
  });
});

describe('what is known of browsers', () => {
  it('voices that come late are waited for', () => {
    speech.voices = [];
    open().play();
    expect(state().status).toBe('waiting');
    speech.voices = [fakeVoice('Kate')];
    speech.dispatchEvent(new Event('voiceschanged'));
    expect(state().voices).toHaveLength(1);
    vi.advanceTimersByTime(300);
    expect(words()).toBe('First we ask.');
  });

  it('without a voice it says so, and tries again when asked', () => {
    speech.voices = [];
    open().play();
    vi.advanceTimersByTime(4000);
    expect(state()).toMatchObject({ status: 'paused', problem: 'voiceless' });
    speech.voices = [fakeVoice('Kate')];
    reading.play();
    vi.advanceTimersByTime(300);
    expect(words()).toBe('First we ask.');
    expect(state().problem).toBeUndefined();
  });

  it('a browser that cannot speak at all is a device without a voice', () => {
    open({ engine: undefined }).play();
    vi.advanceTimersByTime(4000);
    expect(state()).toMatchObject({ status: 'paused', problem: 'voiceless' });
  });

  it('words that are dropped are given once more, then that is told', () => {
    speech.isDeaf = true;
    open().play();
    vi.advanceTimersByTime(4500);
    expect(speech.given).toHaveLength(2);
    expect(state().status).toBe('speaking');
    vi.advanceTimersByTime(4500);
    expect(state()).toMatchObject({ status: 'paused', problem: 'silent' });
  });

  it('an end that is never told does not keep it', () => {
    open().play();
    speech.current?.tell('start');
    speech.current = undefined;
    vi.advanceTimersByTime(1100);
    expect(words()).toBe('Then they answer at a.org now.');
    // Nor does a voice that fell silent and says that it speaks.
    vi.advanceTimersByTime(12_000);
    expect(state().at).toBe(3);
  });

  it.each([
    ['not-allowed', 'refused'],
    ['network', 'network'],
    ['synthesis-failed', 'silent'],
    ['interrupted', undefined],
  ])('an error (%s) pauses it', (error, problem) => {
    open().play();
    speech.current?.tell('error', { error });
    expect(state()).toMatchObject({ status: 'paused', problem });
  });

  it('a remote voice is given short pieces, without a network none', () => {
    const remote = fakeVoice('Google', { localService: false });
    const long = `${'many words in a row, '.repeat(20)}and the end.`;
    speech.voices = [remote];
    open({ passages: passagesOf({ title: long, abstract: 'Next.' }), from: 0 }).play();
    let pieces = 0;
    while (state().at === 0) {
      expect(speech.words?.length).toBeLessThanOrEqual(150);
      speech.end();
      pieces += 1;
    }
    expect(pieces).toBeGreaterThan(2);
    expect(words()).toBe('Next.');
    reading.close();
    speech.voices = [remote, fakeVoice('Kate')];
    open({ isOnline: () => false, wishes: { rate: 1, voice: 'Google' } }).play();
    words();
    expect(speech.current?.voice?.name).toBe('Kate');
  });
});

it('is silent once it is closed', () => {
  open().play();
  reading.close();
  expect(words()).toBeUndefined();
  expect(speech.cancels).toBeGreaterThan(0);
});
