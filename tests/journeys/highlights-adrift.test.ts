import { rm } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Corpus, Paper } from '#domain/corpus';
import { expect, test as journey, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { corpus, find } from './support/corpus.ts';
import { deployment } from './support/deployments.ts';
import { openMarked, type Marked } from './support/notebook.ts';
import { markOf, select } from './support/reader.ts';

const confusion = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');
const interactive = find(({ title }) => title.startsWith('nnInteractive'), 'nnInteractive');

/** A sentence of a paper that is long enough to be found again. */
function sentence({ abstract }: Paper): string {
  const found = abstract.match(/[A-Z][^.]{80,}\./g)?.[1];
  if (found === undefined) throw new Error('No such sentence.');
  return found;
}

const KEPT = sentence(confusion);
/** What changes a little, and what goes. */
const MOVED = sentence(interactive);
const GONE = 'systematic failure modes';
const RESPELT = MOVED.replace(/ the /, ' of the ').replace(/, /, ' ');

const MARKED: readonly Marked[] = [
  { paper: confusion, words: KEPT },
  { paper: interactive, words: MOVED, kind: 'method' },
  { paper: confusion, words: GONE, kind: 'doubt', note: 'Ask the matron.' },
];

function changed(paper: Paper): Paper {
  const { abstract } = paper;
  if (paper.id === interactive.id) return { ...paper, abstract: abstract.replace(MOVED, RESPELT) };
  if (paper.id !== confusion.id) return paper;
  return {
    ...paper,
    abstract: `In short: ${abstract.replace(GONE, 'ways to fail, again and again')}`,
  };
}

const today: Corpus = { ...corpus, papers: corpus.papers.map(changed) };

const test = journey.extend<{ deploy: () => void }>({
  deploy: async ({ site }, use) => {
    const next = await deployment({ corpus: today });
    await use(() => site.setRoot(next));
    await rm(next, { recursive: true });
  },
  serviceWorkers: 'block',
  allowed: /Service Worker registration blocked by Playwright/,
});

/** Marks words, then visits again when the papers have changed. */
async function visitAgain(app: App, page: Page, deploy: () => void): Promise<void> {
  await openMarked(app, page, MARKED, '#/');
  await app.says(434);
  deploy();
  await page.reload();
  await expect(app.rail.getByRole('link', { name: 'Highlights to check 2' })).toBeVisible();
}

function rows(page: Page): Locator {
  return page.getByRole('list', { name: 'Highlights to check' }).getByRole('link');
}

test('papers that change leave no highlight at the wrong words, and none is lost', async ({
  app,
  page,
  deploy,
}) => {
  await visitAgain(app, page, deploy);
  await app.rail.getByRole('link', { name: /^Highlights to check/ }).click();
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(
    '1 moved, 1 needs you',
  );
  await expect(rows(page)).toHaveText([/^.?Needs you.*systematic failure modes/, /^.?Moved/]);
  await page.goto(`${app.url}#/paper/${confusion.id}`);
  const article = app.article(confusion.title);
  await expect(markOf(article, KEPT.slice(0, 40))).toHaveText(KEPT);
  await expect(article.getByText('Ask the matron.')).toBeVisible();
});

test('one press attaches a highlight to the words that are meant now', async ({
  app,
  page,
  deploy,
}) => {
  await visitAgain(app, page, deploy);
  await page.goto(`${app.url}#/highlights/adrift`);
  await rows(page).first().click();
  const detail = page.getByRole('article', { name: confusion.title });
  await expect(detail).toContainText('Ask the matron.');
  await select(page, detail, 'ways to fail');
  await detail.getByRole('button', { name: 'Attach to the words selected' }).click();
  await expect(app.notice('Highlight attached again.')).toBeVisible();
  const moved = page.getByRole('article', { name: interactive.title });
  await expect(moved).toContainText(RESPELT);
  await moved.getByRole('button', { name: 'Fine' }).click();
  await expect(page.getByRole('heading', { name: 'All settled' })).toBeVisible();
  await page.goto(`${app.url}#/paper/${confusion.id}`);
  const mark = markOf(app.article(confusion.title), 'ways to fail');
  await expect(mark).toHaveAccessibleDescription('Doubt. Note: Ask the matron.');
});

test(
  'by keyboard: to a sentence, undone, and left as it is',
  { tag: '@long' },
  async ({ app, page, deploy }) => {
    await visitAgain(app, page, deploy);
    await page.goto(`${app.url}#/highlights`);
    await page.getByRole('link', { name: 'Check them' }).press('Enter');
    await rows(page).first().press('Enter');
    const detail = page.getByRole('article', { name: confusion.title });
    await detail.getByText('Or choose a whole sentence').press('Enter');
    await detail.getByRole('button', { name: /^In short/ }).press('Enter');
    await expect(rows(page)).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(rows(page)).toHaveCount(2);
    await rows(page).first().press('Enter');
    await detail.getByRole('button', { name: 'Leave as it is' }).press('Enter');
    await expect(rows(page)).toHaveCount(1);
    await page.reload();
    await expect(rows(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.getByText('No longer in the abstract.')).toBeVisible();
  },
);

for (const width of [1440, 390]) {
  test(
    `nothing to be settled is a barrier, ${width} px wide`,
    { tag: width === 390 ? '@long' : [] },
    async ({ app, page, deploy }, info) => {
      const barriers = new Barriers(page, info);
      await visitAgain(app, page, deploy);
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${app.url}#/highlights`);
      await expect(page.getByRole('link', { name: 'Check them' })).toBeVisible();
      await barriers.look('the highlights');
      await page.getByRole('link', { name: 'Check them' }).click();
      await expect(rows(page)).toHaveCount(2);
      await barriers.look('those to check');
      await rows(page).first().click();
      await expect(page.getByRole('article', { name: confusion.title })).toBeVisible();
      await barriers.look('one without a place');
      await page.goto(`${app.url}#/highlights/adrift/mark-1`);
      await expect(page.getByRole('article', { name: interactive.title })).toBeVisible();
      await barriers.look('one that moved');
      expect(barriers.found).toEqual([]);
    },
  );
}
