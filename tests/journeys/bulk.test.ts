import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { field } from './support/tags.ts';
import { counts, row, rowSays } from './support/triage.ts';

const bar = (app: App) => app.page.getByRole('toolbar', { name: 'Selected papers' });
const said = (app: App) => bar(app).getByRole('status');
const pick = (app: App, place: number) => row(app, place).getByRole('checkbox');
const button = (app: App, name: string) => bar(app).getByRole('button', { name, exact: true });
const undo = (app: App) => app.page.getByRole('button', { name: 'Undo' });

/** Tags what is selected by way of the small field. */
async function tag(app: App, name: string): Promise<void> {
  await button(app, 'Tag').click();
  await app.page.keyboard.type(name);
  await expect(app.page.getByRole('combobox', { name: 'Tag: name' })).toHaveValue(name);
  await app.page.keyboard.press('Enter');
}

test('many by mouse: a range is set aside and tagged, each with one way back', async ({
  app,
  page,
}) => {
  await app.open();
  await app.says(434);
  await pick(app, 2).click();
  await expect(said(app)).toHaveText('1 selected');
  await pick(app, 5).click({ modifiers: ['Shift'] });
  await expect(said(app)).toHaveText('4 selected');
  await pick(app, 3).click();
  await expect(said(app)).toHaveText('3 selected');
  await expect(pick(app, 3)).not.toBeChecked();
  await expect(pick(app, 4)).toBeChecked();

  await button(app, 'Set aside').click();
  await expect(app.notice('3 papers: set aside.')).toBeVisible();
  await counts(app, 'Set aside', 3);
  await undo(app).click();
  await counts(app, 'Set aside', 0);
  await counts(app, 'Not sorted', 434);

  await tag(app, 'journal club');
  await expect(app.notice('3 tagged “journal club”.')).toBeVisible();
  await expect(row(app, 2).locator('article')).toContainText('journal club');
  await expect(row(app, 3).locator('article')).not.toContainText('journal club');
  await undo(app).click();
  await expect(app.list).not.toContainText('journal club');

  // A name that is known completes; taken off again where it is.
  await tag(app, 'journal club');
  await expect(row(app, 5).locator('article')).toContainText('journal club');
  await pick(app, 3).click();
  await tag(app, 'journ');
  await expect(row(app, 3).locator('article')).toContainText('journal club');
  await button(app, 'Untag').click();
  await page.getByRole('option', { name: 'journal club 4' }).click();
  await expect(app.notice('Tag “journal club” taken off 4.')).toBeVisible();
  await expect(app.list).not.toContainText('journal club');
  await button(app, 'Clear the selection').click();
  await expect(bar(app)).toHaveCount(0);
  await expect(app.heading).toHaveCount(0);
});

test(
  'many by keys: X, a range, all; what a search does not show stays selected',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.says(434);
    await page.keyboard.press('j');
    await expect(app.titles.nth(0)).toBeFocused();
    await page.keyboard.press('x');
    await expect(said(app)).toHaveText('1 selected');
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('j');
    await expect(app.titles.nth(2)).toBeFocused();
    await page.keyboard.press('Shift+X');
    await expect(said(app)).toHaveText('3 selected');
    await app.search.fill('sepsis');
    await app.says(2);
    await expect(said(app)).toHaveText('3 selected, 3 not shown');
    await page.keyboard.press('ArrowDown');
    await expect(app.titles.nth(0)).toBeFocused();
    await page.keyboard.press('Control+a');
    await expect(said(app)).toHaveText('5 selected, 3 not shown');
    await page.keyboard.press('Escape');
    await expect(bar(app)).toHaveCount(0);
    await expect(app.search).toHaveValue('sepsis');
    await page.keyboard.press('x');
    await button(app, 'All 2 results').press('Enter');
    await expect(said(app)).toHaveText('2 selected');
    await button(app, 'Read').press('Enter');
    await rowSays(app, 1, 'Read');
    await rowSays(app, 2, 'Read');
  },
);

test('what is selected stays beside an open paper, and is let go of on another page', async ({
  app,
  page,
}) => {
  await app.open();
  await app.says(434);
  await pick(app, 1).click();
  await pick(app, 2).click();
  await app.titles.nth(2).click();
  await expect(app.heading).toBeFocused();
  await expect(said(app)).toHaveText('2 selected');
  await app.rail.getByRole('link', { name: 'No lists yet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reading lists' })).toBeVisible();
  await page.goBack();
  await expect(app.heading).toBeVisible();
  await expect(bar(app)).toHaveCount(0);
  // A key acts on the paper of its row alone, as before anything was selected.
  await pick(app, 4).focus();
  await page.keyboard.press('r');
  await rowSays(app, 4, 'To read');
  await counts(app, 'To read', 1);
});

