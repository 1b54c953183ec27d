import { ownScript } from './own-script.ts';

/** How the installed app hears of its own condition. */
export interface OfflineListener {
  /** Everything needed is on the device. */
  readonly onReady: () => void;
  /** A new version waits; `accept` lets it in, which reloads by way of `onReload`. */
  readonly onUpdate: (accept: () => void) => void;
  /** Another version than this page's has taken over, here or by another tab's wish. */
  readonly onReload: () => void;
  /** No service worker: Carrel works while the tab is open, not without a network afterwards. */
  readonly onRefused: () => void;
}

/** Ends the waiting of a service worker, in the words of the one that the build makes. */
const LET_IN = { type: 'SKIP_WAITING' };

/** New versions are looked for when the reader comes back, at most this often. */
const CHECK_EVERY_MS = 60 * 60 * 1000;

/** Registers the service worker; call it once, after the first screen is drawn. */
export function registerOffline(listener: OfflineListener): void {
  if (!('serviceWorker' in navigator)) {
    listener.onRefused();
    return;
  }
  // That the first version takes charge of the page that fetched it is no change.
  let controlled = isInstalled();
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) listener.onReload();
    controlled = true;
  });
  // The old version may have served this page in the very moment in which the new one took over.
  void isOvertaken().then((overtaken) => {
    if (overtaken) listener.onReload();
  });
  // Active means that everything it lists has been put away.
  void navigator.serviceWorker.ready.then(listener.onReady);
  const scope = import.meta.env.BASE_URL;
  navigator.serviceWorker
    .register(ownScript(`${scope}sw.js`), { scope })
    .then((registration) => {
      offerWaiting(registration, listener.onUpdate);
      watchFirstInstall(registration, listener.onRefused);
      checkOnReturn(registration);
    })
    // Where it is blocked, some give an answer that is no registration.
    .catch(listener.onRefused);
}

/** Offers a version that waits because another one is at work, now or whenever one arrives. */
function offerWaiting(
  registration: ServiceWorkerRegistration,
  offer: OfflineListener['onUpdate'],
): void {
  const offerIt = (): void => offer(() => registration.waiting?.postMessage(LET_IN));
  const watch = (): void => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration.active) offerIt();
    });
  };
  if (registration.waiting && registration.active) offerIt();
  watch();
  registration.addEventListener('updatefound', watch);
}

/** Whether a service worker serves this page. */
export function isInstalled(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}

/** Whether the service worker holds another version than the one this page was made of. */
async function isOvertaken(): Promise<boolean> {
  const entry = document.querySelector('script[type=module][src]')?.getAttribute('src');
  if (!isInstalled() || !entry) return false;
  try {
    const held = await fetch('./');
    return held.ok && !(await held.text()).includes(entry);
  } catch {
    // The worker holds no page to compare with: nothing newer has taken over.
    return false;
  }
}

const ACCEPTED = 'carrel.update-accepted';

/** Notes for the page that comes after the reload that the reader has let a new version in. */
export function noteAccepted(): void {
  try {
    sessionStorage.setItem(ACCEPTED, 'yes');
  } catch {
    // Storage refused: the next page offers the version once more, should it still be waiting.
  }
}

/** Whether the page before this one let a new version in; true once. */
export function takeAccepted(): boolean {
  try {
    const accepted = sessionStorage.getItem(ACCEPTED) !== null;
    sessionStorage.removeItem(ACCEPTED);
    return accepted;
  } catch {
    return false;
  }
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
