import type { Browser, BrowserContext } from '@playwright/test';
import { App, expect, test as journey } from '../helpers/app.ts';
import { Watch } from '../helpers/watch.ts';
import { papers } from './support/corpus.ts';
import { dumpOf } from './support/dump.ts';
import { backup, choose, merge, mergeButton, preview } from './support/importing.ts';
import { inRail as listInRail, openList } from './support/lists.ts';
import { address, done, field, head, mark, note, notes, openNoted } from './support/notes.ts';
import { openPaper } from './support/reader.ts';
import { inRail as tagInRail, remove, tag } from './support/tags.ts';
import { press } from './support/triage.ts';

async function contextOf(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ serviceWorkers: 'allow' });
}

/** Journeys of one reader with two devices: another profile of the browser, watched like the first. */
const test = journey.extend<{ phone: App }>({
  phone: async ({ browser, site, allowed }, use) => {
    const context = await contextOf(browser);
    const watch = new Watch(context, new URL(site.url).origin, allowed);
    await use(new App(await context.newPage(), site.url));
    await context.close();
    expect(watch.complaints).toEqual([]);
  },
});

const LISTED = papers.slice(0, 12);
const [OTHER] = papers;
if (!OTHER) throw new Error('The corpus holds no paper.');

/** Writes the note of the highlight anew. */
async function rewrite(app: App, text: string): Promise<void> {
  const { page } = app;
  await app.open(address);
  await head(page).click();
  await field(page).fill(text);
  await done(page).click();
  await expect(note(page, text)).toBeVisible();
}

test('two devices are edited apart, and are one library once each has merged the other’s file', async ({
  app,
  page,
  phone,
}) => {
  test.slow();
  const laptop = { app, page };
  const other = { app: phone, page: phone.page };
  await openList(app, LISTED);
  await openNoted(app, 'first thought');
  await openPaper(app, OTHER);
  await tag(page, 'ward');
  await merge(other, await backup(laptop));
  expect(await dumpOf(phone.page)).toBe(await dumpOf(page));

  // Both write the same note; one takes a tag off that the other one gave.
  await rewrite(app, 'as the laptop has it');
  await press(app, 'Reading');
  await rewrite(phone, 'as the phone has it');
  await openPaper(phone, OTHER);
  await remove(phone.page, 'ward').click();
  await expect(remove(phone.page, 'ward')).toHaveCount(0);
  await tag(phone.page, 'night shift');

  const fromLaptop = await backup(laptop);
  await choose(other, fromLaptop);
  const conflicts = preview(phone.page).getByRole('radio', { name: /1 Conflicts to settle/ });
  await expect(conflicts).toBeChecked();
  await expect(preview(phone.page)).toContainText('as the laptop has it');
  await expect(preview(phone.page)).toContainText('as the phone has it');
  await preview(phone.page)
    .getByRole('radio', { name: /^Take the file’s/ })
    .check();
  await mergeButton(phone.page).click();
  await expect(phone.page.getByRole('heading', { name: 'Merged' })).toBeVisible();

  await merge(laptop, await backup(other));
  expect(await dumpOf(page)).toBe(await dumpOf(phone.page));
  for (const { app: device, page: shown } of [laptop, other]) {
    await device.open(address);
    await shown.reload();
    await expect(note(shown, 'as the laptop has it')).toBeVisible();
    await mark(shown, 'method').click();
    await notes(shown).getByRole('button', { name: 'Earlier texts of this note' }).click();
    await expect(shown.getByRole('dialog')).toContainText('as the phone has it');
    await shown.keyboard.press('Escape');
    await expect(tagInRail(device, 'night shift')).toBeVisible();
  }

  // Once more either way, nothing is new.
  await choose(other, await backup(laptop));
  await expect(preview(phone.page)).toContainText('Everything in this file is here already.');
});

test('a file that would delete much is asked about, and undo brings all of it back', async ({
  app,
  page,
  phone,
}) => {
  const other = { app: phone, page: phone.page };
  await openList(app, LISTED);
  await merge(other, await backup({ app, page }));
  await phone.open('#/list/LIST');
  await phone.page.getByRole('button', { name: 'More for this list' }).click();
  await phone.page.getByRole('menuitem', { name: 'Delete the list' }).click();
  await expect(listInRail(phone, 'Journal club')).toHaveCount(0);
  const file = await backup(other);

  const before = await dumpOf(page);
  await choose({ app, page }, file);
  await expect(preview(page).getByRole('radio', { name: /13 Deleted/ })).toBeVisible();
  await mergeButton(page).click();
  const question = page.getByText(/^13 records would be deleted here: 100 % of your library\./);
  await expect(question).toBeVisible();
  expect(await dumpOf(page)).toBe(before);
  await page.getByRole('button', { name: 'Keep everything' }).click();
  await expect(question).toBeHidden();
  expect(await dumpOf(page)).toBe(before);

  await choose({ app, page }, file);
  await mergeButton(page).click();
  await page.getByRole('button', { name: 'Delete and merge' }).click();
  await expect(page.getByRole('heading', { name: 'Merged' })).toBeVisible();
  expect(await dumpOf(page)).toBe(await dumpOf(phone.page));
  await page.keyboard.press('Control+z');
  await expect(app.notice(/^Undone: 13 changes merged from/)).toBeVisible();
  expect(await dumpOf(page)).toBe(before);
  await app.open('#/');
  await expect(listInRail(app, 'Journal club 0 of 12 read')).toBeVisible();
});
