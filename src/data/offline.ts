import { registerSW } from 'virtual:pwa-register';

/** How the installed app hears of its own condition. */
export interface OfflineListener {
  /** Everything needed is on the device. */
  readonly onReady: () => void;
  /** A new version waits; `accept` lets it in, which reloads by way of `onReload`. */
  readonly onUpdate: (accept: () => Promise<void>) => void;
  /** The new version has taken over, here or by another tab's wish. */
  readonly onReload: () => void;
  /** No service worker: Carrel works while the tab is open, not without a network afterwards. */
  readonly onRefused: () => void;
}

/** New versions are looked for when the reader comes back, at most this often. */
const CHECK_EVERY_MS = 60 * 60 * 1000;

/** Registers the service worker; call it once, after the first screen is drawn. */
export function registerOffline(listener: OfflineListener): void {
  if (!('serviceWorker' in navigator)) {
    listener.onRefused();
    return;
  }
  // The plugin's own sense of "update" misses one that arrives during the very first visit.
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) listener.onReload();
    controlled = true;
  });
  // Active means that everything it lists has been put away.
  void navigator.serviceWorker.ready.then(listener.onReady);
  const accept = registerSW({
    immediate: true,
    onNeedRefresh: () => listener.onUpdate(() => accept(false)),
    onNeedReload: () => {},
    onRegisterError: listener.onRefused,
    onRegisteredSW: (_url, registration) => {
      if (!registration) return;
      watchFirstInstall(registration, listener.onRefused);
      checkOnReturn(registration);
    },
  });
}

/** A first worker that cannot put everything away, for want of room or of a file, is given up. */
function watchFirstInstall(registration: ServiceWorkerRegistration, onGivenUp: () => void): void {
  const { installing } = registration;
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'redundant' && !registration.active) onGivenUp();
  });
}

function checkOnReturn(registration: ServiceWorkerRegistration): void {
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < CHECK_EVERY_MS) return;
    last = Date.now();
    registration.update().catch(() => {
      // Without a network there is no newer version to hear of; the next return asks again.
    });
  });
}

/** What this site takes up on the device, in bytes; undefined where the browser does not tell. */
export async function storageUse(): Promise<{ used: number; allowed: number } | undefined> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return undefined;
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? undefined : { used: usage, allowed: quota };
}
