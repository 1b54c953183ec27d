import type { Locator, Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { Finger, pointIn } from './support/finger.ts';
import { listField } from './support/lists.ts';
import { linked } from './support/screens.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const sheet = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
const filter = (page: Page): Locator => page.getByRole('button', { name: 'Filter', exact: true });

/** How far a sheet is pulled from its place, in px. */
const pulled = (what: Locator): Promise<string> =>
  what.evaluate((element) => getComputedStyle(element).translate);

async function openDrawer(app: App): Promise<Locator> {
  await filter(app.page).tap();
  const drawer = sheet(app.page, 'Library and filters');
  await expect(drawer).toBeVisible();
  return drawer;
}

/** Pulls until the sheet, whose code comes when it is opened, follows. */
async function takeHold(finger: Finger, what: Locator, at: Locator, dx: number, dy: number) {
  await expect(async () => {
    await finger.down(await pointIn(at));
    await finger.move(dx, dy);
    const isPulled = (await pulled(what)) !== 'none';
    if (!isPulled) await finger.up();
    expect(isPulled).toBe(true);
  }).toPass();
}

test('a sheet and a drawer follow the finger and close past a third, or by a flick', async ({
  app,
  page,
}) => {
  await app.open(`#/paper/${linked.id}`);
  const finger = await Finger.of(page);
  const opener = page.getByRole('article').getByRole('button', { name: 'Add to list' });
  const list = sheet(page, 'Add to list');
  await opener.tap();
  await expect(listField(page)).toBeVisible();
  const head = list.getByRole('heading');
  await takeHold(finger, list, head, 0, 40);
  expect(await pulled(list)).toMatch(/^0px 3\d(\.\d+)?px$|^0px 4\dpx$/);
  await finger.up();
  // Let go of too early, it is back, with what it holds.
  await expect.poll(() => pulled(list)).toBe('none');
  await expect(listField(page)).toBeVisible();

  await finger.down(await pointIn(head));
  await finger.move(0, 40, { rests: false });
  await finger.up();
  await expect(list).toHaveCount(0);
  await expect(opener).toBeFocused();

  await page.getByRole('button', { name: 'Back to the list' }).tap();
  const drawer = await openDrawer(app);
  await takeHold(finger, drawer, drawer.getByText('Not sorted'), -60, 0);
  await finger.up();
  await expect.poll(() => pulled(drawer)).toBe('none');
  await expect(drawer).toBeVisible();
  await finger.drag(await pointIn(drawer.getByText('Not sorted')), -180, 0);
  await expect(drawer).toHaveCount(0);
  await expect(filter(page)).toBeFocused();
});

test(
  'what scrolls in a sheet scrolls until it is at its top',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.says(434);
    await page.getByRole('button', { name: /^Export/ }).tap();
    const panel = sheet(page, 'Export');
    await expect(panel).toBeVisible();
    const finger = await Finger.of(page);
    const format = panel.getByText('BibTeX', { exact: true });
    await takeHold(finger, panel, format, 0, 60);
    await finger.up();
    await expect.poll(() => pulled(panel)).toBe('none');

    const scrolled = (): Promise<number> =>
      format.evaluate((element) => {
        let most = 0;
        for (let at: Element | null = element; at; at = at.parentElement) {
          most = Math.max(most, at.scrollTop);
        }
        return most;
      });
    const at = await pointIn(panel, 0.5, 0.6);
    await finger.drag(at, 0, -150);
    await expect.poll(scrolled).toBeGreaterThan(20);
    await finger.down(at);
    await finger.move(0, 60);
    expect(await pulled(panel)).toBe('none');
    await finger.up();
    await expect(panel).toBeVisible();
    // A press beside it closes it, too.
    await page.touchscreen.tap(195, 8);
    await expect(panel).toHaveCount(0);
  },
);

