import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, type App } from '../../helpers/app.ts';

/** A file as it lies somewhere. */
export interface GivenFile {
  readonly name: string;
  readonly buffer: Buffer;
}

/** A file that is dropped. */
export interface DroppedFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

export interface TextFile extends DroppedFile {
  readonly text: string;
}

/** What a file would change. */
export function preview(page: Page): Locator {
  return page.getByRole('region', { name: 'Merge preview' });
}

/** The button that merges what is shown. */
export function mergeButton(page: Page): Locator {
  return preview(page).getByRole('button', { name: /^Merge [\d,]+ change/ });
}

/** Drops files on the window, as from a folder beside it. */
export async function drop(page: Page, ...files: readonly DroppedFile[]): Promise<void> {
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    },
    files.map(({ name, text }) => ({ name, base64: Buffer.from(text).toString('base64') })),
  );
  await dropped(page, data);
}

/** Drops what a page has made. */
export async function dropped(
  page: Page,
  dataTransfer: Awaited<ReturnType<Page['evaluateHandle']>>,
): Promise<void> {
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

/** Chooses a file on the screen for that, which then shows what it would change. */
export async function choose({ app, page }: Opened, { name, buffer }: GivenFile): Promise<void> {
  await app.open('#/import');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (await chooser).setFiles({ name, mimeType: '', buffer });
  await expect(preview(page)).toContainText(`Merge from “${name}”`);
}

export interface Opened {
  readonly app: App;
  readonly page: Page;
}

/** Chooses a file, and merges it as it is proposed. */
export async function merge(opened: Opened, file: GivenFile): Promise<void> {
  await choose(opened, file);
  await mergeButton(opened.page).click();
  await expect(opened.page.getByRole('heading', { name: 'Merged' })).toBeVisible();
}

/** Saves everything into a file, on the page for that. */
export async function backup({ app, page }: Opened): Promise<GivenFile> {
  // As in most browsers: a file is handed over, and nobody hears whether it arrived.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await app.open('#/settings/storage');
  await page.reload();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup file' }).click();
  const download = await coming;
  const buffer = await readFile(await download.path());
  await expect(app.notice(/ went to the browser/)).toBeVisible();
  return { name: download.suggestedFilename(), buffer };
}

/** Takes away all that the browser keeps for the site, as its own settings do. */
export async function wipe(app: App): Promise<void> {
  const { page } = app;
  const browser = await page.context().newCDPSession(page);
  await page.goto('about:blank');
  const { origin } = new URL(app.url);
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await browser.detach();
}
