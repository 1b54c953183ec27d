import type { Page } from '@playwright/test';
import { App, expect, test } from '../helpers/app.ts';
import { drafts, field, head, note, notes, openNoted } from './support/notes.ts';
import { counts, press } from './support/triage.ts';

// Dexie leaves a trace on the console when a database is closed in the middle of something, and
// Chromium names what a page could not load.
test.use({ allowed: /^console trace|Failed to load resource/ });

declare global {
  interface Window {
    /** Lets go of the database that `hold` took. */
    letGo: () => void;
  }
}

/** A page of the same site without the app, as another tab. */
async function otherTab(page: Page, site: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(`${site}icons/icon.svg`);
  return other;
}

/** Everything that the database holds, and its version. */
async function dump(tab: Page): Promise<string> {
  return tab.evaluate(async () => {
    const answer = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
      });
    const db = await answer(indexedDB.open('carrel'));
    const tables = [...db.objectStoreNames].filter((name) => name !== 'indexes');
    const all = tables.map((name) => answer(db.transaction(name).objectStore(name).getAll()));
    const text = JSON.stringify([db.version, tables, await Promise.all(all)]);
    db.close();
    return text;
  });
}

/** Upgrades the database, as a newer Carrel would. */
async function upgrade(tab: Page): Promise<void> {
  await tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('carrel', 990);
        asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore('newer'));
        asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
        asked.addEventListener('success', () => {
          asked.result.close();
          resolve();
        });
      }),
  );
}

const NEWER_TAB = 'A newer Carrel is open in another tab';
const NEWER = 'This library was made by a newer Carrel';
const GONE = 'The library was closed under this tab';

test('a tab left behind by an upgrade says so, writes nothing, and keeps what is typed', async ({
  app,
  page,
  site,
}) => {
  await openNoted(app);
  await head(page).click();
  const other = await otherTab(page, site.url);
  await page.bringToFront();
  await upgrade(other);
  await expect(app.alert.getByRole('heading', { name: NEWER_TAB })).toBeVisible();
  const before = await dump(other);
  await field(page).fill('typed too late');
  await expect(notes(page).getByRole('alert')).toContainText('Your note is still in the box');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('typed too late');
  await press(app, 'To read');
  await expect(app.notice(/^Not kept: a newer Carrel is open in another tab/)).toBeVisible();
  expect(await dump(other)).toBe(before);
  expect(await drafts(page)).toHaveLength(1);

  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(app.alert.getByRole('heading', { name: NEWER })).toBeVisible();
  expect(await drafts(page)).toHaveLength(1);
  expect(await dump(other)).toBe(before);
});

test(
  'a library of a newer Carrel is not touched by an older one, which reads papers all the same',
  { tag: '@long' },
  async ({ app, page, site }) => {
    await openNoted(app, 'made before');
    const other = await otherTab(page, site.url);
    await upgrade(other);
    const before = await dump(other);
    await page.reload();
    await expect(app.alert.getByRole('heading', { name: NEWER })).toBeVisible();
    await expect(app.alert).toContainText('Nothing on this device was changed');
    await app.search.fill('sepsis');
    await app.says(2);
    await app.titles.first().click();
    await expect(app.heading).toBeVisible();
    await press(app, 'To read');
    await expect(app.rail).toContainText('For this visit only');
    expect(await dump(other)).toBe(before);
  },
);

/** Opens an older database and stays in its way, as a tab of an older Carrel that does not answer. */
async function hold(tab: Page): Promise<void> {
  await tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('carrel', 10);
        asked.addEventListener('upgradeneeded', () => {
          asked.result
            .createObjectStore('papers', { keyPath: 'id' })
            .createIndex('ordinal', 'ordinal', {
              unique: true,
            });
          asked.result.createObjectStore('corpus', { keyPath: 'key' });
        });
        asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
        asked.addEventListener('success', () => {
          window.letGo = () => asked.result.close();
          resolve();
        });
      }),
  );
}

test(
  'an upgrade that another tab blocks is explained, and goes on when that lets go',
  { tag: '@long' },
  async ({ app, page, site }) => {
    const other = await otherTab(page, site.url);
    await hold(other);
    await app.open();
    const title = 'Another tab holds the older version';
    await expect(app.alert.getByRole('heading', { name: title })).toBeVisible({ timeout: 3000 });
    await expect(app.alert).toContainText('Close that tab or reload it');
    await other.evaluate(() => window.letGo());
    await app.says(434);
    await expect(app.alert).toHaveCount(0);
    await app.titles.first().click();
    await press(app, 'To read');
    await counts(app, 'To read', 1);
    await page.reload();
    await counts(app, 'To read', 1);
  },
);

test('a database deleted under an open tab is said, and nothing pretends to be stored', async ({
  app,
  page,
  site,
}) => {
  await openNoted(app);
  const other = await otherTab(page, site.url);
  await page.bringToFront();
  await head(page).click();
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.deleteDatabase('carrel');
        asked.addEventListener('success', () => resolve());
        asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
      }),
  );
  await expect(app.alert.getByRole('heading', { name: GONE })).toBeVisible();
  await field(page).fill('typed after it');
  await expect(notes(page).getByRole('alert')).toContainText('Your note is still in the box');
  await expect(field(page)).toHaveValue('typed after it');
  expect(await drafts(page)).toHaveLength(1);
  // Nothing has begun an empty library behind the reader's back.
  expect(await other.evaluate(() => indexedDB.databases())).toEqual([]);
});

/** What was put into the database behind Carrel's back is in the journal, too. */
async function journaled(page: Page): Promise<void> {
  const names = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('journal', { create: true });
      const found: string[] = [];
      for await (const name of folder.keys()) found.push(name);
      return found.join(' ');
    });
  await expect.poll(names).toContain('snapshot-');
}

test(
  'site data cleared under an open tab is said, with a way to save what there is',
  { tag: '@long' },
  async ({ app, page, site }) => {
    await openNoted(app, 'still on the screen');
    await journaled(page);
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(site.url);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await expect(app.alert.getByRole('heading', { name: GONE })).toBeVisible();
    await expect(note(page, 'still on the screen')).toBeVisible();
    await press(app, 'To read');
    await expect(app.notice(/^Not kept: the library was closed under this tab/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Repair or save' })).toBeVisible();
    const later = new App(await page.context().newPage(), site.url);
    await later.open('#/settings/storage');
    await expect(later.page.getByRole('heading', { name: 'On this device' })).toBeVisible();
    await expect(later.alert).toContainText('Your library was brought back');
  },
);
