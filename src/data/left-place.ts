import type { LeftPlace } from '#domain/launch';

/** Where a reader was last. Small, needed before the first paint, so kept in localStorage. */
const KEY = 'carrel.left';

/** Nothing where nothing is kept, or storage is refused. */
export function readLeftPlace(): LeftPlace {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const { address, paper } = { address: undefined, paper: undefined, ...stored };
    return {
      ...(typeof address === 'string' && { address }),
      ...(typeof paper === 'string' && { paper }),
    };
  } catch {
    // Refused or not JSON: the app opens with its library, as it does the first time.
    return {};
  }
}

/** Keeps it; where the installed app was stays as it is while tabs of the browser come and go. */
export function keepLeftPlace({ address, paper }: LeftPlace): void {
  const place: LeftPlace = {
    ...readLeftPlace(),
    ...(isOwnWindow() && address !== undefined && { address }),
    ...(paper !== undefined && { paper }),
  };
  try {
    localStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // As above.
  }
}

/** Whether the page runs as an installed app, in a window of its own; iOS says it in its own way. */
export function isOwnWindow(): boolean {
  if ('standalone' in navigator && navigator.standalone === true) return true;
  return matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches;
}

/** Calls back whenever the page may be put away for good: phones tell of nothing later. */
export function whenLeft(keep: () => void): void {
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
}
