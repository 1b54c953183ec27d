import { expect, type App } from '../helpers/app.ts';
import { allow } from './support/little-space.ts';
import { test } from './support/profiles.ts';
import { counts, press } from './support/triage.ts';

const REFUSED = 'This browser keeps nothing for Carrel';
const FULL = 'Not kept on this device: storage is full';

/** The papers are read and searched from memory, filters and all. */
async function expectAllWorks(app: App): Promise<void> {
  await app.says(434);
  await app.search.fill('sepsis');
  await app.says(2);
  const title = (await app.titles.first().textContent()) ?? '';
  await app.titles.first().click();
  await expect(app.article(title)).toBeVisible();
  await expect(app.article(title).getByText(/\w{4}/).first()).toBeVisible();
  await app.search.fill('');
  await app.rail.getByRole('checkbox', { name: 'Has model' }).check();
  await app.says(3);
  await app.titles.first().focus();
  await app.page.keyboard.press('End');
  await expect(app.titles.last()).toBeFocused();
}

/** The warning is there, in words, and can be put aside. */
async function expectWarning(app: App, title: string): Promise<void> {
  await expect(app.alert.getByRole('heading', { name: title })).toBeVisible();
  await expect(app.alert).toContainText('You can search and read while this tab is open');
}

test.describe('in a browser set to let no site save data', () => {
  test.use({
    settings: { profile: { default_content_setting_values: { cookies: 2 } } },
    allowed: /Dexie: Workaround for Chrome UnknownError/,
  });

  test('it is said, and everything works from memory', { tag: '@long' }, async ({ own }) => {
    const { page } = own;
    await own.open();
    await expectWarning(own, REFUSED);
    await expect(own.alert).toContainText(
      'what you mark, note and tag is kept for this visit only',
    );
    const storage = page.evaluate(() => localStorage.length);
    await expect(storage).rejects.toThrow(/Access is denied/);
    await expectAllWorks(own);
    await expect(own.rail).toContainText('For this visit only');

    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(own.alert).toHaveCount(0);
    await own.open('#/settings/storage');
    await expect(own.alert).toContainText('Carrel will not open offline in this browser');
    await expect(own.alert).toContainText('a reload begins anew');
    await own.open('#/settings/reading');
    await page.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark').click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.reload();
    await expectWarning(own, REFUSED);
  });

  test(
    'what was made for the visit and went with a worker that died is said to be gone',
    { tag: '@long' },
    async ({ own }) => {
      const { page } = own;
      await own.open();
      await expectWarning(own, REFUSED);
      await own.says(434);
      await own.titles.first().click();
      await press(own, 'To read');
      await counts(own, 'To read', 1);
      const [worker] = page.workers();
      await worker?.evaluate(() => {
        setTimeout(() => {
          throw new Error('Out of memory, as it were.');
        });
      });
      const gone = own.alert.getByRole('heading', { name: 'What you made in this visit is gone' });
      await expect(gone).toBeVisible();
      await counts(own, 'To read', 0);
      await own.search.fill('sepsis');
      await own.says(2);
    },
  );
});

test.describe('where there is little space', () => {
  test.use({ allowed: /Quota|storage|precache/i });

  test('storage is full: said, everything works, and Try again keeps the papers', async ({
    app,
    page,
    site,
  }) => {
    await allow(page, site, 200_000);
    await app.open();
    await expectWarning(app, FULL);
    await expectAllWorks(app);
    await app.open('#/settings/storage');
    await expect(page.getByText('Carrel will not open offline in this browser')).toBeVisible();
    await app.open();
    await expect(app.notice('Works offline now')).toHaveCount(0);

    await allow(page, site);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(app.alert).toHaveCount(0);
    await expect(app.notice('Works offline now')).toBeVisible();
    await site.close();
    await page.reload();
    await app.says(434);
  });

  test(
    'space for the papers but not for the app is no promise to work offline',
    { tag: '@long' },
    async ({ app, page, site }) => {
      await allow(page, site, 1_800_000);
      await app.open();
      await app.says(434);
      await app.open('#/settings/storage');
      await expect(page.getByText('Carrel will not open offline in this browser')).toBeVisible();
      await expect(app.notice('Works offline now')).toHaveCount(0);
    },
  );
});
