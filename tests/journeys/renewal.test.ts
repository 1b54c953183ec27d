import { rm } from 'node:fs/promises';
import type { Corpus } from '#domain/corpus';
import { expect, test as journey, type App } from '../helpers/app.ts';
import { corpus, find } from './support/corpus.ts';
import { deployment } from './support/deployments.ts';
import { isCorpus } from './support/sites.ts';

const model = find((paper) => paper.publishedOn === undefined, 'undated');
/** Today's corpus: yesterday's and one paper more. */
const today: Corpus = {
  ...corpus,
  papers: [...corpus.papers, { ...model, id: 'feedfacecafe', title: 'Zyzzyvas read at night' }],
};

const test = journey.extend<{ deploy: () => void }>({
  deploy: async ({ site }, use) => {
    const next = await deployment({ corpus: today });
    await use(() => site.setRoot(next));
    await rm(next, { recursive: true });
  },
});

const REFUSED = 'The newer papers could not be used';

async function expectYesterday(app: App): Promise<void> {
  await expect(app.alert.getByRole('heading', { name: REFUSED })).toBeVisible();
  await expect(app.alert).toContainText('Those you had are all here and work as before');
  await app.search.fill('');
  await app.says(434);
  await app.search.fill('zyzzyvas');
  await app.says(0);
  await app.search.fill('sepsis');
  await app.says(2);
}

async function expectToday(app: App): Promise<void> {
  await expect(app.alert).toHaveCount(0);
  await app.search.fill('zyzzyvas');
  await app.says(1, 435);
}

test.describe('without a service worker', () => {
  test.use({
    serviceWorkers: 'block',
    allowed: /Service Worker registration blocked by Playwright/,
  });

  test('new papers are there at the next visit, found and counted', async ({
    app,
    page,
    deploy,
  }) => {
    await app.open('#/?q=sepsis');
    await app.says(2);
    deploy();
    await page.reload();
    await app.says(2, 435);
    await expectToday(app);
  });

  test(
    'new papers that arrive damaged leave the old ones, until they are mended',
    { tag: '@long' },
    async ({ app, page, site, deploy }) => {
      // Papers can be searched before the device keeps them; only kept ones are there after a reload.
      await app.open('#/settings/storage');
      await expect(page.getByText('The 434 papers are kept here')).toBeVisible();
      await app.open();
      deploy();
      site.setFault(isCorpus, { kind: 'corrupt' });
      await page.reload();
      await expectYesterday(app);
      site.setFault(isCorpus, undefined);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expectToday(app);
    },
  );
});

test(
  'an installed app takes new papers with the new version',
  { tag: '@long' },
  async ({ app, page, deploy }) => {
    await app.open();
    await expect(app.notice('Works offline now')).toBeVisible();
    deploy();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByRole('button', { name: 'Reload now' }).click();
    await app.says(435, 435);
    await expectToday(app);
  },
);

test(
  'an installed app keeps the old papers where the new ones are damaged',
  { tag: '@long' },
  async ({ app, page, site, deploy }) => {
    await app.open();
    await expect(app.notice('Works offline now')).toBeVisible();
    deploy();
    site.setFault(isCorpus, { kind: 'corrupt' });
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByRole('button', { name: 'Reload now' }).click();
    await expectYesterday(app);
    site.setFault(isCorpus, undefined);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expectToday(app);
  },
);
