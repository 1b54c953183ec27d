import type { Locator, Page } from '@playwright/test';
import { expect, type App } from '../../helpers/app.ts';
import { find } from './corpus.ts';
import { highlightOf, plant } from './made.ts';

export const paper = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');
export const WORDS = 'systematic failure modes and vulnerabilities';
export const address = `#/paper/${paper.id}`;

/** The words of a highlight. */
export const mark = (page: Page, kind: string): Locator =>
  page.locator(`.abstract mark[data-kind=${kind}]`).first();
export const notes = (page: Page): Locator => page.getByRole('complementary', { name: 'Notes' });
export const field = (page: Page): Locator => notes(page).getByRole('textbox');
export const note = (page: Page, text: string | RegExp): Locator =>
  notes(page).getByRole('listitem').filter({ hasText: text });
/** What begins to change a note. */
export const head = (page: Page): Locator =>
  notes(page).getByRole('button', { name: /edit note$/ });
export const add = (page: Page): Locator =>
  notes(page).getByRole('button', { name: /^Add a note/ });
export const done = (page: Page): Locator => notes(page).getByRole('button', { name: 'Done' });

/** Drafts that lie on the device. */
export function drafts(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')));
}

/** Opens the paper with one highlight on it, which has this note. */
export async function openNoted(app: App, text = 'first thought'): Promise<void> {
  await app.open(address);
  await expect(app.article(paper.title)).toBeVisible();
  await app.says(434);
  await plant(app.page, 'highlights', [highlightOf(paper, WORDS, { kind: 'method', note: text })]);
  await expect(notes(app.page)).toContainText(text);
}
