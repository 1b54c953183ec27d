import { ownCaches, ownWorkers, site } from './device.ts';

/** Whether the site can give the app again. The service worker lets an address it does not know pass. */
export async function isSiteThere(now: Date): Promise<boolean> {
  try {
    const asked = `${site()}index.html?repair=${now.getTime()}`;
    return (await fetch(asked, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** Takes away the app's files and what serves them; nothing that a reader made is there. */
export async function removeApp(): Promise<void> {
  await Promise.all((await ownWorkers()).map((worker) => worker.unregister()));
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)));
}
