import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { SavedFile } from './desk.ts';

/** What browsers add to the name of a file that they are still writing. */
const UNFINISHED = /\.(part|wkdownload)$/;

/** A folder for what a browser keeps and saves, which goes with it. */
export class Home {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'carrel-engine-'));
  readonly downloads = path.join(this.folder, 'Downloads');

  constructor() {
    mkdirSync(this.downloads);
  }

  /** Reads the file that comes of an act, once it is there and written. */
  async next(act: () => Promise<void>): Promise<SavedFile> {
    const before = new Set(readdirSync(this.downloads));
    const arrived = (): string[] =>
      readdirSync(this.downloads).filter((name) => !before.has(name) && this.#isWhole(name));
    await act();
    await expect.poll(arrived, { message: 'one file arrives' }).toHaveLength(1);
    const [name = ''] = arrived();
    return { name, text: readFileSync(path.join(this.downloads, name), 'utf8') };
  }

  /** A place is kept under the last name with an empty file. */
  #isWhole(name: string): boolean {
    return !UNFINISHED.test(name) && statSync(path.join(this.downloads, name)).size > 0;
  }

  remove(): void {
    // A browser that has ended may write to it for a moment more.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
