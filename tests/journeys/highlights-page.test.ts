import type { Locator, Page } from '@playwright/test';
import { App, expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { corpus, find } from './support/corpus.ts';
import { opening, openMarked, type Marked } from './support/notebook.ts';
import { markOf } from './support/reader.ts';

const confusion = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');
const interactive = find(({ title }) => title.startsWith('nnInteractive'), 'nnInteractive');
const FAILURE = 'systematic failure modes';

const FOUR: readonly Marked[] = [
  { paper: confusion, words: FAILURE, kind: 'doubt', note: 'Ask the matron.', tags: ['ward'] },
  { paper: confusion, words: opening(confusion), kind: 'key', days: 30 },
  { paper: interactive, words: opening(interactive), kind: 'method', tags: ['ward'] },
  { paper: interactive, words: opening(interactive, 300), kind: 'idea', days: 1 },
];

/** More than any screen shows. */
const MANY: readonly Marked[] = corpus.papers
  .slice(0, 120)
  .map((paper, at) => ({ paper, words: opening(paper), days: at + 1 }));

class Highlights {
  readonly page: Page;
  readonly list: Locator;
  readonly field: Locator;
  readonly main: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main', { name: 'Highlights' });
    this.list = page.getByRole('list', { name: 'Highlights and notes' });
    this.field = page.getByRole('searchbox', { name: 'Search highlights and notes' });
  }

  entry(words: string): Locator {
    return this.list.getByRole('link', { name: words });
  }

  value(name: RegExp): Locator {
    return this.main.getByRole('button', { name });
  }

  async says(words: string): Promise<void> {
    await expect(this.main.getByRole('status')).toHaveText(words);
  }
}

test(
  'a reader without highlights learns how to make one',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.rail.getByRole('link', { name: /^Highlights/ }).click();
    const { main } = new Highlights(page);
    await expect(main).toContainText('press . for the first sentence, then 1');
    await main.getByRole('link', { name: 'All papers' }).click();
    await app.says(434);
  },
);

test(
  'a slip in the search is told with the word that was meant, and so is a scope that is none',
  { tag: '@long' },
  async ({ app, page }) => {
    await openMarked(app, page, FOUR);
    const highlights = new Highlights(page);
    const { main, field } = highlights;
    await field.fill('systematc');
    await expect(main).toContainText(
      'No highlight or note holds “systematc”. Did you mean systematic?',
    );
    await main.getByRole('button', { name: 'systematic', exact: true }).click();
    await expect(highlights.entry(FAILURE)).toBeVisible();
    await expect(field).toHaveValue('systematic');
    await expect(field).toBeFocused();
    await field.fill('kind:idea');
    await expect(main).toContainText('“kind:” was looked for as a word.');
  },
);

test('a highlight is found by a word of its note, and leads to its words and back', async ({
  app,
  page,
}) => {
  await openMarked(app, page, [...FOUR, ...MANY]);
  const highlights = new Highlights(page);
  await highlights.field.fill('note:matron ward');
  await highlights.says('1 of 124 highlights and notes in 1 paper');
  await highlights.entry(FAILURE).click();
  const mark = markOf(app.article(confusion.title), FAILURE);
  await expect(mark).toBeInViewport();
  await expect(mark).toBeFocused();
  await page.getByRole('link', { name: 'Highlights', exact: true }).click();
  await highlights.says('1 of 124 highlights and notes in 1 paper');
  await expect(highlights.entry(FAILURE)).toBeFocused();
});

test(
  'the way back leads to the same place of a long list',
  { tag: '@long' },
  async ({ app, page }) => {
    await openMarked(app, page, MANY);
    const highlights = new Highlights(page);
    const { list } = highlights;
    await expect(list.getByRole('link').first()).toBeVisible();
    await list.evaluate((element) => element.parentElement?.scrollTo(0, 4000));
    await expect(list.locator('[data-index="0"]')).toHaveCount(0);
    const words = (await list.getByRole('link').nth(4).textContent()) ?? '';
    await highlights.entry(words).click();
    await expect(app.heading).toBeVisible();
    await page.goBack();
    await expect(highlights.entry(words)).toBeInViewport();
  },
);

test('values narrow the list, go grey where they would show nothing, and never vanish', async ({
  app,
  page,
}) => {
  await openMarked(app, page, FOUR);
  const highlights = new Highlights(page);
  await highlights.value(/^ward/).click();
  await highlights.says('2 of 4 highlights and notes in 2 papers');
  await expect(highlights.value(/^Idea/)).toHaveAttribute('aria-disabled', 'true');
  await highlights.value(/^Method/).click();
  await highlights.says('1 of 4 highlights and notes in 1 paper');
  await page.reload();
  await highlights.says('1 of 4 highlights and notes in 1 paper');
  await expect(highlights.value(/^Method/)).toHaveAttribute('aria-pressed', 'true');
  await highlights.field.fill('matron');
  await expect(highlights.main).toContainText('Nothing matches');
  await highlights.value(/^Without the kind: 1/).click();
  await highlights.says('1 of 4 highlights and notes in 1 paper');
  await page.getByRole('checkbox', { name: 'Others below' }).check();
  await expect(highlights.list.getByRole('link', { name: /: / })).toHaveCount(4);
});

