import { expect } from '../helpers/app.ts';
import { test } from './support/profiles.ts';

interface WebManifest {
  id: string;
  scope: string;
  start_url: string;
  display: string;
  icons: { src: string; sizes: string; purpose: string }[];
}

test('a browser finds nothing that keeps it from installing the app', async ({ own }) => {
  await own.open();
  await expect(own.notice('Works offline now')).toBeVisible();
  const session = await own.page.context().newCDPSession(own.page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
});

test(
  'the manifest says what an installed app needs',
  { tag: '@long' },
  async ({ app, page, site }) => {
    await app.open();
    const link = page.locator('link[rel=manifest]');
    const address = await link.evaluate((element: HTMLLinkElement) => element.href);
    const manifest: WebManifest = await (await page.request.get(address)).json();
    expect(manifest).toMatchObject({ id: '/', scope: '/', start_url: '/', display: 'standalone' });
    for (const purpose of ['any', 'maskable'])
      for (const sizes of ['192x192', '512x512']) {
        const icon = manifest.icons.find(
          (each) => each.purpose === purpose && each.sizes === sizes,
        );
        const answer = await page.request.get(new URL(icon?.src ?? 'missing', site.url).href);
        expect(answer.headers()['content-type']).toBe('image/png');
      }
  },
);

test(
  'the browser around the app has a colour for either theme',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    const colours = await page
      .locator('meta[name=theme-color]')
      .evaluateAll((metas) =>
        metas.map((meta) => [meta.getAttribute('media'), meta.getAttribute('content')]),
      );
    expect(colours).toEqual([
      ['(prefers-color-scheme: light)', expect.stringMatching(/^#[0-9A-F]{6}$/i)],
      ['(prefers-color-scheme: dark)', expect.stringMatching(/^#[0-9A-F]{6}$/i)],
    ]);
  },
);
