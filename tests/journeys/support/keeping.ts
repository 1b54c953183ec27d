import { expect, type Page } from '@playwright/test';
import type { App } from '../../helpers/app.ts';
import { bring } from './folder.ts';

export const PHONE = 'carrel-PHONE.json';

export const offer = (app: App) => app.notice(/^(Another device|\d other devices) saved/);
export const cameIn = (app: App) => app.notice(/^From your other device: /);
export const listed = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Copies of other devices' }).getByRole('listitem').filter({
    hasText: name,
  });

export async function openStorage(app: App): Promise<void> {
  await app.open('#/settings/storage');
  await expect(
    app.page.getByRole('heading', { level: 1, name: 'Backup and storage' }),
  ).toBeVisible();
}

/** Merges the phone's copy by hand, from where copies are named. */
export async function mergePhone(app: App, copy: string): Promise<void> {
  await bring(app.page, { [PHONE]: copy });
  await openStorage(app);
  await app.page.getByRole('button', { name: `Look at ${PHONE}` }).click();
  await merge(app);
  await openStorage(app);
}

/** Has a copy kept in the folder; gives its name. */
export async function keepFolder(app: App): Promise<string> {
  await openStorage(app);
  await app.page.getByRole('button', { name: 'Keep a copy in a folder…' }).click();
  const kept = app.status(/A copy is kept in the folder “my backups” as carrel-/);
  await expect(kept).toBeVisible();
  return /carrel-\w+\.json/.exec((await kept.textContent()) ?? '')?.[0] ?? 'none';
}

export async function merge(app: App): Promise<void> {
  await app.page.getByRole('button', { name: /^Merge \d+ changes?$/ }).click();
  await expect(app.page.getByRole('heading', { name: 'Merged' })).toBeVisible();
}
