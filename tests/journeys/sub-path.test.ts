import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, expect, test as journey } from '../helpers/app.ts';
import { find } from './support/corpus.ts';

/** The app as it is built for a project page, on a host that serves it there and nowhere else. */
const test = journey.extend<object, { base: string; build: string }>({
  base: ['/carrel/', { scope: 'worker', option: true }],
  build: [
    async ({ base }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'carrel-sub-path-'));
      const { status, stderr } = spawnSync(
        process.execPath,
        ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir'],
        { env: { ...process.env, BASE_PATH: base, NODE_ENV: 'production' }, encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(stderr);
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  served: async ({ base, build }, use) => use({ root: build, base }),
});
// In one worker, so that there is one build.
test.describe.configure({ mode: 'default' });

const linked = find(({ title }) => title.startsWith('nnInteractive'), 'nnInteractive');

test('under a sub-path it works, offline too, and asks for nothing outside of it', async ({
  app,
  base,
  context,
  page,
  site,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  await app.search.fill('sepsis');
  await app.says(2);
  await app.rail.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reading' })).toBeVisible();

  await site.close();
  await page.goto(`${site.url}#/paper/${linked.id}?q=segmentation`);
  await page.reload();
  await expect(app.article(linked.title)).toBeVisible();
  await app.search.fill('sepsis');
  await app.says(2);
  await app.open('#/settings/storage');
  await expect(page.getByText(/^Ready\./)).toBeVisible();
  expect(asked.filter((path) => !path.startsWith(base))).toEqual([]);

  const other = new App(await context.newPage(), site.url);
  await other.open('#/?has=model');
  await other.says(3);
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual([base]);
});

test(
  'under a sub-path the manifest and its icons stay inside of it',
  { tag: '@long' },
  async ({ app, base, page }) => {
    await app.open();
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
      const address = link?.href ?? '';
      return { address, ...(await (await fetch(address)).json()) };
    });
    expect(manifest).toMatchObject({ id: base, scope: base, start_url: base });
    for (const { src } of manifest.icons) {
      const icon = new URL(src, manifest.address);
      expect(icon.pathname.startsWith(`${base}icons/`)).toBe(true);
      expect((await page.request.get(icon.href)).status()).toBe(200);
    }
  },
);
