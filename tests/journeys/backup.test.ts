import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { wipe } from './support/importing.ts';
import { openNoted, paper, WORDS } from './support/notes.ts';
import { counts, press } from './support/triage.ts';

const DAY_MS = 24 * 3600 * 1000;

const card = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Backup', exact: true }) });
const save = (page: Page) => page.getByRole('button', { name: 'Save a backup file' });
const foot = (app: App) => app.rail.getByRole('link', { name: /^Only on this device/ });

/** A name with day, time and device. */
const NAME = /^carrel-\d{4}-\d\d-\d\d-\d{4}-\w{8}\.json$/;

/** As in most browsers: a file is handed over, and nobody hears whether it arrived. */
async function onlyDownload(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
}

async function openStorage(app: App): Promise<void> {
  await app.open('#/settings/storage');
  await expect(
    app.page.getByRole('heading', { level: 1, name: 'Backup and storage' }),
  ).toBeVisible();
}

/** Presses a button that saves; gives the file's name and bytes. */
async function saved(page: Page): Promise<readonly [string, Buffer]> {
  const coming = page.waitForEvent('download');
  await save(page).click();
  const download = await coming;
  return [download.suggestedFilename(), await readFile(await download.path())];
}

test('everything goes into one file, which is what its schema says, and it is known when', async ({
  app,
  page,
}, info) => {
  const barriers = new Barriers(page, info);
  await onlyDownload(page);
  await openNoted(app, 'first thought');
  await expect(foot(app)).toContainText('Not backed up yet');
  await foot(app).click();
  await expect(card(page)).toContainText('Nothing is backed up yet');
  await expect(card(page)).toContainText('1 highlight and 1 note are only here.');
  await expect(card(page)).toContainText(/carrel-\d{4}-\d\d-\d\d-\d{4}-\w{8}\.json, about \d+ kB/);
  await page.getByRole('button', { name: 'What’s in it?' }).click();
  await expect(page.getByRole('list', { name: 'What a backup holds' })).toContainText(
    '1 highlight',
  );
  await barriers.look('backup, nothing saved');

  const [name, bytes] = await saved(page);
  expect(name).toMatch(NAME);
  const file: unknown = JSON.parse(bytes.toString('utf8'));
  const schema: object = JSON.parse(
    await readFile('docs/schema/carrel-library.schema.json', 'utf8'),
  );
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  ajv.validate(schema, file);
  expect(ajv.errors).toBeNull();
  expect(file).toMatchObject({
    format: 'carrel-library',
    papers: [{ id: paper.id, title: paper.title }],
    highlights: [{ exact: WORDS, note: 'first thought' }],
  });
  await expect(app.notice(`${name} went to the browser`)).toBeVisible();
  await expect(card(page)).toContainText('Last backup was today');
  await expect(card(page)).toContainText('Everything you made is in it.');
  await barriers.look('backup, saved');
  expect(barriers.found).toEqual([]);

  await app.open(`#/paper/${paper.id}`);
  await press(app, 'Reading');
  await expect(foot(app)).toContainText('Backed up today');
  await openStorage(app);
  await expect(card(page)).toContainText('Since then: the status of 1 paper is only here.');

  // All of it goes from the device: what comes back from the file is a journey of its own.
  await wipe(app);
  await app.open('#/settings/storage');
  await expect(card(page)).toContainText('Nothing to back up yet');
});

const notThere = (page: Page) => page.getByRole('button', { name: 'It is not there' });

test('a file that did not arrive is no backup, and neither is one of before an undo', async ({
  app,
  page,
}) => {
  await onlyDownload(page);
  await openFirst(app);
  await press(app, 'Reading');
  await expect(foot(app)).toContainText('Not backed up yet');
  await openStorage(app);
  await saved(page);
  await expect(card(page)).toContainText('Everything you made is in it.');
  // Also in another visit.
  await page.reload();
  await expect(card(page)).toContainText('Carrel cannot see whether it arrived.');
  await notThere(page).click();
  await expect(card(page)).toContainText('Nothing is backed up yet');
  await expect(card(page)).toContainText('The status of 1 paper is only here.');
  await expect(notThere(page)).toHaveCount(0);

  await saved(page);
  await expect(card(page)).toContainText('Everything you made is in it.');
  await page.keyboard.press('Control+z');
  await expect(app.notice('Undone: 1 paper: reading.')).toBeVisible();
  await expect(card(page)).toContainText('Since then: 1 change is only here.');
});