test('the sheet for marked words is pulled away, too', { tag: '@long' }, async ({ app, page }) => {
  await app.open(`#/paper/${linked.id}`);
  const abstract = app.article(linked.title).locator('.abstract');
  await abstract.evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 40);
  });
  const words = sheet(page, 'Selected words');
  await expect(words).toBeVisible();
  const finger = await Finger.of(page);
  await takeHold(finger, words, words.getByText(linked.abstract.slice(0, 20)), 0, 30);
  await finger.up();
  await expect.poll(() => pulled(words)).toBe('none');
  await words.getByRole('button', { name: 'Key point' }).tap();
  await expect(abstract.locator('mark').first()).toBeVisible();
  await finger.drag(await pointIn(words, 0.5, 0.1), 0, 220);
  await expect(words).toHaveCount(0);
  await expect(abstract.locator('mark').first()).toBeVisible();
});

test.describe('where the browser has no close watchers', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(window, 'CloseWatcher');
    }),
  );

  test('a step back closes what lies over the screen, and nothing else', async ({ app, page }) => {
    await app.open('#/settings/reading');
    await page.getByRole('link', { name: 'Library', exact: true }).tap();
    await app.says(434);
    const steps = (): Promise<number> => page.evaluate(() => history.length);
    const before = await steps();
    const drawer = await openDrawer(app);
    await expect.poll(steps).toBe(before + 1);
    await drawer.getByRole('checkbox', { name: 'Has code' }).check();
    await page.goBack();
    await expect(drawer).toHaveCount(0);
    // What was chosen in it stays.
    await app.says(96);
    await expect(page).toHaveURL(/has=code/);

    // Closed by its button, it leaves no step behind that leads nowhere.
    await openDrawer(app);
    await expect.poll(() => page.evaluate(() => history.state !== null)).toBe(true);
    await drawer.getByRole('button', { name: 'Close' }).tap();
    await expect(drawer).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => history.state === null)).toBe(true);
    await app.says(96);

    // A link in it leads where it says; from there a step back is one to the library.
    await openDrawer(app);
    await expect.poll(() => page.evaluate(() => history.state !== null)).toBe(true);
    await drawer.getByRole('link', { name: /^Overview/ }).tap();
    await expect(page.getByRole('heading', { name: /^434 papers/ })).toBeVisible();
    await page.goBack();
    await app.says(96);
    await expect.poll(() => page.evaluate(() => history.state === null)).toBe(true);
    // The filter was a step of its own.
    await page.goBack();
    await app.says(434);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Reading' })).toBeVisible();
  });
});

/** Lets a keyboard of so many px cover the end of the page, as it does on iOS. */
async function coverWithKeyboard(page: Page, height: number): Promise<void> {
  await page.evaluate((left) => {
    const view = window.visualViewport;
    if (!view) throw new Error('There is no visual viewport.');
    Object.defineProperty(view, 'height', { configurable: true, get: () => left });
    view.dispatchEvent(new Event('resize'));
  }, height);
}

test('the keyboard of the screen covers neither the field nor its sheet', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.open(`#/paper/${linked.id}`);
  const list = sheet(page, 'Add to list');
  const field = listField(page);
  await page.getByRole('article').getByRole('button', { name: 'Add to list' }).tap();
  await expect(field).toBeFocused();
  const end = async (what: Locator): Promise<number> => {
    const box = await what.boundingBox();
    return box ? box.y + box.height : Number.NaN;
  };
  // Where it makes the page smaller.
  await page.setViewportSize({ width: 390, height: 400 });
  await expect(field).toBeInViewport({ ratio: 1 });
  await expect(list.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 390, height: 844 });
  // Where it lies over it.
  await expect(async () => {
    await coverWithKeyboard(page, 400);
    expect(await end(list)).toBeLessThanOrEqual(400.5);
  }).toPass();
  expect(await end(field)).toBeLessThanOrEqual(400);
  await page.keyboard.type('Journal club');
  expect(await end(page.getByRole('option', { name: /Journal club/ }))).toBeLessThanOrEqual(400.5);
  await coverWithKeyboard(page, 844);
  await expect.poll(() => end(list)).toBe(844);
});
