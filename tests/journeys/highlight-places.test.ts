import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../helpers/app.ts';
import { find } from './support/corpus.ts';
import { highlightOf, plant } from './support/made.ts';
import { ends, markOf, openPaper, select } from './support/reader.ts';

const confusion = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');

async function markAs(page: Page, article: Locator, words: string, key: string): Promise<void> {
  await select(page, article, words);
  await page.keyboard.press(key);
  await expect(markOf(article, words)).toBeVisible();
}

/** The letters on the line of these words, each with its left and right edge from the pane's left. */
function lettersAt(article: Locator, words: string) {
  return article.evaluate((paper, sought) => {
    const marks = [...paper.querySelectorAll('mark')];
    const line = marks.find((mark) => mark.textContent === sought)?.getBoundingClientRect();
    const pane = paper.closest('.reader-scroll')?.getBoundingClientRect();
    if (!line || !pane) throw new Error(`“${sought}” is not marked.`);
    return [...paper.querySelectorAll('.gutter-letter')]
      .map((letter) => ({ text: letter.textContent, box: letter.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > line.top && box.top < line.bottom)
      .map(({ text, box }) => ({ text, left: box.left - pane.left, right: box.right - pane.left }));
  }, words);
}

test(
  'letters of highlights that begin on one line all stand in the margin',
  { tag: '@long' },
  async ({ app, page }) => {
    const article = await openPaper(app, confusion);
    await app.says(434);
    const marked = ['availability', 'accuracy', 'healthcare', 'automated', 'solutions'];
    await plant(
      page,
      'highlights',
      marked.map((words) => highlightOf(confusion, words)),
    );
    await expect(article.locator('mark')).toHaveCount(5);
    for (const width of [1440, 1200, 1024, 820]) {
      await page.setViewportSize({ width, height: 860 });
      for (const words of ['availability', 'healthcare']) {
        const one = (await markOf(article, words).boundingBox())?.y ?? 0;
        const tops = await article
          .locator('mark')
          .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().top));
        const beside = tops.filter((top) => Math.abs(top - one) < 6).length;
        await expect
          .poll(async () => (await lettersAt(article, words)).length)
          .toBe(Math.min(beside, 2));
        const letters = await lettersAt(article, words);
        if (beside > 2) expect(letters.at(-1)?.text).toBe(`+${beside - 1}`);
        let free = 0;
        for (const { left, right } of letters) {
          expect(left).toBeGreaterThanOrEqual(free);
          expect(right).toBeLessThanOrEqual(40);
          free = right;
        }
      }
    }
  },
);

test(
  'Escape, or the system, ends the dragging of an end where it began',
  { tag: '@long' },
  async ({ app, page }) => {
    const article = await openPaper(app, confusion);
    const words = 'systematic failure';
    await markAs(page, article, words, '1');
    const goal = await ends(article, 'modes and vulnerabilities', { scrolled: false });
    const drag = async (): Promise<void> => {
      const { to } = await ends(article, words, { scrolled: false });
      await page.mouse.move(to.x, to.y);
      await page.mouse.down();
      await page.mouse.move(goal.to.x, goal.to.y, { steps: 5 });
      await expect(article.locator('mark').last()).toContainText('vulnerabilities');
    };
    await drag();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(article.locator('mark')).toHaveText(words);
    await expect(markOf(article, words)).toBeFocused();

    await drag();
    await article.locator('.mark-handle[data-held]').dispatchEvent('pointercancel');
    await page.mouse.up();
    await expect(article.locator('mark')).toHaveText(words);
    await page.keyboard.press('Shift+ArrowRight');
    await expect(article.locator('mark')).toHaveText('systematic failure modes');
  },
);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the sheet leaves the words in sight as it grows', async ({ app, page }) => {
    const article = await openPaper(app, confusion);
    await select(page, article, 'systematic failure modes and vulnerabilities');
    const sheet = page.getByRole('dialog', { name: 'Selected words' });
    const height = async () => (await sheet.boundingBox())?.height ?? 0;
    const before = await height();
    const hidden = async (): Promise<number> => {
      const { to } = await ends(article, 'modes and vulnerabilities', { scrolled: false });
      return to.y - ((await sheet.boundingBox())?.y ?? 0);
    };
    // The words stand just above the sheet, as they do when it has scrolled them there.
    const room = -(await hidden());
    await article.evaluate((paper, by) => {
      paper.closest('.reader-scroll')?.scrollBy(0, by);
    }, 24 - room);
    await expect.poll(hidden).toBeGreaterThan(-40);
    await sheet.getByRole('button', { name: 'Result' }).tap();
    await expect.poll(height).toBeGreaterThan(before);
    await sheet.getByRole('button', { name: /^Add a tag|Tag/ }).tap();
    await expect.poll(hidden).toBeLessThan(-12);
  });
});
