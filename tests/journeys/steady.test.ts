import type { Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';

/** Notes, from the start of every page, what moves without being pressed. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(`
    window.moved = [];
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, sources } of list.getEntries()) {
        if (hadRecentInput) continue;
        for (const { node } of sources) {
          moved.push(node?.outerHTML?.slice(0, 200) ?? node?.textContent ?? 'something that is gone');
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  `);
}

/** What has moved, told once the browser has painted all that it was given. */
function moved(page: Page): Promise<unknown> {
  return page.evaluate(
    'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(moved))))',
  );
}

async function nothingMoves(app: App, page: Page): Promise<void> {
  await watchShifts(page);
  await app.open();
  await app.says(434);
  expect(await moved(page)).toEqual([]);

  await page.reload();
  await app.says(434);
  expect(await moved(page)).toEqual([]);

  await app.open('#/paper/ba6f1f682592');
  await page.reload();
  await expect(app.heading).toBeVisible();
  expect(await moved(page)).toEqual([]);
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('nothing moves by itself: at the first visit, at a start with papers, with one open', ({
    app,
    page,
  }) => nothingMoves(app, page));
});

test.describe('on a laptop', { tag: '@long' }, () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('nothing moves by itself: at the first visit, at a start with papers, with one open', ({
    app,
    page,
  }) => nothingMoves(app, page));

  test('the page itself is not higher than its window', async ({ app, page }) => {
    await app.open();
    await app.says(434);
    expect(await page.evaluate('document.documentElement.scrollHeight - innerHeight')).toBe(0);
  });
});
