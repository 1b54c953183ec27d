import type { Page } from '@playwright/test';
import { expect, type App } from '../../helpers/app.ts';
import { find } from './corpus.ts';
import { Panel } from './exporting.ts';
import { opening, openMarked, type Marked } from './notebook.ts';

export const confusion = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');
export const reasoning = find(
  ({ title }) => title.startsWith('MedCaseReasoning'),
  'MedCaseReasoning',
);
export const FAILURE = 'systematic failure modes';

export const MARKED: readonly Marked[] = [
  { paper: confusion, words: FAILURE, kind: 'doubt', note: 'Ask the *matron*.', tags: ['ward'] },
  { paper: confusion, words: opening(confusion), kind: 'key' },
  { paper: reasoning, words: opening(reasoning), kind: 'method' },
];

/** Both papers on a list, in this order, and its page. */
export async function openList(
  app: App,
  page: Page,
  marked: readonly Marked[] = MARKED,
): Promise<void> {
  await openMarked(app, page, marked, '#/');
  await app.says(434);
  await page.getByRole('button', { name: 'Select papers' }).click();
  for (const { title } of [confusion, reasoning]) {
    await app.search.fill(`"${title}"`);
    await app.says(1);
    await app.rows.first().getByRole('checkbox').click();
  }
  await page.getByRole('toolbar', { name: 'Selected papers' }).getByText('List').click();
  const field = page.getByRole('combobox', { name: 'Add to list' });
  await field.fill('Journal club');
  await field.press('Enter');
  await app.rail.getByRole('link', { name: /^Journal club/ }).click();
  await expect(page.getByRole('heading', { name: 'Journal club', level: 1 })).toBeVisible();
}

export async function openPanel(page: Page): Promise<Panel> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const panel = new Panel(page);
  await expect(panel.preview).toHaveValue(/Journal club/);
  return panel;
}
