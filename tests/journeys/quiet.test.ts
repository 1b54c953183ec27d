import { expect } from '../helpers/app.ts';
import { find } from './support/corpus.ts';
import { add, done, notes } from './support/notes.ts';
import { markOf, openPaper, select } from './support/reader.ts';
import { tag } from './support/tags.ts';
import { test } from './support/witnessed.ts';

const linked = find(({ title }) => title.startsWith('nnInteractive'), 'nnInteractive');

// Every journey is watched for words on the console and requests elsewhere; this one goes
// everywhere, and looks at what every request came back with.
test('a whole visit is quiet: no errors, nothing missing, nothing asked elsewhere', async ({
  app,
  context,
  page,
  site,
  witness,
}) => {
  const trouble: string[] = [];
  let isReloading = false;
  context.on('requestfailed', (request) => {
    // A reload ends what the page before was asking for.
    const isEnded = isReloading && request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!isEnded) trouble.push(`failed: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
  });
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  await app.search.fill('benchmark');
  await app.sort.selectOption('Title');
  await app.rail.getByRole('checkbox', { name: 'Has code' }).check();
  await app.titles.first().click();
  await expect(app.heading).toBeVisible();
  await app.open(`#/paper/${linked.id}`);
  await expect(app.article(linked.title)).toBeVisible();
  await page.keyboard.press('f');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  const WORDS = linked.abstract.split(' ').slice(4, 8).join(' ');
  const article = await openPaper(app, linked);
  await select(page, article, WORDS);
  await page.keyboard.press('1');
  await expect(markOf(article, WORDS)).toBeFocused();
  await add(page).click();
  await page.keyboard.type('see [this](https://a.example/) and ![that](https://a.example/b.png)');
  await done(page).click();
  await expect(notes(page)).toContainText('see this and !that');
  await tag(page, 'interactive');
  await app.open('#/phrase?text=large+language+models');
  await expect(
    page.getByRole('list', { name: 'Sentences' }).getByRole('link').first(),
  ).toBeVisible();
  for (const address of ['#/highlights', '#/tags']) {
    await app.open(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  for (const name of ['Reading', 'Keyboard', 'Backup and storage', 'About the papers']) {
    await app.open('#/settings/reading');
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  isReloading = true;
  await page.reload();
  isReloading = false;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About the papers');
  await app.open('#/nowhere');
  await app.open('#/?q=zzyzx');
  await app.says(0);

  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());

  expect(trouble).toEqual([]);
  const cookies = await context.cookies();
  expect(cookies).toEqual([]);
  expect(new Set(site.requests.map((path) => path.split('/')[1]))).toEqual(
    new Set([
      '',
      '404.html',
      'assets',
      'assets.json',
      'corpus',
      'fonts',
      'icons',
      'index.html',
      'manifest.webmanifest',
      'repair.html',
      'share-target.js',
      'sw.js',
      expect.stringMatching(/^workbox-/),
    ]),
  );

  // And once more with the site gone.
  await site.close();
  await page.reload();
  await app.open('#/?q=sepsis');
  await app.says(2);
  expect(new Set(witness.asked)).toEqual(new Set([`127.0.0.1:${site.port}`]));
});
