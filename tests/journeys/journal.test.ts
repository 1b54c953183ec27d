import type { Page } from '@playwright/test';
import { expect, test, App } from '../helpers/app.ts';
import { counts, press, rowSays } from './support/triage.ts';

/** Takes away a part of what the site keeps, as the browser does, while none of its pages is open. */
async function lose(
  page: Page,
  url: string,
  what: readonly ('database' | 'journal')[],
): Promise<void> {
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(`${url}icons/favicon.svg`);
  await page.evaluate(async (lost) => {
    if (lost.includes('journal')) {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('journal', { recursive: true });
    }
    if (!lost.includes('database')) return;
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('carrel');
      request.addEventListener('success', resolve);
      request.addEventListener('error', reject);
    });
  }, what);
}

/** Marks the first two papers as to read, by the key. */
async function sortTwo(app: App): Promise<void> {
  await app.open();
  await app.says(434);
  for (const place of [1, 2]) {
    await app.page.keyboard.press('j');
    await expect(app.titles.nth(place - 1)).toBeFocused();
    await app.page.keyboard.press('r');
    await rowSays(app, place, 'To read');
  }
}

test('a library that the browser loses comes back from the journal, and it is said', async ({
  app,
  page,
  site,
}) => {
  await sortTwo(app);
  await lose(page, site.url, ['database']);
  await app.open();
  await counts(app, 'To read', 2);
  await expect(app.alert).toContainText('Your library was brought back');
  await expect(app.alert).toContainText('From its journal Carrel has put it back: 2 changes.');
  await expect(app.alert).toContainText('Nothing is missing.');
  await app.alert.getByRole('button', { name: 'Good' }).click();
  await expect(app.alert).toHaveCount(0);
  // What was brought back can be undone as ever, and is told once.
  await app.titles.first().focus();
  await page.keyboard.press('Control+z');
  await counts(app, 'To read', 1);
  await page.reload();
  await counts(app, 'To read', 1);
  await expect(app.alert).toHaveCount(0);
});

test('a library that is gone, journal and all, is not shown as a new one', async ({
  app,
  page,
  site,
}) => {
  await sortTwo(app);
  await lose(page, site.url, ['database', 'journal']);
  await app.open();
  await expect(app.alert).toContainText('What you made here is gone');
  await expect(app.alert).toContainText('there were 2 sorted papers');
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(app.alert).toContainText('What you made here is gone');
  await page.getByRole('button', { name: 'Begin afresh' }).click();
  await app.says(434);
  await page.reload();
  await app.says(434);
  await expect(app.alert).toHaveCount(0);
});

test('two tabs write at the same time; what the one that goes has written is in the journal', async ({
  app,
  page,
  context,
  site,
}) => {
  await sortTwo(app);
  const other = new App(await context.newPage(), site.url);
  await other.open('#/?q=sepsis');
  await other.says(2);
  await other.titles.first().click();
  await press(other, 'Read');
  await counts(app, 'Read', 1);
  await page.bringToFront();
  await page.keyboard.press('r');
  await counts(app, 'Reading', 1);
  await other.page.close();
  await lose(page, site.url, ['database']);
  await app.open();
  await counts(app, 'Read', 1);
  await counts(app, 'Reading', 1);
  await counts(app, 'To read', 1);
});
