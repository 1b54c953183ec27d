import { createStore, type StoreApi } from 'zustand/vanilla';
import { isOwnWindow } from '../data/left-place.ts';

/** What Chromium gives to a page that can be installed; no part of a standard, so it is looked at. */
interface InstallPrompt {
  prompt(): Promise<unknown>;
}

function isPrompt(event: object): event is InstallPrompt {
  return 'prompt' in event && typeof event.prompt === 'function';
}

export interface InstallState {
  /**
   * How the app can be installed: by a question of the browser's, by the reader's own hand (iOS), or
   * not at all, as where it is installed already.
   */
  readonly way: 'asked' | 'by-hand' | 'none';
}

export interface InstallOffer extends StoreApi<InstallState> {
  /** Has the browser ask; only within a press, and once for each offer. */
  install(): Promise<void>;
}

/** iPhones and iPads; the latter call themselves a Mac, but no Mac is touched. */
function isTouchApple(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iP(hone|ad|od)/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

/** Knows whether the app can be installed here, and keeps the browser's offer for a good moment. */
export function createInstallOffer(): InstallOffer {
  const store = createStore<InstallState>(() => ({
    way: isTouchApple() && !isOwnWindow() ? 'by-hand' : 'none',
  }));
  let offer: InstallPrompt | undefined;
  addEventListener('beforeinstallprompt', (event) => {
    // The browser's own button may stay: to keep it back would be told on the console of every visit.
    if (!isPrompt(event)) return;
    offer = event;
    store.setState({ way: 'asked' });
  });
  addEventListener('appinstalled', () => store.setState({ way: 'none' }));
  return Object.assign(store, {
    async install() {
      const asked = offer;
      offer = undefined;
      store.setState({ way: 'none' });
      // Whatever is answered, the browser says it; after a refusal it offers again in its own time.
      await asked?.prompt();
    },
  });
}
