import type { Page } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { App, expect, test as journey } from '../helpers/app.ts';
import { deployment } from './support/deployments.ts';
import { papers } from './support/corpus.ts';

/** Journeys on a site that can be deployed anew. */
const test = journey.extend<{ deploy: () => Promise<void> }>({
  deploy: async ({ site }, use) => {
    const next = await deployment({ code: true });
    await use(async () => site.setRoot(next));
    await rm(next, { recursive: true });
  },
});

/** Has the browser look for a new version, as it does by itself from time to time. */
async function look(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
}

async function expectVersion(page: Page, version: 'next' | undefined): Promise<void> {
  const html = page.locator('html');
  if (version) await expect(html).toHaveAttribute('data-version', version);
  else await expect(html).not.toHaveAttribute('data-version');
}

/** Keeps the search from starting until the page hears `release`, as a slow machine would. */
async function holdSearch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const released = new Promise((resolve) => addEventListener('release', resolve));
    globalThis.Worker = class extends Worker {
      override postMessage(message: unknown) {
        void released.then(() => super.postMessage(message));
      }
    };
  });
}

/** Opens the app as far as it comes without the search. */
async function startSlowly({ page, url, titles }: App): Promise<void> {
  await holdSearch(page);
  await page.goto(url);
  await expect(titles.first()).toBeVisible();
  // The place of the reader is fetched after the rows, and would go with the old version.
  await expect(page.getByRole('heading', { name: 'Nothing open' })).toBeVisible();
}

const READY = 'A new version is ready';
const TAKEN = 'Carrel was updated in another tab';

/** Opens the app and waits until it is installed. */
async function install(app: App): Promise<void> {
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  await app.page.getByRole('button', { name: 'Good' }).click();
}

test('an update is taken without losing what was typed', async ({ app, page, deploy }) => {
  await install(app);
  await page.reload();
  await app.says(434);
  await app.search.fill('sepsi');
  await app.says(2);
  await deploy();
  await look(page);
  await expect(app.notice(READY)).toBeVisible();
  await expectVersion(page, undefined);
  await app.search.press('End');
  await page.keyboard.type('s');

  await page.getByRole('button', { name: 'Reload now' }).click();
  await expectVersion(page, 'next');
  await expect(app.search).toHaveValue('sepsis');
  await app.says(2);
  await expect(app.notice(READY)).toHaveCount(0);
  await app.open('#/settings/storage');
  await expect(page.getByText(/^Ready\. Carrel and 434 papers/)).toBeVisible();
});

test(
  'an update is taken without losing a note that is being written',
  { tag: '@long' },
  async ({ app, page, deploy }) => {
    await install(app);
    await app.open(`#/paper/${papers[0]?.id ?? ''}`);
    const notes = page.getByRole('complementary', { name: 'Notes' });
    await notes.getByRole('button', { name: /^Add a note/ }).click();
    await deploy();
    await look(page);
    await expect(app.notice(READY)).toBeVisible();
    await page.keyboard.type('half a thou');
    await page.getByRole('button', { name: 'Reload now' }).click();
    await expectVersion(page, 'next');
    await expect(notes).toContainText('half a thou');
  },
);

test(
  'an update taken in another tab takes nothing from a note that is being written',
  { tag: '@long' },
  async ({ app, context, page, deploy }) => {
    await install(app);
    const other = new App(await context.newPage(), app.url);
    await other.open(`#/paper/${papers[0]?.id ?? ''}`);
    const notes = other.page.getByRole('complementary', { name: 'Notes' });
    await notes.getByRole('button', { name: /^Add a note/ }).click();
    const field = notes.getByRole('textbox');
    await field.pressSequentially('half a');
    await deploy();
    await look(page);
    await page.getByRole('button', { name: 'Reload now' }).click();
    await expectVersion(page, 'next');
    await expect(other.notice(TAKEN)).toBeVisible();
    await other.page.bringToFront();
    await field.pressSequentially(' thought');
    await expectVersion(other.page, undefined);
    await field.press('Escape');
    await expect(field).toHaveCount(0);
    await expect(notes).toContainText('half a thought');
    await app.open(`#/paper/${papers[0]?.id ?? ''}`);
    await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText(
      'half a thought',
    );
  },
);

test(
  'an update during the very first visit is offered and taken',
  { tag: '@long' },
  async ({ app, page, deploy }) => {
    await install(app);
    await app.search.fill('sepsis');
    await deploy();
    await look(page);
    await expect(app.notice(READY)).toBeVisible();
    await page.getByRole('button', { name: 'Reload now' }).click();
    await expectVersion(page, 'next');
    await expect(app.search).toHaveValue('sepsis');
    await app.says(2);
  },
);