test('where the browser asks for a place it is known to be saved, and not where that is closed', async ({
  app,
  page,
}) => {
  // Nobody is there to choose in the browser's own window: a file that the browser gives.
  await page.addInitScript(() => {
    window.showSaveFilePicker = async ({ suggestedName }) => {
      if (localStorage.getItem('journey.closed') !== null)
        throw new DOMException('closed', 'AbortError');
      const root = await navigator.storage.getDirectory();
      return root.getFileHandle(suggestedName, { create: true });
    };
  });
  await openNoted(app, 'first thought');
  await openStorage(app);
  await expect(card(page)).toContainText('Nothing is backed up yet');
  await page.evaluate(() => localStorage.setItem('journey.closed', 'yes'));
  await save(page).click();
  await expect(save(page)).toBeEnabled();
  await expect(card(page)).toContainText('Nothing is backed up yet');
  await page.evaluate(() => localStorage.removeItem('journey.closed'));
  await save(page).click();
  await expect(app.notice(/^Saved as carrel-[\d-]{15}-\w{8}\.json\. Keep it/)).toBeVisible();
  await expect(card(page)).toContainText('Everything you made is in it.');
  await expect(notThere(page)).toHaveCount(0);
  const text = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const [name, handle] of root.entries())
      if (name.startsWith('carrel-2') && handle instanceof FileSystemFileHandle)
        return (await handle.getFile()).text();
    return '';
  });
  expect(JSON.parse(text)).toMatchObject({ highlights: [{ note: 'first thought' }] });
});

test('a backup goes to the share sheet where the system has one', async ({ app, page }) => {
  await page.addInitScript(() => {
    navigator.canShare = () => true;
    navigator.share = async ({ files } = {}) => {
      const [file] = files ?? [];
      localStorage.setItem('journey.shared', (await file?.text()) ?? '');
    };
  });
  await openNoted(app, 'first thought');
  await openStorage(app);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(app.notice(/ went where you chose\./)).toBeVisible();
  await expect(card(page)).toContainText('Last backup was today');
  const text = await page.evaluate(() => localStorage.getItem('journey.shared'));
  expect(JSON.parse(text ?? '')).toMatchObject({ highlights: [{ note: 'first thought' }] });
  await notThere(page).first().click();
  await expect(card(page)).toContainText('Nothing is backed up yet');
});

test('a packed file holds the same', { tag: '@long' }, async ({ app, page }) => {
  await onlyDownload(page);
  await openNoted(app, 'first thought');
  await openStorage(app);
  await page.getByRole('checkbox', { name: 'Compressed' }).check();
  await expect(card(page)).toContainText('.json.gz');
  const [name, bytes] = await saved(page);
  expect(name).toMatch(/^carrel-[\d-]{15}-\w{8}\.json\.gz$/);
  expect(gunzipSync(bytes).toString('utf8')).toContain('first thought');
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Compressed' })).toBeChecked();
});

const reminder = (app: App) => app.notice(/only on this device\./);

/** Changes the status of the first paper so many times. */
async function change(app: App, times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) {
    const name = at % 2 === 0 ? 'Reading' : 'To read';
    await press(app, name);
    await counts(app, name, 1);
  }
}

async function openFirst(app: App): Promise<void> {
  await app.open();
  await app.says(434);
  await app.titles.first().click();
  await expect(app.heading).toBeVisible();
}

test(
  'after 25 changes a backup is asked for, is made from there, and is asked for no more',
  { tag: '@long' },
  async ({ app, page }, info) => {
    await onlyDownload(page);
    await openFirst(app);
    await change(app, 24);
    await page.reload();
    await expect(foot(app)).toContainText('Not backed up yet');
    await expect(reminder(app)).toHaveCount(0);
    await press(app, 'Read');
    await expect(reminder(app)).toContainText(
      '25 changes are only on this device. Nothing is backed up yet.',
    );
    const barriers = new Barriers(page, info);
    await barriers.look('reminder');
    expect(barriers.found).toEqual([]);
    const [name] = await saved(page);
    await expect(app.notice(`${name} went to the browser`)).toBeVisible();
    await page.reload();
    await expect(foot(app)).toContainText('Backed up today');
    await expect(reminder(app)).toHaveCount(0);
  },
);

test(
  'on the seventh day a backup is asked for, and a day after “Later”',
  { tag: '@long' },
  async ({ app, page }) => {
    const start = Date.now();
    await page.clock.install({ time: start });
    await openFirst(app);
    await press(app, 'Reading');
    await expect(foot(app)).toContainText('Not backed up yet');
    const on = async (day: number): Promise<void> => {
      await page.clock.setSystemTime(start + day * DAY_MS);
      await page.reload();
      await counts(app, 'Reading', 1);
      await expect(foot(app)).toContainText('Not backed up yet');
    };
    await on(6.9);
    await expect(reminder(app)).toHaveCount(0);
    await on(7.1);
    await expect(reminder(app)).toContainText('1 change is only on this device.');
    await page.getByRole('button', { name: 'Later', exact: true }).click();
    await expect(reminder(app)).toHaveCount(0);
    await on(8);
    await expect(reminder(app)).toHaveCount(0);
    await on(8.2);
    await expect(reminder(app)).toBeVisible();
  },
);

test('when to be reminded is the reader’s own to say', { tag: '@long' }, async ({ app, page }) => {
  await openStorage(app);
  await page.getByRole('spinbutton', { name: 'Changes until a reminder' }).fill('2');
  await openFirst(app);
  await change(app, 2);
  await expect(reminder(app)).toContainText('2 changes are only on this device.');
  await foot(app).click();
  await expect(page.getByRole('spinbutton', { name: 'Changes until a reminder' })).toHaveValue('2');
  // Its own page says it anyway.
  await expect(reminder(app)).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Remind me after' }).uncheck();
  await app.open();
  await app.says(434);
  await expect(reminder(app)).toHaveCount(0);
});
