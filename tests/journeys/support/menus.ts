import type { Locator, Page } from '@playwright/test';

/** The button that opens the menu of something, by its name. */
export function more(page: Page, name: string): Locator {
  return page.getByRole('button', { name: `More for ${name}`, exact: true });
}

/** Opens that menu, and chooses from it. */
export async function chooseFor(page: Page, name: string, item: string): Promise<void> {
  await more(page, name).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}
