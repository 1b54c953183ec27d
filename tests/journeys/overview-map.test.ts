import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST, expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { find } from './support/corpus.ts';
import { openMarked, opening } from './support/notebook.ts';
import { openPaper } from './support/reader.ts';
import { TopicMap } from './support/topic-map.ts';

const WHITE = 'rgb(255, 255, 255)';
const BLACK = 'rgb(0, 0, 0)';

const confusion = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');

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
    const suggested = map.section.getByRole('listitem').first();
    await expect(suggested).toContainText(/Near MediConfusion: \S+/);
    await expect(map.section.getByRole('link', { name: confusion.title })).toHaveCount(0);
    await near.click();
    await expect(map.section).not.toContainText('papers lit');
  },
);

test('a site without a map says so, and shows the rest', async ({ app, page, site }) => {
  const { map: _none, ...manifest }: Record<string, unknown> = JSON.parse(
    await readFile(join(DIST, 'corpus/manifest.json'), 'utf8'),
  );
  const isManifest = (path: string): boolean => path.endsWith('/manifest.json');
  site.setFault(isManifest, { kind: 'replace', body: JSON.stringify(manifest) });
  await app.open('#/overview');
  const map = new TopicMap(page);
  await expect(map.section).toContainText('The map of these papers is not here');
  await expect(map.section.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Where they are listed' })).toBeVisible();
});

test.describe('where its file does not come', () => {
  test.use({ allowed: /map-|precache|503|bad-precaching/i });

  test('the map says what is wrong, and is drawn when it is tried again', async ({
    app,
    page,
    site,
  }) => {
    const isMap = (path: string): boolean => path.includes('/corpus/map-');
    site.setFault(isMap, { kind: 'status', status: 503 });
    await app.open('#/overview');
    const map = new TopicMap(page);
    const problem = map.section.getByRole('alert');
    await expect(problem).toContainText('The map could not be fetched');
    await expect(problem).toContainText('All else works without it');
    site.setFault(isMap, undefined);
    await problem.getByRole('button', { name: 'Try again' }).click();
    await expect(map.pad).toBeVisible();
    await expect(problem).toHaveCount(0);
  });
});

test(
  'papers of one’s own stand among those of similar wording, and keys go to them',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/import');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a file' }).click();
    const text = `@article{a, title = {Quokka scans}, abstract = {Segmentation of tumor in MRI with attention networks.}}`;
    await (await chooser).setFiles({ name: 'own.bib', mimeType: '', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: /^Merge \d+ changes?$/ }).click();
    await expect(page.getByRole('heading', { name: 'Merged' })).toBeVisible();
    await app.open('#/?q=quokka');
    await app.says(1, 435);
    await app.open('#/overview');
    const map = new TopicMap(page);
    await expect(map.section.getByRole('application', { name: 'Map of 435 papers' })).toBeVisible();
    await map.section.getByRole('combobox', { name: 'Show' }).selectOption('what the search finds');
    await expect(map.section).toContainText('1 of 435 papers lit');
    await map.section.getByRole('application').focus();
    await page.keyboard.press('Home');
    await expect(map.said).toHaveText('Quokka scans. Not sorted, Segmentation and attention');
  },
);

test(
  'on a dark system it goes to paper in dark ink on white, the names of groups with it',
  { tag: '@long' },
  async ({ app, page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 1440, height: 1000 });
    const map = await TopicMap.open(app, page);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    await expect(map.groups.getByText('Segmentation and attention')).toBeVisible();
    await expect(map.section.locator('.map-frame')).toHaveCSS('background-color', WHITE);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', BLACK);
    const dots = map.section.locator('canvas');
    await expect(dots).toHaveCSS('color', BLACK);
    // What is drawn, not only what the style says.
    const lightest = (): Promise<number> =>
      dots.evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return 0;
        const { width, height } = canvas;
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
        let solid = 0;
        let light = 0;
        for (let at = 0; at < data.length; at += 4) {
          if ((data[at + 3] ?? 0) < 250) continue;
          solid += 1;
          if ((data[at] ?? 0) > 200) light += 1;
        }
        return light / solid;
      });
    // Most of a ring is its fill, which is the paper's white.
    await expect.poll(lightest).toBeGreaterThan(0.3);
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

  test(
    'two fingers apart magnify the map about the place between them, and move it',
    { tag: '@long' },
    async ({ app, page }) => {
      const map = await TopicMap.open(app, page);
      await map.pad.scrollIntoViewIfNeeded();
      const box = await map.pad.boundingBox();
      if (!box) throw new Error('The map is not on the screen.');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number, right = 0) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints:
            apart === undefined
              ? []
              : [
                  { x: x + right - apart, y, id: 0 },
                  { x: x + right + apart, y, id: 1 },
                ],
        });
      /** How far two dots are apart, and where the first is, from the middle of the fingers. */
      const ground = map.section.locator('.map-ground').first();
      const width = async (): Promise<number> => (await ground.boundingBox())?.width ?? 0;
      const left = async (): Promise<number> => (await ground.boundingBox())?.x ?? 0;
      const before = await width();
      await touch('touchStart', 40);
      for (const apart of [50, 60, 70, 80]) await touch('touchMove', apart);
      await expect.poll(async () => (await width()) / before).toBeCloseTo(2, 0);
      const magnified = await left();
      for (const right of [10, 20, 30]) await touch('touchMove', 80, right);
      await expect.poll(async () => (await left()) - magnified).toBeCloseTo(30, 0);
      await touch('touchEnd');
      await map.section.getByRole('button', { name: 'Whole map' }).tap();
      await expect.poll(width).toBeCloseTo(before, 0);
    },
  );
});
