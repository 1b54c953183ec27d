import { expect, test } from '../helpers/app.ts';
import { find } from './support/corpus.ts';

const linked = find(({ title }) => title.startsWith('nnInteractive'), 'nnInteractive');

// Every journey is watched for words on the console and requests elsewhere; this one goes
// everywhere, and looks at what every request came back with.
test('a whole visit is quiet: no errors, nothing missing, nothing asked elsewhere', async ({
  app,
  context,
  page,
  site,
}) => {
  const trouble: string[] = [];
  context.on('requestfailed', (request) => trouble.push(`failed: ${request.url()}`));
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
  for (const name of ['Reading', 'Keyboard', 'Offline and storage', 'About the papers']) {
    await app.open('#/settings/reading');
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About the papers');
  await app.open('#/nowhere');
  await app.open('#/?q=zzyzx');
  await app.says(0);

  expect(trouble).toEqual([]);
  const cookies = await context.cookies();
  expect(cookies).toEqual([]);
  expect(new Set(site.requests.map((path) => path.split('/')[1]))).toEqual(
    new Set([
      '',
      'assets',
      'corpus',
      'fonts',
      'icons',
      'index.html',
      'manifest.webmanifest',
      'repair.html',
      'sw.js',
      expect.stringMatching(/^workbox-/),
    ]),
  );
});
