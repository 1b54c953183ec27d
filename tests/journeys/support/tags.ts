import type { Locator, Page } from '@playwright/test';
import { expect, type App } from '../../helpers/app.ts';

export const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Add a tag' });
export const offers = (page: Page): Locator => page.getByRole('listbox', { name: 'Add a tag' });
export const tagged = (page: Page): Locator =>
  page.getByRole('article').getByRole('list', { name: 'Tags' });
export const remove = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Remove tag ${name}`, exact: true });
export const inRail = (app: App, name: string): Locator =>
  app.rail.getByRole('list', { name: 'Tags' }).getByRole('link', { name });
export const row = (page: Page, name: string): Locator =>
  page
    .getByRole('list', { name: 'All tags' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name, exact: true }) });

/** Opens a paper by its address. */
export async function open(
  app: App,
  { id, title }: { readonly id: string; readonly title: string },
) {
  await app.open(`#/paper/${id}`);
  await expect(app.article(title)).toBeVisible();
}

/** Gives the open paper tags by keys alone. */
export async function tag(page: Page, ...names: readonly string[]): Promise<void> {
  await page.keyboard.press('t');
  for (const name of names) {
    await page.keyboard.type(name);
    await expect(offers(page).getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(remove(page, name)).toBeVisible();
  }
  await page.keyboard.press('Escape');
}
