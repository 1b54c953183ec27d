import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { papers } from './support/corpus.ts';
import { openList } from './support/lists.ts';
import { chooseFor } from './support/menus.ts';
import { done, field, head, note, notes, openNoted, paper } from './support/notes.ts';

test('a text of a note that was written over is looked up and restored', async ({
  app,
  page,
}, info) => {
  await openNoted(app, 'first thought');
  await head(page).click();
  await field(page).fill('second thought');
  await done(page).click();
  await expect(note(page, 'second thought')).toBeVisible();
  const earlier = notes(page).getByRole('button', { name: 'Earlier texts of this note' });
  await earlier.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Earlier texts of this note' });
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(dialog).toContainText('first thought');
  const barriers = new Barriers(page, info);
  await barriers.look('earlier texts');
  expect(barriers.found).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(earlier).toBeFocused();

  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(note(page, 'first thought')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await expect(note(page, 'first thought')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(note(page, 'second thought')).toBeVisible();
});

test('a note that was deleted is looked up where a new one would be written', async ({
  app,
  page,
}) => {
  await app.open(`#/paper/${paper.id}`);
  const add = page.getByRole('button', { name: 'Add a note on this paper' });
  const written = page.getByRole('textbox', { name: 'Note on this paper' });
  await add.click();
  await written.fill('Ask the ward.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Edit note' }).click();
  await written.fill('');
  await page.keyboard.press('Escape');

  await add.click();
  await page.getByRole('button', { name: 'Earlier texts of this note' }).click();
  const dialog = page.getByRole('dialog', { name: 'Earlier texts of this note' });
  await expect(dialog).toContainText('Ask the ward.');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(written).toHaveValue('Ask the ward.');
  await expect(written).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Note on this paper' })).toContainText(
    'Ask the ward.',
  );
});

test.describe('names that were written over are looked up where they are given', () => {
  const dialog = (page: Page, of: string) =>
    page.getByRole('dialog', { name: `Earlier texts of this ${of}` });
  /** Restores the one earlier text there is. */
  async function restore(page: Page, of: string, was: string): Promise<void> {
    await expect(dialog(page, of).getByRole('listitem')).toHaveCount(1);
    await expect(dialog(page, of)).toContainText(was);
    await dialog(page, of).getByRole('button', { name: 'Restore' }).click();
    await expect(dialog(page, of)).toHaveCount(0);
  }

  test('of a tag, and where another tag has it by now', async ({ app, page }) => {
    await app.open('#/tags');
    await page.getByRole('button', { name: 'New tag' }).click();
    await page.keyboard.type('ward');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Edit ward' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('on the ward');
    await page.getByRole('button', { name: 'Earlier texts of this name' }).click();
    await restore(page, 'name', 'ward');
    await expect(page.getByRole('link', { name: 'ward', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();

    await page.getByRole('button', { name: 'New tag' }).click();
    await page.keyboard.type('on the ward');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Edit ward' }).click();
    await page.getByRole('button', { name: 'Earlier texts of this name' }).click();
    await restore(page, 'name', 'on the ward');
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('on the ward');
    await expect(page.getByRole('button', { name: /^Merge/ })).toBeVisible();
  });

  test('of a section', async ({ app, page }) => {
    await openList(app, papers.slice(0, 2));
    await chooseFor(page, 'this list', 'New section');
    await page.keyboard.type('Before lunch');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Before lunch', exact: true }).click();
    await page.getByRole('textbox', { name: 'New name of Before lunch' }).fill('After lunch');
    await page.keyboard.press('Enter');
    await chooseFor(page, 'section After lunch', 'Earlier names');
    await restore(page, 'section’s name', 'Before lunch');
    await expect(page.getByRole('heading', { name: 'Before lunch' })).toBeVisible();
  });

  test('of a saved search', async ({ app, page }) => {
    await app.open('#/?q=sepsis');
    await page.getByRole('button', { name: 'Save search' }).click();
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await page.keyboard.type('Blood');
    await page.keyboard.press('Enter');
    const more = page.getByRole('button', { name: 'More for Blood' });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Earlier names' }).press('Enter');
    await expect(dialog(page, 'search’s name')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Earlier names' }).press('Enter');
    await restore(page, 'search’s name', 'sepsis');
    await expect(app.rail.getByRole('link', { name: 'sepsis 2' })).toBeVisible();
  });
});
