import type { Locator } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';

/** Presses a control by keyboard, which may take it away; the focus stays in the page. */
async function pressAway(app: App, control: Locator): Promise<void> {
  await control.focus();
  await app.page.keyboard.press('Enter');
  await expect(control).toHaveCount(0);
  await expect(app.page.locator('body:not(:focus) :focus')).toHaveCount(1);
}

test(
  'a filter taken off leaves the focus among the filters or in the field',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/?q=model&has=code&year=2024');
    await expect(app.active.getByRole('button')).toHaveCount(2);
    await pressAway(app, page.getByRole('button', { name: 'Remove filter 2024' }));
    await pressAway(app, page.getByRole('button', { name: 'Remove filter Has code' }));
  },
);

test(
  'a way out of nothing found leaves the focus in the page',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/?q=zzyzx&year=2024');
    await pressAway(app, page.getByRole('link', { name: /^without zzyzx/ }));
    await app.search.fill('zzyzx');
    await pressAway(app, page.getByRole('link', { name: 'Clear search' }));
  },
);

test('a paper closed by its button gives the focus to its row', async ({ app, page }) => {
  await app.open('#/?q=sepsis');
  await app.says(2);
  await app.titles.nth(1).click();
  await pressAway(app, page.getByRole('button', { name: 'Close paper' }));
  await expect(app.titles.nth(1)).toBeFocused();
});

test(
  'a way back from nowhere leaves the focus in the page',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/paper/000000000000');
    await pressAway(
      app,
      page.getByRole('main').or(page.locator('.reader')).getByRole('link', { name: 'All papers' }),
    );
    await app.open('#/nowhere');
    await pressAway(app, page.getByRole('main').getByRole('link', { name: 'All papers' }));
  },
);

test(
  'a notice that is dismissed leaves the focus in the page',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await expect(app.notice('Works offline now')).toBeVisible();
    await pressAway(app, page.getByRole('button', { name: 'Good' }));
  },
);

test('a row scrolled out of sight keeps the focus', { tag: '@long' }, async ({ app, page }) => {
  await app.open();
  await app.says(434);
  await app.titles.first().focus();
  await app.list.hover({ position: { x: 50, y: 50 } });
  await page.mouse.wheel(0, 434 * 200);
  await expect(app.rows.last()).toHaveAttribute('aria-posinset', '434');
  await expect(page.locator('body')).not.toBeFocused();
});
