import type { Locator, Page } from '@playwright/test';
import { App, expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { Panel } from './support/exporting.ts';
import { inRail as listInRail } from './support/lists.ts';
import { tag } from './support/tags.ts';
import { counts, press } from './support/triage.ts';

const PAPER = 'Quokka telemetry on the ward';
const SENTENCE = 'Nurses wore a quokka telemetry badge for a week.';
const REFERENCES = `@article{a, title = {${PAPER}}, year = 2021, author = {Lovelace, Ada and Turing, Alan},
  abstract = {${SENTENCE} Alarms fell by half, and large language models wrote the summaries.}}
@article{b, title = {Telemetry without quokkas}, doi = {10.1000/quokka},
  abstract = {Telemetry on the ward was worn by nobody.}}
@misc{c, title = {Quokkas unabridged}}
`;

async function bring(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: /^Merge \d+ changes?$/ }).click();
  await expect(page.getByRole('heading', { name: 'Merged' })).toBeVisible();
}

/** The filter of the rail for papers of the reader's own. */
const filter = ({ rail }: App): Locator => rail.getByRole('button', { name: /^Your own papers: / });

async function look(app: App, text: string): Promise<void> {
  await app.search.fill(text);
}

test('papers that no listing has come in, and are searched, read and marked like the rest', async ({
  app,
  page,
}, info) => {
  const barriers = new Barriers(page, info);
  await app.open('#/import');
  await bring(page, 'references.bib', REFERENCES);
  await app.open('#/');
  await app.says(437, 437);
  await expect(filter(app)).toHaveAccessibleName('Your own papers: 3 papers');
  await filter(app).click();
  await app.says(3, 437);
  await expect(app.titles).toHaveText([PAPER, 'Telemetry without quokkas', 'Quokkas unabridged']);
  await expect(app.rows.filter({ hasText: 'Quokkas unabridged' })).toContainText('No abstract');
  await barriers.look('papers of one’s own');
  await filter(app).click();

  await look(app, 'quokka telemetry');
  await expect(app.rows.first()).toContainText(SENTENCE);
  await expect(app.rows.first().locator('b', { hasText: 'quokka' }).first()).toBeVisible();
  await app.title(PAPER).click();
  const article = app.article(PAPER);
  await expect(article).toContainText('Yours, from references.bib');
  await expect(article).toContainText('Lovelace, Ada; Turing, Alan');
  await expect(article.getByRole('list', { name: 'About this paper' })).toContainText('2021');
  await expect(article.getByRole('region', { name: 'Related' }).getByRole('link')).toHaveCount(10);
  await barriers.look('a paper of one’s own');

  await page.keyboard.press('.');
  await page.keyboard.press('1');
  await expect(article.locator('mark').first()).toContainText('Nurses wore');
  await tag(page, 'ward');
  await press(app, 'Read');
  await counts(app, 'Read', 1);
  await counts(app, 'Not sorted', 436);
  await page.keyboard.press('l');
  await page.getByRole('combobox', { name: 'Add to list' }).fill('Journal club');
  await page.keyboard.press('Enter');
  await expect(listInRail(app, 'Journal club')).toBeVisible();

  await look(app, 'tag:ward is:read has:highlight');
  await expect(app.titles).toHaveText([PAPER]);

  await app.open('#/phrase?text=quokka+telemetry');
  const lines = page.getByRole('list', { name: 'Sentences' }).getByRole('listitem');
  await expect(lines).toHaveCount(2);

  await app.open('#/');
  await listInRail(app, 'Journal club').click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const panel = new Panel(page);
  await panel.choose('BibTeX', /author = \{Lovelace, Ada and Turing, Alan\}/);
  await page.keyboard.press('Escape');
  expect(barriers.found).toEqual([]);
});

test('papers of one’s own are in every tab, and there again without a network', async ({
  app,
  page,
  context,
  site,
}) => {
  const other = new App(await context.newPage(), site.url);
  await other.open('#/?q=quokka');
  await expect(other.list.or(other.results).first()).toBeVisible();
  await app.open('#/import');
  await bring(page, 'references.bib', REFERENCES);
  await expect(other.titles).toHaveCount(3);
  await other.page.close();

  await app.open('#/settings/storage');
  await expect(page.getByText(/^Ready\. Carrel and 437 papers are on this device/)).toBeVisible();
  await site.close();
  await app.open('#/?q=quokka');
  await page.reload();
  await expect(app.titles).toHaveCount(3);
  await app.open('#/?q=quokka&source=own');
  await app.title(PAPER).click();
  await page.reload();
  await expect(app.article(PAPER)).toContainText('Yours, from references.bib');
});

test('a paper of one’s own is removed, and back with all that was made of it', async ({
  app,
  page,
}) => {
  await app.open('#/import');
  await bring(page, 'references.bib', REFERENCES);
  await app.open('#/?q=quokka&source=own');
  await app.title(PAPER).click();
  const article = app.article(PAPER);
  await expect(article).toBeVisible();
  await tag(page, 'ward');
  await article.getByRole('button', { name: 'Remove from the library' }).click();
  await expect(app.notice(/removed; what you made of it is kept/)).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'This paper is not in the library' }),
  ).toBeVisible();
  await expect(app.titles).toHaveCount(2);
  await expect(app.title(PAPER)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(article).toBeVisible();
  await expect(article.getByRole('list', { name: 'Tags' })).toContainText('ward');
  await expect(app.titles).toHaveCount(3);
});

test('an import that is undone takes its papers along, from every screen', async ({
  app,
  page,
}) => {
  await app.open('#/import');
  await bring(page, 'references.bib', REFERENCES);
  await page.getByRole('link', { name: 'Library' }).first().click();
  await app.says(437, 437);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await app.says(434);
  await expect(filter(app)).toHaveCount(0);
  await look(app, 'quokka telemetry');
  await expect(app.title(PAPER)).toHaveCount(0);
});
