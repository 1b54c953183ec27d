import type { Locator, Page } from '@playwright/test';
import { sentences } from '#domain/sentences';
import type { Paper } from '#domain/corpus';
import { expect, test, type App } from '../helpers/app.ts';
import { find, papers } from './support/corpus.ts';

const PHRASE = 'large language models';
/** The same words by an expression of their own: a hyphen is as good as a blank. */
const IS_PHRASE = /(?<![\p{L}\p{N}])large[ -]language[ -]models(?![\p{L}\p{N}])/iu;

function linesOf({ title, abstract }: Paper): string[] {
  const texts = sentences(abstract).map(({ start, end }) => abstract.slice(start, end));
  return [title, ...texts].filter((text) => IS_PHRASE.test(text));
}

const holding = papers.filter((paper) => linesOf(paper).length > 0);
const total = holding.reduce((sum, paper) => sum + linesOf(paper).length, 0);
const in2025 = holding.filter(({ publishedOn }) => publishedOn?.startsWith('2025'));
const lines2025 = in2025.reduce((sum, paper) => sum + linesOf(paper).length, 0);
const counted = `${total} sentences in ${holding.length} of ${papers.length} papers`;

/** Its abstract holds the phrase in lower case, and far down on a short screen. */
const start = find(
  ({ abstract }) => abstract.indexOf(PHRASE) > 600 && abstract.length > 1200,
  'about language models',
);
const confusion = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');

class Lines {
  readonly field: Locator;
  readonly list: Locator;
  readonly links: Locator;
  readonly offer: Locator;

  constructor(page: Page) {
    this.field = page.getByRole('textbox', { name: 'Phrase' });
    this.list = page.getByRole('list', { name: 'Sentences' });
    this.links = this.list.getByRole('link');
    this.offer = page.getByRole('button', { name: 'Find this phrase in all papers' });
  }
}

async function openPaper(app: App, { id, title }: Paper): Promise<Locator> {
  await app.open(`#/paper/${id}`);
  const article = app.article(title);
  await expect(article).toBeVisible();
  return article;
}

