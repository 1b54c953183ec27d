import { useEffect } from 'react';
import type { ReadingAloud } from '../../../state/aloud/reading-aloud.ts';
import { stopAloud } from '../../../state/aloud/toggle-aloud.ts';
import { useServices } from '../../../state/services.tsx';

const ACTIONS = ['play', 'pause', 'stop', 'nexttrack', 'previoustrack'] as const;

/** Lets the keys of a headset or a keyboard do what the buttons do, where the system passes them on. */
export function useMediaKeys(reading: ReadingAloud, title: string, isSpeaking: boolean): void {
  const services = useServices();
  useEffect(() => {
    if (!('mediaSession' in navigator)) return;
    const { mediaSession } = navigator;
    const { ui } = services;
    const acts: Record<(typeof ACTIONS)[number], () => unknown> = {
      play: () => ui.setState({ aloud: 'speak' }),
      pause: () => ui.setState({ aloud: 'pause' }),
      stop: () => stopAloud(services),
      nexttrack: () => reading.step(1),
      previoustrack: () => reading.step(-1),
    };
    mediaSession.metadata = new MediaMetadata({ title, artist: 'Carrel' });
    for (const action of ACTIONS) mediaSession.setActionHandler(action, acts[action]);
    return () => {
      mediaSession.metadata = null;
      for (const action of ACTIONS) mediaSession.setActionHandler(action, null);
      mediaSession.playbackState = 'none';
    };
  }, [services, reading, title]);
  useEffect(() => {
    if ('mediaSession' in navigator) {
      navigator.mediaSession.playbackState = isSpeaking ? 'playing' : 'paused';
    }
  }, [isSpeaking]);
}
