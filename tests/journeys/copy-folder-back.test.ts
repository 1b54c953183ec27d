import { expect, test } from '../helpers/app.ts';
import { find } from './support/corpus.ts';
import { bring, copies, copyOf, giveFolder } from './support/folder.ts';
import { cameIn, keepFolder, listed, mergePhone, openStorage, PHONE } from './support/keeping.ts';
import { paper } from './support/notes.ts';

const OTHER = find(({ id }) => id !== paper.id, 'another paper');
const HOUR_MS = 3600 * 1000;

test('what came by itself is taken back where the copies are named, too', async ({ app, page }) => {
  await giveFolder(page);
  await app.open();
  await app.says(434);
  await keepFolder(app);
  const now = Date.now();
  await mergePhone(app, await copyOf('PHONE', paper.id, 'Ask.', now - 3 * HOUR_MS));
  await bring(page, {
    [PHONE]: await copyOf('PHONE', OTHER.id, 'Ask the ward.', now - 2 * HOUR_MS),
  });
  await expect(cameIn(app)).toHaveText('From your other device: 1 added.');
  await page.getByRole('button', { name: `Take back what came from ${PHONE}` }).click();
  await expect(listed(page, PHONE)).toContainText('It holds what is not here.');
  await expect(page.getByRole('button', { name: /^Take back what came/ })).toHaveCount(0);
  await app.open();
  await expect(app.rail.getByRole('link', { name: /^With notes 1$/ })).toBeVisible();
});

test('begun again in its folder, a device knows its own copy, and leaves what nobody can read', async ({
  app,
  page,
}) => {
  await giveFolder(page);
  await app.open();
  await app.says(434);
  const own = await keepFolder(app);
  const again = async (): Promise<string> => {
    await openStorage(app);
    await page.getByRole('button', { name: 'Stop keeping it' }).click();
    return keepFolder(app);
  };
  await mergePhone(app, await copyOf('PHONE', paper.id, 'Ask.', Date.now() - HOUR_MS));
  expect(await again()).toBe(own);
  expect((await copies(page))[own]).toContain('Ask.');
  // What was taken back is in the copy, and not here: it is this device’s all the same.
  await app.open();
  const noted = app.rail.getByRole('link', { name: /^With notes 1$/ });
  await expect(noted).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(noted).toHaveCount(0);
  expect(await again()).toBe(own);
  expect((await copies(page))[own]).not.toContain('Ask.');

  await bring(page, { [own]: '{"torn' });
  expect(await again()).not.toBe(own);
  await expect(app.status(/this device has another name now/)).toBeVisible();
  expect((await copies(page))[own]).toBe('{"torn');
});