/** Where words of the abstract begin and end on the screen, after they have been scrolled there. */
async function ends(article: Locator, words: string) {
  return article.locator('.abstract').evaluate((abstract, sought) => {
    const texts = document.createTreeWalker(abstract, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const scroller = abstract.closest('.reader-scroll');
      scroller?.scrollBy(0, range.getBoundingClientRect().top - innerHeight / 2);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      const [first, last] = [rects[0], rects.at(-1)];
      if (!first || !last) break;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    throw new Error(`The abstract does not hold “${sought}” in one piece.`);
  }, words);
}

async function select(page: Page, article: Locator, words: string): Promise<void> {
  const { from, to } = await ends(article, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Distance of the open paper from its top, in px. */
function paperTop(article: Locator): Promise<number> {
  return article.evaluate((element) => element.parentElement?.scrollTop ?? Number.NaN);
}

test('selected words are found in all papers, aligned, counted and narrowed', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 500 });
  const { field, list, links } = new Lines(page);
  const article = await openPaper(app, start);
  await select(page, article, PHRASE);
  const top = await paperTop(article);
  expect(top).toBeGreaterThan(0);
  await page.keyboard.press('p');

  await expect(field).toHaveValue(PHRASE);
  await expect(app.status(counted)).toBeVisible();
  await expect(list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', `${total}`);
  const matches = list.locator('.match');
  for (const text of await matches.allTextContents()) expect(text).toMatch(IS_PHRASE);
  const lefts = await matches.evaluateAll((all) =>
    all.map((match) => Math.round(match.getBoundingClientRect().left)),
  );
  expect(lefts.length).toBeGreaterThan(5);
  expect(new Set(lefts).size).toBe(1);

  const year = page.getByRole('group', { name: 'Year' }).getByRole('button', { name: /^2025: / });
  await expect(year).toHaveAccessibleName(`2025: ${lines2025} sentences`);
  await year.click();
  await expect(year).toHaveAttribute('aria-pressed', 'true');
  await expect(
    app.status(`${lines2025} of ${total} sentences, in ${in2025.length} papers`),
  ).toBeVisible();

  const line = links.nth(1);
  const sentence = (await line.textContent()) ?? '';
  await line.click();
  await expect(app.heading).toBeVisible();
  await expect(page.getByRole('region', { name: 'Reader' })).toContainText(
    sentence.trim().slice(-40),
  );
  await page.goBack();
  await expect(year).toHaveAttribute('aria-pressed', 'true');
  await expect(links.nth(1)).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(article).toBeVisible();
  await expect.poll(() => paperTop(article)).toBe(top);
});

test(
  'the browser’s own way back leads to the paper as it was left',
  { tag: '@long' },
  async ({ app, page }) => {
    await page.setViewportSize({ width: 1440, height: 500 });
    const { offer, list } = new Lines(page);
    const article = await openPaper(app, start);
    await select(page, article, PHRASE);
    const top = await paperTop(article);
    await expect(offer).toBeVisible();
    await offer.click();
    await expect(list).toBeVisible();
    await page.goBack();
    await expect(article).toBeVisible();
    await expect.poll(() => paperTop(article)).toBe(top);
    await expect(offer).toHaveCount(0);
  },
);

test(
  'a paper opened from its sentence shows it, and the way back',
  { tag: '@long' },
  async ({ app, page }) => {
    await page.setViewportSize({ width: 1440, height: 400 });
    const { links } = new Lines(page);
    await app.open('#/phrase?text=EASILY+confused+by');
    await expect(app.status('Only this paper uses these words')).toBeVisible();
    await links.click();
    const article = app.article(confusion.title);
    await expect(article).toBeVisible();
    const { from } = await ends(article, 'easily confused by');
    expect(from.y).toBeGreaterThan(0);
    expect(from.y).toBeLessThan(400);
    const back = page.getByRole('link', { name: 'Sentences with “EASILY confused by”' });
    await back.click();
    await expect(links).toBeFocused();
    await page.goBack();
    await expect(back).toBeVisible();
    await page.getByRole('button', { name: 'Next paper' }).click();
    await expect(article).toHaveCount(0);
    await expect(back).toHaveCount(0);
  },
);

test(
  'keys alone lead to a phrase, through its lines and out again',
  { tag: '@long' },
  async ({ app, page }) => {
    const { field, links } = new Lines(page);
    await app.open();
    await app.says(papers.length);
    await page.keyboard.press('p');
    await expect(page.getByRole('heading', { name: 'No phrase yet' })).toBeVisible();
    await expect(field).toBeFocused();
    await page.keyboard.type('large language model');
    await expect(page.getByText(/^\d+ sentences in \d+ of 434 papers$/)).toBeVisible();
    await page.keyboard.type('s');
    await expect(app.status(counted)).toBeVisible();

    await page.keyboard.press('ArrowDown');
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(links.last()).toBeFocused();
    await page.keyboard.press('Home');
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(links.nth(0)).toBeFocused();

    await page.keyboard.press('Enter');
    await expect(app.heading).toBeFocused();
    await page.goBack();
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press('p');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await app.says(papers.length);
    await expect(app.heading).toHaveCount(0);
    await expect(page.locator('body')).not.toBeFocused();
  },
);

test('lines are in the order that is asked for', { tag: '@long' }, async ({ app, page }) => {
  const { list } = new Lines(page);
  await app.open('#/phrase?text=foundation+models');
  const after = list.locator('.from').first();
  const words = async (): Promise<string> => ((await after.textContent()) ?? '').toLowerCase();
  await expect.poll(words).toMatch(/^foundation models[^a-z0-9]+(\d|a)/);
  await app.sort.selectOption('By year');
  await expect(list.locator('.year').first()).toHaveText(/^20\d\d/);
  await app.sort.selectOption('By what precedes');
  await expect(list.locator('.before').first()).toHaveText(/(^|\s)[\da]\S* $/i);
  await expect(page).toHaveURL(/sort=before/);
  await page.reload();
  await expect(app.sort).toHaveValue('before');
});

test('what cannot be found is said, and what to do', { tag: '@long' }, async ({ app, page }) => {
  const { field, list } = new Lines(page);
  await app.open('#/phrase?text=models+language+large');
  await expect(
    page.getByRole('heading', { name: /^No sentence holds “models lang/ }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Search papers for these words' }).click();
  await expect(app.search).toHaveValue('models language large');
  await page.goBack();

  await field.fill(confusion.abstract.slice(0, 300));
  await expect(app.status(/^This is long for a phrase/)).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await field.fill('models. Despite');
  await expect(app.status(/^A phrase stays within one sentence/)).toBeVisible();

  await app.open('#/phrase?text=sepsis&year=1999');
  await page.getByRole('button', { name: 'All years and source lists' }).click();
  await expect(list).toBeVisible();
  await expect(field).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('words are found by the button, and sentences wrap', async ({ app, page }) => {
    const { offer, list, links, field } = new Lines(page);
    const article = await openPaper(app, confusion);
    await article.locator('.abstract').evaluate((abstract) => {
      const text = abstract.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 2, text, 30);
    });
    await offer.tap();
    await expect(field).toHaveValue('Multimodal Large Language Models');
    await expect(list).toBeVisible();
    const match = links.first().locator('.match');
    await expect(match).toBeInViewport();
    const { height } = (await links.first().boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(30);

    await page.getByText('By year and source').tap();
    const none = page
      .getByRole('group', { name: 'Year' })
      .getByRole('button', { name: /^No date: / });
    await none.tap();
    await expect(none).toHaveAttribute('aria-pressed', 'true');
    await links.first().tap();
    await expect(app.heading).toBeVisible();
    await page.getByRole('link', { name: /^Sentences with/ }).tap();
    await expect(links.first()).toBeVisible();
    await page.getByRole('button', { name: 'Back' }).tap();
    await expect(article).toBeVisible();
  });
});