test.describe('keys act on all that is selected', () => {
  test('status, tags and read, each with one way back', { tag: '@long' }, async ({ app, page }) => {
    await app.open();
    await app.says(434);
    for (const place of [1, 3]) {
      await page.keyboard.press('j');
      await expect(app.titles.nth(place - 1)).toBeFocused();
      await page.keyboard.press('x');
      if (place === 1) await page.keyboard.press('j');
    }
    await expect(said(app)).toHaveText('2 selected');
    await page.keyboard.press('r');
    await expect(app.notice('2 papers: to read.')).toBeVisible();
    await rowSays(app, 1, 'To read');
    await rowSays(app, 3, 'To read');
    await page.keyboard.press('Control+z');
    await counts(app, 'Not sorted', 434);

    await page.keyboard.press('t');
    await page.keyboard.type('ward');
    await expect(page.getByRole('combobox', { name: 'Tag: name' })).toHaveValue('ward');
    await page.keyboard.press('Enter');
    await expect(app.notice('2 tagged “ward”.')).toBeVisible();
    await expect(app.titles.nth(2)).toBeFocused();

    await page.keyboard.press('Shift+Enter');
    await expect(app.notice('2 papers: read.')).toBeVisible();
    await counts(app, 'Read', 2);
    await expect(app.titles.nth(2)).toBeFocused();
    await page.keyboard.press('Control+z');
    await counts(app, 'Read', 0);
  });

  test(
    'a pinned tag is given to those that lack it, then taken off all',
    { tag: '@long' },
    async ({ app, page }) => {
      await app.open('#/tags');
      await page.getByRole('button', { name: 'New tag' }).click();
      await page.keyboard.type('ward');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Edit ward' }).click();
      await page.getByRole('combobox', { name: 'Key' }).selectOption('3');
      await page.getByRole('button', { name: 'Done' }).click();
      await app.open('#/');
      await app.says(434);
      await pick(app, 2).click();
      await page.keyboard.press('3');
      await expect(app.notice('Tagged “ward”.')).toBeVisible();
      await pick(app, 4).click();
      await page.keyboard.press('3');
      await expect(app.notice('Tagged “ward”.')).toBeVisible();
      await expect(row(app, 4).locator('article')).toContainText('ward');
      await page.keyboard.press('3');
      await expect(app.notice('Tag “ward” taken off 2.')).toBeVisible();
      await expect(app.list).not.toContainText('ward');
    },
  );

  test(
    'but in an open paper that is none of them on that paper',
    { tag: '@long' },
    async ({ app, page }) => {
      await app.open();
      await app.says(434);
      await app.titles.nth(2).click();
      await expect(app.heading).toBeFocused();
      await pick(app, 1).click();
      await pick(app, 2).click();
      await app.heading.click();
      await page.keyboard.press('r');
      await rowSays(app, 3, 'To read');
      await rowSays(app, 1, 'Not sorted');
      await page.keyboard.press('t');
      await expect(field(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await pick(app, 3).click();
      await app.heading.click();
      await page.keyboard.press('Shift+Enter');
      await expect(app.notice('3 papers: read.')).toBeVisible();
    },
  );

  test(
    'Shift and Enter on the box of a row do the same as on its title',
    { tag: '@long' },
    async ({ app, page }) => {
      await app.open();
      await app.says(434);
      await pick(app, 2).click();
      await pick(app, 4).click();
      await expect(pick(app, 4)).toBeFocused();
      await page.keyboard.press('Shift+Enter');
      await expect(app.notice('2 papers: read.')).toBeVisible();
      await expect(said(app)).toHaveText('2 selected');
    },
  );
});

test('all of the library at once, and back', async ({ app, page }) => {
  await app.open('#/?is=unread');
  await app.says(434);
  await page.getByRole('button', { name: 'Select papers' }).click();
  await expect(said(app)).toHaveText('None selected');
  await button(app, 'All 434 results').click();
  await expect(said(app)).toHaveText('434 selected');
  await button(app, 'To read').click();
  await app.says(0);
  await expect(said(app)).toHaveText('434 selected, 434 not shown');
  await undo(app).click();
  await app.says(434);
  await expect(said(app)).toHaveText('434 selected');
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test(
    'while papers are selected, a tap on one selects it',
    { tag: '@long' },
    async ({ app, page }) => {
      await app.open();
      await app.says(434);
      await page.getByRole('button', { name: 'Select papers' }).tap();
      await app.titles.nth(0).tap();
      await app.titles.nth(2).tap();
      await expect(said(app)).toHaveText('2 selected');
      await app.titles.nth(2).tap();
      await expect(said(app)).toHaveText('1 selected');
      await button(app, 'Reading').tap();
      await expect(app.notice('1 paper: reading.')).toBeVisible();
      await button(app, 'Clear the selection').tap();
      await app.titles.nth(0).tap();
      await expect(app.heading).toBeVisible();
    },
  );
});

for (const [device, width, height] of [
  ['a desktop', 1440, 900],
  ['a phone', 390, 844],
] as const) {
  test(
    `nothing of this is a barrier on ${device}`,
    { tag: device === 'a phone' ? '@long' : [] },
    async ({ app, page }, info) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await app.open();
      await app.says(434);
      const barriers = new Barriers(page, info);
      await page.getByRole('button', { name: 'Select papers' }).click();
      await pick(app, 1).click();
      await pick(app, 3).click({ modifiers: ['Shift'] });
      await button(app, 'Read').click();
      await tag(app, 'radiology');
      await expect(row(app, 2).locator('article')).toContainText('radiology');
      await barriers.look('selected papers');
      await button(app, 'Untag').click();
      await expect(page.getByRole('option', { name: 'radiology 3' })).toBeVisible();
      await barriers.look('the tags to take off');
      await page.keyboard.press('Escape');
      await button(app, 'Clear the selection').click();
      await app.titles.nth(1).click();
      await expect(page.getByRole('radio', { name: 'Read', exact: true })).toBeChecked();
      await barriers.look('a paper that was read');
      if (device === 'a desktop') {
        await page.keyboard.press('f');
        await expect(page.getByRole('toolbar', { name: 'Go on' })).toBeVisible();
        await barriers.look('the focus view');
      }
      expect(barriers.found).toEqual([]);
    },
  );
}
