import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Passage } from '#domain/aloud/passages';
import { useServices, useUi } from '../services.tsx';
import { ReadingAloud, type AloudState } from './reading-aloud.ts';

/** What the browser speaks with, where it can. */
function systemSpeech(): SpeechSynthesis | undefined {
  return 'speechSynthesis' in globalThis ? speechSynthesis : undefined;
}

/** Lets the rest of the screen know what is spoken, and that it has stopped by itself. */
function useTold(reading: ReadingAloud, passages: readonly Passage[]): void {
  const { ui } = useServices();
  useEffect(() => {
    const tell = ({ status, at }: AloudState): void => {
      const passage = passages[at];
      const spoken = passage?.of === 'abstract' ? passage : undefined;
      if (ui.getState().spoken !== spoken) ui.setState({ spoken });
      if (status === 'paused' && ui.getState().aloud === 'speak') ui.setState({ aloud: 'pause' });
    };
    const stop = reading.store.subscribe(tell);
    return () => {
      stop();
      ui.setState({ spoken: undefined });
    };
  }, [ui, reading, passages]);
}

/**
 * Reads a paper aloud as the reader wants it, from a sentence on.
 * @param passages the same ones every time
 * @param from index of the sentence, asked once
 */
export function useReadingAloud(
  passages: readonly Passage[],
  from: (passages: readonly Passage[]) => number,
) {
  const wishes = useUi((state) => state.preferences.aloud);
  const wanted = useUi((state) => state.aloud);
  const [reading] = useState(
    () =>
      new ReadingAloud({
        engine: systemSpeech(),
        passages,
        wishes,
        languages: navigator.languages,
        isOnline: () => navigator.onLine,
        from: from(passages),
      }),
  );
  useEffect(() => {
    reading.open();
    // Chromium would speak on when the page has gone.
    const close = (): void => reading.close();
    addEventListener('pagehide', close);
    return () => {
      removeEventListener('pagehide', close);
      close();
    };
  }, [reading]);
  useTold(reading, passages);
  useEffect(() => {
    if (wanted === 'speak') reading.play();
    else reading.pause();
  }, [reading, wanted]);
  useEffect(() => reading.wish(wishes), [reading, wishes]);
  return { reading, state: useStore(reading.store) };
}
