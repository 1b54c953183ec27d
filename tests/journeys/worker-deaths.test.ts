import type { Page, Worker } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
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
  // It stores the next change, and dies before it can say so.
  await worker(page).evaluate(() => {
    const post = self.postMessage.bind(self);
    const dying = (message: { readonly kind: string }): void => {
      if (message.kind === 'acted') self.close();
      else post(message);
    };
    self.postMessage = dying;
  });
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
