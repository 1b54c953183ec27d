import { App, expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { address, drafts, field, mark, note, notes } from './support/notes.ts';

const SENTENCE = 'This highlight was removed in another tab. Your note is still here.';

/** Writes on a highlight that another tab removes while the last words are not stored yet. */
async function loseHighlight(app: App, other: App): Promise<void> {
  const { page } = app;
  await app.open(address);
  await app.says(434);
  await expect(app.heading).toBeFocused();
  await page.keyboard.press('.');
  await page.keyboard.press('2');
  await expect(mark(page, 'method')).toBeVisible();
  await page.keyboard.press('n');
  await field(page).fill('first thought');
  await other.open(address);
  await expect(note(other.page, 'first thought')).toBeVisible();
  await page.bringToFront();
  await page.keyboard.type(' and the last words');
  await mark(other.page, 'method').press('Delete');
  await expect(notes(page).getByRole('alert')).toContainText(SENTENCE);
}

test('a note is not lost to a tab that removes its highlight, and brings it back', async ({
  app,
  page,
  context,
  site,
}, info) => {
  const other = new App(await context.newPage(), site.url);
  await loseHighlight(app, other);
  await expect(mark(page, 'method')).toHaveCount(0);
  await expect(field(page)).toHaveAccessibleDescription('Not saved without its highlight');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(' of r');
  await expect(field(page)).toHaveValue('first thought and the last words of r');
  await page.keyboard.press('Escape');
  await app.heading.click();
  await expect(field(page)).toHaveValue('first thought and the last words of r');
  const barriers = new Barriers(page, info);
  await barriers.look('a note whose highlight is gone');
  expect(barriers.found).toEqual([]);

  await notes(page).getByRole('button', { name: 'Bring the highlight back' }).click();
  await expect(mark(page, 'method')).toBeVisible();
  await expect(notes(page).getByRole('alert')).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await expect(note(other.page, 'first thought and the last words of r')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await expect.poll(() => drafts(page)).toEqual([]);
  await app.heading.focus();
  await page.keyboard.press('Control+z');
  await expect(app.notice('Undone: Highlight brought back, with its note.')).toBeVisible();
  await expect(mark(page, 'method')).toHaveCount(0);
});

test(
  'a note without its highlight outlives a reload, can be copied, and discarded',
  { tag: '@long' },
  async ({ app, page, context, site }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const other = new App(await context.newPage(), site.url);
    await loseHighlight(app, other);
    // Else it would find the note there.
    await other.page.close();
    await page.reload();
    await expect(notes(page).getByRole('alert')).toContainText(SENTENCE);
    await expect(field(page)).toHaveValue('first thought and the last words');
    await notes(page).getByRole('button', { name: 'Copy the note' }).click();
    await expect(app.notice('Note copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'first thought and the last words',
    );
    await notes(page).getByRole('button', { name: 'Discard' }).click();
    await expect(field(page)).toHaveCount(0);
    await expect(app.heading).toBeFocused();
    await expect.poll(() => drafts(page)).toEqual([]);
  },
);

test(
  'a note goes on by itself when its highlight is back in the other tab',
  { tag: '@long' },
  async ({ app, page, context, site }) => {
    const other = new App(await context.newPage(), site.url);
    await loseHighlight(app, other);
    await other.page.keyboard.press('Control+z');
    await expect(notes(page).getByRole('alert')).toHaveCount(0);
    await expect(field(page)).toBeFocused();
    await expect(note(other.page, 'first thought and the last words')).toBeVisible();
  },
);
