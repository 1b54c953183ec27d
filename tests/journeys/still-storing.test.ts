import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/app.ts';
import { counts, press } from './support/triage.ts';

/** Holds the database, as a browser does that has much to write; gives what lets go of it. */
async function hold(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('carrel');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('refused')));
    });
    const held = db.transaction(['changes', 'readings'], 'readwrite');
    let isHeld = true;
    const keep = (): void => {
      const asked = held.objectStore('changes').count();
      asked.addEventListener('success', () => (isHeld ? keep() : db.close()));
    };
    keep();
    addEventListener('let-go', () => {
      isHeld = false;
    });
  });
  return () => page.evaluate(() => void dispatchEvent(new Event('let-go')));
}

test('an act that is not stored within a second is said to wait, and is stored then', async ({
  app,
  page,
}) => {
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  await app.titles.first().click();
  await press(app, 'To read');
  await counts(app, 'To read', 1);
  const letGo = await hold(page);
  await press(app, 'Reading');
  await expect(app.notice('Still storing… Keep this page open until it is done.')).toBeVisible();
  await counts(app, 'Reading', 0);
  await letGo();
  await counts(app, 'Reading', 1);
  await expect(app.notice(/Still storing/)).toHaveCount(0);
});
