import type { Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { hints } from './support/field.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';

const recents = (page: Page) => page.getByRole('list', { name: 'Recent searches' });
const names = (page: Page) => recents(page).getByRole('link');

/** Asks this and opens the first paper that it finds. */
async function searchAndOpen(app: App, text: string): Promise<void> {
  await app.search.fill(text);
  await app.page.keyboard.press('Enter');
  await expect(app.heading).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(app.heading).toHaveCount(0);
}

/** Empties the field and comes to it anew. */
async function comeBack(app: App): Promise<void> {
  await app.search.fill('');
  await app.titles.first().focus();
  await app.search.focus();
}

test('only searches that led somewhere are offered, last first, after a reload too', async ({
  app,
  page,
}) => {
  await app.open();
  await app.says(434);
  await app.search.focus();
  await expect(recents(page)).toHaveCount(0);
  await page.keyboard.type('sepsi');
  await searchAndOpen(app, 'sepsis');
  await app.search.fill('benchmark');
  await app.titles.first().click();
  await expect(app.heading).toBeVisible();
  await app.search.fill('zzyzx');
  await app.says(0);
  await comeBack(app);
  await expect(names(page)).toHaveText(['benchmark', 'sepsis']);

  await page.reload();
  await app.says(434);
  await expect(recents(page)).toHaveCount(0);
  await app.search.focus();
  await names(page).filter({ hasText: 'sepsis' }).click();
  await app.says(2);
  await expect(app.search).toHaveValue('sepsis');
  await expect(recents(page)).toHaveCount(0);
});

test('arrows walk through them, Enter asks, Escape puts them away', async ({ app, page }) => {
  await app.open();
  await app.says(434);
  await searchAndOpen(app, 'benchmark');
  await searchAndOpen(app, 'sepsis');
  await app.search.fill('');
  await app.says(434);
  await app.titles.first().focus();

  await page.keyboard.press('/');
  await expect(names(page)).toHaveText(['sepsis', 'benchmark']);
  await page.keyboard.press('ArrowDown');
  await expect(names(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(names(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(app.search).toBeFocused();
  await expect(recents(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(recents(page)).toHaveCount(0);
  await expect(app.search).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(app.titles.first()).toBeFocused();

  await page.keyboard.press('/');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await expect(app.titles.first()).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(recents(page)).toHaveCount(0);
  await expect(app.search).toBeFocused();

  await app.titles.first().focus();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await app.says(2);
  await expect(app.search).toBeFocused();
  await expect(app.search).toHaveValue('sepsis');
  await page.keyboard.press('Escape');
  await app.says(434);
  await expect(recents(page)).toHaveCount(0);
});

test(
  'one can be removed, all can be cleared, and both taken back',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.says(434);
    for (const text of ['benchmark', 'report', 'sepsis']) await searchAndOpen(app, text);
    await comeBack(app);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await expect(
      page.getByRole('button', { name: 'Remove sepsis from the recent searches' }),
    ).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(names(page)).toHaveText(['report', 'benchmark']);
    await expect(names(page).nth(0)).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(names(page)).toHaveText(['benchmark']);
    await page.keyboard.press('Control+z');
    await expect(names(page)).toHaveText(['report', 'benchmark']);

    await page.getByRole('button', { name: 'Clear recent searches' }).click();
    await expect(app.notice('Recent searches cleared.')).toBeVisible();
    await expect(recents(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await comeBack(app);
    await expect(names(page)).toHaveText(['report', 'benchmark']);
  },
);

test('they are no barrier', { tag: '@long' }, async ({ app, page }, info) => {
  const barriers = new Barriers(page, info);
  await app.open();
  await app.says(434);
  await searchAndOpen(app, 'a search of so many words that no field is wide enough to hold them');
  await comeBack(app);
  await expect(recents(page)).toBeVisible();
  await barriers.look('recent searches');
  expect(await smallTargets(page, 24)).toEqual([]);
  expect(barriers.found).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test(
    'a tap asks one again, and the keyboard goes',
    { tag: '@long' },
    async ({ app, page }, info) => {
      const barriers = new Barriers(page, info);
      await app.open();
      await expect(app.notice('Works offline now')).toBeVisible();
      await page.getByRole('button', { name: 'Good' }).tap();
      await searchAndOpen(app, 'sepsis');
      await page.getByRole('button', { name: 'Clear search' }).tap();
      await app.search.tap();
      await expect(names(page)).toHaveText(['sepsis']);
      expect(await smallTargets(page, 44)).toEqual([]);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await sticksOut(page)).toEqual([]);
      }
      await barriers.look('recent searches');
      await names(page).tap();
      await app.says(2);
      await expect(recents(page)).toHaveCount(0);
      await expect(app.search).not.toBeFocused();
      expect(barriers.found).toEqual([]);
    },
  );
});

test(
  'they leave the hints under the field to be pressed',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.says(434);
    await searchAndOpen(app, 'sepsis');
    await comeBack(app);
    await expect(names(page)).toHaveText(['sepsis']);
    await hints(app).getByRole('button', { name: 'All operators' }).click();
    await expect(page.getByRole('dialog', { name: 'Search language' })).toBeVisible();
  },
);
