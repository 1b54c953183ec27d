import { expect, test } from '../helpers/app.ts';
import { find } from './support/corpus.ts';
import { Panel } from './support/exporting.ts';
import { opening, openMarked, type Marked } from './support/notebook.ts';

const confusion = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');
const reasoning = find(({ title }) => title.startsWith('MedCaseReasoning'), 'MedCaseReasoning');
const FAILURE = 'systematic failure modes';

const MARKED: readonly Marked[] = [
  { paper: confusion, words: FAILURE, kind: 'doubt', note: 'Ask the *matron*.' },
  { paper: reasoning, words: opening(reasoning), kind: 'method' },
];

test('everything leaves from the backup page, and beside what a search found', async ({
  app,
  page,
}) => {
  await openMarked(app, page, MARKED, '#/settings/storage');
  await page.getByRole('button', { name: 'Export everything' }).click();
  const panel = new Panel(page);
  await expect(panel.dialog).toContainText('2 papers of which you made something');
  await expect(panel.include('Abstracts')).toBeChecked();
  await panel.choose('BibTeX', /@misc/);
  expect((await panel.saved()).text.match(/@misc/g)).toHaveLength(2);
  await panel.choose('JSON', /"format": "carrel-library"/);
  const json = panel.dialog.getByRole('radio', { name: 'JSON', exact: true });
  await expect(json).toHaveAccessibleDescription(/^Everything, as a backup has it/);
  await panel.include('Notes').uncheck();
  await expect(json).toHaveAccessibleDescription(
    /without notes, statuses, what is done for a list, names of kinds/,
  );
  await expect(panel.preview).toHaveValue(/"format": "carrel-list"/);
  const { text } = await panel.saved();
  expect(text).toContain(FAILURE);
  expect(text).not.toContain('matron');
  await page.keyboard.press('Escape');
  await expect(panel.dialog).toBeHidden();

  await app.open('#/?q=sepsis');
  await app.says(2);
  await page.getByRole('button', { name: 'Export these 2 papers' }).click();
  await expect(panel.dialog).toContainText('2 papers, in this order');
  await panel.dialog.getByRole('radio', { name: 'Everything I made' }).check();
  await expect(panel.dialog).toContainText('2 papers of which you made something');
  await expect(panel.preview).toHaveValue(/MediConfusion/);
});
