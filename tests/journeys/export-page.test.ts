import { copyFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { confusion, openList, openPanel, reasoning } from './support/exported-list.ts';
import { merge, wipe } from './support/importing.ts';
import { handle, stand } from './support/lists.ts';
import { note } from './support/notes.ts';
import { openPaper } from './support/reader.ts';

test(
  'the page that a list leaves as is read and searched by itself, and read back',
  { tag: '@long' },
  async ({ app, page, context }, info) => {
    await openList(app, page);
    await handle(page, confusion).focus();
    for (const key of [' ', 'ArrowDown', ' ']) await page.keyboard.press(key);
    await expect(app.notice('Moved in “Journal club”.')).toBeVisible();
    const panel = await openPanel(page);
    await panel.choose('Web page', /^<header>/);
    const { name, path, text } = await panel.saved();
    expect(name).toBe('Journal club.html');
    const copy = info.outputPath(name);
    copyFileSync(path, copy);
    const alone = await context.newPage();
    const asked: string[] = [];
    alone.on('request', (request) => asked.push(request.url()));
    await alone.goto(pathToFileURL(copy).href);
    await expect(alone.getByRole('heading', { level: 3 })).toHaveText([
      reasoning.title,
      confusion.title,
    ]);
    await expect(alone.getByText('Ask the matron.')).toBeVisible();
    await alone.getByRole('searchbox', { name: 'Search this page' }).fill('matrón FAILURE');
    await expect(alone.getByRole('status')).toHaveText('1 of 2 papers');
    await expect(alone.getByRole('heading', { level: 3 })).toHaveText([confusion.title]);
    expect(asked).toHaveLength(1);
    const barriers = new Barriers(alone, info);
    await barriers.look('page of a list');
    expect(barriers.found).toEqual([]);

    // On a device that has nothing of it, the page is the list again.
    await alone.close();
    await wipe(app);
    await merge({ app, page }, { name, buffer: Buffer.from(text) });
    await app.open('#/');
    await app.rail.getByRole('link', { name: /^Journal club/ }).click();
    await stand(page, [reasoning, confusion]);
    await openPaper(app, confusion);
    await expect(note(page, 'Ask the matron.')).toBeVisible();
  },
);
