import type { Page } from '@playwright/test';
import type { StaticServer } from '../../helpers/static-server.ts';

/** Sets how much a site may keep, in bytes, as a full disk does; nothing: as much as usual. */
export async function allow(page: Page, site: StaticServer, quotaSize?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(site.url);
  const size = quotaSize === undefined ? {} : { quotaSize };
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...size });
}

/** Fills what the site may keep, to the last hundred bytes. */
export async function fillUp(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const done = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
      });
    const opening = indexedDB.open('filler');
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('filler'));
    const db = await done(opening);
    let key = 0;
    const fits = (bytes: number): Promise<boolean> =>
      new Promise((resolve) => {
        const writing = db.transaction('filler', 'readwrite', { durability: 'strict' });
        const noise = crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536)));
        const all = new Uint8Array(bytes);
        for (let at = 0; at < bytes; at += noise.length) all.set(noise.slice(0, bytes - at), at);
        writing.objectStore('filler').put(all, (key += 1));
        writing.addEventListener('complete', () => resolve(true));
        writing.addEventListener('abort', () => resolve(false));
      });
    for (const bytes of [1_000_000, 100_000, 10_000, 1000, 100]) while (await fits(bytes));
    db.close();
  });
}
