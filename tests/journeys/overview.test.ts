import { rm } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { App, expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { corpus, count, find, hasLink, isFrom, manyPapers, papers } from './support/corpus.ts';
import { deployment } from './support/deployments.ts';
import { LISTS, openRead, READ, READING, TO_READ, together, WEEKS } from './support/overview.ts';
import { press } from './support/triage.ts';

const YEARS = 'When they were published';
const PRINTED_2025 = count(
  ({ publishedOn, yearInferred }) => publishedOn?.startsWith('2025') === true && !yearInferred,
);
const dated = find(
  ({ publishedOn }) => publishedOn?.startsWith('2021') === true,
  'published in 2021',
);

class Overview {
  readonly page: Page;
  readonly heading: Locator;
  readonly main: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { level: 1 });
  }

  plot(title: string): Locator {
    return this.main.getByRole('region', { name: title });
  }

  /** The numbers of a plot, unfolded. */
  async table(title: string): Promise<Locator> {
    await this.plot(title).getByRole('button', { name: 'Table' }).click();
    return this.plot(title).getByRole('table');
  }

  dot({ title }: { readonly title: string }, among = YEARS): Locator {
    return this.plot(among).getByRole('link', { name: title });
  }

  /** What stands over the dot that is looked at. */
  get card(): Locator {
    return this.main.locator('.mark-card');
  }
}

