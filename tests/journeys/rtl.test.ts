import type { Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { sticksOut } from './support/geometry.ts';
import { highlightOf, plant } from './support/made.ts';
import { address, mark, note, notes, paper, WORDS } from './support/notes.ts';
import { visitAll } from './support/screens.ts';

/** No language of Carrel is read from the right yet: the page is told so, whatever it says itself. */
async function readFromTheRight(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const turn = (): void => {
      const root = document.querySelector('html');
      if (root && root.dir !== 'rtl') root.dir = 'rtl';
    };
    new MutationObserver(turn).observe(document, {
      attributes: true,
      childList: true,
      subtree: true,
    });
  });
}

interface Sides {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

async function sidesOf(locator: ReturnType<Page['locator']>): Promise<Sides> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not there.');
  return { left: box.x, right: box.x + box.width, top: box.y };
}

async function openNoted(app: App, page: Page): Promise<void> {
  await app.open(address);
  await expect(app.article(paper.title)).toBeVisible();
  await plant(page, 'highlights', [
    highlightOf(paper, WORDS, { kind: 'method', note: 'a thought' }),
  ]);
  await expect(notes(page)).toContainText('a thought');
}

test.beforeEach(async ({ page }) => {
  await readFromTheRight(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('panes, notes and letters stand where a reader from the right looks for them', async ({
    app,
    page,
  }) => {
    await openNoted(app, page);
    const rail = await sidesOf(app.rail);
    const list = await sidesOf(app.results);
    const text = await sidesOf(page.locator('.abstract'));
    expect(rail.right).toBe(1440);
    expect(list.right).toBeLessThanOrEqual(rail.left);
    expect(text.right).toBeLessThanOrEqual(list.left);

    // A note stands at the line of its words, on the other side of the text than the list.
    const noted = await sidesOf(note(page, 'a thought'));
    const words = await sidesOf(mark(page, 'method'));
    expect(noted.right).toBeLessThanOrEqual(text.left);
    await expect
      .poll(async () => Math.abs((await sidesOf(note(page, 'a thought'))).top - words.top))
      .toBeLessThan(8);
    const letter = await sidesOf(page.locator('.gutter').first());
    expect(letter.left).toBeGreaterThanOrEqual(text.right);
    expect(letter.right).toBeLessThanOrEqual(list.left);

    // English runs from the left: its full stop ends it. A title begins where its row begins.
    await expect(page.locator('.abstract')).toHaveCSS('direction', 'ltr');
    const title = app.rows.first().getByRole('heading');
    await expect(title).toHaveCSS('direction', 'ltr');
    const { right } = await title.evaluate((heading) => {
      const range = document.createRange();
      range.selectNodeContents(heading);
      return range.getBoundingClientRect();
    });
    expect(right).toBeGreaterThan(list.right - 60);
    expect(await sticksOut(page)).toEqual([]);
  });

  test('a list that is scrolled opens its paper and keeps its place', async ({ app, page }) => {
    await app.open('#/');
    await app.says(434);
    const hidden = app.rows.nth(5).getByRole('link');
    const name = (await hidden.textContent()) ?? '';
    await hidden.click();
    await expect(app.article(name)).toBeVisible();
    const box = await sidesOf(app.title(name));
    expect(box.top).toBeLessThan(900);
    expect(await sticksOut(page)).toEqual([]);
  });

  test('no screen sticks out', { tag: '@long' }, async ({ app, page }) => {
    const found: string[] = [];
    await visitAll(app, async (name) => {
      for (const width of [1440, 768, 390]) {
        await page.setViewportSize({ width, height: 844 });
        found.push(...(await sticksOut(page)).map((what) => `${name}, ${width} px: ${what}`));
      }
    });
    expect(found).toEqual([]);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the way back points to the right, and the drawer comes from there', async ({
    app,
    page,
  }) => {
    await openNoted(app, page);
    expect(await sticksOut(page)).toEqual([]);
    const back = page.getByRole('button', { name: /^Back to/ });
    expect((await sidesOf(back)).right).toBeGreaterThan(330);
    await expect(back.locator('.icon')).toHaveCSS('scale', '-1 1');
    await back.tap();
    expect(await sticksOut(page)).toEqual([]);
    await page.getByRole('button', { name: /^Filter/ }).tap();
    const drawer = page.getByRole('dialog');
    await expect.poll(async () => (await sidesOf(drawer)).right).toBe(390);
    expect((await sidesOf(drawer)).left).toBeGreaterThan(50);
  });
});
