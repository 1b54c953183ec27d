import { expect, test } from '../helpers/app.ts';
import { openNoted, paper } from './support/notes.ts';
import { press } from './support/triage.ts';

/** What the copies in the folder say, by their names. */
function copies(): Promise<Record<string, string>> {
  return (async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('my backups', { create: true });
    const found: Record<string, string> = {};
    for await (const [name, handle] of folder.entries())
      if (handle instanceof FileSystemFileHandle)
        found[name] = await (await handle.getFile()).text();
    return found;
  })();
}

test(
  'a copy is kept in a folder, written again after a change, also in a later visit',
  { tag: '@long' },
  async ({ app, page }) => {
    // Nobody is there to choose in the browser's own window: a folder that the browser gives.
    await page.addInitScript(() => {
      window.showDirectoryPicker = async () => {
        const root = await navigator.storage.getDirectory();
        return root.getDirectoryHandle('my backups', { create: true });
      };
    });
    await openNoted(app, 'first thought');
    await app.open('#/settings/storage');
    await page.getByRole('button', { name: 'Keep a copy in a folder…' }).click();
    await expect(app.status(/A copy is kept in the folder “my backups” as carrel-/)).toBeVisible();
    await expect(page.getByText('Last backup was today')).toBeVisible();
    const [[name, text] = []] = Object.entries(await page.evaluate(copies));
    expect(name).toMatch(/^carrel-\w+\.json$/);
    expect(JSON.parse(text ?? '')).toMatchObject({ highlights: [{ note: 'first thought' }] });

    await app.open(`#/paper/${paper.id}`);
    await page.reload();
    await press(app, 'Reading');
    await expect
      .poll(async () => Object.values(await page.evaluate(copies)).join(' '), { timeout: 30_000 })
      .toContain('"status": "reading"');
    expect(Object.keys(await page.evaluate(copies))).toEqual([name]);

    // Another device writes there, by way of what copies the folder.
    await page.evaluate(async (text) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('my backups');
      const file = await folder.getFileHandle('carrel-OTHER.json', { create: true });
      const writing = await file.createWritable();
      await writing.write(text);
      await writing.close();
    }, text ?? '');
    await page.reload();
    await expect(app.notice('Another device saved its copy in “my backups” today.')).toBeVisible();
    await page.getByRole('button', { name: 'Look', exact: true }).click();
    await expect(page.getByText(/carrel-OTHER\.json/).first()).toBeVisible();
    await app.open('#/settings/storage');
    await page.reload();
    await expect(app.status(/A copy is kept in the folder/)).toBeVisible();
    await expect(app.notice(/Another device saved/)).toHaveCount(0);

    await page.getByRole('button', { name: 'Stop keeping it' }).click();
    await expect(page.getByRole('button', { name: 'Keep a copy in a folder…' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Keep a copy in a folder…' })).toBeVisible();
  },
);
