import { expect, test } from '../helpers/app.ts';
import { corpus, count, hasLink, holds, isFrom, papers, wordsOf } from './support/corpus.ts';
import { begin, chip, inYears, isPublished, offers } from './support/field.ts';

/** Longer than what the caret touches is held to be unfinished. */
const LONG_REST_MS = 2000;

test('a scope is completed by Tab and becomes a filter that the rail shows', async ({
  app,
  page,
}) => {
  await begin(app);
  await page.keyboard.type('ha');
  await expect(offers(app).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(app.search).toHaveValue('has:');
  await expect(offers(app).getByRole('option', { name: /^code/ })).toBeVisible();
  await page.keyboard.type('co');
  await page.keyboard.press('Tab');
  await expect(app.search).toHaveValue('');
  await expect(app.search).toBeFocused();
  await expect(chip(app, 'Has code')).toBeVisible();
  const box = app.rail.getByRole('checkbox', { name: 'Has code' });
  await expect(box).toBeChecked();
  await app.says(count((paper) => hasLink(paper, 'code')));
  await box.uncheck();
  await expect(app.active).toHaveCount(0);
  await app.says(papers.length);
});

test(
  'arrows choose a completion, Enter takes it, Escape puts it off',
  { tag: '@long' },
  async ({ app, page }) => {
    await begin(app);
    await page.keyboard.type('sepsis is:');
    const option = (name: RegExp) => offers(app).getByRole('option', { name });
    await expect(option(/^unread/)).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(option(/^aside/)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(option(/^unread/)).toHaveAttribute('aria-selected', 'true');
    const id = (await option(/^unread/).getAttribute('id')) ?? '';
    await expect(app.search).toHaveAttribute('aria-activedescendant', id);
    await page.keyboard.press('Enter');
    await expect(app.search).toHaveValue('sepsis ');
    await expect(chip(app, 'Not sorted')).toBeVisible();
    await page.keyboard.type('ti');
    await expect(offers(app)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(offers(app)).toHaveCount(0);
    await expect(app.search).toHaveValue('sepsis ti');
    await page.keyboard.press('Escape');
    await expect(app.search).toHaveValue('');
  },
);

test(
  'without an offer Tab, Enter and the arrow do as ever',
  { tag: '@long' },
  async ({ app, page }) => {
    await begin(app);
    await page.keyboard.type('sepsis');
    await app.says(2);
    await expect(offers(app)).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Clear search' })).toBeFocused();
    await app.search.focus();
    await page.keyboard.press('ArrowDown');
    await expect(app.titles.first()).toBeFocused();
  },
);

test('scopes typed or put in leave the text, and Backspace takes them back', async ({
  app,
  page,
}) => {
  const [source] = corpus.sources;
  if (!source) throw new Error('A source is needed.');
  await begin(app);
  await page.keyboard.type('year:2024..2025 ');
  await expect(app.search).toHaveValue('');
  await app.says(inYears(2024, 2025));
  for (const year of ['2024', '2025']) {
    await expect(app.rail.getByRole('button', { name: `${year}: ` })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  }
  await page.keyboard.press('Backspace');
  await expect(app.search).toHaveValue('year:2025');
  await expect(chip(app, '2025')).toHaveCount(0);
  await page.keyboard.type(' ');
  await expect(chip(app, '2025')).toBeVisible();
  await page.keyboard.press('Backspace');
  for (let at = 0; at < 'year:2025'.length; at++) await page.keyboard.press('Backspace');
  await app.says(inYears(2024, 2024));
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(`source:"${source.title.toLowerCase()}" is:unread dataset`);
  await expect(app.search).toHaveValue('dataset');
  await expect(chip(app, source.title)).toBeVisible();
  await expect(chip(app, 'Not sorted')).toBeVisible();
  await app.says(count((paper) => isFrom(paper, source.name) && holds(paper, 'dataset')));
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect(app.search).toHaveValue(`source:"${source.title}" dataset`);
  await page.keyboard.type('x');
  await expect(app.search).toHaveValue(`source:"${source.title}"x dataset`);
});

test(
  'what is excluded, chosen or grouped stays in the text; an address is left as it is',
  { tag: '@long' },
  async ({ app, page }) => {
    await begin(app);
    const query = '-has:code (has:model OR year:2024) title:a ';
    await page.keyboard.type(query);
    await expect(app.search).toHaveValue(query);
    await expect(app.active).toHaveCount(0);
    await page.keyboard.press('Escape');
    await begin(app, '#/?q=has:code%20benchmark');
    await expect(app.search).toHaveValue('has:code benchmark');
    await app.says(count((paper) => hasLink(paper, 'code') && holds(paper, 'benchmark')));
    await expect(app.active).toHaveCount(0);
    await app.open(`#/?q=${encodeURIComponent(query)}`);
    await expect(app.search).toHaveValue(query);
  },
);

test(
  'a filter without a scope is taken off by Backspace',
  { tag: '@long' },
  async ({ app, page }) => {
    await begin(app, '#/?q=&authors=known');
    await page.keyboard.press('Backspace');
    await expect(app.active).toHaveCount(0);
    await expect(app.search).toHaveValue('');
  },
);

test(
  'what is not understood is said once it is no longer typed',
  { tag: '@long' },
  async ({ app, page }) => {
    await page.clock.install();
    await begin(app);
    await page.clock.pauseAt(Date.now() + 60_000);
    const sentence = page.getByText('“20x4” is not a year: write year:2023');
    const seen = sentence.first();
    await page.keyboard.type('sepsis year:20x4');
    await expect(app.search).toHaveValue('sepsis year:20x4');
    await expect(sentence).toHaveCount(0);
    await page.clock.runFor(LONG_REST_MS);
    await expect(seen).toBeVisible();
    await expect(app.search).toHaveAttribute('aria-invalid', 'true');
    await expect(app.search).toHaveAccessibleDescription(/^“20x4” is not a year/);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expect(app.search).not.toHaveAttribute('aria-invalid');
    await page.clock.runFor(500);
    await expect(sentence).toHaveCount(0);
    await page.keyboard.type('24 "triage');
    await expect(chip(app, '2024')).toBeVisible();
    await expect(app.search).not.toHaveAttribute('aria-invalid');
    await page.keyboard.press('Home');
    await expect(app.search).toHaveAccessibleDescription(/^The quote at “triage” is not closed/);
    await page.keyboard.press('End');
    await expect(app.search).not.toHaveAttribute('aria-invalid');
    await page.clock.resume();
    await expect(app.search).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Escape');
    await expect(app.search).not.toHaveAttribute('aria-invalid');
    await app.says(inYears(2024, 2024));
  },
);

test('a query with every operator finds what it says', async ({ app, page }) => {
  const query =
    '"large language models" -survey (title:benchmark OR abstract:clinical) year:2024..2026 has:code is:unread evaluat* ';
  const phrase = (text: string) => wordsOf(text).join(' ').includes('large language models');
  const found = papers.filter(
    (paper) =>
      (phrase(paper.title) || phrase(paper.abstract)) &&
      !holds(paper, 'survey') &&
      (/\bbenchmark/i.test(paper.title) || /\bclinical/i.test(paper.abstract)) &&
      isPublished(paper, 2024, 2026) &&
      hasLink(paper, 'code') &&
      holds(paper, 'evaluat'),
  );
  expect(found.length).toBeGreaterThan(0);
  await begin(app);
  await page.keyboard.type(query);
  await expect(app.search).toHaveValue(
    '"large language models" -survey (title:benchmark OR abstract:clinical) evaluat* ',
  );
  await app.says(found.length);
  await expect(app.active.getByRole('button')).toHaveCount(5);
  const titles = (await app.titles.allTextContents()).slice(0, found.length);
  expect(new Set(titles)).toEqual(new Set(found.map(({ title }) => title)));
  await app.open('#/settings/reading');
  await app.open(`#/?q=${encodeURIComponent(query)}`);
  await app.says(found.length);
});

test(
  'a phrase that stands nowhere is searched as words, and that is said',
  { tag: '@long' },
  async ({ app }) => {
    await begin(app);
    await app.search.fill('"sepsis language" ');
    await expect(app.status('No match with that exact phrase')).toBeVisible();
    await expect(app.rows.first()).toBeVisible();
    await app.search.fill('"zzyzx" ');
    await expect(app.page.getByRole('heading', { name: 'No paper holds “zzyzx”' })).toBeVisible();
    await app.search.fill('title:zzyzx -model ');
    await expect(
      app.page.getByRole('heading', { name: 'No paper matches this search' }),
    ).toBeVisible();
  },
);
