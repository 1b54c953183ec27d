import type { Locator, Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { linked } from './support/screens.ts';

/** 1280 by 1024 px at four times the size. */
test.use({ viewport: { width: 320, height: 256 } });

/** How many px of it are seen, from the top of what is before all else at its middle. */
function seenHeight(locator: Locator): Promise<number> {
  return locator.evaluate((element) => {
    const { left, width, top, bottom } = element.getBoundingClientRect();
    let seen = 0;
    for (let y = Math.max(Math.ceil(top), 0); y < Math.min(bottom, innerHeight); y += 1) {
      const hit = document.elementFromPoint(left + width / 2, y);
      if (hit && (element.contains(hit) || hit.contains(element))) seen += 1;
    }
    return seen;
  });
}

/** What the focus comes to by Tab and cannot be seen there. */
async function hiddenStops(page: Page, stops: number): Promise<string[]> {
  const found: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return undefined;
      const { left, right, top, bottom } = at.getBoundingClientRect();
      const [x, y] = [
        (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
        (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
      ];
      const hit = document.elementFromPoint(x, y);
      // A box or a round button is drawn by its label.
      const label = at instanceof HTMLInputElement ? at.labels?.[0] : undefined;
      const isSeen = hit !== null && (at.contains(hit) || hit.contains(at) || label?.contains(hit));
      return isSeen
        ? undefined
        : `${at.outerHTML.slice(0, 90)} behind ${hit?.outerHTML.slice(0, 90)}`;
    });
    if (hidden !== undefined) found.push(hidden);
  }
  return found;
}

/** The one notice of a first visit has been read. */
async function begin(app: App, address: string): Promise<void> {
  await app.open(address);
  await app.page.getByRole('button', { name: 'Good' }).click();
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

/** Whether the page itself can be scrolled, by what it holds elsewhere than in what scrolls. */
function scrollsAway(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
}

test('at four times the size a whole row and lines of an abstract are seen', async ({
  app,
  page,
}) => {
  await begin(app, '#/');
  await app.says(434);
  const row = app.rows.first();
  const height = (await row.boundingBox())?.height ?? Number.NaN;
  expect(await seenHeight(row)).toBeGreaterThanOrEqual(Math.floor(height) - 1);
  expect(await scrollsSideways(page)).toBe(false);
  await expect(page.getByText('434 of 434 papers').first()).toBeInViewport();
  expect(await hiddenStops(page, 16)).toEqual([]);

  await app.open(`#/paper/${linked.id}`);
  await expect(app.article(linked.title)).toBeVisible();
  const abstract = page.locator('.abstract');
  await abstract.evaluate((text) => text.scrollIntoView({ block: 'start' }));
  const line = await abstract.evaluate((text) =>
    Number.parseFloat(getComputedStyle(text).lineHeight),
  );
  expect(await seenHeight(abstract)).toBeGreaterThanOrEqual(2 * line);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await hiddenStops(page, 16)).toEqual([]);
});

test('the pages of the settings are one line, with the open one in sight', async ({
  app,
  page,
}) => {
  await begin(app, '#/settings/papers');
  const pages = page.getByRole('navigation', { name: 'Settings' });
  expect((await pages.boundingBox())?.height).toBeLessThan(48);
  await expect(pages.getByRole('link', { name: 'About the papers' })).toBeInViewport({ ratio: 1 });
  expect(await scrollsSideways(page)).toBe(false);
  await page.setViewportSize({ width: 320, height: 640 });
  expect((await pages.boundingBox())?.height).toBeGreaterThan(80);
});

test(
  'nowhere is the focus under a bar, or the page scrolled away',
  { tag: '@long' },
  async ({ app, page }) => {
    await begin(app, '#/');
    const found: string[] = [];
    for (const address of [
      '#/lists',
      '#/highlights',
      '#/overview',
      '#/settings/reading',
      '#/tags',
    ]) {
      await app.open(address);
      await expect(page.getByRole('heading').first()).toBeVisible();
      if (await scrollsAway(page)) found.push(`${address} is scrolled as a whole`);
      found.push(...(await hiddenStops(page, 24)).map((what) => `${address}: ${what}`));
    }
    expect(found).toEqual([]);
  },
);
