import type { Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { openNoted } from './support/notes.ts';
import { tag } from './support/tags.ts';

const lines = (app: App) => app.page.getByRole('status').getByRole('listitem');
const line = (app: App, text: string | RegExp) => lines(app).filter({ hasText: text });

/** Makes something of several sorts. */
async function makeThings(app: App): Promise<void> {
  await openNoted(app, 'first thought');
  await tag(app.page, 'zebrafish');
}

async function openStorage(app: App): Promise<void> {
  await app.open('#/settings/storage');
  await expect(app.page.getByText(/^Ready\. Carrel and 434 papers/)).toBeVisible();
}

async function check(app: App): Promise<void> {
  await app.page.getByRole('button', { name: 'Check everything' }).click();
  await expect(lines(app).first()).toBeVisible();
}

/** Writes other bytes over a kept file, and takes another away. */
async function damageFiles(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (/icon-512\.png/.test(request.url)) await cache.put(request, new Response('a blot'));
        if (/icon-192\.png/.test(request.url)) await cache.delete(request);
      }
    }
  });
}

/** Puts a wrong time into a highlight, and takes away the tag and the change that made it. */
async function damageRecords(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const answer = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
      });
    const db = await answer(indexedDB.open('carrel'));
    const writing = db.transaction(['highlights', 'tags', 'changes'], 'readwrite');
    const highlights = writing.objectStore('highlights');
    const [row] = await answer(highlights.getAll());
    highlights.put({ ...row, record: { ...row.record, createdAt: 'yesterday' } });
    writing.objectStore('tags').clear();
    const changes = writing.objectStore('changes');
    // Not the last one: that a paper was opened may be noted after it.
    const [keys, made] = await Promise.all([
      answer(changes.getAllKeys()),
      answer(changes.getAll()),
    ]);
    changes.delete(keys[made.findIndex(({ act }) => act.kind === 'tag')] ?? 0);
    await new Promise((resolve, reject) => {
      writing.addEventListener('complete', resolve);
      writing.addEventListener('error', reject);
    });
    db.close();
  });
}

test('what is used by what is measured, and all that is kept is found sound', async ({
  app,
  page,
}) => {
  await makeThings(app);
  await openStorage(app);
  const parts = page.getByRole('definition');
  await expect(parts).toHaveText([/^\d\.\d MB$/, /^\d\.\d MB$/, /^\d\.\d MB$/, /^\d+ kB$/]);
  await expect(page.getByRole('term')).toHaveText([
    'App and fonts',
    '434 papers',
    'Search index',
    'Yours: 1 highlight, 1 note, 1 tag, 0 lists',
  ]);
  await expect(page.getByText(/^\d\.\d MB used$/)).toBeVisible();
  await expect(page.getByText(/^of about [\d.]+ [MG]B this browser allows$/)).toBeVisible();

  await check(app);
  await expect(lines(app)).toHaveText([
    /^\d+ files are as they were built\.$/,
    /^\d records are sound\.$/,
    /^Journal and database agree: \d changes? in both\.$/,
  ]);
  await expect(page.getByRole('link', { name: 'Repair app' })).toHaveCount(0);
});

test('what is damaged is named, file by file and field by field', async ({ app, page, site }) => {
  await makeThings(app);
  await openStorage(app);
  await damageFiles(page);
  await damageRecords(page);
  // What is looked at is on the device: the site is not asked.
  await site.close();
  await check(app);
  await expect(line(app, 'of the app are not as built')).toHaveText(
    /^2 of \d+ files of the app are not as built: icons\/icon-512\.png, icons\/icon-192\.png \(missing\)\./,
  );
  await expect(line(app, 'not sound')).toHaveText(
    /^1 of 1 highlights is not sound: HIGHLIGHT\d+, field “createdAt”\./,
  );
  await expect(line(app, '1 of these names a tag, a highlight or a list')).toBeVisible();
  await expect(line(app, 'in the journal and not in the database')).toHaveText(
    /^1 change is in the journal and not in the database\. Nothing is lost/,
  );
  await expect(page.getByRole('link', { name: 'Repair app' })).toHaveCount(2);

  // The change that is brought back made the tag.
  await page.getByRole('button', { name: 'Open Carrel anew' }).click();
  await check(app);
  await expect(line(app, /^Journal and database agree/)).toBeVisible();
  await expect(line(app, 'names a tag, a highlight or a list')).toHaveCount(0);
});

for (const [device, width, height] of [
  ['a desktop', 1440, 900],
  ['a phone', 390, 844],
] as const) {
  test(
    `neither what is found sound nor what is damaged is a barrier on ${device}`,
    { tag: '@long' },
    async ({ app, page }, info) => {
      const barriers = new Barriers(page, info);
      await openNoted(app, 'first thought');
      await page.setViewportSize({ width, height });
      await openStorage(app);
      await expect(page.getByRole('definition')).toHaveCount(4);
      await check(app);
      await barriers.look('all sound');
      await damageFiles(page);
      await damageRecords(page);
      await check(app);
      await expect(line(app, 'not sound')).toBeVisible();
      await barriers.look('damage');
      expect(barriers.found).toEqual([]);
    },
  );
}
