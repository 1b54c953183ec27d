import type { Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';

const HOSTILE = '<svg onload=alert(1)><img src=x onerror=alert(1)>';

/** Words that came as text made no element: no such picture stands anywhere. */
async function expectOnlyText(page: Page): Promise<void> {
  await expect(page.locator('[onload], [onerror], img')).toHaveCount(0);
}

/** The field took what it takes, says so, and the app goes on. */
async function expectCapped(app: App): Promise<void> {
  await expect(app.search).toHaveValue(/^[^]{400}$/);
  await expect(app.alert).toHaveText(/A search takes 400 characters/);
  await app.search.fill('sepsis');
  await app.says(2);
  await expect(app.alert).toHaveCount(0);
}

test('markup in a query is text', async ({ app, page }) => {
  page.on('dialog', () => {
    throw new Error('The query was run.');
  });
  for (const query of [HOSTILE, encodeURIComponent(HOSTILE)]) {
    await app.open('#/settings/keyboard');
    await app.open(`#/?q=${query}`);
    await expect(app.search).toHaveValue(HOSTILE);
    await expect(app.said).toHaveText(/ (with some of the words|\d+ with most words)$/);
    await expectOnlyText(page);
  }
  await app.search.fill('<script>alert(1)</script>');
  await expect(app.rows.first()).toBeVisible();
  await expectOnlyText(page);
});

test(
  'a megabyte in the address is cut to what a search takes',
  { tag: '@long' },
  async ({ app }) => {
    await app.open(`#/?q=${'a'.repeat(1_000_000)}`);
    await app.says(0);
    await expectCapped(app);
  },
);

test(
  'a megabyte put into the field is cut to what a search takes',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.says(434);
    await app.search.focus();
    await page.keyboard.insertText('model '.repeat(170_000));
    await expectCapped(app);
  },
);
