import { rm } from 'node:fs/promises';
import { expect, test } from '../helpers/app.ts';
import { corpus, manyPapers } from './support/corpus.ts';
import { deployment } from './support/deployments.ts';

const MANY = 10_000;

test(
  'a library of 10,000 papers is scrolled, searched and kept like a small one',
  { tag: '@long' },
  async ({ app, page, site }) => {
    test.slow();
    const large = await deployment({ corpus: { ...corpus, papers: manyPapers(MANY) } });
    site.setRoot(large);
    await app.open();
    await expect(app.said).toHaveText('10,000 of 10,000 papers', { timeout: 30_000 });
    const elements = (): Promise<number> => page.locator('*').count();
    expect(await elements()).toBeLessThan(1200);

    await app.titles.first().focus();
    await page.keyboard.press('End');
    await expect(app.rows.last()).toHaveAttribute('aria-posinset', '10000');
    await expect(app.titles.last()).toBeFocused();
    expect(await elements()).toBeLessThan(1200);

    await app.search.fill('copy 17 sepsis');
    await expect(app.said).toHaveText(/^2 of 10,000 papers,/);
    await expect(app.titles.first()).toHaveText(/^Copy 17 of .*Sepsis/);
    await app.search.fill('');
    await expect(app.said).toHaveText('10,000 of 10,000 papers');

    await app.list.hover({ position: { x: 50, y: 50 } });
    await page.mouse.wheel(0, 400_000);
    await expect.poll(() => app.scrolled()).toBe(400_000);
    await page.reload();
    await expect.poll(() => app.scrolled()).toBe(400_000);
    await app.search.fill('copy 17 sepsis');
    await expect(app.said).toHaveText(/^2 of 10,000 papers,/, { timeout: 30_000 });
    await app.search.fill('');
    await expect.poll(() => app.scrolled()).toBe(0);
    await rm(large, { recursive: true });
  },
);
