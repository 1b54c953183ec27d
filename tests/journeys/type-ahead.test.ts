import { expect, test } from '../helpers/app.ts';
import { papers } from './support/corpus.ts';
import { field, remove } from './support/tags.ts';
import { counts, rowSays } from './support/triage.ts';

const [FIRST] = papers;
if (!FIRST) throw new Error('The corpus holds no paper.');

const isReader = (path: string): boolean => /^\/assets\/Reader-.*\.js$/.test(path);
const isTagPaper = (path: string): boolean => /^\/assets\/(TagPaper|Combobox)-.*\.js$/.test(path);
const isBulkBar = (path: string): boolean => /^\/assets\/BulkBar-.*\.js$/.test(path);
const isPhrase = (path: string): boolean => /^\/assets\/PhrasePage-.*\.js$/.test(path);

// A worker would have fetched every script before.
test.use({
  serviceWorkers: 'block',
  allowed: /Service Worker registration blocked by Playwright|Failed to (load resource|fetch)/,
});

test('what is typed right after T lands in the field over the list, however late that comes', async ({
  app,
  page,
  site,
}) => {
  const gate = site.setFault(isTagPaper, { kind: 'hang' });
  await app.open();
  await app.says(434);
  await page.keyboard.press('j');
  await expect(app.titles.first()).toBeFocused();
  await page.keyboard.type('trax');
  await page.keyboard.press('Backspace');
  gate.release();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('ra');
  await page.keyboard.type('diology');
  await page.keyboard.press('Enter');
  await expect(page.getByText('On it: radiology')).toBeVisible();
  await page.keyboard.press('Escape');
  await rowSays(app, 1, 'Not sorted');
  await counts(app, 'Not sorted', 434);
});

test(
  'it lands in the bar of the selected papers, though that is on its way itself',
  { tag: '@long' },
  async ({ app, page, site }) => {
    const gate = site.setFault(isBulkBar, { kind: 'hang' });
    await app.open();
    await app.says(434);
    await page.keyboard.press('j');
    await expect(app.titles.first()).toBeFocused();
    await page.keyboard.press('x');
    await page.keyboard.type('trace');
    gate.release();
    await expect(page.getByRole('combobox', { name: 'Tag: name' })).toHaveValue('race');
    await page.keyboard.press('Enter');
    await expect(app.notice('Tagged “race”.')).toBeVisible();
    await counts(app, 'Not sorted', 434);
  },
);

test(
  'it lands in the field of the open paper, too',
  { tag: '@long' },
  async ({ app, page, site }) => {
    const gate = site.setFault(isReader, { kind: 'hang' });
    await app.open(`#/paper/${FIRST.id}`);
    await app.says(434);
    await page.keyboard.type('tra');
    await page.keyboard.press('Enter');
    await page.keyboard.type('re');
    gate.release();
    await expect(remove(page, 'ra')).toBeVisible();
    await expect(field(page)).toHaveValue('re');
    await counts(app, 'Not sorted', 434);
  },
);

test('words typed right after P are the phrase', { tag: '@long' }, async ({ app, page, site }) => {
  const gate = site.setFault(isPhrase, { kind: 'hang' });
  await app.open();
  await app.says(434);
  await page.keyboard.type('pg large');
  gate.release();
  await expect(page.getByRole('textbox', { name: 'Phrase' })).toHaveValue('g large');
});

test(
  'keys mean what they meant when the field could not be fetched',
  { tag: '@long' },
  async ({ app, page, site }) => {
    site.setFault(isReader, { kind: 'status', status: 503 });
    await app.open(`#/paper/${FIRST.id}`);
    await expect(
      app.alert.getByRole('heading', { name: 'This part could not be shown' }),
    ).toBeVisible();
    await page.keyboard.press('t');
    const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(async () => {
      await page.keyboard.press('?');
      await expect(keys).toBeVisible({ timeout: 200 });
    }).toPass();
  },
);
