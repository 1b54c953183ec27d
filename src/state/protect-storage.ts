import { useEffect, useState } from 'react';
import type { ReaderSummary } from '#domain/reader/summary';
import { askProtection, isProtected } from '../data/protection.ts';
import type { ReaderStore } from './reader-store.ts';
import type { UiStore } from './ui-store.ts';

function annotations({ highlights, withNotes }: ReaderSummary): number {
  return Object.values(highlights).reduce((sum, count) => sum + count, withNotes);
}

/**
 * Asks the browser to protect what is made here, once on a device: after an annotation is stored, when
 * there is something to protect and the reader can see why.
 */
export function protectAnnotations(reader: ReaderStore, ui: UiStore): void {
  const stop = reader.subscribe(({ summary }, { summary: before }) => {
    if (!summary || !before || annotations(summary) <= annotations(before)) return;
    stop();
    if (ui.getState().preferences.protectionAsked) return;
    ui.prefer({ protectionAsked: true });
    void askProtection();
  });
}

/** What the browser said: `refused` only after it was asked for on this screen. */
export type Protection = 'unknown' | 'on' | 'off' | 'refused';

/** Whether what is made here is protected, and a way to ask for it. */
export function useProtection(): readonly [Protection, () => void] {
  const [protection, setProtection] = useState<Protection>('unknown');
  useEffect(() => {
    void isProtected().then((is) =>
      setProtection(is === undefined ? 'unknown' : is ? 'on' : 'off'),
    );
  }, []);
  const ask = (): void => {
    void askProtection().then((is) => setProtection(is === true ? 'on' : 'refused'));
  };
  return [protection, ask];
}
