import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Everything that a live region has said on this page, in order. */
    said: string[];
    /** Every count that has stood above the results, in order. */
    counted: string[];
  }
}

/** Takes down what the page says from now on, also what it takes back at once. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.said = [];
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[role=status]')) {
        const text = region.textContent.trim();
        if (text !== '' && window.said.at(-1) !== text) window.said.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** What was said since the page was loaded. */
export function said(page: Page): Promise<string[]> {
  return page.evaluate(() => window.said);
}

/** Takes down the counts that this page shows, each once in a row. */
export async function listenToCounts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.counted = [];
    new MutationObserver(() => {
      const text = document.querySelector('main [aria-hidden] > b')?.parentElement?.textContent;
      if (text && window.counted.at(-1) !== text) window.counted.push(text);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** The counts shown since the page was loaded. */
export function counted(page: Page): Promise<string[]> {
  return page.evaluate(() => window.counted);
}
