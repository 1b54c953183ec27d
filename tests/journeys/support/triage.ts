import { expect, type Locator } from '@playwright/test';
import type { App } from '../../helpers/app.ts';

export const STATUSES = ['Not sorted', 'To read', 'Reading', 'Read', 'Set aside'] as const;
export type StatusName = (typeof STATUSES)[number];

/** The link of the rail to the papers of this status, or with notes. */
export function shelf(app: App, name: string): Locator {
  return app.rail.getByRole('link', { name: new RegExp(`^${name} [\\d,]+$`) });
}

/** Waits until the rail counts so many papers of this status. */
export async function counts(app: App, name: StatusName, papers: number): Promise<void> {
  await expect(
    app.rail.getByRole('link', { name: `${name} ${papers}`, exact: true }),
  ).toBeVisible();
}

/** The radio button of this status for the open paper. */
export function status(app: App, name: StatusName): Locator {
  return app.page.getByRole('radio', { name, exact: true });
}

/** Presses the button of a status for the open paper, which may show its glyph alone. */
export async function press(app: App, name: StatusName): Promise<void> {
  await app.page
    .locator('label')
    .filter({ has: status(app, name) })
    .click();
}

/** The row at this place, counted from 1. */
export function row(app: App, place: number): Locator {
  return app.page.locator(`[aria-posinset="${place}"]`);
}

/** Waits until a row says its status, which for one that is not sorted is none. */
export async function rowSays(app: App, place: number, name: StatusName): Promise<void> {
  await expect(row(app, place).getByRole('checkbox')).toHaveAttribute('title', name);
  const facts = row(app, place).locator('article');
  if (name === 'Not sorted') await expect(facts).not.toContainText(/, (To read|Read|Set aside)/);
  else await expect(facts).toContainText(`, ${name}`);
}
