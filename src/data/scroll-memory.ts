import { isOwnWindow, whenLeft } from './left-place.ts';

/**
 * Where lists stood, kept for the tab's life so that a reload comes back to the same line, and beyond it
 * for the installed app, which is opened where it was left.
 */
const KEY = 'carrel.scroll';
/** Older places are forgotten first. */
const LIMIT = 50;

function read(): Map<string, number> {
  try {
    const kept = sessionStorage.getItem(KEY) ?? (isOwnWindow() ? localStorage.getItem(KEY) : null);
    const stored: unknown = JSON.parse(kept ?? '[]');
    if (!Array.isArray(stored)) return new Map();
    const pairs = stored.filter(
      (pair): pair is [string, number] =>
        Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'number',
    );
    return new Map(pairs);
  } catch {
    // Refused or not ours: every list then starts at its top.
    return new Map();
  }
}

export interface ScrollMemory {
  /** Distance from the top in px, 0 where nothing is remembered. */
  recall(key: string): number;
  remember(key: string, top: number): void;
}

export function createScrollMemory(): ScrollMemory {
  const places = read();
  const keep = (): void => {
    try {
      const kept = JSON.stringify([...places].slice(-LIMIT));
      sessionStorage.setItem(KEY, kept);
      if (isOwnWindow()) localStorage.setItem(KEY, kept);
    } catch {
      // Storage refused: the place is lost with the page, nothing else.
    }
  };
  whenLeft(keep);
  return {
    recall: (key) => places.get(key) ?? 0,
    remember(key, top) {
      places.delete(key);
      places.set(key, top);
    },
  };
}
