import type { Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { counts, press } from './support/triage.ts';

const YEAR_MS = 365 * 24 * 3600 * 1000;

/** Sets the clock that the worker goes by, which stamps what is made, so far from the real one. */
async function setWorkerClock(page: Page, ahead: number): Promise<void> {
  await page.workers()[0]?.evaluate((ahead) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ahead;
  }, ahead);
}

/** The stamps of the changes, in the order in which they were stored. */
async function stamps(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const answer = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
      });
    const db = await answer(indexedDB.open('carrel'));
    const rows = await answer<{ stamp: string }[]>(
      db.transaction('changes').objectStore('changes').getAll(),
    );
    db.close();
    return rows.map(({ stamp }) => stamp);
  });
}

/** Opens a paper, at a later step. */
async function openFirst(app: App): Promise<void> {
  await app.open();
  await app.says(434);
  await app.titles.first().click();
  await expect(app.heading).toBeVisible();
}

const BEHIND = 'This device’s clock is behind';

for (const [name, first, then] of [
  ['was set back a year', 0, -YEAR_MS],
  ['was a year ahead and is right again', YEAR_MS, 0],
] as const) {
  test(
    `a clock that ${name} is told of, and everything goes on in order`,
    { tag: first === 0 ? '@long' : [] },
    async ({ app, page }) => {
      await openFirst(app);
      await setWorkerClock(page, first);
      await press(app, 'To read');
      await counts(app, 'To read', 1);
      await page.clock.install({ time: Date.now() + then });
      await page.reload();
      await counts(app, 'To read', 1);
      await expect(app.alert.getByRole('heading', { name: BEHIND })).toBeVisible();
      await expect(app.alert).toContainText(/36[45] days ahead/);
      await page.getByRole('button', { name: 'Go on' }).click();
      await setWorkerClock(page, then);
      await press(app, 'Reading');
      await counts(app, 'Reading', 1);
      const given = await stamps(page);
      expect(given).toEqual(given.toSorted());
      expect(new Set(given).size).toBe(given.length);
      // What came last is undone first, whatever the clock says.
      await page.keyboard.press('Control+z');
      await counts(app, 'To read', 1);
      await expect(app.alert).toHaveCount(0);
    },
  );
}
