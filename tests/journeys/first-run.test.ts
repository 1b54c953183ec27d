import { expect, test } from '../helpers/app.ts';
import { isAppScript, isCorpus } from './support/sites.ts';
import { listen, said } from './support/said.ts';

test('the first visit says how far it is, in bytes and in papers, and ends in the library', async ({
  app,
  page,
  site,
}) => {
  await listen(page);
  const gate = site.setFault(isCorpus, { kind: 'slow', chunks: 4 });
  await app.open();
  await expect(page.getByRole('heading', { name: 'Setting up your desk' })).toBeVisible();
  await expect(app.status(/^Fetching papers, (\d+ kB|\d\.\d MB) of 0\.8 MB$/)).toBeVisible();

  const bar = page.getByRole('progressbar', { name: 'Setting up' });
  const value = (): Promise<number> =>
    bar.evaluate((element: HTMLProgressElement) => element.value);
  let before = await value();
  expect(before).toBeGreaterThan(0);
  for (let chunk = 2; chunk <= 3; chunk++) {
    gate.release(1);
    const least = before;
    await expect.poll(value).toBeGreaterThan(least);
    before = await value();
  }
  expect(before).toBeLessThan(1);
  await expect(app.list).toHaveCount(0);

  gate.release();
  await app.says(434);
  await expect(page.getByRole('heading', { name: 'Setting up your desk' })).toHaveCount(0);
  expect(await said(page)).toContain('Reading 434 papers');
});

test('a face that never comes keeps nobody from the papers', async ({ app, page, site }) => {
  site.setFault((path) => path.endsWith('.woff2'), { kind: 'hang' });
  await page.goto(app.url, { waitUntil: 'commit' });
  await app.says(434);
});

test('a first visit sees its first words before the app has come, and they stay where they are', async ({
  app,
  page,
  site,
}) => {
  const corpus = site.setFault(isCorpus, { kind: 'slow', chunks: 4 });
  const code = site.setFault(isAppScript, { kind: 'slow', chunks: 2 });
  await app.open();
  const screen = page.getByRole('main');
  await expect(screen.getByRole('heading', { name: 'Setting up your desk' })).toBeVisible();
  await expect(screen.getByRole('status')).toHaveCount(0);
  const places = (): Promise<unknown> =>
    screen.evaluate((main) =>
      [...main.querySelectorAll('svg:not(.icon), h1, .lead, progress, .now, li')].map((part) => {
        const { top, left, height } = part.getBoundingClientRect();
        return { top, left, height };
      }),
    );
  const lead = screen.getByText('Carrel puts its papers on this device.');
  const words = await lead.innerText();
  const before = await places();

  code.release();
  await expect(app.status(/^(Asking for|Fetching) /)).toBeVisible();
  expect(await places()).toEqual(before);
  expect(await lead.innerText()).toBe(words);
  corpus.release();
  await app.says(434);

  // Where it is known only by the papers that are there, too.
  await page.evaluate(() => localStorage.clear());
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const isSetUp = document.querySelector('main.launch') !== null;
      if (isSetUp) document.documentElement.dataset['setUp'] = 'again';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await app.says(434);
  await expect(page.locator('html')).not.toHaveAttribute('data-set-up');
});

test(
  'the library holds all papers and draws only those in sight',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.says(434);
    await expect(app.rows.first()).toHaveAttribute('aria-setsize', '434');
    await expect(app.rows.first()).toHaveAttribute('aria-posinset', '1');
    expect(await app.rows.count()).toBeLessThan(40);

    await app.titles.first().focus();
    await page.keyboard.press('End');
    const last = app.rows.last();
    await expect(last).toHaveAttribute('aria-posinset', '434');
    await expect(last.getByRole('link')).toBeFocused();
    await expect(last).toBeInViewport({ ratio: 1 });
    expect(await app.rows.count()).toBeLessThan(40);

    await page.keyboard.press('Home');
    await expect(app.rows.first()).toHaveAttribute('aria-posinset', '1');
    await expect(app.titles.first()).toBeFocused();

    await app.list.hover({ position: { x: 50, y: 50 } });
    await page.mouse.wheel(0, 434 * 200);
    await expect(app.rows.last()).toHaveAttribute('aria-posinset', '434');
    await expect(app.rows.last().getByRole('link')).toBeInViewport();
  },
);

test(
  'the second visit needs no corpus and shows no set-up',
  { tag: '@long' },
  async ({ app, page, site }) => {
    await app.open();
    await expect(app.notice('Works offline now')).toBeVisible();
    site.setFault(isCorpus, { kind: 'hang' });
    await listen(page);
    const asked = site.requests.filter(isCorpus).length;
    await page.reload();
    await app.says(434);
    await app.search.fill('sepsis');
    await app.says(2);
    expect((await said(page)).join()).not.toMatch(/Asking|Fetching/);
    expect(site.requests.filter(isCorpus)).toHaveLength(asked);
  },
);
