import type { Locator, Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { find } from './support/corpus.ts';
import { markOf, openPaper, select } from './support/reader.ts';

const confusion = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');
const WORDS = 'systematic failure modes';

test('words are marked by a key, and stay marked', async ({ app, page }) => {
  const article = await openPaper(app, confusion);
  await select(page, article, WORDS);
  await page.keyboard.press('1');
  const mark = markOf(article, WORDS);
  await expect(mark).toHaveAccessibleDescription('Key point');
  await expect(mark).toBeFocused();
  await page.reload();
  await expect(mark).toHaveAccessibleDescription('Key point');
});