test('what is shown is copied as Markdown', { tag: '@long' }, async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openMarked(app, page, FOUR);
  const highlights = new Highlights(page);
  await highlights.value(/^Doubt/).click();
  await highlights.says('1 of 4 highlights and notes in 1 paper');
  await highlights.value(/^Copy/).click();
  await expect(app.notice('1 highlight copied as Markdown.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`## ${confusion.title}`);
  expect(copied).toContain(`> “${FAILURE}” [Doubt]\n\nAsk the matron.\n\nTags: ward`);
});

test('by keyboard alone', { tag: '@long' }, async ({ app, page }) => {
  await openMarked(app, page, FOUR, '#/');
  await expect(app.titles.first()).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  const highlights = new Highlights(page);
  await highlights.says('4 highlights and notes in 2 papers');
  await page.keyboard.press('/');
  await expect(highlights.field).toBeFocused();
  await page.keyboard.type('failure');
  await highlights.says('1 of 4 highlights and notes in 1 paper');
  await page.keyboard.press('ArrowDown');
  await expect(highlights.entry(FAILURE)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(markOf(app.article(confusion.title), FAILURE)).toBeFocused();
  await page.goBack();
  await expect(highlights.entry(FAILURE)).toBeFocused();
  await page.keyboard.press('Escape');
  await app.says(434);
});

test(
  'what is made in one tab is there in the other',
  { tag: '@long' },
  async ({ app, page, context }) => {
    await openMarked(app, page, FOUR);
    const other = new App(await context.newPage(), app.url);
    await other.open(`#/paper/${confusion.id}`);
    const mark = markOf(other.article(confusion.title), FAILURE);
    await mark.focus();
    await other.page.keyboard.press('5');
    const highlights = new Highlights(page);
    await expect(highlights.value(/^Idea: 2/)).toBeVisible();
    await expect(highlights.value(/^Doubt: 0/)).toBeVisible();
  },
);

test(
  'older highlights come up again where the reader wants them, until done',
  { tag: '@long' },
  async ({ app, page }) => {
    await openMarked(app, page, MANY);
    const highlights = new Highlights(page);
    const again = page.getByRole('region', { name: 'Look again' });
    await highlights.says('120 highlights and notes in 120 papers');
    await expect(again).toHaveCount(0);
    await highlights.value(/^Look again/).click();
    await expect(again.getByRole('listitem')).toHaveCount(5);
    const shown = await again.getByRole('link').allTextContents();
    await page.reload();
    await expect(again.getByRole('link')).toHaveText(shown);
    await again.getByRole('button', { name: 'Done for today' }).click();
    await expect(again).toHaveCount(0);
    await page.reload();
    await highlights.says('120 highlights and notes in 120 papers');
    await expect(again).toHaveCount(0);
  },
);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test(
    'the values are folded away, and a highlight opens its paper',
    { tag: '@long' },
    async ({ app, page }) => {
      await openMarked(app, page, FOUR);
      const highlights = new Highlights(page);
      await expect(highlights.value(/^Doubt/)).toBeHidden();
      await page.getByText('By kind, time, tag and source').tap();
      await highlights.value(/^Doubt/).tap();
      await highlights.says('1 of 4 highlights and notes in 1 paper');
      await page.getByText('By kind, time, tag and source, 1 chosen').tap();
      await highlights.entry(FAILURE).tap();
      await expect(markOf(app.article(confusion.title), FAILURE)).toBeInViewport();
      await page.getByLabel('Reader').getByRole('link', { name: 'Highlights' }).tap();
      await highlights.says('1 of 4 highlights and notes in 1 paper');
    },
  );
});

for (const width of [1440, 390]) {
  test(
    `nothing on the page is a barrier, ${width} px wide`,
    { tag: width === 390 ? '@long' : [] },
    async ({ app, page }, info) => {
      await page.setViewportSize({ width, height: 900 });
      const barriers = new Barriers(page, info);
      await app.open('#/highlights');
      await expect(page.getByText('No highlights yet')).toBeVisible();
      await barriers.look('no highlights');
      await openMarked(app, page, [...FOUR, ...MANY]);
      const highlights = new Highlights(page);
      await highlights.says('124 highlights and notes in 122 papers');
      await highlights.value(/^Look again/).click();
      await expect(page.getByRole('region', { name: 'Look again' })).toBeVisible();
      await barriers.look('the highlights');
      await highlights.field.fill('failure');
      await highlights.says('1 of 124 highlights and notes in 1 paper');
      await page.getByRole('checkbox', { name: 'Others below' }).check();
      await page.getByRole('combobox', { name: 'Sort by' }).selectOption('By paper');
      await barriers.look('some of them');
      expect(barriers.found).toEqual([]);
    },
  );
}
