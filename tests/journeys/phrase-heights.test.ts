import { expect, test } from '../helpers/app.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('sentences are as high as they need to be, and stay where they are', async ({ app, page }) => {
  const list = page.getByRole('list', { name: 'Sentences' });
  const links = list.getByRole('link');
  const items = list.getByRole('listitem');
  const boxes = () =>
    items.evaluateAll((all) =>
      all.map((item) => {
        const { top, bottom } = item.getBoundingClientRect();
        return { top, bottom, text: item.textContent };
      }),
    );
  await app.open('#/phrase?text=foundation+models');
  await expect(list).toBeVisible();
  const drawn = await boxes();
  const heights = drawn.map(({ top, bottom }) => Math.round(bottom - top));
  expect(new Set(heights).size).toBeGreaterThan(2);
  for (const [at, { top }] of drawn.slice(1).entries()) {
    expect(top).toBeCloseTo(drawn[at]?.bottom ?? 0, 0);
  }

  await links.first().focus();
  await page.keyboard.press('End');
  await expect(links.last()).toBeFocused();
  const size = await items.first().getAttribute('aria-setsize');
  await expect(items.last()).toHaveAttribute('aria-posinset', size ?? '');
  await expect(links.last()).toBeInViewport({ ratio: 1 });

  // Upwards, lines come that were never measured: those in sight must not jump.
  for (let step = 0; step < 8; step += 1) {
    const first = (await boxes()).find(({ top }) => top > 300);
    await list.evaluate((element) => element.parentElement?.scrollBy(0, -60));
    await expect
      .poll(async () => (await boxes()).find(({ text }) => text === first?.text)?.top)
      .toBeCloseTo((first?.top ?? 0) + 60, 0);
  }
});
