import { expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';
import { linked, visitAll } from './support/screens.ts';

test.use({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true });

test('on its side a phone has its bar at the left, and nothing is covered', async ({
  app,
  page,
}, info) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found: string[] = [];
  await visitAll(app, async (name) => {
    for (const [width, height] of [
      [844, 390],
      [568, 320],
    ] as const) {
      await page.setViewportSize({ width, height });
      const here = [...(await sticksOut(page)), ...(await smallTargets(page, 44))];
      found.push(...here.map((what) => `${name}, ${width} px: ${what}`));
    }
  });
  expect(found).toEqual([]);
  await page.setViewportSize({ width: 844, height: 390 });
  await app.open(`#/paper/${linked.id}`);
  const bar = page.getByRole('navigation', { name: 'Screens' });
  await expect(app.article(linked.title)).toBeVisible();
  const box = await bar.boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, height: 390 });
  expect(box?.width).toBeLessThan(110);
  // The list and the paper stand beside it, and the paper's controls in one line.
  const controls = page.getByRole('toolbar', { name: 'Paper' });
  expect((await controls.boundingBox())?.height).toBeLessThan(60);
  expect((await app.results.boundingBox())?.x).toBe(box?.width);
  const barriers = new Barriers(page, info);
  await barriers.look('a paper');
  expect(barriers.found).toEqual([]);

  await app.open('#/');
  await bar.getByRole('link', { name: 'Lists' }).tap();
  await expect(page.getByRole('heading', { name: 'Reading lists' })).toBeVisible();
});

test('phones that fold, and letters twice as large', { tag: '@long' }, async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found: string[] = [];
  await visitAll(app, async (name) => {
    for (const [width, height] of [
      [280, 653],
      [653, 280],
      [717, 512],
    ] as const) {
      await page.setViewportSize({ width, height });
      found.push(...(await sticksOut(page)).map((what) => `${name}, ${width} px: ${what}`));
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    found.push(...(await sticksOut(page)).map((what) => `${name}, large: ${what}`));
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  });
  expect(found).toEqual([]);
});

test('what the edges of the screen take is left free', { tag: '@long' }, async ({ app, page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setSafeAreaInsetsOverride', {
    insets: { left: 44, leftMax: 44, right: 44, rightMax: 44, bottom: 21, bottomMax: 21 },
  });
  await app.open(`#/paper/${linked.id}`);
  await expect(app.article(linked.title)).toBeVisible();
  const found = await page.evaluate(() => {
    const clear = { left: 44, right: innerWidth - 44, bottom: innerHeight - 21 };
    const out: string[] = [];
    for (const control of document.querySelectorAll('nav a, .reader-bar button, header button')) {
      const { left, right, width } = control.getBoundingClientRect();
      if (width <= 1 || !control.checkVisibility({ visibilityProperty: true })) continue;
      if (left >= clear.left && right <= clear.right) continue;
      out.push(control.getAttribute('aria-label') ?? control.textContent);
    }
    return out;
  });
  expect(found).toEqual([]);
  await page.getByRole('button', { name: 'Library and filters' }).tap();
  const first = page.getByRole('dialog').getByRole('link', { name: /^All papers/ });
  await expect.poll(async () => (await first.boundingBox())?.x).toBeGreaterThanOrEqual(44);
});

test('a hinge parts the list from the paper', { tag: '@long' }, async ({ app, page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 1114,
    height: 705,
    deviceScaleFactor: 1,
    mobile: true,
    displayFeature: { orientation: 'vertical', offset: 540, maskLength: 34 },
  });
  await app.open(`#/paper/${linked.id}`);
  await expect(app.article(linked.title)).toBeVisible();
  const list = await app.results.boundingBox();
  const paper = await page.getByRole('region', { name: 'Reader' }).boundingBox();
  expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(540);
  expect(paper?.x).toBe(574);
  expect(await sticksOut(page)).toEqual([]);
});
