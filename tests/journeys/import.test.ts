import { App, expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { papers } from './support/corpus.ts';
import { drop, preview } from './support/importing.ts';
import { inRail } from './support/tags.ts';

const [FIRST] = papers;
if (!FIRST) throw new Error('The corpus holds no paper.');

const BIBTEX = `@misc{known, title = {{${FIRST.title}}}, keywords = {journal club}, annote = {Read on the train.}}
@misc{new, title = {A paper that no listing has}, year = 2020, keywords = {journal club}}
`;

test('references are chosen, looked at, merged and taken back', async ({ app, page }) => {
  await app.open('#/import');
  await expect(page.getByRole('heading', { name: 'Open a file' })).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  const file = { name: 'refs.bib', mimeType: '', buffer: Buffer.from(BIBTEX) };
  await (await chooser).setFiles(file);

  await expect(preview(page)).toContainText('Merge from “refs.bib”');
  await expect(preview(page)).toContainText('It is BibTeX. This is a preview');
  await expect(preview(page).getByRole('radio', { name: /5 Added/ })).toBeChecked();
  await expect(preview(page).getByRole('listitem')).toHaveCount(5);
  await expect(preview(page)).toContainText(`Note on ${FIRST.title}`);
  await preview(page).getByRole('button', { name: 'Merge 5 changes' }).click();

  await expect(page.getByRole('heading', { name: 'Merged' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).first().click();
  await expect(inRail(app, 'journal club')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(inRail(app, 'journal club')).toBeHidden();
});

test('what a row of a preview is about opens: what is here in another tab, what comes in its place', async ({
  app,
  page,
  context,
}, info) => {
  const text = `@misc{known, title = {{${FIRST.title}}}, annote = {Read on the train.}}
@misc{new, title = {Quokkas on the ward}, author = {Lovelace, Ada}, abstract = {They hop past the monitors.},
  doi = {10.1000/quokka}}
`;
  await app.open('#/');
  await expect(app.list).toBeVisible();
  await drop(page, { name: 'refs.bib', text });
  const coming = preview(page).getByRole('listitem').filter({ hasText: 'Quokkas on the ward' });
  await expect(coming.getByText('They hop past the monitors.')).toBeHidden();
  await coming.getByText('Quokkas on the ward').click();
  await expect(coming.getByText('They hop past the monitors.')).toBeVisible();
  await expect(coming.getByText('Lovelace, Ada')).toBeVisible();
  await expect(coming.getByRole('link', { name: 'doi.org/10.1000/quokka' })).toBeVisible();
  const barriers = new Barriers(page, info);
  await barriers.look('what a file tells of a paper');
  expect(barriers.found).toEqual([]);

  const another = context.waitForEvent('page');
  await preview(page).getByRole('link', { name: FIRST.title }).click();
  await expect(new App(await another, app.url).article(FIRST.title)).toBeVisible();
  await preview(page).getByRole('button', { name: 'Merge 2 changes' }).click();
  await expect(page.getByRole('heading', { name: 'Merged' })).toBeVisible();
});

test('a bad file that is dropped anywhere is refused with its place, and a mended one is read', async ({
  app,
  page,
}, info) => {
  const barriers = new Barriers(page, info);
  await app.open('#/');
  await expect(app.list).toBeVisible();
  const text = '@misc{a,\n  title = {Open,\n  year = 2020\n}\n@misc{b, title={B}}\n';
  await drop(page, { name: 'refs.bib', text });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('This file can’t be merged. Nothing was changed.');
  await expect(alert).toContainText(
    'refs.bib, line 2: the bracket that opens here is never closed',
  );
  await expect(page).toHaveURL(/#\/import$/);
  await expect(alert.getByRole('group', { name: 'Lines 1 to 4 of the file' })).toBeVisible();

  await barriers.look('a bad file');

  await drop(page, { name: 'refs.bib', text: BIBTEX });
  await expect(preview(page).getByRole('button', { name: 'Merge 5 changes' })).toBeVisible();
  await barriers.look('a preview');
  await preview(page).getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible();
  await barriers.look('no file yet');
  expect(barriers.found).toEqual([]);
});

test('a record that is wrong is left out, and the rest comes in', async ({ app, page }) => {
  await app.open('#/import');
  await expect(page.getByRole('heading', { name: 'Open a file' })).toBeFocused();
  const items = [
    { id: 'a', type: 'book', title: ['wrong'] },
    { id: 'b', type: 'book', title: 'A paper that no listing has' },
  ];
  await drop(page, { name: 'refs.json', text: JSON.stringify(items, undefined, 2) });
  await expect(page.getByRole('alert')).toContainText('line 5, field [0].title');
  await page.getByRole('button', { name: 'Leave out this record and preview the rest' }).click();
  await expect(preview(page)).toContainText('Passed over: 1 record that you left out.');
  await expect(preview(page).getByRole('button', { name: 'Merge 1 change' })).toBeEnabled();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('a preview that is longer than the screen is merged by touch', async ({ app, page }) => {
    await app.open('#/import');
    await expect(page.getByRole('heading', { name: 'Open a file' })).toBeVisible();
    await drop(page, { name: 'refs.bib', text: BIBTEX });
    const button = preview(page).getByRole('button', { name: 'Merge 5 changes' });
    await expect(preview(page).getByRole('listitem')).toHaveCount(5);
    await expect(button).not.toBeInViewport();
    await page.getByRole('heading', { name: 'Open a file' }).hover();
    await page.mouse.wheel(0, 2000);
    await expect(button).toBeInViewport({ ratio: 1 });
    await button.tap();
    await expect(page.getByRole('heading', { name: 'Merged' })).toBeVisible();
  });
});
