import { expect, test } from '../helpers/app.ts';
import { begin, chip } from './support/field.ts';
import { counted, listenToCounts } from './support/said.ts';

test('Enter opens what the typed words find, however soon it comes', async ({ app }) => {
  await app.open();
  await app.says(434);
  // Both in one task: no answer can come between.
  await app.search.evaluate((field) => {
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.setRangeText('sepsis');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const enter = { key: 'Enter', bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', enter));
  });
  await expect(app.heading).toContainText('Sepsis');
  await expect(app.heading).toBeFocused();
});

test(
  'Enter ends the scope at the caret, which the rail then shows',
  { tag: '@long' },
  async ({ app, page }) => {
    await begin(app);
    await page.keyboard.type('benchmark has:code');
    await expect(chip(app, 'Has code')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(app.heading).toBeFocused();
    await expect(app.search).toHaveValue('benchmark');
    await expect(chip(app, 'Has code')).toBeVisible();
    await expect(app.rail.getByRole('checkbox', { name: 'Has code' })).toBeChecked();
  },
);

test('no count is shown before there is an answer', { tag: '@long' }, async ({ app, page }) => {
  await listenToCounts(page);
  await app.open('#/?q=sepsis');
  await app.says(2);
  await page.reload();
  await app.says(2);
  expect(await counted(page)).toEqual(['2 of 434 papers']);
});
