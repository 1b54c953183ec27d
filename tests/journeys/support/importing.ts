import type { Locator, Page } from '@playwright/test';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export function preview(page: Page): Locator {
  return page.getByRole('region', { name: 'Merge preview' });
}

/** Drops files on the window, as from a folder beside it. */
export async function drop(page: Page, ...files: readonly TextFile[]): Promise<void> {
  const data = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, text } of dropped) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}