test('all papers are dots that say where the reading has been, as the rail counts it', async ({
  app,
  page,
}) => {
  await openRead(app, page);
  const overview = new Overview(page);
  await expect(overview.heading).toHaveText(`434 papers, ${READ} read`);
  await expect(overview.main).toContainText(`${READING} on the go, ${TO_READ} waiting`);
  await expect(app.rail.getByRole('link', { name: `Read ${READ}`, exact: true })).toBeVisible();
  await expect(app.rail.getByRole('link', { name: 'Overview' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  const years = overview.plot(YEARS);
  await expect(years.getByRole('link')).toHaveCount(papers.length);
  await expect(years.getByRole('link', { name: /, read$/ })).toHaveCount(READ);
  await expect(years.getByRole('link', { name: /, reading$/ })).toHaveCount(READING);
  const column = years.getByRole('group', { name: `2025: ${PRINTED_2025} papers` });
  await expect(column.getByRole('link')).toHaveCount(PRINTED_2025);
  await expect(
    years.getByRole('link', { name: /, about 20\d\d, the page printed no year/ }),
  ).toHaveCount(count(({ yearInferred }) => yearInferred === true));

  await overview.dot(dated).hover();
  await expect(overview.card).toContainText(dated.title);
  await expect(overview.card).toContainText('2021');
  await overview.dot(dated).click();
  await expect(app.article(dated.title)).toBeVisible();
  await page.goBack();
  await expect(overview.heading).toBeFocused();
});

/** Follows a number of the overview to as many papers, and comes back. */
async function opens(app: App, link: Locator, found: number): Promise<void> {
  await link.click();
  await app.says(found);
  await app.page.goBack();
  await expect(new Overview(app.page).heading).toBeVisible();
}

test('each number opens the papers behind it', async ({ app, page }) => {
  await openRead(app, page);
  const overview = new Overview(page);
  const tags = overview.plot('Tags you use together');
  const both = together('benchmark', 'reasoning');
  await expect(tags.getByRole('listitem').first()).toContainText(`${both}`);
  await opens(app, tags.getByRole('link', { name: `benchmark + reasoning: ${both} papers` }), both);

  const years = await overview.table(YEARS);
  const undated = count(({ publishedOn }) => publishedOn === undefined);
  const row = years.getByRole('row', { name: 'No date' });
  await opens(app, row.getByRole('link', { name: `${undated} papers` }), undated);
});

test('so do those of bars, weeks and highlights', { tag: '@long' }, async ({ app, page }) => {
  await openRead(app, page);
  const overview = new Overview(page);
  const sources = overview.plot('Where they are listed');
  const source = corpus.sources[0];
  const listed = count((paper) => isFrom(paper, source?.name ?? ''));
  await opens(app, sources.getByRole('link', { name: source?.title ?? '' }), listed);
  await opens(
    app,
    overview.plot('What they link to').getByRole('link', { name: 'Code' }),
    count((paper) => hasLink(paper, 'code')),
  );

  const weeks = await overview.table('Papers finished each week');
  await expect(weeks.getByRole('row')).toHaveCount(1 + WEEKS.filter((some) => some > 0).length);
  await weeks.getByText(`${WEEKS[0]}`, { exact: true }).first().click();
  await expect(weeks.getByRole('listitem')).toHaveCount(WEEKS[0]);

  await overview
    .plot('Highlights by kind')
    .getByRole('link', { name: /^Key point: 3/ })
    .click();
  await expect(page.getByRole('main', { name: 'Highlights' }).getByRole('status')).toContainText(
    '3 of 6 highlights',
  );
});

test('by keyboard, the dots of a plot are one stop, and arrows lead from dot to dot', async ({
  app,
  page,
}) => {
  await openRead(app, page);
  await app.open();
  await app.says(papers.length);
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  const overview = new Overview(page);
  await expect(overview.heading).toBeFocused();
  await expect(overview.dot(dated)).toBeVisible();
  for (const name of ['What is new', 'About the papers']) {
    await page.keyboard.press('Tab');
    await expect(overview.main.getByRole('link', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(overview.plot(YEARS).getByRole('button', { name: 'Table' })).toBeFocused();
  await page.keyboard.press('Tab');
  const focused = overview.plot(YEARS).locator('a:focus');
  await expect(focused).toHaveAccessibleName(/, 2020/);
  await expect(overview.card).toContainText('2020');
  await page.keyboard.press('Escape');
  await expect(overview.card).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAccessibleName(/, 2021/);
  await page.keyboard.press('End');
  await expect(focused).toHaveAccessibleName(/, no date/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await expect(overview.plot(YEARS).getByRole('link').and(page.locator(':focus'))).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(focused).toHaveAccessibleName(/, no date/);
  await page.keyboard.press('Home');
  const title = (await focused.getAttribute('data-title')) ?? '';
  await page.keyboard.press('Enter');
  await expect(app.article(title)).toBeVisible();
});

test(
  'what is marked in another tab is drawn here, and lists stand in their order',
  { tag: '@long' },
  async ({ app, page, context }) => {
    await openRead(app, page);
    const overview = new Overview(page);
    const lists = overview.plot('Reading lists');
    const boxes = Object.values(LISTS).reduce((sum, length) => sum + length, 0);
    await expect(lists.getByRole('link', { name: /, (done|to read)$/ })).toHaveCount(boxes);
    await expect(lists).toContainText('0 of 5 papers done');
    const other = new App(await context.newPage(), app.url);
    const last = papers.at(-1);
    await other.open(`#/paper/${last?.id}`);
    await expect(other.heading).toBeVisible();
    await press(other, 'Read');
    await expect(overview.heading).toHaveText(`434 papers, ${READ + 1} read`);
    await expect(lists).toContainText('1 of 5 papers done');
    await expect(overview.dot({ title: last?.title ?? '' })).toHaveAccessibleName(/, read$/);
  },
);

test(
  'it opens without a network, and after a reload where it was left',
  { tag: '@long' },
  async ({ app, page, context }) => {
    await openRead(app, page);
    // The notice of it may have come and gone.
    const worker = () => page.evaluate(() => navigator.serviceWorker.controller?.state);
    await expect.poll(worker).toBe('activated');
    const overview = new Overview(page);
    await expect(overview.heading).toHaveText(`434 papers, ${READ} read`);
    await page.setViewportSize({ width: 800, height: 600 });
    const top = (): Promise<number> => overview.main.evaluate(({ scrollTop }) => scrollTop);
    await overview.main.evaluate((main) => main.scrollTo(0, 500));
    await expect.poll(top).toBe(500);
    await context.setOffline(true);
    await page.reload();
    await expect(overview.plot(YEARS).getByRole('link')).toHaveCount(papers.length);
    await expect.poll(top).toBe(500);
  },
);

test(
  'of very many papers bars are drawn, and no dots',
  { tag: '@long' },
  async ({ app, page, site }) => {
    test.slow();
    const many = manyPapers(2000);
    const large = await deployment({ corpus: { ...corpus, papers: many } });
    site.setRoot(large);
    await app.open('#/overview');
    const overview = new Overview(page);
    await expect(overview.heading).toHaveText('2,000 papers, none read', { timeout: 30_000 });
    await expect(overview.plot(YEARS)).toContainText('Too many for a dot each');
    const some = many.filter(({ publishedOn }) => publishedOn?.startsWith('2020')).length;
    await overview
      .plot(YEARS)
      .getByRole('link', { name: `2020: ${some} papers` })
      .click();
    await expect(app.said).toHaveText(`${some} of 2,000 papers`);
    await rm(large, { recursive: true });
  },
);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test(
    'a touch says what a dot is, and a second one opens it',
    { tag: '@long' },
    async ({ app, page }) => {
      await app.open();
      const bar = page.getByRole('navigation', { name: 'Screens' });
      await bar.getByRole('link', { name: 'Overview' }).tap();
      const overview = new Overview(page);
      await expect(bar.getByRole('link', { name: 'Overview' })).toHaveAttribute(
        'aria-current',
        'page',
      );
      await expect(overview.heading).toHaveText('434 papers, none read');
      await overview.dot(dated).tap();
      await expect(overview.card).toContainText(dated.title);
      await expect(overview.heading).toBeVisible();
      await overview.card.tap();
      await expect(app.article(dated.title)).toBeVisible();
      await page.goBack();
      await overview.dot(dated).tap();
      await overview.dot(dated).tap();
      await expect(app.article(dated.title)).toBeVisible();
    },
  );
});

for (const width of [1440, 390]) {
  test(
    `nothing on the overview is a barrier, ${width} px wide`,
    { tag: width === 390 ? '@long' : [] },
    async ({ app, page }, info) => {
      test.slow();
      await page.setViewportSize({ width, height: 900 });
      const barriers = new Barriers(page, info);
      await app.open('#/overview');
      const overview = new Overview(page);
      await expect(overview.main).toContainText('No highlights yet');
      if (width === 390) await barriers.look('nothing made');
      await page.setViewportSize({ width: 1440, height: 900 });
      await openRead(app, page);
      await page.setViewportSize({ width, height: 900 });
      const tables = overview.main.getByRole('button', { name: 'Table' });
      await expect(tables).toHaveCount(7);
      for (const button of await tables.all()) await button.click();
      await expect(overview.main.getByRole('table')).toHaveCount(7);
      const sideways = await overview.main.evaluate((main) => main.scrollWidth - main.clientWidth);
      expect(sideways).toBe(0);
      await overview.dot(dated).focus();
      await expect(overview.card).toBeVisible();
      await barriers.look('months of reading');
      expect(barriers.found).toEqual([]);
    },
  );
}
