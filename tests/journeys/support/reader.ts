import type { Locator, Page } from '@playwright/test';
import type { Paper } from '#domain/corpus';
import { expect, type App } from '../../helpers/app.ts';

/** Opens a paper by its address. */
export async function openPaper(
  app: App,
  { id, title }: Pick<Paper, 'id' | 'title'>,
): Promise<Locator> {
  await app.open(`#/paper/${id}`);
  const article = app.article(title);
  await expect(article).toBeVisible();
  return article;
}

/** A highlight of the open paper, by its words. */
export function markOf(article: Locator, words: string): Locator {
  return article.locator('mark').filter({ hasText: words });
}

/** Where words of a text begin and end on the screen, scrolled to its middle if wanted; it runs in the page. */
export function endsOf(
  text: Element,
  { sought, scrolled }: { readonly sought: string; readonly scrolled: boolean },
) {
  const point = (offset: number): [Node, number] => {
    const texts = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (offset <= before + length) return [node, offset - before];
      before += length;
    }
    throw new Error('The text is shorter.');
  };
  const at = text.textContent.indexOf(sought);
  if (at === -1) throw new Error(`The abstract does not hold “${sought}”.`);
  const range = document.createRange();
  range.setStart(...point(at));
  range.setEnd(...point(at + sought.length));
  const scroller = scrolled ? text.closest('.reader-scroll, .adrift-detail') : undefined;
  scroller?.scrollBy(0, range.getBoundingClientRect().top - innerHeight / 2);
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) throw new Error(`“${sought}” is not on the screen.`);
  return {
    from: { x: first.left + 1, y: first.top + first.height / 2 },
    to: { x: last.right - 1, y: last.top + last.height / 2 },
  };
}

/** Where words of the abstract begin and end on the screen, scrolled to its middle unless told not to. */
export function ends(article: Locator, words: string, { scrolled = true } = {}) {
  return article.locator('.abstract, .adrift-text').evaluate(endsOf, { sought: words, scrolled });
}

/** Selects words of the abstract with the mouse. */
export async function select(page: Page, article: Locator, words: string): Promise<void> {
  const { from, to } = await ends(article, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}
