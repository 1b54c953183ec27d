import { expect, test, type App } from '../helpers/app.ts';

/** Presses keys in turn; after each the focus is somewhere, and never on the page as a whole. */
async function press(app: App, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await app.page.keyboard.press(key);
    await expect(app.page.locator('body:not(:focus) :focus')).toHaveCount(1);
  }
}

test.beforeEach(async ({ app }) => {
  await app.open();
  await app.says(434);
});

test('a slash goes to the search, arrows into the results and out of them', async ({ app }) => {
  await press(app, '/');
  await expect(app.search).toBeFocused();
  await press(app, 'ArrowDown');
  await expect(app.titles.nth(0)).toBeFocused();
  await press(app, 'ArrowDown', 'ArrowDown');
  await expect(app.titles.nth(2)).toBeFocused();
  await press(app, 'End');
  await expect(app.rows.last()).toHaveAttribute('aria-posinset', '434');
  await expect(app.titles.last()).toBeFocused();
  await press(app, 'ArrowDown');
  await expect(app.titles.last()).toBeFocused();
  await press(app, 'PageUp');
  await expect(app.rows.filter({ has: app.page.locator(':focus') })).toHaveAttribute(
    'aria-posinset',
    '428',
  );
  await press(app, 'Home');
  await expect(app.rows.first()).toHaveAttribute('aria-posinset', '1');
  await expect(app.titles.first()).toBeFocused();
  await press(app, 'ArrowUp');
  await expect(app.search).toBeFocused();
});

test(
  'J and K walk through the results, and through papers once one is open',
  { tag: '@long' },
  async ({ app, page }) => {
    const titles = await app.titles.allTextContents();
    const heading = (index: number) =>
      page.getByRole('heading', { level: 1, name: titles[index] ?? '', exact: true });
    await press(app, 'j');
    await expect(app.titles.nth(0)).toBeFocused();
    await press(app, 'j', 'j', 'k');
    await expect(app.titles.nth(1)).toBeFocused();
    await press(app, 'Enter');
    await expect(heading(1)).toBeFocused();
    await expect(app.titles.nth(1)).toHaveAttribute('aria-current', 'true');

    await press(app, 'j');
    await expect(heading(2)).toBeFocused();
    await expect(app.titles.nth(2)).toHaveAttribute('aria-current', 'true');
    await expect(app.list.locator('[aria-current]')).toHaveCount(1);
    await press(app, 'k', 'k');
    await expect(heading(0)).toBeFocused();
    await press(app, 'k');
    await expect(heading(0)).toBeFocused();
    for (let step = 0; step < 12; step++) await press(app, 'j');
    await expect(page.getByText('13 of 434', { exact: true })).toBeVisible();
    await expect(app.list.locator('[aria-current]')).toBeInViewport();
  },
);

test('Escape goes back one thing at a time', async ({ app, page }) => {
  await press(app, '/');
  await page.keyboard.type('sepsis');
  await app.says(2);
  await press(app, 'Enter');
  const { heading } = app;
  await expect(heading).toBeFocused();
  await press(app, 'f');
  await expect(app.search).toBeHidden();
  await expect(app.rail).toBeHidden();
  await expect(page.getByRole('button', { name: 'Focus' })).toHaveAttribute('aria-pressed', 'true');

  await press(app, 'Escape');
  await expect(app.search).toBeVisible();
  await expect(heading).toBeVisible();
  await press(app, 'Escape');
  await expect(heading).toHaveCount(0);
  await expect(app.titles.nth(0)).toBeFocused();
  await press(app, '/');
  await expect(app.search).toHaveValue('sepsis');
  await press(app, 'Escape');
  await expect(app.search).toHaveValue('');
  await expect(app.search).toBeFocused();
  await app.says(434);
});

test('the keys are shown in a dialog that holds the focus and gives it back', async ({
  app,
  page,
}) => {
  await press(app, 'j', 'j', '?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await press(app, 'j');
  await expect(dialog).toBeVisible();
  const search = dialog.getByRole('searchbox', { name: 'Find a key' });
  await search.fill('highlight a word');
  await expect(dialog.getByRole('definition')).toHaveText([/^End the highlight a word later/]);
  await search.fill('P');
  await expect(dialog.getByText('Find the selected words in all papers')).toBeVisible();
  await search.fill('teleport');
  await expect(dialog.getByText('No key does “teleport”.')).toBeVisible();
  await search.fill('');
  await press(app, 'Escape');
  await expect(dialog).toHaveCount(0);
  await expect(app.titles.nth(1)).toBeFocused();
  await press(app, '?');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(app.titles.nth(1)).toBeFocused();
});

test('a dialog asked for in the moment in which it closes is there', async ({ app, page }) => {
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await press(app, 'j', 'j', '?');
  await expect(dialog).toBeVisible();
  for (const how of ['by the browser', 'by the button']) {
    // Before the browser tells of the closing, which on a busy device it does long afterwards.
    await page.evaluate(async (how) => {
      const open = document.querySelector<HTMLDialogElement>('dialog[open]');
      const told = new Promise((resolve) => open?.addEventListener('close', resolve));
      if (how === 'by the button') open?.querySelector('button')?.click();
      else open?.requestClose();
      await Promise.resolve();
      dispatchEvent(new KeyboardEvent('keydown', { key: '?' }));
      await told;
    }, how);
    await expect(dialog.locator(':focus')).toHaveCount(1);
  }
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(app.titles.nth(1)).toBeFocused();
});

test(
  'G and a letter goes to the library and the settings',
  { tag: '@long' },
  async ({ app, page }) => {
    const settings = page.getByRole('heading', { level: 1, name: 'Reading' });
    await press(app, 'j', 'g', 's');
    await expect(settings).toBeFocused();
    await press(app, 'g', 'l');
    await app.says(434);
    await expect(page.locator('body')).not.toBeFocused();
    await press(app, 'g', 's');
    await expect(settings).toBeFocused();
    await press(app, 'Escape');
    await app.says(434);
    await expect(page.locator('body')).not.toBeFocused();
  },
);

test('letters in the search field are letters', { tag: '@long' }, async ({ app, page }) => {
  await press(app, '/');
  await page.keyboard.type('jgs/?fk');
  await expect(app.search).toHaveValue('jgs/?fk');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test(
  'F without an open paper does nothing, then or later',
  { tag: '@long' },
  async ({ app, page }) => {
    await press(app, 'j', 'f');
    await page.keyboard.press('Enter');
    await expect(app.heading).toBeVisible();
    await expect(app.search).toBeVisible();
  },
);
