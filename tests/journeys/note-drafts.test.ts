import type { Locator, Page } from '@playwright/test';
import { App, expect, test } from '../helpers/app.ts';
import { allow, fillUp } from './support/little-space.ts';
import { notes, field, note, head, drafts, openNoted, address } from './support/notes.ts';

test('what was being typed is back after a reload, and is stored', async ({ app, page }) => {
  await openNoted(app);
  await head(page).click();
  await page.keyboard.type(' goes on');
  await page.reload();
  await expect(field(page)).toHaveValue('first thought goes on');
  await expect(notes(page)).toContainText('This note was not saved yet: it is back.');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(' and on');
  await page.keyboard.press('Escape');
  await expect(note(page, 'first thought goes on and on')).toBeVisible();
  await expect.poll(() => drafts(page)).toEqual([]);
  await page.reload();
  await expect(note(page, 'first thought goes on and on')).toBeVisible();
  await expect(field(page)).toHaveCount(0);
});

test('what was typed in a tab that crashed is back in the next one', async ({
  app,
  page,
  context,
  site,
}) => {
  await openNoted(app);
  const next = new App(await context.newPage(), site.url);
  const session = await context.newCDPSession(page);
  await page.bringToFront();
  await head(page).click();
  await page.keyboard.type(' of a tab');
  const crashed = page.waitForEvent('crash');
  // Nobody is left to answer.
  session.send('Page.crash').catch(() => {});
  await crashed;
  await next.open(address);
  await expect(field(next.page)).toHaveValue('first thought of a tab');
  await expect(notes(next.page)).toContainText('it is back');
});

test(
  'a note that another tab changes is not replaced, and the reader chooses',
  { tag: '@long' },
  async ({ app, page, context, site }) => {
    await openNoted(app);
    const other = new App(await context.newPage(), site.url);
    await other.open(address);
    await head(page).click();
    await head(other.page).click();
    await field(other.page).fill('from the other tab');
    await expect(field(page)).toHaveValue('from the other tab');

    // Within the second after which either would be stored by itself.
    await Promise.all([field(page).fill('mine'), field(other.page).fill('theirs')]);
    const both = [page, other.page];
    const asked = (at: Page): Locator =>
      notes(at).getByRole('button', { name: 'Keep what I typed' });
    await expect.poll(async () => Promise.all(both.map((at) => asked(at).count()))).toContain(1);
    const overtaken = (await asked(page).count()) === 1 ? page : other.page;
    const [typed, stored] = overtaken === page ? ['mine', 'theirs'] : ['theirs', 'mine'];
    await expect(field(overtaken)).toHaveValue(typed);
    await expect(notes(overtaken).getByRole('status')).toContainText(stored);
    await asked(overtaken).click();
    await expect(field(overtaken === page ? other.page : page)).toHaveValue(typed);
  },
);

test.describe('where there is little space', () => {
  test.use({ allowed: /Quota|storage|precache/i });

  test(
    'a note that cannot be stored stays in its field and says so',
    { tag: '@long' },
    async ({ app, page, site }) => {
      await allow(page, site, 12_000_000);
      await openNoted(app);
      await fillUp(page);
      await head(page).click();
      await field(page).fill('that does not fit '.repeat(300));
      const alert = notes(page).getByRole('alert');
      await expect(alert).toContainText(
        'Not saved: storage is full. Your note is still in the box.',
      );
      await page.keyboard.press('Escape');
      await expect(field(page)).toHaveValue(/does not fit $/);
      await page.reload();
      await expect(field(page)).toHaveValue(/does not fit $/);

      await allow(page, site);
      await page.keyboard.type('at first');
      await page.keyboard.press('Escape');
      await expect(field(page)).toHaveCount(0);
      await expect(note(page, 'does not fit at first')).toBeVisible();
    },
  );
});
