import { expect, test, type App } from '../helpers/app.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';
import { find, holds } from './support/corpus.ts';

const confusion = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');

/** The papers about the same as the open one. */
function related({ page }: App) {
  return page.getByRole('article').getByRole('region', { name: 'Related' });
}

/** Titles of the papers about the same. */
function titlesIn(app: App): Promise<string[]> {
  return related(app).locator('.title').allTextContents();
}

/** Opens a paper among the results of a search, follows its first relation and goes back. */
async function followAndReturn(app: App, press: 'click' | 'tap'): Promise<void> {
  await app.open('#/?q=medical+radiologist');
  await app.title(confusion.title)[press]();
  await expect(app.heading).toHaveText(confusion.title);

  const links = related(app).getByRole('link');
  await expect(links).toHaveCount(10);
  const titles = await titlesIn(app);
  expect(new Set(titles).size).toBe(10);
  expect(titles).not.toContain(confusion.title);

  await links.first()[press]();
  await expect(app.heading).toHaveText(titles[0] ?? '');
  await expect(app.heading).toBeFocused();
  await expect(app.heading).toBeInViewport();
  expect(app.page.url()).toContain('q=medical+radiologist');
  await expect(related(app).getByRole('link', { name: confusion.title })).toBeVisible();

  await app.page.goBack();
  await expect(app.heading).toHaveText(confusion.title);
  await expect.poll(() => titlesIn(app)).toEqual(titles);
}

test('related papers stand under the abstract, open like any other, and back returns', async ({
  app,
}) => {
  await followAndReturn(app, 'click');
  await expect(app.search).toHaveValue('medical radiologist');
});

test(
  'a related paper is told with its date and the words that both hold',
  { tag: '@long' },
  async ({ app }) => {
    await app.open(`#/paper/${confusion.id}`);
    const items = related(app).getByRole('listitem');
    await expect(items).toHaveCount(10);
    for (const item of await items.all()) {
      const title = await item.locator('.title').textContent();
      const other = find((paper) => paper.title === title, title ?? 'related');
      await expect(item.getByRole('link', { name: other.title, exact: true })).toHaveCount(1);
      const [day, words] = await item.locator('.facts > span').allTextContents();
      expect(day).toMatch(
        other.publishedOn === undefined
          ? /^No date$/
          : /^[A-Z][a-z]{2} \d+, \d{4}(, year inferred)?$/,
      );
      for (const word of words?.split(', ') ?? []) {
        // The other may write it in another form of the word.
        expect([confusion, other].some((paper) => holds(paper, word.toLowerCase()))).toBe(true);
      }
    }
  },
);

test(
  'related papers can be reached and opened by keyboard',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open(`#/paper/${confusion.id}`);
    const second = related(app).getByRole('link').nth(1);
    await expect(second).toBeVisible();
    const title = (await titlesIn(app))[1] ?? '';
    await related(app).getByRole('link').first().focus();
    await page.keyboard.press('Tab');
    await expect(second).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(app.heading).toHaveText(title);
    await expect(app.heading).toBeFocused();
  },
);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test(
    'they open, fit the screen, and are large enough to be tapped',
    { tag: '@long' },
    async ({ app, page }) => {
      await followAndReturn(app, 'tap');
      expect(await sticksOut(page)).toEqual([]);
      expect(await smallTargets(page, 44)).toEqual([]);
    },
  );
});

test(
  'a related paper is put on a list by its key, and the open one is left alone',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open(`#/paper/${confusion.id}`);
    const link = related(app).getByRole('link').first();
    const title = (await link.locator('.title').textContent()) ?? '';
    await link.focus();
    await page.keyboard.press('l');
    await page.keyboard.type('Beside it');
    await expect(page.getByRole('option', { name: 'Create “Beside it”' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(app.notice('List “Beside it” made with 1 paper.')).toBeVisible();
    await expect(link).toBeFocused();
    await app.rail.getByRole('link', { name: /^Beside it/ }).click();
    await expect(page.getByRole('heading', { name: 'Beside it', level: 1 })).toBeVisible();
    await expect(
      page.getByRole('list', { name: 'Papers on this list' }).getByRole('link'),
    ).toHaveText([title]);
  },
);
