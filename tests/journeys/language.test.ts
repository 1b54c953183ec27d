import type { Locator, Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { test as ownTest } from './support/profiles.ts';

/** The radio button of a language in the settings, and its label, which is what one presses. */
function language(page: Page, name: string): { radio: Locator; label: Locator } {
  const choice = page.getByRole('radiogroup', { name: /^(Language|Sprache)$/ });
  return {
    radio: choice.getByRole('radio', { name }),
    label: choice.getByText(name, { exact: true }),
  };
}

function heading(page: Page, name: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, name });
}

/** Words, plurals, numbers, sizes and dates of several screens. */
async function expectGerman(app: App): Promise<void> {
  const { page } = app;
  await app.open('#/settings/papers');
  await expect(heading(page, 'Über die Artikel')).toBeVisible();
  await expect(page.getByText(/^434 Artikel aus \d+ Einträgen auf/)).toBeVisible();
  await app.open('#/settings/storage');
  await expect(page.getByText(/^\d+,\d MB belegt$/)).toBeVisible();
  await app.open('#/overview');
  await expect(heading(page, '434 Artikel, keiner gelesen')).toBeVisible();
  await app.open('#/overview/about');
  await expect(page.getByText(/Das älteste Datum ist \d+\. \p{L}+\.? \d{4}, das/u)).toBeVisible();
  await expect(page.getByText(/^\d+\.\d{3} Wörter in Titeln/)).toBeVisible();
}

/** The first screen. */
async function expectGermanLibrary(app: App): Promise<void> {
  const { page } = app;
  await app.open('#/?q=sepsis');
  await expect(page.getByRole('searchbox', { name: 'Artikel suchen' })).toHaveValue('sepsis');
  await expect(app.status(/^2 von 434 Artikeln/)).toBeVisible();
  await expect(page.getByRole('list', { name: 'Artikel' }).getByRole('listitem')).toHaveCount(2);
}

test('a language that is chosen is spoken on every screen, also offline, until another is', async ({
  app,
  context,
  page,
}) => {
  await app.open('#/settings/storage');
  await expect(page.getByText(/^Ready\./)).toBeVisible();
  await app.open('#/settings/reading');
  await expect(language(page, 'As the system').radio).toBeChecked();
  await language(page, 'Deutsch').label.click();

  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(heading(page, 'Lesen')).toBeVisible();
  // The page that came goes on where the choice was made.
  await expect(language(page, 'Deutsch').radio).toBeChecked();
  await expect(language(page, 'Deutsch').radio).toBeFocused();
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expectGerman(app);
  await expectGermanLibrary(app);
  await context.setOffline(false);

  await app.open('#/settings/reading');
  await language(page, 'English').label.click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(heading(page, 'Reading')).toBeVisible();
  await app.open('#/?q=sepsis');
  await app.says(2);
});

test(
  'arrow keys go through the languages, each page going on where the last one was',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/settings/reading');
    await language(page, 'English').radio.focus();
    await page.keyboard.press('ArrowDown');
    await expect(heading(page, 'Lesen')).toBeVisible();
    await expect(language(page, 'Deutsch').radio).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(heading(page, 'Reading')).toBeVisible();
    await expect(language(page, 'English').radio).toBeFocused();
  },
);

test.describe('in a German browser', () => {
  test.use({ locale: 'de-DE' });

  test('German is spoken unless English is chosen', async ({ app, page }) => {
    await app.open('#/settings/reading');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(heading(page, 'Lesen')).toBeVisible();
    await expect(language(page, 'Wie das System').radio).toBeChecked();
    await expectGerman(app);
    await app.open('#/settings/reading');
    await language(page, 'English').label.click();
    await expect(heading(page, 'Reading')).toBeVisible();
    await page.reload();
    await expect(heading(page, 'Reading')).toBeVisible();
    await language(page, 'As the system').label.click();
    await expect(heading(page, 'Lesen')).toBeVisible();
  });
});

ownTest.describe('in a browser set to let no site save data', () => {
  ownTest.use({
    settings: { profile: { default_content_setting_values: { cookies: 2 } } },
    allowed: /Dexie: Workaround for Chrome UnknownError/,
  });

  ownTest(
    'a page that holds what was made is not thrown away for a language',
    { tag: '@long' },
    async ({ own }) => {
      const { page } = own;
      await own.open('#/settings/reading');
      await own.page.getByRole('button', { name: 'Go on' }).click();
      await language(page, 'Deutsch').label.click();
      await expect(own.status(/^Carrel speaks it when it opens next\./)).toBeVisible();
      await expect(heading(page, 'Reading')).toBeVisible();
      await language(page, 'English').label.click();
      await expect(own.status(/^Carrel speaks it/)).toHaveCount(0);
    },
  );
});
