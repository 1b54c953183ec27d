import type { Locator } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { find } from './support/corpus.ts';

const confusion = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');
const truncated = find((paper) => paper.truncated === true, 'cut short');
const inferred = find((paper) => paper.yearInferred === true, 'of an inferred year');
const undated = find((paper) => paper.publishedOn === undefined, 'undated');
const linked = find(({ title }) => title.startsWith('nnInteractive'), 'nnInteractive');

function region(within: Locator, name: string): Locator {
  return within.getByRole('region', { name });
}

/** The open paper's own facts, one a line. */
function facts(article: Locator): Locator {
  return article.getByRole('list', { name: 'About this paper' }).getByRole('listitem');
}

async function openPaper(app: App, { id, title }: { id: string; title: string }) {
  await app.open(`#/paper/${id}`);
  const article = app.article(title);
  await expect(article).toBeVisible();
  return article;
}

test('a paper opens by a click, named by its title, with what is known of it', async ({
  app,
  page,
}) => {
  await app.open('#/?q=MediConfusion');
  await app.says(1);
  await app.titles.first().click();
  const article = app.article(confusion.title);
  await expect(article.getByRole('heading', { level: 1, name: confusion.title })).toBeVisible();
  await expect(facts(article)).toHaveText([
    'Sep 23, 2024',
    '4 authors, names not given',
    'In 2 source lists',
    /^\d min$/,
  ]);
  await expect(article.getByText(confusion.abstract)).toBeVisible();

  const origin = region(article, 'Where it came from').getByRole('listitem');
  await expect(origin).toHaveText([
    /^Medical Accuracy, Jul 9\s*Line 227, number 55 on the page$/,
    /^Medical Text & Dialogue, May 12\s*Line 489, number 61 on the page$/,
  ]);
  await expect(region(article, 'Links')).toHaveCount(0);
  await expect(page.getByText(/1 of 1/)).toBeVisible();
});

test('links of a paper leave safely, and say what they lead to', async ({ app }) => {
  const article = await openPaper(app, linked);
  const links = region(article, 'Links').getByRole('listitem');
  await expect(links).toHaveCount(linked.links.length);
  for (const [index, { url, kind }] of linked.links.entries()) {
    const item = links.nth(index);
    await expect(item.getByRole('link')).toHaveAttribute('href', url);
    await expect(item).toContainText(kind === 'code' ? 'Code' : 'Link');
    await expect(
      article
        .locator('p')
        .getByRole('link')
        .and(article.locator(`[href="${url}"]`)),
    ).toHaveCount(1);
  }
  // Links to other papers stay in the library.
  const all = await article.getByRole('link').and(article.locator('[href^=http]')).all();
  expect(all).toHaveLength(2 * linked.links.length);
  for (const link of all) {
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  }
});

test('a link of a paper can be copied', { tag: '@long' }, async ({ app, context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const article = await openPaper(app, linked);
  const [link] = linked.links;
  await article.getByRole('button', { name: `Copy link ${link?.url}` }).click();
  await expect(app.status('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link?.url);
});

test('what a page did not give is said', { tag: '@long' }, async ({ app }) => {
  const short = await openPaper(app, truncated);
  await expect(short.getByText(/The saved page cut this abstract short/)).toBeVisible();
  await expect(facts(short)).toContainText([truncated.organization ?? 'no organisation']);

  const dateless = await openPaper(app, undated);
  await expect(facts(dateless).first()).toHaveText('No date');
  await expect(facts(dateless).nth(1)).toHaveText('Authors not given');

  const guessed = await openPaper(app, inferred);
  await expect(facts(guessed).first()).toHaveText(/^[A-Z][a-z]{2} \d{1,2}, 2026, year inferred$/);
  await expect(region(guessed, 'Where it came from')).toContainText('The page printed no year');
  await expect(guessed.getByText(/cut this abstract short/)).toHaveCount(0);
});

test('a step on begins at the top of the next paper', { tag: '@long' }, async ({ app, page }) => {
  await page.setViewportSize({ width: 1440, height: 400 });
  await app.open();
  await app.says(434);
  const titles = await app.titles.allTextContents();
  await app.titles.first().click();
  const heading = (index: number) =>
    page.getByRole('heading', { level: 1, name: titles[index] ?? '', exact: true });
  await heading(0).hover();
  await page.mouse.wheel(0, 5000);
  await expect(heading(0)).not.toBeInViewport();
  const next = page.getByRole('button', { name: 'Next paper' });
  await next.click();
  await expect(heading(1)).toBeInViewport();
  await expect(page.getByText('2 of 434', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Previous paper' }).click();
  await expect(heading(0)).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Previous paper' })).toBeDisabled();
  await page.getByRole('button', { name: 'Close paper' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing open' })).toBeVisible();
});
