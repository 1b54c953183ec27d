import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Corpus, Paper } from '#domain/corpus';
import { expect, test as journey } from '../helpers/app.ts';
import { corpus, papers } from './support/corpus.ts';
import { deployment } from './support/deployments.ts';
import { add, done, notes } from './support/notes.ts';
import { field, inRail, open, remove, tagged } from './support/tags.ts';

const MARKUP = '<img src=x onerror=alert(1)></style><script>alert(2)</script>';
const [FIRST] = papers;
if (!FIRST) throw new Error('The corpus holds no paper.');
const HOSTILE: Paper = {
  ...FIRST,
  title: `A title ${MARKUP}`,
  abstract: `An abstract ${MARKUP} with (a+)+$ in it, and javascript:alert(3), and more.`,
  links: [],
};

/** Journeys in a library whose first paper means harm. */
const test = journey.extend<{ held: Corpus }>({
  held: [{ ...corpus, papers: [HOSTILE, ...papers.slice(1)] }, { option: true }],
  served: async ({ held }, use) => {
    const root = await deployment({ corpus: held });
    await use({ root });
    await rm(root, { recursive: true });
  },
});

/** Nothing of what came as text is part of the page, and none of it was run. */
async function expectOnlyText(page: Page): Promise<void> {
  await expect(page.locator('[onload], [onerror], body script, img, iframe')).toHaveCount(0);
}

test.beforeEach(({ page }) => {
  page.on('dialog', () => {
    throw new Error('A text was run.');
  });
});

test('markup in a title and an abstract is text, wherever it stands', async ({ app, page }) => {
  await app.open();
  await app.says(434);
  await app.open(`#/?q=${encodeURIComponent('(a+)+$')}`);
  await expect(app.search).toHaveValue('(a+)+$');
  await expect(app.said).toHaveText(/of 434 papers/);
  await app.open('#/?q=onerror');
  // Other papers than the index file is of: the index is built first, which a busy machine takes long over.
  await expect(app.titles).toHaveText([HOSTILE.title], { timeout: 45_000 });
  await expectOnlyText(page);
  await app.titles.first().click();
  const article = app.article(HOSTILE.title);
  await expect(article.locator('.abstract')).toHaveText(HOSTILE.abstract);
  await expect(article.locator('.abstract').getByRole('link')).toHaveCount(0);
  await expectOnlyText(page);
  await app.open('#/phrase?text=alert');
  await expect(page.getByRole('list', { name: 'Sentences' })).toContainText('onerror=alert(1)');
  await expectOnlyText(page);
});

test('markup in a note is text, and only honest addresses are links', async ({ app, page }) => {
  await open(app, HOSTILE);
  await add(page).click();
  await page.keyboard.insertText(
    `${MARKUP} [a](javascript:alert(4)) [b](java\nscript:alert(5)) [c](\u0001javascript:alert(6)) [d](data:text/html,x) [e](vbscript:x) [f](https://a.example/f)`,
  );
  await done(page).click();
  await expect(notes(page)).toContainText('[a](javascript:alert(4))');
  await expect(notes(page)).toContainText(MARKUP);
  const links = notes(page).getByRole('link');
  await expect(links).toHaveText(['f']);
  await expect(links).toHaveAttribute('href', 'https://a.example/f');
  await expect(links).toHaveAttribute('rel', 'noopener noreferrer');
  await expectOnlyText(page);
});

test(
  'a tag is cleaned of what turns or hides words, cut to its length and shown',
  { tag: '@long' },
  async ({ app, page }) => {
    await open(app, HOSTILE);
    await page.keyboard.press('t');
    await expect(field(page)).toBeFocused();
    await page.keyboard.insertText('rev\u202eiew\u0000ed <b>');
    await page.keyboard.press('Enter');
    await expect(remove(page, 'reviewed <b>')).toBeVisible();
    await page.keyboard.insertText('x'.repeat(10_000));
    await page.keyboard.press('Enter');
    const names = ['reviewed <b>', 'x'.repeat(80)];
    await expect(tagged(page).getByRole('link')).toHaveText(names);
    await expect(inRail(app, 'reviewed <b> 1')).toBeVisible();
    await expectOnlyText(page);
  },
);
