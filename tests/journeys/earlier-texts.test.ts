import { expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
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
