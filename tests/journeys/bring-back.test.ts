import { expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { papers } from './support/corpus.ts';
import { backup, preview } from './support/importing.ts';
import { inRail } from './support/tags.ts';
import { choose, inRail as listInRail, openList, rows } from './support/lists.ts';

const SOME = papers.slice(0, 3);

test('a list that was deleted comes back from last week’s backup, with its papers, and goes with one undo', async ({
  app,
  page,
}, info) => {
  const barriers = new Barriers(page, info);
  await app.open('#/');
  await app.says(434);
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  await page.keyboard.type('Journal club');
  await expect(page.getByRole('option', { name: 'Create “Journal club”' })).toBeVisible();
  await page.keyboard.press('Enter');
  const link = listInRail(app, 'Journal club');
  await expect(link).toBeVisible();
  const { buffer } = await backup({ app, page });

  await app.open('#/');
  await link.click();
  await page.getByRole('button', { name: 'More for this list' }).click();
  await page.getByRole('menuitem', { name: 'Delete the list' }).click();
  await expect(page.getByRole('heading', { name: 'Journal club', level: 1 })).toBeHidden();

  await app.open('#/import');
  await expect(page.getByRole('heading', { name: 'Open a file' })).toBeFocused();
  await page
    .getByLabel('Files to open')
    .setInputFiles({ name: 'carrel.json', mimeType: '', buffer });
  await expect(preview(page)).toContainText('1 thing in it was deleted here since');
  await expect(preview(page).getByRole('radio', { name: /1 Deleted here since/ })).toBeChecked();
  await expect(preview(page).getByRole('listitem')).toContainText('Journal club');
  await expect(preview(page).getByRole('button', { name: 'Merge 0 changes' })).toBeDisabled();
  const box = preview(page).getByRole('checkbox', { name: /^Bring back List Journal club/ });
  await expect(box).toHaveAccessibleName(/with 1 more on it/);
  await box.press('Space');
  await expect(preview(page).getByRole('checkbox', { name: /^Bring back all/ })).toBeChecked();
  await barriers.look('what was deleted since');
  await preview(page).getByRole('button', { name: 'Bring back 1' }).click();
  await expect(page.getByRole('heading', { name: 'Merged' })).toBeVisible();
  await barriers.look('brought back');
  expect(barriers.found).toEqual([]);

  await app.open('#/');
  await link.click();
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(0);
  await expect(link).toHaveCount(0);
});

test(
  'a merge is taken back from its page, also after other acts',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/import');
    await expect(page.getByRole('heading', { name: 'Open a file' })).toBeFocused();
    const buffer = Buffer.from(
      '@misc{new, title = {A paper that no listing has}, keywords = {club}}',
    );
    await page.getByLabel('Files to open').setInputFiles({ name: 'a.bib', mimeType: '', buffer });
    await preview(page)
      .getByRole('button', { name: /^Merge/ })
      .click();
    await expect(
      page.getByText('3 changes merged from “a.bib”. This can be taken back'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Take this merge back' }).click();
    await expect(page.getByRole('heading', { name: 'Taken back' })).toBeVisible();
    await expect(page.getByText('What you did since stays.')).toBeVisible();
    await expect(inRail(app, 'club')).toHaveCount(0);
  },
);

test('a note of a list and its description have their earlier texts', async ({ app, page }) => {
  const [first] = SOME;
  if (!first) throw new Error('The corpus holds no paper.');
  await openList(app, SOME);
  const note = page.getByRole('textbox', { name: /^Note on/ });
  for (const text of ['Start here.', 'Skip this.']) {
    await choose(page, first, text === 'Start here.' ? 'Add a note' : 'Change the note');
    await note.fill(text);
    await note.press('Enter');
    await expect(page.getByRole('button', { name: text })).toBeVisible();
  }
  await choose(page, first, 'Earlier notes');
  const dialog = page.getByRole('dialog', { name: 'Earlier texts of this note' });
  await expect(dialog.getByRole('listitem')).toHaveText(/Start here\./);
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('button', { name: 'Start here.' })).toBeVisible();

  const description = page.getByRole('textbox', { name: 'What the list is for' });
  for (const text of ['For Monday.', '']) {
    await page.getByTitle('Describe').click();
    await description.fill(text);
    await description.press('Control+Enter');
    await expect(page.getByTitle('Describe')).toHaveText(text || 'Add a description');
  }
  await page.getByRole('button', { name: 'More for this list' }).click();
  await page.getByRole('menuitem', { name: 'Earlier descriptions' }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByTitle('Describe')).toHaveText('For Monday.');
});
