import { expect, test } from '../helpers/app.ts';
import { smallFields, smallTargets, sticksOut } from './support/geometry.ts';
import { linked, visitAll } from './support/screens.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('from the list to a paper and back, by the button and by the browser', async ({
  app,
  page,
}) => {
  await app.open();
  await app.says(434);
  const bar = page.getByRole('navigation', { name: 'Screens' });
  await expect(bar.getByRole('link')).toHaveText([
    'Library',
    'Lists',
    'Highlights',
    'Overview',
    'Settings',
  ]);
  await expect(bar.getByRole('link', { name: 'Library' })).toHaveAttribute('aria-current', 'page');
  await expect(app.rail).toHaveCount(0);

  await app.list.evaluate((list) => list.parentElement?.scrollTo(0, 9000));
  await expect.poll(() => app.scrolled()).toBe(9000);
  const row = page.locator('[aria-posinset="80"]').getByRole('link');
  const title = (await row.textContent()) ?? '';
  for (const back of [
    () => page.getByRole('button', { name: 'Back to the list' }).tap(),
    () => page.goBack(),
  ]) {
    await row.tap();
    await expect(app.article(title)).toBeVisible();
    await expect(app.list).toHaveCount(0);
    await back();
    await expect(row).toBeInViewport();
    await expect.poll(() => app.scrolled()).toBe(9000);
    await expect(app.article(title)).toHaveCount(0);
  }
  await bar.getByRole('link', { name: 'Settings' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Reading' })).toBeVisible();
  await bar.getByRole('link', { name: 'Library' }).tap();
  await expect(row).toBeInViewport();
});

test(
  'filters are in a drawer that is a dialog, and in chips',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.says(434);
    const drawer = page.getByRole('dialog', { name: 'Library and filters' });
    await expect(drawer).toHaveCount(0);
    await page.getByRole('button', { name: 'Filter', exact: true }).tap();
    await expect(drawer).toBeVisible();
    await drawer.getByRole('checkbox', { name: 'Has code' }).check();
    await drawer.getByRole('button', { name: '2024: ' }).tap();
    const show = drawer.getByRole('button', { name: /^Show \d+ papers?$/ });
    const found = Number(/\d+/.exec((await show.textContent()) ?? '')?.[0]);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(30);
    await show.tap();
    await expect(drawer).toHaveCount(0);
    await app.says(found);

    const chip = page
      .getByRole('group', { name: 'Filters' })
      .getByRole('button', { name: 'Has code' });
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await chip.tap();
    await page.getByRole('button', { name: 'Remove filter 2024' }).tap();
    await app.says(434);

    await page.getByRole('button', { name: 'Filter', exact: true }).tap();
    await drawer.getByRole('button', { name: 'Close' }).tap();
    await expect(drawer).toHaveCount(0);
    await page.getByRole('button', { name: 'Filter', exact: true }).tap();
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();
  },
);

test('nothing sticks out sideways, on a narrow phone neither', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      found.push(...(await sticksOut(page)).map((what) => `${name}, ${width} px: ${what}`));
    }
  };
  await look('the offline notice');
  await visitAll(app, look);
  await app.open('#/?has=code');
  await page.getByRole('button', { name: 'Filter', exact: true }).tap();
  await look('the drawer');
  expect(found).toEqual([]);
});

test('every control can be hit by a finger', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    found.push(...(await smallTargets(page, 44)).map((what) => `${name}: ${what}`));
  };
  await look('the offline notice');
  await visitAll(app, look);
  await app.open('#/');
  await page.getByRole('button', { name: 'Filter', exact: true }).tap();
  await look('the drawer');
  await page.keyboard.press('Escape');
  await app.open(`#/paper/${linked.id}`);
  await page.getByRole('button', { name: 'Text size' }).tap();
  await look('the text menu');
  expect(found).toEqual([]);
});

test('no field is so small that the phone zooms in on it', async ({ app, page }) => {
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    for (const [width, height] of [
      [390, 844],
      [844, 390],
    ] as const) {
      await page.setViewportSize({ width, height });
      found.push(...(await smallFields(page)).map((what) => `${name}, ${width} px: ${what}`));
    }
  };
  await visitAll(app, look);
  await app.open('#/');
  await page.getByRole('button', { name: 'Library and filters' }).tap();
  await look('the drawer');
  expect(found).toEqual([]);
});

test(
  'with a paper open, the field for commands is in the menu',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open(`#/paper/${linked.id}`);
    const more = page.getByRole('button', { name: 'More', exact: true });
    await more.tap();
    await page.getByRole('button', { name: 'Commands', exact: true }).tap();
    const field = page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(app.article(linked.title)).toBeVisible();
  },
);
