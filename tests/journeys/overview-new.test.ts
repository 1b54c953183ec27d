import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Corpus, Paper } from '#domain/corpus';
import { formatDay } from '#domain/format';
import { DIST, expect, test as journey, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { corpus, find, papers } from './support/corpus.ts';
import { deployment } from './support/deployments.ts';
import { sticksOut } from './support/geometry.ts';
import { open, tag } from './support/tags.ts';
import { press, status } from './support/triage.ts';

/** Comes with the update; the other has nearly its text, and is finished before. */
const soap = find(({ title }) => title.startsWith('Skin-SOAP'), 'Skin-SOAP');
const finished = find(({ title }) => title.startsWith('Towards Scalable SOAP'), 'near Skin-SOAP');
const dated = find((paper) => paper.publishedOn === '2025-06-02', 'of that day');
const linked = find((paper) => paper.links.length === 1 && paper.id !== dated.id, 'linked once');

function made(id: string, title: string): Paper {
  const abstract = `${title} is told here, and nowhere else. It was on a page once.`;
  return { ...finished, id, title, abstract, links: [] };
}
const marked = made('0123456789ab', 'Zyzzyvas at night');
const unmarked = made('ba9876543210', 'Quaggas by day');

/** What a paper was yesterday. */
function before(paper: Paper): Paper {
  if (paper.id === linked.id) return { ...paper, links: [] };
  if (paper.id !== dated.id) return paper;
  const { publishedOn: _, ...rest } = paper;
  return { ...rest, abstract: `${paper.abstract} This sentence goes.` };
}

/** Yesterday's papers: today's are those of the build. */
const yesterday: Corpus = {
  ...corpus,
  papers: [...papers.filter(({ id }) => id !== soap.id).map(before), marked, unmarked],
};
/** Those of the day between: the one that is marked has left, the others have not come or gone yet. */
const between: Corpus = {
  ...yesterday,
  papers: yesterday.papers.filter(({ id }) => id !== marked.id),
};

interface Sites {
  /** Puts the papers of that day on the site. */
  readonly day: (name: 'yesterday' | 'between' | 'today') => void;
}

const test = journey.extend<Sites>({
  day: async ({ site }, use) => {
    const roots = {
      yesterday: await deployment({ corpus: yesterday }),
      between: await deployment({ corpus: between }),
      today: DIST,
    };
    site.setRoot(roots.yesterday);
    await use((name) => site.setRoot(roots[name]));
    await rm(roots.yesterday, { recursive: true });
    await rm(roots.between, { recursive: true });
  },
});

function overview({ rail }: App, isNew: boolean) {
  return rail.getByRole('link', { name: isNew ? 'Overview new' : 'Overview', exact: true });
}

function part(page: Page, title: string) {
  return page.getByRole('main', { name: 'What is new' }).getByRole('region', { name: title });
}

/** Papers can be searched before the device keeps them; only from kept ones can others differ. */
async function keepYesterday(app: App): Promise<void> {
  await app.open('#/settings/storage');
  await expect(app.page.getByText(/435 papers are (kept here|on this device)/)).toBeVisible();
}

/** Reads one paper and tags another, in yesterday's papers. */
async function work(app: App): Promise<void> {
  await keepYesterday(app);
  await open(app, finished);
  await press(app, 'Read');
  await expect(status(app, 'Read')).toBeChecked();
  await open(app, marked);
  await tag(app.page, 'night');
}

async function expectNews(page: Page): Promise<void> {
  const main = page.getByRole('main', { name: 'What is new' });
  await expect(main).toContainText('1 paper came, 2 papers changed, 2 papers left.');
  const near = part(page, 'New, near what you read').getByRole('listitem');
  await expect(near).toHaveCount(1);
  await expect(near.getByRole('link', { name: soap.title, exact: true })).toBeVisible();
  await expect(near).toContainText(`Near ${finished.title}, which you finished: `);
  await expect(near).toContainText('SOAP');

  const changed = part(page, 'Changed').getByRole('listitem');
  await expect(changed).toHaveCount(2);
  const one = changed.filter({ hasText: dated.title });
  await expect(one).toContainText(`none → ${formatDay('2025-06-02')}`);
  await expect(one.getByRole('deletion')).toHaveText('[taken out: This sentence goes.]');
  const other = changed.filter({ hasText: linked.title });
  await expect(other.getByRole('insertion')).toContainText(linked.links[0]?.url ?? 'no link');

  const left = part(page, 'Left').getByRole('listitem');
  await expect(left).toHaveCount(2);
  await expect(left.filter({ hasText: marked.title })).toContainText('Kept');
  await expect(left.filter({ hasText: unmarked.title })).not.toContainText('Kept');
}

/** What the reader marked is read like any other, with its mark. */
async function expectKept(app: App): Promise<void> {
  await part(app.page, 'Left').getByRole('link', { name: marked.title }).click();
  const article = app.article(marked.title);
  await expect(article).toContainText('nowhere else. It was on a page once.');
  await expect(article.getByRole('list', { name: 'Tags' })).toContainText('night');
  await expect(article).toContainText('An update of the papers left it out');
}

test.describe('without a service worker', () => {
  test.use({
    serviceWorkers: 'block',
    allowed: /Service Worker registration blocked by Playwright/,
  });

  test('an update is told until it is seen, and nothing that was marked is lost', async ({
    app,
    page,
    day,
  }, info) => {
    const barriers = new Barriers(page, info);
    await work(app);
    await app.open('#/overview/new');
    await expect(page.getByText('Nothing yet: the papers are those')).toBeVisible();
    await expect(overview(app, false)).toBeVisible();

    day('today');
    await app.open('#/');
    await page.reload();
    await app.says(435, 435);
    await expect(overview(app, true)).toBeVisible();
    await page.reload();
    await expect(overview(app, true)).toBeVisible();

    await app.open('#/overview/new');
    await expectNews(page);
    await barriers.look('what is new');
    await expect(overview(app, false)).toBeVisible();
    await page.reload();
    await expectNews(page);
    await expect(overview(app, false)).toBeVisible();
    await expectKept(app);
    await app.open('#/?q=quaggas');
    await app.says(0, 435);
    expect(barriers.found).toEqual([]);
  });

  test(
    'updates that nobody saw add up, and are told once however many tabs are open',
    { tag: '@long' },
    async ({ app, context, page, day }) => {
      await work(app);
      day('between');
      await page.reload();
      await expect(overview(app, true)).toBeVisible();
      day('today');
      const other = await context.newPage();
      await Promise.all([page.reload(), other.goto(`${app.url}#/overview/new`)]);
      await expectNews(other);
      await expect(overview(app, false)).toBeVisible();
      await app.open('#/overview/new');
      await expectNews(page);
      await expectKept(app);
    },
  );
});

test(
  'without a network the last update is told from what is on the device',
  { tag: '@long' },
  async ({ app, page, site, day }) => {
    await work(app);
    await expect(app.notice('Works offline now')).toBeVisible();
    day('today');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByRole('button', { name: 'Reload now' }).click();
    await expect(overview(app, true)).toBeVisible();
    await site.close();
    await page.reload();
    await app.open('#/overview/new');
    await expectNews(page);
    await expectKept(app);
  },
);

test.describe('on a phone', () => {
  test.use({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    serviceWorkers: 'block',
    allowed: /Service Worker registration blocked by Playwright/,
  });

  test(
    'what is new fits and has no barriers',
    { tag: '@long' },
    async ({ app, page, day }, info) => {
      const barriers = new Barriers(page, info);
      await keepYesterday(app);
      await app.open();
      day('today');
      await page.reload();
      await app.says(434);
      await app.open('#/overview/new');
      await expect(part(page, 'Changed').getByRole('listitem')).toHaveCount(2);
      expect(await sticksOut(page)).toEqual([]);
      await barriers.look('what is new');
      expect(barriers.found).toEqual([]);
    },
  );
});
