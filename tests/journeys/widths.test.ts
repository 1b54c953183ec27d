import type { Locator } from '@playwright/test';
import { expect, test } from '../helpers/app.ts';
import { sticksOut, smallTargets } from './support/geometry.ts';
import { find } from './support/corpus.ts';

const linked = find(({ title }) => title.startsWith('nnInteractive'), 'nnInteractive');

async function box(locator: Locator) {
  const found = await locator.boundingBox();
  if (!found) throw new Error('There is nothing to be seen of it.');
  return found;
}

test('a desktop shows three panes beside each other', async ({ app, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await app.open(`#/paper/${linked.id}`);
  const article = app.article(linked.title);
  const [rail, list, paper] = [await box(app.rail), await box(app.results), await box(article)];
  expect(rail.x + rail.width).toBeLessThanOrEqual(list.x);
  expect(list.x + list.width).toBeLessThanOrEqual(paper.x);
  await expect(page.getByRole('button', { name: 'Library and filters' })).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden();

  const abstract = await box(article.locator('p').first());
  expect(abstract.width).toBeGreaterThan(500);
  expect(abstract.width).toBeLessThan(580);
  expect(await sticksOut(page)).toEqual([]);
  expect(await smallTargets(page, 24)).toEqual([]);
});

test(
  'a tablet shows list and paper, and the rest in a drawer',
  { tag: '@long' },
  async ({ app, page }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await app.open(`#/paper/${linked.id}`);
    const [list, paper] = [await box(app.results), await box(app.article(linked.title))];
    expect(list.x).toBe(0);
    expect(list.x + list.width).toBeLessThanOrEqual(paper.x);
    await expect(app.rail).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden();
    expect(await sticksOut(page)).toEqual([]);

    const opener = page.getByRole('button', { name: 'Library and filters' });
    await opener.click();
    const drawer = page.getByRole('dialog', { name: 'Library and filters' });
    await drawer.getByRole('checkbox', { name: 'Has model' }).check();
    expect(await sticksOut(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
    await expect(opener).toBeFocused();
    await app.says(3);
    await expect(app.article(linked.title)).toBeVisible();
    await opener.click();
    await page.mouse.click(900, 400);
    await expect(drawer).toHaveCount(0);
  },
);

test('panes come and go with the width, and nothing sticks out', async ({ app, page }) => {
  await app.open(`#/paper/${linked.id}?q=segmentation`);
  await expect(app.article(linked.title)).toBeVisible();
  for (const width of [1359, 1100, 1099, 768, 600, 599, 400]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(app.rail).toHaveCount(width >= 1100 ? 1 : 0);
    await expect(app.list).toHaveCount(width >= 600 ? 1 : 0);
    await expect(app.article(linked.title)).toBeVisible();
    expect(await sticksOut(page), `at ${width} px`).toEqual([]);
  }
});
