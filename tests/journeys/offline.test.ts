import { expect, test } from '../helpers/app.ts';
import { find } from './support/corpus.ts';
import { listen, said } from './support/said.ts';

const linked = find(({ title }) => title.startsWith('nnInteractive'), 'nnInteractive');

test('once it is said to work offline, it does', async ({ app, page, site }) => {
  await listen(page);
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  await page.getByRole('button', { name: 'Good' }).click();
  await expect(app.notice('Works offline now')).toHaveCount(0);
  await site.close();

  await page.reload();
  await app.says(434);
  await app.search.fill('sepsis');
  await app.says(2);
  const title = (await app.titles.first().textContent()) ?? '';
  await app.titles.first().click();
  await expect(app.article(title)).toBeVisible();

  await page.goto(`${site.url}#/paper/${linked.id}?q=segmentation&has=code`);
  await page.reload();
  await expect(app.article(linked.title)).toBeVisible();
  await expect(app.search).toHaveValue('segmentation');

  await app.open('#/settings/storage');
  await expect(page.getByText(/^Ready\. Carrel and 434 papers are on this device/)).toBeVisible();
  expect((await said(page)).join()).not.toContain('Works offline');
});

test(
  'the sentence is said once, also to a reader who leaves at once',
  { tag: '@long' },
  async ({ app, page }) => {
    await listen(page);
    await app.open();
    await expect(app.notice('Works offline now')).toBeVisible();
    await page.reload();
    await app.open('#/settings/storage');
    await expect(page.getByText(/^Ready\./)).toBeVisible();
    expect((await said(page)).join()).not.toContain('Works offline');
  },
);

test(
  'a browser without a network is told so, and links say that they need one',
  { tag: '@long' },
  async ({ app, context, page }) => {
    await app.open(`#/paper/${linked.id}`);
    await expect(app.notice('Works offline now')).toBeVisible();
    const links = app.article(linked.title).getByRole('region', { name: 'Links' });
    await expect(app.results.getByText('Offline', { exact: true })).toHaveCount(0);
    await context.setOffline(true);
    await expect(app.results.getByText('Offline', { exact: true })).toBeVisible();
    await expect(links).toContainText('These links need a network. Copy for later.');
    await page.reload();
    await expect(links).toContainText('These links need a network');
    await context.setOffline(false);
    await expect(app.results.getByText('Offline', { exact: true })).toHaveCount(0);
  },
);

test(
  'a browser that allows no service worker says that it will not open offline',
  { tag: '@long' },
  async ({ app, page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator.serviceWorker, 'register', {
        value: () => Promise.reject(new DOMException('Not here.', 'SecurityError')),
      });
    });
    await app.open();
    await app.says(434);
    await app.open('#/settings/storage');
    await expect(
      page.getByRole('heading', { name: 'Carrel will not open offline in this browser' }),
    ).toBeVisible();
    await expect(page.getByText(/could not be put on this device/)).toBeVisible();
  },
);
