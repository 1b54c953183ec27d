import { App, expect, test } from '../helpers/app.ts';
import { counts, press, rowSays, shelf, status } from './support/triage.ts';

test('a status set in one tab shows in the other: row, rail and filter', async ({
  app,
  context,
  page,
  site,
}) => {
  await app.open();
  await app.says(434);
  const other = new App(await context.newPage(), site.url);
  await other.open('#/?is=toread');
  await other.says(0);
  await page.bringToFront();
  await app.titles.nth(0).click();
  const title = (await app.heading.textContent()) ?? '';
  await press(app, 'To read');
  await rowSays(app, 1, 'To read');
  await counts(other, 'To read', 1);
  await other.says(1);
  await expect(other.titles).toHaveText([title]);

  await other.page.bringToFront();
  await other.titles.nth(0).click();
  await expect(status(other, 'To read')).toBeChecked();
  await press(other, 'Read');
  await other.says(0);
  await expect(status(app, 'Read')).toBeChecked();
  await rowSays(app, 1, 'Read');
  await counts(app, 'Read', 1);
});

test('a reload without a network keeps what was decided, and its order', async ({
  app,
  page,
  site,
}) => {
  test.slow();
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  await expect(app.sort.getByRole('option', { name: 'Recently marked' })).toHaveCount(0);
  const titles = await app.titles.allTextContents();
  for (const place of [1, 4]) {
    await app.titles.nth(place).click();
    await expect(app.heading).toHaveText(titles[place] ?? '');
    await press(app, 'Reading');
    await rowSays(app, place + 1, 'Reading');
  }
  await app.sort.selectOption('Recently marked');
  const first = [titles[4] ?? '', titles[1] ?? '', titles[0] ?? ''];
  await expect.poll(async () => (await app.titles.allTextContents()).slice(0, 3)).toEqual(first);
  await site.close();
  await page.reload();
  await expect.poll(async () => (await app.titles.allTextContents()).slice(0, 3)).toEqual(first);
  await rowSays(app, 1, 'Reading');
  await counts(app, 'Reading', 2);
  await expect(status(app, 'Reading')).toBeChecked();
  await shelf(app, 'Reading').click();
  await app.says(2);
});
