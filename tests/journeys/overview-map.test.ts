import type { Locator, Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { find } from './support/corpus.ts';
import { openMarked, opening } from './support/notebook.ts';
import { openPaper } from './support/reader.ts';

const confusion = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');

/** The topic map on the overview. */
class TopicMap {
  readonly section: Locator;
  readonly pad: Locator;
  /** What is said of the paper that keys have gone to. */
  readonly said: Locator;
  readonly groups: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.section = page.getByRole('region', { name: 'What they are about' });
    this.pad = this.section.getByRole('application', { name: 'Map of 434 papers' });
    this.said = this.section.getByRole('status').last();
    this.groups = this.section.getByRole('list', { name: 'Groups' });
  }

  static async open(app: App, page: Page): Promise<TopicMap> {
    const map = new TopicMap(page);
    await app.open('#/overview');
    await expect(map.pad).toBeVisible();
    return map;
  }

  /** Goes by keys to the first paper; its title, and where its dot is on the screen. */
  async first(): Promise<{ title: string; x: number; y: number }> {
    await this.pad.focus();
    await this.#page.keyboard.press('Home');
    const link = this.section.getByRole('link').first();
    await expect(link).toBeVisible();
    const title = (await link.textContent()) ?? '';
    await expect(this.said).toContainText(title);
    const box = await this.section.locator('.map-ring').boundingBox();
    if (!box) throw new Error('Nothing shows where keys have gone to.');
    return { title, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('by keys from paper to paper, into one, and back to a map that is joined to it', async ({
  app,
  page,
}, info) => {
  const map = await TopicMap.open(app, page);
  const { title } = await map.first();
  await expect(map.said).toContainText('Not sorted, ');
  await page.keyboard.press('ArrowRight');
  await expect(map.said).not.toContainText(title);
  await page.keyboard.press('+');
  const link = map.section.getByRole('link').first();
  const there = (await link.textContent()) ?? '';
  const barriers = new Barriers(page, info);
  await barriers.look('the map');
  await page.keyboard.press('Enter');
  await expect(app.heading).toHaveText(there);
  await page.goBack();
  await expect(map.section).toContainText('Joined to the paper you had open');
  expect(barriers.found).toEqual([]);
});

test('the list has no barriers', { tag: '@long' }, async ({ app, page }, info) => {
  const map = await TopicMap.open(app, page);
  await map.section.getByRole('button', { name: 'As a list' }).click();
  await expect(map.section.getByRole('heading', { level: 3 }).first()).toBeVisible();
  const barriers = new Barriers(page, info);
  await barriers.look('the list');
  expect(barriers.found).toEqual([]);
});

test(
  'the mouse shows a paper and opens it; the wheel zooms only with Ctrl',
  { tag: '@long' },
  async ({ app, page }) => {
    const map = await TopicMap.open(app, page);
    const { title, x, y } = await map.first();
    await page.keyboard.press('Escape');
    await expect(map.section.getByRole('link', { name: title })).toHaveCount(0);
    await page.mouse.move(x, y);
    await expect(map.section.getByRole('link', { name: title })).toBeVisible();

    const name = map.groups.getByRole('listitem').first();
    const before = await name.boundingBox();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -60);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await name.boundingBox())?.x).not.toBe(before?.x);
    await map.section.getByRole('button', { name: 'Whole map' }).click();
    await expect.poll(async () => (await name.boundingBox())?.x).toBe(before?.x);

    const top = async (): Promise<number | undefined> => (await map.pad.boundingBox())?.y;
    const again = await map.first();
    const unscrolled = await top();
    await page.mouse.move(again.x, again.y);
    await page.mouse.wheel(0, 40);
    await expect.poll(top).not.toBe(unscrolled);
    expect((await name.boundingBox())?.x).toBe(before?.x);
    const scrolled = await map.first();
    await page.mouse.click(scrolled.x, scrolled.y);
    await expect(app.heading).toHaveText(scrolled.title);
  },
);

test(
  'a tag, and what is near what was read, light up on the map and in its list',
  { tag: '@long' },
  async ({ app, page }) => {
    const marked = { paper: confusion, words: opening(confusion), tags: ['ward'] };
    await openMarked(app, page, [marked], '#/overview');
    const map = new TopicMap(page);
    await map.section.getByRole('combobox', { name: 'Show' }).selectOption('ward, 1 paper');
    await expect(map.section).toContainText('1 of 434 papers lit');
    expect((await map.first()).title).toBe(confusion.title);
    const near = map.section.getByRole('button', { name: 'Near what I read, not opened yet' });
    await near.click();
    await expect(map.section).toContainText('50 of 434 papers lit');
    await map.section.getByRole('button', { name: 'As a list' }).click();
    await expect(map.section.getByRole('listitem').first()).toBeVisible();
    await expect(map.section.getByRole('link', { name: confusion.title })).toHaveCount(0);
    await near.click();
    await expect(map.section).not.toContainText('papers lit');
  },
);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test(
    'a finger shows a paper first and opens it then',
    { tag: '@long' },
    async ({ app, page }, info) => {
      await openPaper(app, confusion);
      const map = await TopicMap.open(app, page);
      await expect(map.section.getByText('MediConfusion', { exact: true })).toBeVisible();
      const { title, x, y } = await map.first();
      await page.keyboard.press('Escape');
      const link = map.section.getByRole('link', { name: title });
      await expect(link).toHaveCount(0);
      await page.touchscreen.tap(x, y);
      await expect(link).toBeVisible();
      const barriers = new Barriers(page, info);
      await barriers.look('the map on a phone');
      expect(barriers.found).toEqual([]);
      await page.touchscreen.tap(x, y);
      await expect(app.heading).toHaveText(title);
    },
  );
});
