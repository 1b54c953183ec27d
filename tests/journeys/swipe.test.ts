import { expect, test, type App } from '../helpers/app.ts';
import { papers } from './support/corpus.ts';
import { Finger, pointIn } from './support/finger.ts';
import { listField, openList, rows, titles } from './support/lists.ts';
import { row, rowSays } from './support/triage.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const undo = (app: App) => app.page.getByRole('button', { name: 'Undo' });
/** What stands behind the row that is being swiped. */
const behind = (app: App) => app.page.locator('.swipe-behind');

/** What a first finger loads is there once a row has followed one. */
async function begin(app: App): Promise<Finger> {
  const finger = await Finger.of(app.page);
  await expect(async () => {
    await finger.down(await pointIn(row(app, 3)));
    await finger.move(50, 0);
    await expect(behind(app)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await finger.move(-40, 0);
  await finger.up();
  await expect(behind(app)).toHaveCount(0);
  return finger;
}

test('a row swiped to the right takes the next status, to the left it goes on a list', async ({
  app,
  page,
}) => {
  await app.open();
  await app.says(434);
  const finger = await begin(app);
  // Taken back on the way, it has changed nothing.
  await rowSays(app, 3, 'Not sorted');

  await finger.down(await pointIn(row(app, 2)));
  await finger.move(60, 0);
  await expect(behind(app)).toContainText('To read');
  await finger.move(60, 0);
  const pulled = await row(app, 2).getByRole('article').boundingBox();
  // Like a rubber band: less far than the finger went.
  expect(pulled?.x).toBeGreaterThan(70);
  expect(pulled?.x).toBeLessThan(118);
  await finger.up();
  await rowSays(app, 2, 'To read');
  await expect(app.notice('1 paper: to read.')).toBeVisible();
  await expect(behind(app)).toHaveCount(0);
  // No press of the row besides.
  await expect(page).toHaveURL(/#\/$/);

  await finger.drag(await pointIn(row(app, 2)), 120, 4);
  await rowSays(app, 2, 'Reading');
  await undo(app).tap();
  await rowSays(app, 2, 'To read');

  await finger.drag(await pointIn(row(app, 2)), -140, 0);
  await expect(listField(page)).toBeFocused();
  await page.keyboard.type('Journal club');
  await page.keyboard.press('Enter');
  await expect(app.notice(/Journal club/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(app.list.getByRole('link').nth(1)).toBeFocused();
});

test(
  'scrolling, edges and selecting have their own ways',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.says(434);
    const finger = await begin(app);

    // Upwards first, it scrolls, however far aside it goes then.
    await finger.down(await pointIn(row(app, 4)));
    await finger.move(6, -120);
    await finger.move(150, 0);
    await expect.poll(() => app.scrolled()).toBeGreaterThan(50);
    await expect(behind(app)).toHaveCount(0);
    await finger.up();
    await app.list.evaluate((list) => list.parentElement?.scrollTo(0, 0));
    await expect.poll(() => app.scrolled()).toBe(0);
    await rowSays(app, 4, 'Not sorted');

    // At the edge it is the system's step back.
    const { y } = await pointIn(row(app, 2));
    await finger.drag({ x: 12, y }, 200, 0);
    await expect(behind(app)).toHaveCount(0);
    await rowSays(app, 2, 'Not sorted');

    // While papers are selected, rows stay where they are.
    await row(app, 1).getByRole('checkbox').tap();
    await expect(page.getByRole('toolbar', { name: 'Selected papers' })).toBeVisible();
    await finger.drag(await pointIn(row(app, 2)), 160, 0);
    await expect(behind(app)).toHaveCount(0);
    await rowSays(app, 2, 'Not sorted');
    // What a swipe does, the bar of the selected does without one.
    const bar = page.getByRole('toolbar', { name: 'Selected papers' });
    await expect(bar.getByRole('button', { name: 'Reading', exact: true })).toBeVisible();
    await expect(bar.getByRole('button', { name: 'Add to list' })).toBeVisible();
  },
);

test('a flick need not go far', { tag: '@long' }, async ({ app }) => {
  await app.open();
  await app.says(434);
  const finger = await begin(app);
  await finger.down(await pointIn(row(app, 2)));
  await finger.move(56, 0, { rests: false });
  await finger.up();
  await rowSays(app, 2, 'To read');
});

test('a mouse swipes nothing', { tag: '@long' }, async ({ app, page }) => {
  await app.open();
  await app.says(434);
  await begin(app);
  const { x, y } = await pointIn(row(app, 2));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 150, y, { steps: 5 });
  await expect(behind(app)).toHaveCount(0);
  await page.mouse.up();
  await rowSays(app, 2, 'Not sorted');
});

test(
  'the papers of a reading list are swiped as those of the library',
  { tag: '@long' },
  async ({ app, page }) => {
    const [one, two] = papers;
    if (!one || !two) throw new Error('The corpus holds no two papers.');
    await openList(app, [one, two]);
    await expect(titles(page)).toHaveCount(2);
    const finger = await Finger.of(page);
    await expect(async () => {
      await finger.drag(await pointIn(rows(page).nth(1)), 120, 0);
      await expect(app.notice('1 paper: to read.')).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(rows(page).nth(1)).toContainText(/to read/i);
    await finger.drag(await pointIn(rows(page).nth(0)), -120, 0);
    await expect(listField(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(titles(page).first()).toBeFocused();
  },
);