test(
  'an update can wait, and is found again in the settings',
  { tag: '@long' },
  async ({ app, page, deploy }) => {
    await install(app);
    await deploy();
    await look(page);
    await page.getByRole('button', { name: 'Later' }).click();
    await expect(app.notice(READY)).toHaveCount(0);
    await app.search.fill('sepsis');
    await app.says(2);
    await expectVersion(page, undefined);
    await app.open('#/settings/storage');
    await page.getByRole('main').getByRole('button', { name: 'Reload now' }).click();
    await expectVersion(page, 'next');
    await expect(page.getByText(/^Ready\./)).toBeVisible();
  },
);

test(
  'a reader who comes back after an hour is offered what is new',
  { tag: '@long' },
  async ({ app, page, deploy }) => {
    await install(app);
    await deploy();
    await page.clock.install({ time: Date.now() + 61 * 60 * 1000 });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(app.notice(READY)).toBeVisible();
  },
);

test(
  'an update taken in one tab reloads no other',
  { tag: '@long' },
  async ({ app, context, page, deploy }) => {
    await install(app);
    const other = new App(await context.newPage(), app.url);
    await other.open();
    await other.search.fill('benchmark');
    await other.page.evaluate(() => Object.assign(window, { never: 'reloaded' }));
    await deploy();
    await look(page);
    await expect(app.notice(READY)).toBeVisible();
    await expect(other.notice(READY)).toBeVisible();
    await page.getByRole('button', { name: 'Reload now' }).click();
    await expectVersion(page, 'next');

    await expect(other.notice(TAKEN)).toBeVisible();
    await expect(other.search).toHaveValue('benchmark');
    await expectVersion(other.page, undefined);
    expect(await other.page.evaluate(() => 'never' in window)).toBe(true);

    await other.page.getByRole('button', { name: 'Reload now' }).click();
    await expectVersion(other.page, 'next');
    await expect(other.search).toHaveValue('benchmark');
  },
);

test(
  'a tab that was starting while another took the update says so',
  { tag: '@long' },
  async ({ app, context, page, deploy }) => {
    await install(app);
    await deploy();
    await look(page);
    await expect(app.notice(READY)).toBeVisible();
    const other = new App(await context.newPage(), app.url);
    await startSlowly(other);
    await page.getByRole('button', { name: 'Reload now' }).click();
    await expectVersion(page, 'next');
    await expectVersion(other.page, undefined);

    await other.page.evaluate(() => dispatchEvent(new Event('release')));
    await expect(other.notice(TAKEN)).toBeVisible();
    await other.page.getByRole('button', { name: 'Reload now' }).click();
    await expectVersion(other.page, 'next');
  },
);

test.describe('where files of the old version are gone', () => {
  test.use({ allowed: /Failed to load resource/ });

  test(
    'a tab left on the old version goes on, or says why it cannot',
    { tag: '@long' },
    async ({ app, context, page, deploy }) => {
      await install(app);
      const other = new App(await context.newPage(), app.url);
      await other.open();
      await other.says(papers.length);
      // It has all that is fetched for later, of which this comes last.
      const hasAll = (): Promise<boolean> =>
        other.page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .some(({ name }) => name.includes('/ImportPage-')),
        );
      await expect.poll(hasAll).toBe(true);
      await deploy();
      await look(page);
      await page.getByRole('button', { name: 'Reload now' }).click();
      await expectVersion(page, 'next');
      await expect(other.notice(TAKEN)).toBeVisible();

      // As on another day: the browser's own cache is no help, and the site no longer has the old files.
      const session = await context.newCDPSession(other.page);
      await session.send('Network.clearBrowserCache');
      await other.search.fill('sepsis');
      await other.says(2);
      await other.titles.first().click();
      await expect(other.heading).toBeVisible();
      await other.open('#/settings/storage');
      await expect(other.page.getByRole('heading', { name: 'Backup and storage' })).toBeVisible();
    },
  );

  test(
    'a part that another tab’s update took away says so, and comes with a reload',
    { tag: '@long' },
    async ({ app, context, page, deploy }) => {
      await install(app);
      await deploy();
      await look(page);
      await expect(app.notice(READY)).toBeVisible();
      const other = new App(await context.newPage(), app.url);
      await startSlowly(other);
      const session = await context.newCDPSession(other.page);
      await session.send('Network.clearBrowserCache');
      await page.getByRole('button', { name: 'Reload now' }).click();
      await expectVersion(page, 'next');

      await other.open('#/settings/storage');
      await expect(other.page.getByText('This part could not be shown')).toBeVisible();
      await other.page.getByRole('button', { name: 'Reload', exact: true }).click();
      await expectVersion(other.page, 'next');
      await expect(other.page.getByRole('heading', { name: 'Backup and storage' })).toBeVisible();
    },
  );
});
