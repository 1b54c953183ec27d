import { expect, test } from '../helpers/app.ts';
import { counts, press, row, rowSays, shelf, status, STATUSES } from './support/triage.ts';

test('R goes through the statuses of a row; row, rail and filters follow, undo goes back', async ({
  app,
  page,
}) => {
  await app.open();
  await app.says(434);
  await counts(app, 'Not sorted', 434);
  await page.keyboard.press('j');
  await expect(app.titles.nth(0)).toBeFocused();
  for (const name of [...STATUSES.slice(1), ...STATUSES.slice(0, 2)]) {
    await page.keyboard.press('r');
    await rowSays(app, 1, name);
    await expect(app.titles.nth(0)).toBeFocused();
  }
  await counts(app, 'To read', 1);
  await counts(app, 'Not sorted', 433);
  await page.keyboard.press('Control+z');
  await rowSays(app, 1, 'Not sorted');
  await page.keyboard.press('Control+Shift+z');
  await counts(app, 'To read', 1);
  // Keys that follow each other at once all count.
  await page.keyboard.press('r');
  await page.keyboard.press('r');
  await page.keyboard.press('r');
  await rowSays(app, 1, 'Set aside');
  await shelf(app, 'Set aside').click();
  await app.says(1);
  await expect(shelf(app, 'Set aside')).toHaveAttribute('aria-current', 'page');
});

test(
  'rows far down keep up with decisions that follow each other at once',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.says(434);
    await page.keyboard.press('j');
    await expect(app.titles.first()).toBeFocused();
    await page.keyboard.press('End');
    await expect(row(app, 434).getByRole('link')).toBeFocused();
    const places = [429, 430, 431, 432, 433, 434];
    for (const place of places) await expect(row(app, place).getByRole('link')).toBeVisible();
    await page.evaluate((places) => {
      // Faster than any keyboard: each is asked for before the one before it is answered.
      for (const place of [...places, ...places, ...places, ...places]) {
        const link = document.querySelector<HTMLElement>(`[aria-posinset="${place}"] h2 a`);
        link?.focus();
        link?.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));
      }
    }, places);
    await counts(app, 'Set aside', places.length);
    for (const place of places) await rowSays(app, place, 'Set aside');
  },
);

test('a pile is sorted by keys alone, until the filter finds nothing', async ({ app, page }) => {
  await app.open('#/?q=sepsis&is=unread');
  await app.says(2);
  const titles = await app.titles.allTextContents();
  await expect(shelf(app, 'Not sorted')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('j');
  await expect(app.titles.first()).toBeFocused();
  await page.keyboard.press('r');
  await app.says(1);
  await expect(app.titles).toHaveText([titles[1] ?? '']);
  await expect(app.titles.first()).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByRole('heading', { name: /^No paper/ })).toBeFocused();
  await expect(app.notice('Nothing left to read below this one.')).toBeVisible();
  await counts(app, 'To read', 1);
  await counts(app, 'Read', 1);
  await page.keyboard.press('Control+z');
  await app.says(1);
});

test(
  'Shift and Enter mark the open paper as read and open the next that is not',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/?year=2024&is=unread');
    await expect(app.said).toHaveText(/^\d+ of 434 papers$/);
    const titles = await app.titles.allTextContents();
    const before = Number((await app.said.textContent())?.split(' ')[0]);
    await app.titles.nth(0).click();
    await expect(app.heading).toHaveText(titles[0] ?? '');
    await expect(app.heading).toBeFocused();
    await page.keyboard.press('Shift+Enter');
    await expect(app.heading).toHaveText(titles[1] ?? '');
    await app.says(before - 1);
    await expect(page.getByText(`1 of ${before - 1}`, { exact: true })).toBeVisible();
    // A decision takes the open paper out of the results; J goes to what followed it.
    await page.keyboard.press('r');
    await expect(status(app, 'To read')).toBeChecked();
    await app.says(before - 2);
    await page.keyboard.press('j');
    await expect(app.heading).toHaveText(titles[2] ?? '');
    await page.keyboard.press('k');
    await expect(app.heading).toHaveText(titles[2] ?? '');
    await counts(app, 'Read', 1);
  },
);

test(
  'the status of the open paper by mouse; pressed again it is taken back',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.titles.nth(2).click();
    const control = page.getByRole('radiogroup', { name: 'Reading status' });
    await expect(control.getByRole('radio')).toHaveCount(4);
    await press(app, 'Reading');
    await expect(status(app, 'Reading')).toBeChecked();
    await rowSays(app, 3, 'Reading');
    await press(app, 'Read');
    await expect(status(app, 'Read')).toBeChecked();
    await expect(control).toHaveAttribute('title', /^Read on \w{3} \d+, \d{4}/);
    await counts(app, 'Read', 1);
    await press(app, 'Read');
    await expect(control.getByRole('radio', { checked: true })).toHaveCount(0);
    await rowSays(app, 3, 'Not sorted');
    // It was on the screen for long enough to have been opened.
    await expect(control).toHaveAttribute('title', /^First opened on/);
  },
);

test(
  'space scrolls to the end of a paper and then goes on to the next',
  { tag: '@long' },
  async ({ app, page }) => {
    await page.setViewportSize({ width: 1440, height: 500 });
    await app.open();
    await app.says(434);
    const titles = await app.titles.allTextContents();
    await app.titles.nth(0).click();
    await expect(app.heading).toBeFocused();
    const frame = page.locator('.reader-scroll');
    const top = () => frame.evaluate((element) => element.scrollTop);
    const isAtEnd = () =>
      frame.evaluate((of) => of.scrollTop + of.clientHeight >= of.scrollHeight - 2);
    await page.keyboard.press('Space');
    await expect.poll(top).toBeGreaterThan(100);
    await expect(app.heading).toHaveText(titles[0] ?? '');
    while (!(await isAtEnd())) await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await expect(app.heading).toHaveText(titles[1] ?? '');
    await expect.poll(top).toBe(0);
  },
);

test(
  'the focus view leads on, by what comes before and after',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.says(434);
    const titles = await app.titles.allTextContents();
    await app.titles.nth(1).click();
    await expect(app.heading).toHaveText(titles[1] ?? '');
    await page.keyboard.press('f');
    const bar = page.getByRole('toolbar', { name: 'Go on' });
    await bar.getByRole('button', { name: /^Previous/ }).click();
    await expect(app.heading).toHaveText(titles[0] ?? '');
    await expect(bar.getByRole('button', { name: /^Previous/ })).toHaveCount(0);
    await bar.getByRole('button', { name: /^Next/ }).click();
    await expect(app.heading).toHaveText(titles[1] ?? '');
    await bar.getByRole('button', { name: 'Mark read and go on' }).click();
    await expect(app.heading).toHaveText(titles[2] ?? '');
    await page.keyboard.press('Escape');
    await rowSays(app, 2, 'Read');
    await expect(row(app, 3).getByRole('link')).toHaveAttribute('aria-current', 'true');
  },
);

test('single keys can be switched off, for good', { tag: '@long' }, async ({ app, page }) => {
  await app.open('#/settings/keyboard');
  await page.getByRole('radiogroup', { name: 'Single keys' }).getByText('Off').click();
  await app.open();
  await page.reload();
  await counts(app, 'Not sorted', 434);
  await app.titles.nth(0).focus();
  await page.keyboard.press('r');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+Enter');
  // Had the letters done anything, it would have been done before this.
  await counts(app, 'Read', 1);
  await counts(app, 'Not sorted', 433);
  await expect(page.getByRole('toolbar', { name: 'Selected papers' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await counts(app, 'Not sorted', 434);
});
