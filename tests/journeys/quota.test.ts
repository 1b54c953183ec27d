import type { Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { allow, fillUp } from './support/little-space.ts';
import { done, field, head, note, notes, openNoted } from './support/notes.ts';
import { row } from './support/triage.ts';

test.use({ allowed: /Quota|storage|precache/i });

const bar = (app: App) => app.page.getByRole('toolbar', { name: 'Selected papers' });

/** So long a name, on so many papers, fills the last hundred bytes many times over. */
const NAME = 'a tag that is put on every paper there is';

async function tagAll(app: App): Promise<void> {
  await bar(app).getByRole('button', { name: 'Tag', exact: true }).click();
  await app.page.getByRole('combobox', { name: 'Tag: name' }).fill(NAME);
  await app.page.keyboard.press('Enter');
}

/** How many records and changes the device keeps. */
async function kept(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const answer = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
      });
    const db = await answer(indexedDB.open('carrel'));
    const counts = ['tags', 'taggings', 'changes'].map((name) =>
      answer(db.transaction(name).objectStore(name).count()),
    );
    const all = await Promise.all(counts);
    db.close();
    return all;
  });
}

test('tagging many without space changes nothing, says so, and works when there is space', async ({
  app,
  page,
  site,
}) => {
  await allow(page, site, 12_000_000);
  await app.open();
  await app.says(434);
  await row(app, 1).getByRole('checkbox').click();
  await page.keyboard.press('Control+a');
  await expect(bar(app).getByRole('status')).toHaveText('434 selected');
  const before = await kept(page);
  await fillUp(page);
  await tagAll(app);
  await expect(app.notice('Not kept: storage is full. Nothing was changed.')).toBeVisible();
  await expect(app.list).not.toContainText(NAME);
  expect(await kept(page)).toEqual(before);

  await allow(page, site);
  await tagAll(app);
  await expect(app.notice(`434 tagged “${NAME}”.`)).toBeVisible();
  expect(await kept(page)).toEqual([1, 434, (before[2] ?? 0) + 1]);
  await page.reload();
  await expect(app.rail.getByRole('link', { name: NAME })).toBeVisible();
});

test('a note without space stays in its box, and is stored there when there is space', async ({
  app,
  page,
  site,
}) => {
  await allow(page, site, 12_000_000);
  await openNoted(app);
  await fillUp(page);
  await head(page).click();
  await field(page).fill('that does not fit '.repeat(300));
  await expect(notes(page).getByRole('alert')).toContainText('Not saved: storage is full');
  await allow(page, site);
  await notes(page).getByRole('button', { name: 'Try again' }).click();
  await expect(notes(page).getByRole('alert')).toHaveCount(0);
  await done(page).click();
  await expect(note(page, /does not fit/)).toBeVisible();
  await page.reload();
  await expect(note(page, /does not fit/)).toBeVisible();
});
