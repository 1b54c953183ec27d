import { App, expect, test } from '../helpers/app.ts';
import { count, find, holds, isFrom } from './support/corpus.ts';

const SOURCE = '002_6efc1b1e93ed8e3a.txt';
const benchmarks = count(
  (paper) => holds(paper, 'benchmark') && isFrom(paper, SOURCE) && paper.publishedOn === undefined,
);

test('what is asked and opened stands in the address, and comes back from it', async ({
  app,
  context,
  page,
}) => {
  await app.open();
  await app.says(434);
  await app.search.fill('benchmark');
  await app.rail.getByRole('button', { name: 'Medical Accuracy: ' }).click();
  await app.rail.getByRole('checkbox', { name: 'No date' }).check();
  await app.sort.selectOption('Title');
  await app.says(benchmarks);
  const titles = await app.titles.allTextContents();
  await app.titles.nth(1).click();
  await expect(app.article(titles[1] ?? '')).toBeVisible();
  const { hash } = new URL(page.url());
  expect(hash).toMatch(/^#\/paper\/[0-9a-f]{12}\?/);

  const sees = async (reader: App): Promise<void> => {
    await expect(reader.article(titles[1] ?? '')).toBeVisible();
    await expect(reader.titles.nth(1)).toHaveAttribute('aria-current', 'true');
    await reader.says(benchmarks);
    expect(await reader.titles.allTextContents()).toEqual(titles);
    await expect(reader.search).toHaveValue('benchmark');
    await expect(reader.sort).toHaveValue('title');
    await expect(reader.active.getByRole('button')).toHaveCount(2);
  };
  await page.reload();
  await sees(app);

  const copied = new App(await context.newPage(), app.url);
  await copied.open(hash);
  await sees(copied);
});

test('a copied link opens the same in a fresh browser', { tag: '@long' }, async ({ app }) => {
  const paper = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');
  await app.open(`#/paper/${paper.id}?q=radiologist&sort=title`);
  await expect(app.article(paper.title)).toBeVisible();
  await expect(app.search).toHaveValue('radiologist');
  await expect(app.sort).toHaveValue('title');
  await expect(app.title(paper.title)).toHaveAttribute('aria-current', 'true');
});

test(
  'back and forward go through filters, papers and settings',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.says(434);
    await app.search.fill('sepsis');
    await app.says(2);
    const title = (await app.titles.first().textContent()) ?? '';
    await app.titles.first().click();
    await expect(app.article(title)).toBeVisible();
    await app.rail.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByRole('heading', { name: 'Reading', level: 1 })).toBeVisible();

    await page.goBack();
    await expect(app.article(title)).toBeVisible();
    await page.goBack();
    await expect(app.article(title)).toHaveCount(0);
    await app.says(2);
    await expect(app.search).toHaveValue('sepsis');
    await page.goBack();
    await app.says(434);
    await expect(app.search).toHaveValue('');
    await page.goForward();
    await app.says(2);
    await page.goForward();
    await expect(app.article(title)).toBeVisible();
    await page.goForward();
    await expect(page.getByRole('heading', { name: 'Reading', level: 1 })).toBeVisible();
  },
);

test(
  'the way back from a row clicked while typing leads to all that was typed',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.says(434);
    // The address bar follows the keys at its own pace; here the click comes first.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await app.search.pressSequentially('sepsis');
    await expect(app.rows.first()).toHaveAttribute('aria-setsize', '2');
    await app.titles.first().click();
    await expect(page.getByRole('article', { name: /Sepsis/ })).toBeVisible();
    await page.goBack();
    await expect(app.search).toHaveValue('sepsis');
  },
);

test('the list comes back to its place on the way back and after a reload', async ({
  app,
  page,
}) => {
  await app.open();
  await app.says(434);
  await app.list.hover({ position: { x: 50, y: 50 } });
  await page.mouse.wheel(0, 20_000);
  await expect.poll(() => app.scrolled()).toBe(20_000);
  const inSight = page.getByRole('listitem').and(page.locator('[aria-posinset="195"]'));
  await expect(inSight).toBeInViewport();

  await app.search.fill('sepsis');
  await app.says(2);
  await page.goBack();
  await app.says(434);
  await expect.poll(() => app.scrolled()).toBe(20_000);
  await expect(inSight).toBeInViewport();

  await page.reload();
  await app.says(434);
  await expect.poll(() => app.scrolled()).toBe(20_000);
  await expect(inSight.getByRole('link')).toBeInViewport();
});

test(
  'a paper that is not here is said, with a way back',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/paper/000000000000');
    await expect(
      page.getByRole('heading', { name: 'This paper is not in the library' }),
    ).toBeVisible();
    await page.getByRole('link', { name: 'All papers', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Nothing open' })).toBeVisible();
    await app.says(434);
  },
);

test(
  'an address without a screen says so and offers a way back',
  { tag: '@long' },
  async ({ app, page }) => {
    for (const address of ['#/nowhere', '#/settings/nothing', '#/paper', '#/list/a/b']) {
      await app.open(address);
      await expect(page.getByRole('heading', { name: 'Nothing at this address' })).toBeVisible();
      await page.getByRole('link', { name: 'All papers' }).click();
      await app.says(434);
    }
  },
);

test('a paper that is closed and opened again shows its row again, wherever the list was meanwhile', async ({
  app,
}) => {
  const { id, title } = find((paper) => paper.publishedOn === undefined, 'far down the list');
  await app.open();
  await app.says(434);
  const opened = async (): Promise<void> => {
    await app.open(`#/paper/${id}`);
    await expect(app.article(title)).toBeVisible();
    await expect(app.title(title)).toBeInViewport();
  };
  await opened();
  await app.open('#/');
  await expect(app.article(title)).toHaveCount(0);
  await app.titles.first().focus();
  await app.page.keyboard.press('Home');
  await expect.poll(() => app.scrolled()).toBe(0);
  await opened();
});

test.describe('beside the app', () => {
  test.use({ allowed: /Failed to load resource/ });

  test('an address of the site that is no page of Carrel says so and leads to it', async ({
    app,
    page,
    site,
  }) => {
    const answer = await page.goto(`${site.url}papers/some-title`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'Nothing at this address' })).toBeVisible();
    await page.getByRole('link', { name: 'Open Carrel' }).click();
    await app.says(434);
  });
});
