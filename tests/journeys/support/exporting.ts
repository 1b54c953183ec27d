import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from '../../helpers/app.ts';

/** The export panel as its reader names it. */
export class Panel {
  readonly page: Page;
  readonly dialog: Locator;
  readonly preview: Locator;
  readonly save: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Export' });
    this.preview = this.dialog.getByRole('textbox', { name: 'Preview' });
    this.save = this.dialog.getByRole('button', { name: /^Save file/ });
  }

  /** Chooses a format, and waits until the preview begins as such a file does. */
  async choose(format: string, begins: RegExp): Promise<void> {
    await this.dialog.getByRole('radio', { name: format, exact: true }).check();
    await expect(this.preview).toHaveValue(begins);
  }

  /** Saves the file: under which name, where it lies, and what it holds. */
  async saved(): Promise<{ readonly name: string; readonly path: string; readonly text: string }> {
    const coming = this.page.waitForEvent('download');
    await this.save.click();
    const download = await coming;
    const path = await download.path();
    return { name: download.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
  }

  include(part: 'Notes' | 'Highlights' | 'Abstracts'): Locator {
    return this.dialog.getByRole('checkbox', { name: part, exact: true });
  }
}
