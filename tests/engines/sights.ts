/** The screens of Carrel as their reader names them, and what is waited for on them. */
import { shortTitle } from '#domain/short-title';
import { expect } from './engine-test.ts';
import type { Desk, Sight } from './desk.ts';

const SEARCH: Sight = { role: 'searchbox', name: 'Search papers' };
export const ROWS: Sight = { role: 'link', within: { role: 'list', name: 'Papers' } };
export const ON_LIST: Sight = {
  role: 'link',
  within: { role: 'list', name: 'Papers on this list' },
};
export const RAIL: Sight = { role: 'navigation', name: 'Library' };
export const NOTES: Sight = { role: 'complementary', name: 'Notes' };
export const LIST_FIELD: Sight = { role: 'combobox', name: 'Add to list' };
export const EXPORT: Sight = { role: 'dialog', name: 'Export' };
export const PREVIEW: Sight = { role: 'region', name: 'Merge preview' };

export function button(name: string | RegExp, within?: Sight): Sight {
  return { role: 'button', name, ...(within && { within }) };
}

export function article(title: string): Sight {
  return { role: 'article', name: title };
}

/** Looks again this often: a screen answers within a frame or two. */
const SOON = { intervals: [50] };

/** The handle of a paper's row on a list. */
export function handle(title: string): Sight {
  return button(new RegExp(`^Move ${shortTitle(title)}, position`));
}

/** Waits until these texts, and no others, are there. */
export async function reads(desk: Desk, sight: Sight, texts: readonly string[]): Promise<void> {
  await expect.poll(() => desk.texts(sight), SOON).toEqual(texts);
}

/** Waits until something that is so holds this. */
export async function shows(desk: Desk, sight: Sight, text: string | RegExp): Promise<void> {
  const holding =
    typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text);
  await expect.poll(() => desk.texts(sight), SOON).toContainEqual(holding);
}

/** Waits until an element of this name has the focus. */
export async function focuses(desk: Desk, element: string): Promise<void> {
  const focused = (): Promise<string | undefined> =>
    desk.ask(() => document.activeElement?.localName);
  await expect.poll(focused, SOON).toBe(element);
}

/** Waits until a live region says this. */
export function says(desk: Desk, text: string | RegExp): Promise<void> {
  return shows(desk, { role: 'status' }, text);
}

/** Waits until so many papers are said to be found. */
export function finds(desk: Desk, found: number, of = 434): Promise<void> {
  return says(desk, new RegExp(`^${found} of ${of} papers`));
}

/** Writes into the search field in place of what is there. */
export async function search(desk: Desk, text: string): Promise<void> {
  await desk.click(SEARCH);
  await desk.press('Control+a');
  await desk.type(text);
}
