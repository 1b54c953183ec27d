import { readFile } from 'node:fs/promises';
import { decodeDatasheet } from '#domain/decode-datasheet';
import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { papers } from './support/corpus.ts';
import { sticksOut } from './support/geometry.ts';

function about({ page }: App) {
  return page.getByRole('main', { name: 'About the papers' });
}

test('the papers are described, each number with the papers behind it', async ({
  app,
  page,
}, info) => {
  const barriers = new Barriers(page, info);
  await app.open('#/overview/about');
  await expect(about(app)).toContainText('434 papers from 533 listings on 5 saved pages');
  const details = about(app).getByRole('table', { name: 'Papers with and without each detail' });
  await expect(details.getByRole('link', { name: '66 papers with a date' })).toBeVisible();

  const merged = about(app).getByRole('button', { name: '77 papers on two pages or more' });
  await merged.click();
  const behind = about(app).getByRole('list', { name: 'Papers on two pages or more' });
  await expect(behind.getByRole('listitem')).toHaveCount(77);
  const onTwo = papers.filter(
    ({ listings }) => new Set(listings.map(({ source }) => source)).size > 1,
  );
  const shown = await behind.getByRole('link').allTextContents();
  expect(shown.toSorted()).toEqual(onTwo.map(({ title }) => title).toSorted());
  await barriers.look('about the papers');
  await merged.click();
  await expect(behind).toHaveCount(0);

  const pairs = about(app).getByRole('region', { name: 'Nearly the same text' });
  await expect(pairs.getByRole('listitem')).toHaveCount(3);
  await pairs.getByText('81 % the same').click();
  await expect(pairs.getByRole('insertion').first()).toContainText(
    'Early diagnosis, accurate and timely treatment',
  );

  await details.getByRole('link', { name: '66 papers with a date' }).click();
  await app.says(66);
  await page.goBack();
  await about(app)
    .getByRole('link', { name: /^96 papers with a link: code$/ })
    .click();
  await app.says(96);
  expect(barriers.found).toEqual([]);
});

test(
  'the description is there without a network, and leaves as JSON',
  { tag: '@long' },
  async ({ app, page, site }) => {
    await app.open();
    await expect(app.notice('Works offline now')).toBeVisible();
    await site.close();
    await page.reload();
    await app.open('#/overview/about');
    await expect(about(app)).toContainText('434 papers from 533 listings');
    const download = page.waitForEvent('download');
    await about(app).getByRole('button', { name: 'Export as JSON' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(decodeDatasheet(JSON.parse(text))).toMatchObject({
      papers: 434,
      nearDuplicates: { pairs: 3 },
    });
  },
);

test.describe('where the description cannot be had', () => {
  test.use({ serviceWorkers: 'block', allowed: /Failed to load resource|Service Worker/ });

  test('that is said, and the papers are there', { tag: '@long' }, async ({ app, page, site }) => {
    site.setFault((path) => path.includes('/datasheet-'), { kind: 'status', status: 404 });
    await app.open('#/overview/about');
    await expect(page.getByText('This site has no account of the papers you have')).toBeVisible();
    await app.open();
    await app.says(434);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test(
    'the description fits and has no barriers',
    { tag: '@long' },
    async ({ app, page }, info) => {
      const barriers = new Barriers(page, info);
      await app.open('#/overview/about');
      await expect(about(app)).toContainText('434 papers from 533 listings');
      await page.getByText('81 % the same').tap();
      expect(await sticksOut(page)).toEqual([]);
      await barriers.look('about the papers');
      expect(barriers.found).toEqual([]);
    },
  );
});
