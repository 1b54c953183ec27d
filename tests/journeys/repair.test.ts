import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { address, field, head, notes, openNoted, paper } from './support/notes.ts';
import { tag } from './support/tags.ts';

// Chromium reports what a page could not load by itself.
test.use({ allowed: /Failed to load resource/ });

const isApp = (path: string): boolean => /^\/assets\/start-.+\.js$/.test(path);
const isEntry = (path: string): boolean => /^\/assets\/index-.+\.js$/.test(path);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openRepair(app: App): Promise<void> {
  await app.page.goto(`${app.url}repair.html`);
  await expect(app.page.getByRole('heading', { name: 'Repair Carrel' })).toBeVisible();
}

interface Rescued {
  readonly database: number;
  readonly tables: Record<string, { readonly id: string }[]>;
  readonly drafts: Record<string, string>;
  readonly files: Record<string, string>;
  readonly unread: { readonly from: string }[];
}

/** Presses the button and reads the file that comes. */
async function saved(page: Page): Promise<{ readonly name: string; readonly content: Rescued }> {
  const coming = page.waitForEvent('download');
  await button(page, 'Save what can be read').click();
  const download = await coming;
  const content: Rescued = JSON.parse(await readFile(await download.path(), 'utf8'));
  return { name: download.suggestedFilename(), content };
}

/** Makes something of every sort, and leaves a note half typed. */
async function makeThings(app: App): Promise<void> {
  await openNoted(app, 'first thought');
  await tag(app.page, 'zebrafish');
  await head(app.page).click();
  await app.page.keyboard.type(' half typed');
  await expect(field(app.page)).toHaveValue('first thought half typed');
}

test('what was made is saved to one file, drafts and private files too', async ({ app, page }) => {
  await makeThings(app);
  await page.evaluate(async () => {
    const folder = await (
      await navigator.storage.getDirectory()
    ).getDirectoryHandle('deep', {
      create: true,
    });
    const file = await folder.getFileHandle('lines.txt', { create: true });
    const writing = await file.createWritable();
    await writing.write('a line');
    await writing.close();
  });
  await app.open('#/settings/storage');
  await page.getByRole('link', { name: 'Repair or save' }).click();
  const { name, content } = await saved(page);
  expect(name).toMatch(/^carrel-rescued-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.stringify(content.tables['highlights'])).toContain('first thought');
  expect(JSON.stringify(content.tables['tags'])).toContain('zebrafish');
  expect(content.tables).not.toHaveProperty('papers');
  expect(content.files).toMatchObject({ 'deep/lines.txt': 'a line' });
  expect(content.unread).toEqual([]);
  await expect(app.status('Everything could be read')).toBeVisible();
});

test(
  'a record that cannot be read keeps no other from being saved',
  { tag: '@long' },
  async ({ app, page }) => {
    await openNoted(app, 'beside the damage');
    await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('carrel');
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
      });
      const writing = db.transaction('highlights', 'readwrite');
      writing.objectStore('highlights').put({ id: 'damaged', record: 10n });
      await new Promise((resolve) => {
        writing.addEventListener('complete', resolve);
      });
      db.close();
    });
    await openRepair(app);
    const { content } = await saved(page);
    expect(JSON.stringify(content.tables['highlights'])).toContain('beside the damage');
    expect(content.unread).toHaveLength(1);
    await expect(app.status('Not readable: highlights, row')).toBeVisible();
  },
);

test(
  'a device on which nothing was made has nothing to save, and stays so',
  { tag: '@long' },
  async ({ app, page }) => {
    await openRepair(app);
    await button(page, 'Save what can be read').click();
    await expect(app.status('Nothing to save')).toBeVisible();
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  },
);

test.describe('with a service worker in between', () => {
  test('an app with a damaged file says so, and is repaired with all that was made', async ({
    app,
    page,
  }) => {
    await makeThings(app);
    await app.open('#/settings/storage');
    await expect(page.getByText(/^Ready\. Carrel and 434 papers/)).toBeVisible();
    await page.evaluate(async () => {
      await caches.open('a neighbour of this origin');
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!/\/start-[^/]+\.js/.test(request.url)) continue;
          const headers = { 'Content-Type': 'text/javascript' };
          await cache.put(request, new Response('half a file(', { headers }));
        }
      }
    });
    await page.reload();
    await expect(app.alert).toContainText('Carrel did not load whole');
    await page.getByRole('link', { name: 'Repair or save' }).click();
    await button(page, 'Repair app').click();
    // It leads back by itself, once it is done.
    await app.says(434);
    await app.open(address);
    await expect(app.article(paper.title)).toBeVisible();
    await expect(notes(page)).toContainText('first thought half typed');
    expect(await page.evaluate(() => caches.has('a neighbour of this origin'))).toBe(true);
  });

  test(
    'without a network the app is not taken away unasked',
    { tag: '@long' },
    async ({ app, page, site }) => {
      await app.open();
      await expect(app.notice('Works offline now')).toBeVisible();
      await site.close();
      await openRepair(app);
      await button(page, 'Repair app').click();
      await expect(app.status('Nothing was changed')).toBeVisible();
      await expect(button(page, 'Repair all the same')).toBeVisible();
      await page.getByRole('link', { name: 'Back to Carrel' }).click();
      await app.says(434);
    },
  );
});

