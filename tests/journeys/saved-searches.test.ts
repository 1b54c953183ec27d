import type { Page } from '@playwright/test';
import { App, expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';
import { chooseFor, more } from './support/menus.ts';

/** The reader's own searches in the rail. */
const saved = (page: Page) => page.getByRole('list', { name: 'Saved searches' });
const savedLink = (page: Page, name: string) => saved(page).getByRole('link', { name });
const saveButton = (page: Page) => page.getByRole('button', { name: 'Save search' });
const savedButton = (page: Page) => page.getByRole('button', { name: 'Saved', exact: true });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });

/** Asks this and saves it. */
async function save(app: App, address: string): Promise<void> {
  await app.open(address);
  await saveButton(app.page).click();
  await expect(savedButton(app.page)).toHaveAttribute('aria-pressed', 'true');
}

test('a search is saved with its count, in every tab, after a reload and offline', async ({
  app,
  context,
  page,
  site,
}) => {
  test.slow();
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  await expect(saveButton(page)).toHaveCount(0);
  await expect(app.rail.getByRole('heading', { name: 'Saved searches' })).toHaveCount(0);
  const other = new App(await context.newPage(), site.url);
  await other.open('#/?q=sepsis');
  await other.says(2);
  await expect(saveButton(other.page)).toBeVisible();
  await page.bringToFront();

  await app.search.fill(' sepsis');
  await app.says(2);
  await saveButton(page).click();
  await expect(app.notice('Saved as “sepsis”.')).toBeVisible();
  await expect(savedButton(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(savedLink(page, 'sepsis 2')).toHaveAttribute('aria-current', 'page');
  await expect(app.rail.getByRole('link', { name: 'All papers' })).not.toHaveAttribute(
    'aria-current',
  );

  await expect(savedLink(other.page, 'sepsis 2')).toHaveAttribute('aria-current', 'page');
  await expect(savedButton(other.page)).toBeVisible();
  await site.close();
  await page.reload();
  await expect(savedLink(page, 'sepsis 2')).toBeVisible();
  await app.rail.getByRole('link', { name: 'All papers' }).click();
  await app.says(434);
  await savedLink(page, 'sepsis').click();
  await app.says(2);
  await expect(app.search).toHaveValue('sepsis');
});

test(
  'its name is made of the words and filters, its count is that of the results',
  { tag: '@long' },
  async ({ app, page }) => {
    await save(app, '#/?q=report&has=code&source=003_537ce4a461ef7528.txt&sort=title');
    await save(app, '#/?q=sepsis+zzyzx');
    await save(app, '#/?q=report&source=003_537ce4a461ef7528.txt&has=code');
    await expect(saved(page).getByRole('link')).toHaveCount(3);
    for (const name of [
      'report · Has code · Medical Text & Dialogue · Title',
      'sepsis zzyzx',
      'report · Has code · Medical Text & Dialogue',
    ]) {
      const link = saved(page).getByRole('link', { name: new RegExp(`^${name} \\d+$`) });
      await link.click();
      await expect(link).toHaveAttribute('aria-current', 'page');
      await expect(saved(page).locator('[aria-current]')).toHaveCount(1);
      await app.says(Number(/\d+$/.exec((await link.textContent()) ?? '')?.[0]));
    }
  },
);

test(
  'it is renamed in its place, from the notice too, and Escape keeps the name',
  { tag: '@long' },
  async ({ app, page }) => {
    await save(app, '#/?q=sepsis');
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    const field = page.getByRole('textbox', { name: 'New name of sepsis' });
    await expect(field).toBeFocused();
    await page.keyboard.type('  In the   blood');
    await page.keyboard.press('Enter');
    await expect(savedLink(page, 'In the blood 2')).toBeFocused();
    await expect(app.notice('Saved as')).toHaveCount(0);

    await savedLink(page, 'In the blood').hover();
    for (const [typed, key] of [
      ['Something else', 'Escape'],
      [' ', 'Enter'],
    ] as const) {
      await chooseFor(page, 'In the blood', 'Rename');
      await page.keyboard.type(typed);
      await page.keyboard.press(key);
      await expect(savedLink(page, 'In the blood 2')).toBeFocused();
    }
    await chooseFor(page, 'In the blood', 'Rename');
    await page.keyboard.type('Blood');
    await app.search.click();
    await expect(savedLink(page, 'Blood 2')).toBeVisible();
    await expect(app.search).toHaveValue('sepsis');
  },
);

test('it is deleted and put back in its place, in every tab', async ({
  app,
  context,
  page,
  site,
}) => {
  test.slow();
  await save(app, '#/?q=sepsis');
  await save(app, '#/?has=model');
  const other = new App(await context.newPage(), site.url);
  await other.open();
  await expect(savedLink(other.page, 'Has model 3')).toBeVisible();
  await page.bringToFront();

  await savedLink(page, 'sepsis').hover();
  await chooseFor(page, 'sepsis', 'Delete');
  await expect(app.notice('“sepsis” is no longer saved.')).toBeVisible();
  await expect(saved(page).getByRole('link')).toHaveText(['Has model3']);
  await expect(saved(other.page).getByRole('link')).toHaveText(['Has model3']);
  await undo(page).click();
  for (const tab of [page, other.page]) {
    await expect(saved(tab).getByRole('link')).toHaveText(['sepsis2', 'Has model3']);
  }

  await savedButton(page).click();
  await expect(app.notice('“Has model” is no longer saved.')).toBeVisible();
  await expect(saved(page).getByRole('link')).toHaveText(['sepsis2']);
  await undo(page).click();
  await expect(savedButton(page)).toBeVisible();
  await expect(app.notice('no longer saved')).toHaveCount(0);
  await savedButton(page).click();
  await saveButton(page).click();
  await undo(page).click();
  await expect(saved(page).getByRole('link')).toHaveText(['sepsis2']);
});

test(
  'a notice stays while it is looked at, and goes by itself',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/?q=sepsis');
    await expect(app.notice('Works offline now')).toBeVisible();
    await page.clock.install();
    await saveButton(page).click();
    const notice = app.notice('Saved as “sepsis”.');
    await notice.hover();
    await page.clock.runFor(20_000);
    await expect(notice).toBeVisible();
    await app.search.hover();
    await page.clock.runFor(10_000);
    await expect(notice).toHaveCount(0);
  },
);

test('all of it goes by keyboard alone', { tag: '@long' }, async ({ app, page }) => {
  await app.open();
  await app.says(434);
  await page.keyboard.press('/');
  await page.keyboard.type('sepsis');
  await app.says(2);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(saveButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(savedLink(page, 'sepsis 2')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(saveButton(page)).toBeFocused();
  await expect(saved(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(savedButton(page)).toBeFocused();

  await savedLink(page, 'sepsis').focus();
  await page.keyboard.press('Tab');
  await expect(more(page, 'sepsis')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Blood');
  await page.keyboard.press('Enter');
  await expect(savedLink(page, 'Blood 2')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(more(page, 'Blood')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.rail.getByRole('link', { name: 'All papers' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(savedLink(page, 'Blood 2')).toBeVisible();
  await expect(app.rail.getByRole('link', { name: 'All papers' })).toBeFocused();
});

test('no part of it is a barrier', { tag: '@long' }, async ({ app, page }, info) => {
  test.slow();
  const barriers = new Barriers(page, info);
  await save(app, '#/?q=sepsis');
  await savedLink(page, 'sepsis').hover();
  await barriers.look('a search just saved');
  await more(page, 'sepsis').click();
  await barriers.look('its menu');
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await barriers.look('renaming');
  expect(await smallTargets(page, 24)).toEqual([]);
  expect(await sticksOut(page)).toEqual([]);
  expect(barriers.found).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test(
    'a search is saved, renamed, deleted and put back by touch',
    { tag: '@long' },
    async ({ app, page }, info) => {
      test.slow();
      const barriers = new Barriers(page, info);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await app.open('#/?q=sepsis');
      await expect(app.notice('Works offline now')).toBeVisible();
      await saveButton(page).tap();
      await expect(savedButton(page)).toBeVisible();
      await page.getByRole('button', { name: 'Rename', exact: true }).focus();
      expect(await smallTargets(page, 44)).toEqual([]);
      await barriers.look('a search just saved');

      await page.getByRole('button', { name: 'Rename', exact: true }).tap();
      const drawer = page.getByRole('dialog', { name: 'Library and filters' });
      const field = drawer.getByRole('textbox', { name: 'New name of sepsis' });
      await expect(field).toBeFocused();
      expect(await smallTargets(page, 44)).toEqual([]);
      await barriers.look('renaming');
      await page.keyboard.press('Escape');
      await expect(drawer).toBeVisible();
      await more(page, 'sepsis').tap();
      await page.getByRole('menuitem', { name: 'Rename' }).tap();
      await field.fill('Blood');
      await page.keyboard.press('Enter');
      await expect(savedLink(page, 'Blood 2')).toBeVisible();

      await more(page, 'Blood').tap();
      expect(await smallTargets(page, 44)).toEqual([]);
      await page.getByRole('menuitem', { name: 'Delete' }).tap();
      await expect(app.notice('“Blood” is no longer saved.')).toBeVisible();
      await drawer.getByRole('button', { name: 'Undo', exact: true }).focus();
      await barriers.look('a search just deleted');
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await sticksOut(page)).toEqual([]);
      }
      await drawer.getByRole('button', { name: 'Undo', exact: true }).tap();
      await drawer.getByRole('link', { name: 'All papers' }).tap();
      await app.says(434);
      await page.getByRole('button', { name: 'Filter', exact: true }).tap();
      await savedLink(page, 'Blood 2').tap();
      await expect(drawer).toHaveCount(0);
      await app.says(2);

      await app.open(`#/?q=${'many+words+'.repeat(20)}&has=code`);
      await saveButton(page).tap();
      await expect(app.notice(/^Saved as “many words .+…”/)).toBeVisible();
      await undo(page).focus();
      expect(await sticksOut(page)).toEqual([]);
      expect(barriers.found).toEqual([]);
    },
  );
});

test('nothing is said to be saved that is not', async ({ app, page }) => {
  await app.open('#/?q=sepsis');
  await expect(app.notice('Works offline now')).toBeVisible();
  await expect(saveButton(page)).toBeVisible();
  // As a browser does when it is told to clear a site's data under an open tab.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('carrel').addEventListener('success', resolve);
      }),
  );
  await saveButton(page).click();
  await expect(
    app.notice('Not kept: the library was closed under this tab. Reload it.'),
  ).toBeVisible();
  await expect(saveButton(page)).toBeVisible();
  await expect(saved(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(app.notice('Not kept')).toHaveCount(0);
});
