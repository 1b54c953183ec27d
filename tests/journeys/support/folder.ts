import type { Page } from '@playwright/test';
import { writeLibraryFile } from '#domain/exchange/library-file';
import { NO_ROWS } from '#domain/reader/library';
import { stateOf } from '#domain/reader/merge';
import { nextStamp } from '#domain/reader/stamp';

/** Nobody is there to choose in the browser's own window: a folder that the browser gives. */
export async function giveFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.showDirectoryPicker = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle('my backups', { create: true });
    };
  });
}

/** What the copies in the folder say, by their names. */
export function copies(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('my backups', { create: true });
    const found: Record<string, string> = {};
    for await (const [name, handle] of folder.entries())
      if (handle instanceof FileSystemFileHandle)
        found[name] = await (await handle.getFile()).text();
    return found;
  });
}

/** Puts files into the folder, as a program does that copies it, and has the page look again. */
export async function bring(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (files) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('my backups', { create: true });
    for (const [name, text] of Object.entries(files)) {
      const file = await folder.getFileHandle(name, { create: true });
      const writing = await file.createWritable();
      await writing.write(text);
      await writing.close();
    }
    window.dispatchEvent(new Event('focus'));
  }, files);
}

/** The copy of a device on which only this note was written, at this time in ms since 1970. */
export function copyOf(device: string, paper: string, text: string, at: number): Promise<string> {
  const made = nextStamp(undefined, at, device);
  const record = { id: paper, text, createdAt: at, changedAt: at };
  const notes = [{ id: paper, record, stamps: { made } }];
  return writeLibraryFile({
    state: stateOf({ ...NO_ROWS, notes }),
    seen: [made],
    device,
    savedAt: at,
    paperOf: () => undefined,
  });
}
