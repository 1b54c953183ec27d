import { expect } from '../helpers/app.ts';
import { test } from './support/profiles.ts';

interface WebManifest {
  id: string;
  scope: string;
  start_url: string;
  display: string;
  icons: { src: string; sizes: string; purpose: string }[];
  shortcuts: { name: string; url: string }[];
  screenshots: { src: string; type: string; form_factor: string }[];
  protocol_handlers: { protocol: string; url: string }[];
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
    const tag = page.locator('link[rel=manifest]');
    const address = await tag.evaluate((element: HTMLLinkElement) => element.href);
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
    for (const { src, type } of manifest.screenshots) {
      const answer = await page.request.get(new URL(src, site.url).href);
      expect(answer.headers()['content-type']).toBe(type);
    }
    expect(manifest.protocol_handlers).toEqual([
      { protocol: 'web+carrel', url: expect.stringContaining('%s') },
    ]);

    // Each way in leads to a screen, and leaves no address behind that is only a way.
    const ways = Object.fromEntries(manifest.shortcuts.map(({ name, url }) => [name, url]));
    await page.goto(new URL(ways['Search'] ?? 'missing', site.url).href);
    await expect(app.search).toBeFocused();
    await page.goto(new URL(ways['Highlights'] ?? 'missing', site.url).href);
    await expect(page.getByRole('heading', { level: 1, name: 'Highlights' })).toBeVisible();
    await page.goto(`${site.url}#/`);
    await app.titles.first().click();
    const title = await app.heading.textContent();
    await page.goto(`${site.url}#/tags`);
    await expect(page.getByRole('heading', { level: 1, name: 'Tags' })).toBeVisible();
    await page.goto(new URL(ways['Continue reading'] ?? 'missing', site.url).href);
    await expect(app.heading).toHaveText(title ?? '');
    const link = encodeURIComponent('web+carrel:overview');
    await page.goto(
      new URL(manifest.protocol_handlers[0]?.url.replace('%s', link) ?? 'missing', site.url).href,
    );
    await expect(page.getByRole('heading', { level: 1, name: '434 papers' })).toBeVisible();
    expect(new URL(page.url()).hash).toBe('#/overview');
  },
);

/** Plays the browser that offers to install the app, and counts how often it is asked to. */
const OFFER = `(() => {
  window.asked = 0;
  dispatchEvent(Object.assign(new Event('beforeinstallprompt'), {
    prompt() {
      window.asked += 1;
      return Promise.resolve({ outcome: 'dismissed' });
    },
  }));
})()`;

test('who has begun to use the app is told once that it can be installed', async ({
  app,
  page,
}) => {
  await app.open();
  await app.notice('Works offline now').waitFor();
  await page.getByRole('button', { name: 'Good' }).click();
  await page.evaluate(OFFER);
  const hint = app.notice('Carrel can be an app of its own');
  for (let papers = 0; papers < 5; papers += 1) {
    await expect(hint).toHaveCount(0);
    await app.titles.nth(papers).focus();
    await page.keyboard.press('r');
  }
  await expect(hint).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(hint).toHaveCount(0);
  await page.reload();
  await expect(app.rows.first()).toBeVisible();
  await page.evaluate(OFFER);
  await page.goto(`${app.url}#/settings/storage`);
  await page.getByRole('button', { name: 'Install Carrel' }).click();
  expect(await page.evaluate('window.asked')).toBe(1);
  await expect(page.getByRole('button', { name: 'Install Carrel' })).toHaveCount(0);
  await expect(hint).toHaveCount(0);
});

test.describe('on an iPhone', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  });
  test('the way by hand is said', { tag: '@long' }, async ({ app, page }) => {
    await app.open('#/settings/storage');
    await expect(
      page.getByText('press Share in the browser, then “Add to Home Screen”'),
    ).toBeVisible();
  });
});

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
