import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';

const FIRST = /^MMRareBench/;

function palette({ page }: App) {
  const dialog = page.getByRole('dialog', { name: 'Commands' });
  return {
    dialog,
    field: dialog.getByRole('combobox', { name: 'Type a command, a paper, a tag' }),
    option: (name: string | RegExp) => dialog.getByRole('option', { name }),
    group: (name: string | RegExp) => dialog.getByRole('group', { name }),
  };
}

test.beforeEach(async ({ app }) => {
  await app.open();
  await app.says(434);
});

test('papers, tags, lists and commands are found and used by keys alone', async ({ app, page }) => {
  const { dialog, field, option, group } = palette(app);
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('radgpt');
  await expect(option(/^RadGPT/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(app.heading).toHaveText(/^RadGPT/);

  // What acts on the open paper is under its name, with the key that does the same.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('mark as read');
  await expect(group('On “RadGPT”').getByRole('option')).toHaveText([
    'Mark as read',
    'Mark as reading',
  ]);
  // R goes round: it is the key of what comes next alone.
  await field.fill('mark as to');
  await expect(option('Mark as to read')).toHaveText(/R$/);
  await field.fill('mark as read');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Read', exact: true })).toBeChecked();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('undo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Read', exact: true })).not.toBeChecked();

  // A command that opens a field has what is typed next go there.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('add a tag');
  await page.keyboard.press('Enter');
  await page.keyboard.type('tumours');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove tag tumours' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('#tum');
  await expect(option(/.*/)).toHaveText([/^Remove tag tumours/, /^Tag: tumours\s*1 paper/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await app.says(1);
});

test('what was used comes first, and the focus goes back where it was', async ({ app, page }) => {
  const { dialog, field, option } = palette(app);
  await page.keyboard.press('/');
  await page.keyboard.type('sepsis');
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(app.search).toBeFocused();
  await expect(app.search).toHaveValue('sepsis');

  await page.keyboard.press('Control+k');
  await expect(option('Dark colours')).toHaveCount(0);
  await page.keyboard.type('>dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>light');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(app.rows.first()).toBeVisible();
  await page.keyboard.press('Control+k');
  // With nothing typed, of the commands it stands among the first.
  await expect(
    dialog.getByRole('group', { name: 'Commands' }).getByRole('option').first(),
  ).toHaveText('Dark colours');
  await page.keyboard.type('qqqq');
  await expect(option(/.*/)).toHaveText(['Search papers for “qqqq”']);
});

test('the key opens and closes the field, and is left to the browser nowhere', async ({
  app,
  page,
}) => {
  const { dialog, field, option } = palette(app);
  await page.evaluate(() => {
    const look = (event: KeyboardEvent): void => {
      if (event.key !== 'k') return;
      setTimeout(() => {
        if (!event.defaultPrevented) document.title = 'Left to the browser';
      });
    };
    addEventListener('keydown', look, { capture: true });
  });
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(dialog).toBeHidden();

  // What there is nothing of is not offered: no step back, and no results to give away.
  await app.search.fill('qqqq');
  await app.says(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>undo');
  await expect(option('Undo')).toHaveCount(0);
  await field.fill('>export');
  await expect(option('Export everything I made…')).toBeVisible();
  await expect(option('Export these results…')).toHaveCount(0);
  await page.keyboard.press('Escape');

  // A field that keeps its keys to itself is none the less left by this one.
  await page.getByRole('button', { name: 'New list' }).first().click();
  await expect(page.getByRole('textbox', { name: /list/i })).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Not sorted' }).focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(dialog).toBeHidden();
  await expect(keys).toBeVisible();
  await expect(page).not.toHaveTitle('Left to the browser');
});

test('a search that is forgotten is not kept by the commands, either', async ({ app, page }) => {
  await app.search.fill('sepsis');
  await app.titles.first().click();
  await expect(app.heading).toBeVisible();
  await page.goto(`${app.url}#/`);
  await app.says(434);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sepsis');
  await palette(app).group('Search').getByRole('option', { name: 'sepsis', exact: true }).click();
  await expect(app.search).toHaveValue('sepsis');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>dark');
  await page.keyboard.press('Enter');
  const kept = await page.evaluate(() => localStorage.getItem('carrel.commands') ?? '');
  expect(kept).toContain('theme dark');
  expect(kept).not.toContain('sepsis');
});

for (const { width, height, colorScheme } of [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const) {
  test(`nothing in the field for commands is a barrier, ${width} px, ${colorScheme}`, async ({
    app,
    page,
  }, info) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    const barriers = new Barriers(page, info);
    const { field, option } = palette(app);
    await app.title(FIRST).click();
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await barriers.look('resting');
    await page.keyboard.type('read');
    await expect(option(/^Mark as read$/)).toBeVisible();
    await barriers.look('typed');
    expect(barriers.found).toEqual([]);
  });
}
