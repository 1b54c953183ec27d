import type { Locator } from '@playwright/test';
import type { Paper } from '#domain/corpus';
import { expect, type App } from '../../helpers/app.ts';
import { count } from './corpus.ts';

/** What can be put into the empty field. */
export function hints(app: App): Locator {
  return app.page.getByRole('group', { name: 'Search hints' });
}

/** What could stand at the caret. */
export function offers(app: App): Locator {
  return app.page.getByRole('listbox', { name: 'Completions' });
}

/** The button that takes a filter off. */
export function chip(app: App, label: string): Locator {
  return app.active.getByRole('button', { name: `Remove filter ${label}`, exact: true });
}

/** Goes to the library with the caret in the field, which has its language at hand. */
export async function begin(app: App, address = '#/'): Promise<void> {
  await app.open(address);
  await app.search.focus();
  await expect(hints(app)).toBeVisible({ visible: await isEmpty(app) });
}

async function isEmpty(app: App): Promise<boolean> {
  return (await app.search.inputValue()) === '';
}

export function isPublished(paper: Paper, from: number, to: number): boolean {
  const year = Number(paper.publishedOn?.slice(0, 4));
  return year >= from && year <= to;
}

/** How many papers carry a date in these years. */
export function inYears(from: number, to: number): number {
  return count((paper) => isPublished(paper, from, to));
}
