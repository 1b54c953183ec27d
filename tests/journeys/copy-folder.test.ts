import type { Browser } from '@playwright/test';
import { App, expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { find } from './support/corpus.ts';
import { bring, copies, copyOf, giveFolder } from './support/folder.ts';
import { cameIn, keepFolder, listed, merge, offer, openStorage } from './support/keeping.ts';
import { openNoted, paper } from './support/notes.ts';
import { counts, press } from './support/triage.ts';

const OTHER = find(({ id }) => id !== paper.id, 'another paper');
const HOUR_MS = 3600 * 1000;
/** A copy is written ten seconds after the last change. */
const COPIED = { timeout: 30_000 };

test(
  'a copy is kept in a folder, written again after a change, also in a later visit',
  { tag: '@long' },
  async ({ app, page }) => {
    await giveFolder(page);
    await openNoted(app, 'first thought');
    const name = await keepFolder(app);
    await expect(page.getByText('Last backup was today')).toBeVisible();
    await expect(
      page.getByText('Everything you made is in the copy in your folder.'),
    ).toBeVisible();
    const before = await copies(page);
    expect(Object.keys(before)).toEqual([name]);
    expect(JSON.parse(before[name] ?? '')).toMatchObject({
      highlights: [{ note: 'first thought' }],
    });

    await app.open(`#/paper/${paper.id}`);
    await page.reload();
    await press(app, 'Reading');
    await counts(app, 'Reading', 1);
    // What a backup holds is not in the copy for that: the window closes before that is written.
    await openStorage(app);
    await expect(page.getByText('Since then: the status of 1 paper is only here.')).toBeVisible();
    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await page.getByRole('button', { name: 'Save a backup file' }).click();
    await expect(page.getByText('Everything you made is in it.')).toBeVisible();
    await page.reload();
    await expect
      .poll(async () => Object.values(await copies(page)).join(' '), COPIED)
      .toContain('"status": "reading"');
    expect(Object.keys(await copies(page))).toEqual([name]);

    // A copy of what is here already is nothing to tell of.
    await bring(page, { 'carrel-OTHER.json': before[name] ?? '' });
    await openStorage(app);
    await expect(listed(page, 'carrel-OTHER.json')).toContainText('Nothing in it is new here.');
    await app.open();
    await app.says(434);
    await expect(offer(app)).toHaveCount(0);

    await openStorage(app);
    await page.getByRole('button', { name: 'Stop keeping it' }).click();
    await expect(page.getByRole('button', { name: 'Keep a copy in a folder…' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Keep a copy in a folder…' })).toBeVisible();
  },
);

/** A second laptop of the same reader. */
async function otherLaptop(browser: Browser, url: string): Promise<App> {
  const page = await (await browser.newContext()).newPage();
  await giveFolder(page);
  return new App(page, url);
}

test('two laptops with one folder stay one library', async ({ app, page, browser, site }) => {
  test.slow();
  await giveFolder(page);
  await openNoted(app, 'first thought');
  const here = await keepFolder(app);

  const other = await otherLaptop(browser, site.url);
  await other.open();
  await other.says(434);
  const there = await keepFolder(other);
  expect(there).not.toBe(here);
  // The first time it is told of, looked at and merged by hand.
  await other.open();
  await bring(other.page, await copies(page));
  await expect(offer(other)).toHaveText('Another device saved its copy in “my backups” today.');
  await other.page.getByRole('button', { name: 'Look', exact: true }).click();
  await expect(other.page.getByRole('region', { name: 'Merge preview' })).toContainText(here);
  await merge(other);
  await openStorage(other);
  await expect(listed(other.page, here)).toContainText('Nothing in it is new here.');

  // From then on what was added comes by itself. That the first paper was opened is there already, or
  // not, as quickly as it was left: only of another one all is new.
  await app.open(`#/paper/${OTHER.id}`);
  await press(app, 'Reading');
  await expect.poll(async () => (await copies(page))[here], COPIED).toContain('"reading"');
  await other.open();
  await bring(other.page, await copies(page));
  await expect(cameIn(other)).toHaveText('From your other device: 1 added.');
  await counts(other, 'Reading', 1);
  await other.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(other.article(OTHER.title)).toBeVisible();

  // The other way, too: what came from here is no news here.
  await press(other, 'Read');
  await expect
    .poll(async () => (await copies(other.page))[there], COPIED)
    .toContain('"status": "read"');
  await app.open();
  await bring(page, await copies(other.page));
  await expect(offer(app)).toBeVisible();
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await merge(app);
  await app.open();
  await counts(app, 'Read', 1);
  await expect.poll(async () => (await copies(page))[here], COPIED).toContain('"status": "read"');
  await bring(other.page, await copies(page));
  await openStorage(other);
  await expect(listed(other.page, here)).toContainText('Nothing in it is new here.');
  await other.open();
  await counts(other, 'Read', 1);
  await other.page.context().close();
});

test(
  'what came by itself is taken back by one press, and waits from then on',
  { tag: '@long' },
  async ({ app, page }, info) => {
    await giveFolder(page);
    await app.open();
    await app.says(434);
    await keepFolder(app);
    const now = Date.now();
    const name = 'carrel-PHONE.json';
    await bring(page, { [name]: await copyOf('PHONE', paper.id, 'Ask.', now - 3 * HOUR_MS) });
    await openStorage(app);
    await page.getByRole('button', { name: `Look at ${name}` }).click();
    await merge(app);
    await app.open();
    const noted = app.rail.getByRole('link', { name: /^With notes 1$/ });
    await expect(noted).toBeVisible();

    await bring(page, {
      [name]: await copyOf('PHONE', OTHER.id, 'Ask the ward.', now - 2 * HOUR_MS),
    });
    await expect(cameIn(app)).toHaveText('From your other device: 1 added.');
    await expect(app.rail.getByRole('link', { name: /^With notes 2$/ })).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    // A notice stays for as long as the mouse is over it.
    await page.mouse.move(0, 0);
    await expect(noted).toBeVisible();
    // The reader knows; it stays on offer where the copies are named.
    await openStorage(app);
    await expect(listed(page, name)).toContainText('It holds what is not here.');
    const barriers = new Barriers(page, info);
    await barriers.look('copies of other devices');
    expect(barriers.found).toEqual([]);
    await app.open();
    await app.says(434);
    await expect(offer(app)).toHaveCount(0);
    await bring(page, {
      [name]: await copyOf('PHONE', OTHER.id, 'Ask them all.', now - HOUR_MS),
    });
    await expect(offer(app)).toBeVisible();
    await expect(noted).toBeVisible();
  },
);

test('each device’s copy stays on offer until it is merged, whatever times copies bear', async ({
  app,
  page,
}) => {
  await giveFolder(page);
  await app.open();
  // It would stay in the place of the offer for as long as the pointer rests on it.
  await expect(app.notice('Works offline now')).toBeVisible();
  await page.getByRole('button', { name: 'Good' }).click();
  const own = await keepFolder(app);
  await app.open();
  const now = Date.now();
  await bring(page, {
    'carrel-LAPTOP.json': await copyOf('LAPTOP', paper.id, 'From the laptop.', now - HOUR_MS),
  });
  await expect(offer(app)).toHaveText('Another device saved its copy in “my backups” today.');
  // Looked at, and not merged.
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await expect(page.getByText('carrel-LAPTOP.json').first()).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  // An older copy arrives after it, and what a copying program makes of two; a backup is none.
  const phone = await copyOf('PHONE', OTHER.id, 'From the phone.', now - 2 * HOUR_MS);
  await bring(page, {
    'carrel-PHONE.json': phone,
    'carrel-PHONE (conflicted copy).json': phone,
    'carrel-TORN.json': phone.slice(0, 400),
    'carrel-2026-11-02-0905-PHONE.json': phone,
  });
  await app.open();
  await expect(offer(app)).toHaveText('3 other devices saved their copies in “my backups”.');
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(offer(app)).toHaveCount(0);
  await page.reload();
  await expect(offer(app)).toBeVisible();
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await expect(listed(page, 'carrel-')).toHaveCount(4);
  await expect(listed(page, 'carrel-TORN.json')).toContainText('It cannot be read now');
  await page.getByRole('button', { name: 'Look at carrel-PHONE.json' }).click();
  await merge(app);
  await openStorage(app);
  await expect(listed(page, 'carrel-PHONE.json')).toContainText('Nothing in it is new here.');
  await expect(listed(page, 'conflicted')).toContainText('Nothing in it is new here.');
  await expect(listed(page, 'carrel-LAPTOP.json')).toContainText('It holds what is not here.');
  expect(Object.keys(await copies(page))).toContain(own);
});

test(
  'a profile that was copied takes another name, and leaves the other’s file as it is',
  { tag: '@long' },
  async ({ app, page }) => {
    await giveFolder(page);
    await openNoted(app, 'first thought');
    const own = await keepFolder(app);
    // The copy of this profile writes under the same name, and its folder is this one.
    const { device }: { device: string } = JSON.parse((await copies(page))[own] ?? '');
    const twins = await copyOf(device, OTHER.id, 'Not written here.', Date.now());
    await bring(page, { [own]: twins });
    await app.open(`#/paper/${paper.id}`);
    await press(app, 'Reading');
    await expect.poll(async () => Object.keys(await copies(page)).length, COPIED).toBe(2);
    await openStorage(app);
    await expect(app.status(/this device has another name now/)).toBeVisible();
    expect((await copies(page))[own]).toBe(twins);
    await expect(listed(page, own)).toContainText('It holds what is not here.');
  },
);

test(
  'two tabs write one copy, which holds what either made',
  { tag: '@long' },
  async ({ app, page, context }) => {
    await giveFolder(page);
    await openNoted(app, 'first thought');
    const own = await keepFolder(app);
    const second = new App(await context.newPage(), app.url);
    await giveFolder(second.page);
    await second.open(`#/paper/${OTHER.id}`);
    await expect(second.article(OTHER.title)).toBeVisible();
    await app.open(`#/paper/${paper.id}`);
    await press(app, 'Reading');
    await press(second, 'Set aside');
    const text = async (): Promise<string> => (await copies(page))[own] ?? '';
    await expect.poll(text, COPIED).toContain('"status": "reading"');
    await expect.poll(text, COPIED).toContain('"status": "aside"');
    expect(Object.keys(await copies(page))).toEqual([own]);
  },
);
