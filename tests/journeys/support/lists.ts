import type { Locator, Page } from '@playwright/test';
import type { Paper } from '#domain/corpus';
import { shortTitle } from '#domain/short-title';
import { keysBetween } from '#domain/reader/fractional-key';
import { entryId, type ReadingList } from '#domain/reader/records';
import { expect, type App } from '../../helpers/app.ts';
import { plant } from './made.ts';
import { chooseFor } from './menus.ts';

/** The rows of a reading list's page. */
export const rows = (page: Page): Locator =>
  page.getByRole('list', { name: 'Papers on this list' }).getByRole('listitem');
export const titles = (page: Page): Locator =>
  page.getByRole('list', { name: 'Papers on this list' }).getByRole('link');
/** Names the list, in the field over whatever is on the screen. */
export const listField = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Add to list' });
export const inRail = (app: App, name: string): Locator =>
  app.rail.getByRole('list', { name: 'Reading lists' }).getByRole('link', { name });

/** The handle of a paper's row. */
export function handle(page: Page, { title }: Pick<Paper, 'title'>): Locator {
  return page.getByRole('button', { name: `Move ${shortTitle(title)}, position` });
}

/** The menu of a paper's row, opened, and what is chosen from it. */
export async function choose(
  page: Page,
  { title }: Pick<Paper, 'title'>,
  item: string,
): Promise<void> {
  await chooseFor(page, shortTitle(title), item);
}

/** Waits until the papers of the list stand in this order, as far as they are drawn. */
export async function stand(page: Page, papers: readonly Pick<Paper, 'title'>[]): Promise<void> {
  await expect(titles(page)).toHaveText(papers.map(({ title }) => title));
}

const LIST: ReadingList = { id: 'LIST', name: 'Journal club', description: '', createdAt: 1 };

/** Puts a reading list with these papers on the device, and opens its page. */
export async function openList(app: App, papers: readonly Paper[]): Promise<void> {
  const { page } = app;
  await app.open('#/');
  await expect(app.rail.or(app.search).first()).toBeVisible();
  await app.says(434);
  const keys = keysBetween(null, null, papers.length);
  const entries = papers.map(({ id }, at) => ({
    id: entryId(LIST.id, id),
    list: LIST.id,
    paper: id,
    at: keys[at] ?? '',
    note: '',
    due: null,
    done: false,
    addedAt: 1,
  }));
  await plant(page, 'lists', [LIST]);
  await plant(page, 'entries', entries);
  await app.open(`#/list/${LIST.id}`);
  await expect(page.getByRole('heading', { name: LIST.name, level: 1 })).toBeVisible();
}
