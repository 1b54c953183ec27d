import { expect, test } from '../helpers/app.ts';
import { count, holds, papers, wordsOf } from './support/corpus.ts';

test('every letter narrows, and the count is said when typing pauses', async ({ app, page }) => {
  await app.open();
  await app.says(434);
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await app.search.focus();
  for (const start of ['s', 'se', 'sep', 'seps', 'sepsi', 'sepsis']) {
    await page.keyboard.type(start.slice(-1));
    const expected = count((paper) => holds(paper, start));
    await expect(app.rows.first()).toHaveAttribute('aria-setsize', String(expected));
    await expect(app.said).toHaveText('434 of 434 papers');
  }
  await page.clock.runFor(500);
  await app.says(count((paper) => holds(paper, 'sepsis')));
});

test('what matches is marked as whole words in titles and snippets', async ({ app }) => {
  await app.open('#/?q=hallucinat');
  await app.says(count((paper) => holds(paper, 'hallucinat')));
  const marked = await app.rows.evaluateAll((rows) =>
    rows.flatMap((row) =>
      [...row.querySelectorAll('b')].map((b) => ({
        text: b.textContent,
        around: `${(b.previousSibling?.textContent ?? '').slice(-1)}${(b.nextSibling?.textContent ?? '').slice(0, 1)}`,
        inTitle: b.closest('a') !== null,
      })),
    ),
  );
  for (const { text, around } of marked) {
    expect(text).toMatch(/^hallucinat\p{L}*$/iu);
    expect(around).not.toMatch(/[\p{L}\p{N}]/u);
  }
  expect(marked.some(({ inTitle }) => inTitle)).toBe(true);
  expect(marked.some(({ inTitle }) => !inTitle)).toBe(true);
  expect(marked.some(({ text }) => text.length > 'hallucinat'.length)).toBe(true);
});

test(
  'Escape and the button clear the search and leave the focus in the field',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    const clear = page.getByRole('button', { name: 'Clear search' });
    await expect(app.search).toBeVisible();
    await expect(clear).toHaveCount(0);
    for (const wipe of [() => page.keyboard.press('Escape'), () => clear.click()]) {
      await app.search.fill('sepsis');
      await app.says(2);
      await wipe();
      await app.says(434);
      await expect(app.search).toHaveValue('');
      await expect(app.search).toBeFocused();
      await expect(clear).toHaveCount(0);
    }
  },
);

test('Enter opens the first result', { tag: '@long' }, async ({ app, page }) => {
  await app.open();
  await app.search.fill('sepsis');
  await app.says(2);
  const first = (await app.titles.first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(app.article(first)).toBeVisible();
  await expect(app.titles.first()).toHaveAttribute('aria-current', 'true');
  await expect(app.search).toHaveValue('sepsis');
});

test(
  'papers with some of the words are shown when none has all',
  { tag: '@long' },
  async ({ app }) => {
    await app.open();
    await app.search.fill('sepsis zzyzx ');
    const some = count((paper) => holds(paper, 'sepsis'));
    await expect(app.said).toHaveText(`${some} of 434 papers, with some of the words`);
    await expect(app.rows).toHaveCount(some);
    await app.search.fill('which benchmark of radiology reports zzyzx models would sepsis need ');
    await expect(app.said).toHaveText(/^\d+ of 434 papers, \d+ with most words$/);
  },
);

test(
  'a slip in a phrase is mended, and the phrase can be had as typed',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.search.fill('"large langugae models" ');
    await expect(app.status('Showing results for language')).toBeVisible();
    const found = count(({ title, abstract }) =>
      [title, abstract].some((text) => wordsOf(text).join(' ').includes('large language models')),
    );
    await expect(app.status(`${found} of 434 papers`)).toBeAttached();
    await page.getByRole('button', { name: 'search for langugae instead' }).click();
    await expect(app.search).toHaveValue('"large" "langugae" "models" ');
    await expect(app.status('No match with that exact phrase')).toBeVisible();
    await expect(app.status('Showing results for')).toHaveCount(0);
  },
);

test(
  'nothing found offers to leave out two parts, where no one would do',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open(`#/?q=${encodeURIComponent('sepsis title:zzyzx abstract:qqq')}`);
    await app.says(0);
    await expect(page.getByText('Leave these out and you get:')).toBeVisible();
    await page.getByRole('link', { name: /^without title:zzyzx and abstract:qqq\s*2$/ }).click();
    await expect(app.search).toHaveValue('sepsis');
    await app.says(2);
  },
);

test('a slip is mended and said, and the word can be had as typed', async ({ app, page }) => {
  await app.open();
  await app.says(papers.length);
  await app.search.fill('segmentatoin');
  await expect(app.status('Showing results for segmentation')).toBeVisible();
  const mended = await app.titles.first().textContent();
  await app.search.fill('segmentation ');
  await expect(app.status('Showing results for')).toHaveCount(0);
  await expect(app.titles.first()).toHaveText(mended ?? '');
  await app.search.fill('segmentatoin ');
  await page.getByRole('button', { name: 'search for segmentatoin instead' }).click();
  await expect(app.search).toHaveValue('"segmentatoin" ');
  await expect(page.getByRole('heading', { name: /^No paper holds/ })).toBeVisible();
});

test('nothing found names filters in words, and leaves them out', async ({ app, page, site }) => {
  await app.open('#/?q=sepsis&source=003_537ce4a461ef7528.txt');
  await app.says(0);
  await expect(
    page.getByRole('heading', { name: 'No paper matches these words and filters' }),
  ).toBeVisible();
  await page.getByRole('link', { name: /^without Medical Text & Dialogue\s*2$/ }).click();
  await app.says(2);
  await expect(app.active).toHaveCount(0);
  expect(page.url()).toBe(`${site.url}#/?q=sepsis`);
});

test(
  'one word that nothing holds is said, and the search can be cleared',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open();
    await app.search.fill('zzyzx');
    await expect(page.getByRole('heading', { name: 'No paper holds “zzyzx”' })).toBeVisible();
    await page.getByRole('link', { name: 'Clear search' }).click();
    await app.says(434);
    await expect(app.search).toHaveValue('');
  },
);
