import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';
import { status } from './support/triage.ts';

const KEYBOARD = '#/settings/keyboard';
const STATUS = 'Next status of the open paper, or of the one in the list';

/** The button that changes a key, as it is now. */
function keyButton(page: Page, key: string, does: string) {
  return page.getByRole('button', { name: `Change ${key}: ${does}`, exact: true });
}

/** What the page says of the change. */
function says(page: Page, sentence: string) {
  return expect(page.getByRole('status').filter({ hasText: sentence })).toHaveCount(1);
}

test('a key is changed by keys alone, is shown everywhere and can be as it was', async ({
  app,
  page,
}, info) => {
  await app.open(KEYBOARD);
  await keyButton(page, 'R', STATUS).press('Enter');
  await says(page, 'Press the new key. Esc leaves it as it is.');
  await page.keyboard.press('n');
  await says(page, 'N is taken: Write a note on it; Esc returns to it.');
  await page.keyboard.press('h');
  await says(page, 'After another key it leads to a screen.');
  await page.keyboard.press('5');
  await says(page, 'Digits mark and tag.');
  await page.keyboard.press('Space');
  await says(page, 'Only a letter or a sign');
  const barriers = new Barriers(page, info);
  await barriers.look('a key that is refused');
  await page.keyboard.press('b');
  await says(page, `Now B: ${STATUS}`);
  await expect(keyButton(page, 'B', STATUS)).toBeFocused();
  await expect(page.getByRole('definition').filter({ hasText: STATUS })).toContainText(
    'instead of R',
  );
  await barriers.look('a key that is changed');
  expect(barriers.found).toEqual([]);

  await page.reload();
  await app.open('#/');
  await app.says(434);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(app.heading).toBeFocused();
  await page.keyboard.press('r');
  await page.keyboard.press('b');
  await expect(status(app, 'To read')).toBeChecked();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await keys.getByRole('searchbox', { name: 'Find a key' }).fill('b');
  await expect(keys.getByRole('definition').filter({ hasText: STATUS })).toBeVisible();
  await expect(keys.getByRole('term').filter({ hasText: /^B$/ })).toBeVisible();
  await keys.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(keys).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('mark as reading');
  await expect(page.getByRole('option', { name: 'Mark as reading', exact: true })).toHaveText(/B$/);
  await page.keyboard.press('Escape');

  await app.open(KEYBOARD);
  await page.getByRole('button', { name: 'As they were' }).press('Enter');
  await says(page, 'All keys are as they were.');
  await expect(page.getByRole('heading', { name: 'All keys' })).toBeFocused();
  await expect(keyButton(page, 'R', STATUS)).toBeVisible();
  await expect(page.getByText('instead of')).toHaveCount(0);
});

test(
  'a wait for a key ends with Escape, another press or the focus',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open(KEYBOARD);
    const note = keyButton(page, 'N', 'Write a note on it; Esc returns to it');
    await note.click();
    await expect(note).toBeFocused();
    await page.keyboard.press('Escape');
    await says(page, 'It stays as it is.');
    await expect(page).toHaveURL(/settings\/keyboard$/);
    await note.click();
    await note.click();
    await expect(note).toHaveAttribute('aria-pressed', 'false');
    await note.click();
    await page.keyboard.press('Tab');
    await expect(note).not.toBeFocused();
    await expect(note).toHaveAttribute('aria-pressed', 'false');

    await page.getByRole('searchbox', { name: 'Find a key' }).fill('x');
    await keyButton(
      page,
      'X',
      'Select a paper in the list; with Shift, all since the last one',
    ).click();
    await page.keyboard.press(';');
    await says(page, 'It does more with Shift, so it must be a letter.');
    await page.keyboard.press('Escape');
  },
);

test('keys are changed on small screens, too', { tag: '@long' }, async ({ app, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await app.open(KEYBOARD);
  const list = keyButton(page, 'L', 'Put the paper, or the selected ones, on a reading list');
  await list.click();
  await page.keyboard.press('n');
  await says(page, 'N is taken');
  expect(await sticksOut(page)).toEqual([]);
  expect(await smallTargets(page, 24)).toEqual([]);
});

test('what one window changes the other knows, and keys that are off are not shown', async ({
  app,
  page,
  context,
}) => {
  await app.open(KEYBOARD);
  const other = await context.newPage();
  await other.goto(page.url());
  await keyButton(other, 'R', STATUS).click();
  await other.keyboard.press('q');
  await expect(keyButton(page, 'Q', STATUS)).toBeVisible();
  await keyButton(page, 'F', 'Only the paper: focus view').click();
  await page.keyboard.press('w');
  await expect(keyButton(other, 'W', 'Only the paper: focus view')).toBeVisible();
  await expect(keyButton(other, 'Q', STATUS)).toBeVisible();
  await other.close();

  await page.getByText('Off', { exact: true }).click();
  await app.open('#/');
  await expect(page.getByRole('heading', { name: 'Nothing open' })).toBeVisible();
  const keys = page.getByRole('region', { name: 'Reader' }).getByRole('term');
  await expect(keys).toHaveText(['Enter']);
  await expect(app.search).not.toHaveAttribute('aria-keyshortcuts');
});
