import type { Page, Worker } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { drop, mergeButton, preview } from './support/importing.ts';
import { field, head, note, notes, openNoted } from './support/notes.ts';
import { counts, press } from './support/triage.ts';

async function ready(app: App): Promise<void> {
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
}

function worker(page: Page): Worker {
  const [found] = page.workers();
  if (!found) throw new Error('No worker runs.');
  return found;
}

/** Ends the worker without a word, as a browser does that is short of memory. */
async function kill(page: Page): Promise<void> {
  const dying = worker(page);
  const gone = dying.waitForEvent('close');
  await dying.evaluate(() => setTimeout(() => self.close()));
  await gone;
}

interface Said {
  readonly kind: string;
  readonly outcome?: { readonly answer?: { readonly kind: string } };
}

/** Lets the worker do what it is asked for, and die before it can say so: what else is asked is answered. */
async function dieOn(page: Page, kind: 'acted' | 'merged'): Promise<void> {
  await worker(page).evaluate((last) => {
    const post = self.postMessage.bind(self);
    const dying = (message: Said): void => {
      if (message.kind === last || message.outcome?.answer?.kind === last) self.close();
      else post(message);
    };
    self.postMessage = dying;
  }, kind);
}

test('a search whose worker dies is answered by the next one, unseen', async ({ app, page }) => {
  await ready(app);
  await app.search.fill('benchmark');
  await expect(app.said).toContainText('of 434 papers');
  await kill(page);
  await app.search.fill('sepsis');
  await app.says(2);
  await expect(app.alert).toHaveCount(0);
  await app.titles.first().click();
  await expect(app.heading).toBeVisible();
});

test(
  'one that dies of a fault of its own is replaced, too',
  { tag: '@long' },
  async ({ app, page }) => {
    await ready(app);
    const dying = worker(page);
    const gone = dying.waitForEvent('close');
    await dying.evaluate(() => {
      setTimeout(() => {
        throw new Error('Out of memory, as it were.');
      });
    });
    await gone;
    await app.search.fill('sepsis');
    await app.says(2);
    await expect(app.alert).toHaveCount(0);
  },
);

test('what was asked for as the worker died is done once, also when it was done already', async ({
  app,
  page,
}) => {
  await ready(app);
  await app.titles.first().click();
  await press(app, 'To read');
  await counts(app, 'To read', 1);
  await dieOn(page, 'acted');
  await page.keyboard.press('r');
  await counts(app, 'Reading', 1);
  await app.search.fill('sepsis');
  await app.says(2);
  await app.search.fill('');
  await counts(app, 'Reading', 1);
  await counts(app, 'Read', 0);
  await page.reload();
  await counts(app, 'Reading', 1);
  await expect(app.alert).toHaveCount(0);
});

const BIB = { name: 'refs.bib', text: '@misc{a, title={{A paper that no listing has}}}\n' };
const merged = (page: Page) => page.getByRole('heading', { name: 'Merged', exact: true });

test('a merge whose worker dies as it is stored is told, can be taken back, and was done once', async ({
  app,
  page,
}) => {
  await ready(app);
  await drop(page, BIB);
  await expect(mergeButton(page)).toBeVisible();
  await dieOn(page, 'merged');
  await mergeButton(page).click();
  await expect(merged(page)).toBeVisible();
  await expect(
    page.getByText('1 change merged from “refs.bib”. This can be taken back'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Take this merge back' }).click();
  await expect(page.getByRole('heading', { name: 'Taken back' })).toBeVisible();
});

test(
  'where no worker lives to say whether a file was merged, that is said, and it is not merged twice',
  { tag: '@long' },
  async ({ app, page }) => {
    await ready(app);
    for (let death = 0; death < 2; death += 1) {
      await expect.poll(() => page.workers().length).toBe(1);
      await kill(page);
    }
    await drop(page, BIB);
    await expect(mergeButton(page)).toBeVisible();
    await dieOn(page, 'merged');
    await mergeButton(page).click();
    const unknown = page.getByRole('alert').filter({
      has: page.getByRole('heading', { name: 'It is not known whether this was merged' }),
    });
    await expect(unknown).toContainText('what is here already is not merged twice');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Merge a file' })).toBeVisible();
    await drop(page, BIB);
    await expect(preview(page)).toContainText('Everything in this file is here already.');
  },
);

test('a note that is being typed as the worker dies is stored', async ({ app, page }) => {
  await openNoted(app);
  await head(page).click();
  await page.keyboard.type(' goes');
  await kill(page);
  await page.keyboard.type(' on');
  await page.keyboard.press('Escape');
  await expect(note(page, 'first thought goes on')).toBeVisible();
  await expect(field(page)).toHaveCount(0);
  await page.reload();
  await expect(notes(page)).toContainText('first thought goes on');
});

test(
  'workers that die one after the other are not replaced for ever: said, and tried again',
  { tag: '@long' },
  async ({ app, page }) => {
    await ready(app);
    for (let death = 0; death < 3; death += 1) {
      await expect.poll(() => page.workers().length).toBe(1);
      await kill(page);
    }
    await expect(app.alert.getByRole('heading', { name: 'Search stopped' })).toBeVisible();
    await expect(app.alert).toContainText('What was stored is safe');
    expect(page.workers()).toEqual([]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(app.alert).toHaveCount(0);
    await app.search.fill('sepsis');
    await app.says(2);
  },
);
