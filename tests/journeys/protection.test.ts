import type { Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { field } from './support/notes.ts';
import { papers } from './support/corpus.ts';

declare global {
  interface Window {
    /** How often the page has asked the browser for protected storage. */
    persistAsked: number;
  }
}

/** Counts how often the page asks, and lets it ask the browser. */
async function count(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.persistAsked = 0;
    const persist = navigator.storage.persist.bind(navigator.storage);
    navigator.storage.persist = () => {
      window.persistAsked += 1;
      return persist();
    };
  });
}

const asked = (page: Page): Promise<number> => page.evaluate(() => window.persistAsked);

/** Has the browser grant it, as it does for sites it holds to be in use. */
async function grant(page: Page, { url }: App): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const { browserContextId = '' } = targetInfo;
  const { origin } = new URL(url);
  await session.send('Browser.grantPermissions', {
    permissions: ['durableStorage'],
    origin,
    browserContextId,
  });
}

/** Writes a note on a paper. */
async function write(app: App, paper: number, text: string): Promise<void> {
  await app.open(`#/paper/${papers[paper]?.id ?? ''}`);
  await app.page.getByRole('button', { name: /^Add a note/ }).click();
  await field(app.page).fill(text);
  await app.page.keyboard.press('Escape');
  await expect(field(app.page)).toHaveCount(0);
}

test('the browser is asked once to protect what was made, after the first annotation', async ({
  app,
  page,
}) => {
  await count(page);
  await app.open();
  await app.says(434);
  expect(await asked(page)).toBe(0);
  await write(app, 0, 'the first one');
  await expect.poll(() => asked(page)).toBe(1);
  await write(app, 1, 'the second one');
  await page.reload();
  await write(app, 2, 'the third one');
  expect(await asked(page)).toBe(0);
});

test(
  'its answer is on the storage page, where it can be asked again',
  { tag: '@long' },
  async ({ app, page }) => {
    await count(page);
    await app.open('#/settings/storage');
    await expect(app.status('Protected storage is off.')).toBeVisible();
    await grant(page, app);
    await page.getByRole('button', { name: 'Turn on' }).click();
    await expect(app.status('Protected storage is on.')).toBeVisible();
    expect(await asked(page)).toBe(1);
    await page.reload();
    await expect(app.status('Protected storage is on.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Turn on' })).toHaveCount(0);
  },
);