test(
  'it can be reached when the app does not come, and when not even its entry does',
  { tag: '@long' },
  async ({ app, page, site }) => {
    await openNoted(app, 'kept all the while');
    await page.evaluate(async () => {
      for (const worker of await navigator.serviceWorker.getRegistrations())
        await worker.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    });
    const session = await page.context().newCDPSession(page);
    for (const isMissing of [isApp, isEntry]) {
      site.setFault(isMissing, { kind: 'status', status: 404 });
      await session.send('Network.clearBrowserCache');
      await app.open();
      await page.reload();
      await page.getByRole('link', { name: /repair/i }).click();
      const { content } = await saved(page);
      expect(JSON.stringify(content.tables['highlights'])).toContain('kept all the while');
      site.setFault(isMissing, undefined);
    }
    await page.getByRole('link', { name: 'Back to Carrel' }).click();
    await app.says(434);
  },
);

test(
  'a library that cannot be fetched leads there, too',
  { tag: '@long' },
  async ({ app, page, site }) => {
    site.setFault((path) => path === '/corpus/manifest.json', { kind: 'status', status: 503 });
    await app.open();
    await page.getByRole('link', { name: 'Repair or save' }).click();
    await expect(page.getByRole('heading', { name: 'Repair Carrel' })).toBeVisible();
    await button(page, 'Copy diagnostics').click();
    await expect(page.getByRole('textbox', { name: 'Diagnostics' })).toHaveValue(
      /CorpusUnreachable/,
    );
  },
);

test(
  'diagnostics name versions and counts, and nothing that was read or written',
  { tag: '@long' },
  async ({ app, context, page }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await makeThings(app);
    await openRepair(app);
    await button(page, 'Copy diagnostics').click();
    await expect(app.status('Copied')).toBeVisible();
    const facts = await page.evaluate(() => navigator.clipboard.readText());
    expect(facts).toMatch(/^Carrel \d+\.\d+\.\d+, repair-.+\.js$/m);
    expect(facts).toMatch(/^Database: version \d+; .*highlights 1.*tags 1/m);
    expect(facts).toMatch(/^Browser: Mozilla/m);
    expect(facts).toMatch(/^Storage: \d+ of \d+ bytes/m);
    for (const own of ['zebrafish', 'first thought', 'half typed', paper.title, paper.id]) {
      expect(facts).not.toContain(own);
    }
  },
);

test('it speaks the language that was chosen in the app', async ({ app, page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('carrel.preferences', JSON.stringify({ language: 'de', theme: 'dark' })),
  );
  await page.goto(`${app.url}repair.html`);
  await expect(page.getByRole('heading', { name: 'Carrel reparieren' })).toBeVisible();
  await expect(page).toHaveTitle('Carrel reparieren');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await button(page, 'Sichern, was lesbar ist').click();
  await expect(app.status('Nichts zu sichern')).toBeVisible();
  await button(page, 'Diagnose kopieren').click();
  await expect(page.getByRole('textbox', { name: 'Diagnose' })).toHaveValue(/^Carrel \d/);
});

test.describe('where the system speaks German', () => {
  test.use({ locale: 'de-AT' });

  test(
    'it is German, and so is the word that the app did not come',
    { tag: '@long' },
    async ({ app, page, site }) => {
      site.setFault(isApp, { kind: 'status', status: 404 });
      await app.open();
      await expect(app.alert).toContainText('Carrel wurde nicht ganz geladen');
      await page.getByRole('link', { name: 'Reparieren oder sichern' }).click();
      await expect(page.getByRole('heading', { name: 'Carrel reparieren' })).toBeVisible();
      await page.getByRole('link', { name: 'Zurück zu Carrel' }).click();
      await expect(app.alert).toBeVisible();
    },
  );
});

for (const width of [1440, 390]) {
  test(
    `the page has no barrier and does not scroll sideways at ${width}px`,
    { tag: width === 390 ? '@long' : [] },
    async ({ app, page }, info) => {
      await page.setViewportSize({ width, height: 844 });
      await openRepair(app);
      await button(page, 'Copy diagnostics').click();
      await expect(page.getByRole('textbox', { name: 'Diagnostics' })).toBeVisible();
      const barriers = new Barriers(page, info);
      await barriers.look('repair');
      expect(barriers.found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
  );
}
