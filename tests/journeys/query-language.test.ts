import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { corpus, count, hasLink, holds, isFrom, papers, wordsOf } from './support/corpus.ts';
import { sticksOut, smallTargets } from './support/geometry.ts';

const LONGEST_REST_MS = 2000;

const hints = (app: App) => app.page.getByRole('group', { name: 'Search hints' });
const offers = (app: App) => app.page.getByRole('listbox', { name: 'Completions' });
const chip = (app: App, label: string) =>
  app.active.getByRole('button', { name: `Remove filter ${label}`, exact: true });

/** Goes to the library with the caret in the field, ready for the query language. */
async function begin(app: App, address = '#/'): Promise<void> {
  await app.open(address);
  await app.search.focus();
  await expect(app.search).toHaveAttribute('aria-autocomplete', 'list');
  if (address === '#/') await expect(hints(app)).toBeVisible();
}

const published = (from: number, to: number) => (paper: { publishedOn?: string | undefined }) => {
  const year = Number(paper.publishedOn?.slice(0, 4));
  return year >= from && year <= to;
};
const inYears = (from: number, to: number): number => count(published(from, to));

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

test('arrows choose a completion, Enter takes it, Escape puts it off', async ({ app, page }) => {
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
});

test('without an offer Tab, Enter and the arrow do as ever', async ({ app, page }) => {
  await begin(app);
  await page.keyboard.type('sepsis');
  await app.says(2);
  await expect(offers(app)).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Clear search' })).toBeFocused();
  await app.search.focus();
  await page.keyboard.press('ArrowDown');
  await expect(app.titles.first()).toBeFocused();
});

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

test('what is excluded, chosen or grouped stays in the text; an address is left as it is', async ({
  app,
  page,
}) => {
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
});

test('a filter without a scope is taken off by Backspace', async ({ app, page }) => {
  await begin(app, '#/?q=&authors=known');
  await expect(hints(app)).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(app.active).toHaveCount(0);
  await expect(app.search).toHaveValue('');
});

test('what is not understood is said once it is no longer typed', async ({ app, page }) => {
  await begin(app);
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const sentence = page.getByText('“20x4” is not a year: write year:2023');
  const seen = sentence.first();
  await page.keyboard.type('sepsis year:20x4');
  await expect(app.search).toHaveValue('sepsis year:20x4');
  await expect(sentence).toHaveCount(0);
  await page.clock.runFor(LONGEST_REST_MS);
  await expect(seen).toBeVisible();
  await expect(app.search).toHaveAttribute('aria-invalid', 'true');
  await expect(app.search).toHaveAccessibleDescription(/^“20x4” is not a year/);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(sentence).toHaveCount(0);
  await page.keyboard.type('24 "triage');
  await page.clock.runFor(500);
  await app.says(count((paper) => published(2024, 2024)(paper) && holds(paper, 'sepsis')));
  await expect(app.search).not.toHaveAttribute('aria-invalid');
  await page.keyboard.press('Home');
  await expect(page.getByText('The quote at “triage” is not closed').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.search).not.toHaveAttribute('aria-invalid');
});

test('hints put themselves in, and the typing goes on', async ({ app, page }) => {
  await begin(app);
  const hint = (name: string) => hints(app).getByRole('button', { name, exact: true });
  await hint('"a phrase"').click();
  await expect(hints(app)).toHaveCount(0);
  await page.keyboard.type('question answering');
  await expect(app.search).toHaveValue('"question answering"');
  await app.says(
    count(({ title, abstract }) =>
      [title, abstract].some((text) => wordsOf(text).join(' ').includes('question answering')),
    ),
  );
  await page.keyboard.press('Escape');
  await hint('year:').click();
  await offers(app).getByRole('option', { name: '2025' }).click();
  await expect(app.search).toBeFocused();
  await app.says(inYears(2025, 2025));
  await hint('has:code').focus();
  await page.keyboard.press('Enter');
  await expect(app.search).toBeFocused();
  await expect(chip(app, 'Has code')).toBeVisible();
  await chip(app, 'Has code').click();
  await expect(hints(app)).toHaveCount(0);
  await app.says(inYears(2025, 2025));
});

test('all operators are in a dialog, and each example runs', async ({ app, page }) => {
  await begin(app);
  const dialog = page.getByRole('dialog', { name: 'Search language' });
  const all = hints(app).getByRole('button', { name: 'All operators' });
  await all.click();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(all).toBeFocused();
  await all.click();
  await dialog.getByRole('button', { name: 'title:radiology', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(app.search).toBeFocused();
  await expect(app.search).toHaveValue('title:radiology ');
  await expect(app.said).toHaveText(/^\d+ of 434 papers$/);
  await app.search.fill('');
  await all.click();
  await dialog.getByRole('button', { name: 'has:code', exact: true }).click();
  await app.says(count((paper) => hasLink(paper, 'code')));
  await all.click();
  await dialog.getByRole('button', { name: 'year:2024', exact: true }).click();
  await app.says(inYears(2024, 2024));
});

test('a query with every operator finds what it says', async ({ app, page }) => {
  const query =
    '"large language models" -survey (title:benchmark OR abstract:clinical) year:2024..2026 has:code is:unread evaluat* ';
  const phrase = (text: string) => wordsOf(text).join(' ').includes('large language models');
  const found = papers.filter(
    (paper) =>
      (phrase(paper.title) || phrase(paper.abstract)) &&
      !holds(paper, 'survey') &&
      (/\bbenchmark/i.test(paper.title) || /\bclinical/i.test(paper.abstract)) &&
      published(2024, 2026)(paper) &&
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

test('a phrase that stands nowhere is searched as words, and that is said', async ({ app }) => {
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
});

/** The letters drawn in colours, and those of the field beneath them, end at the same place. */
async function colouredEnd(app: App): Promise<number> {
  return app.search.evaluate((field) => {
    if (!(field instanceof HTMLInputElement)) return Number.NaN;
    const drawn = field.parentElement?.querySelector('[aria-hidden] > span');
    const text = drawn?.textContent === field.value;
    const end = drawn?.getBoundingClientRect().right ?? Number.NaN;
    return text ? end - field.getBoundingClientRect().right : Number.NaN;
  });
}

test('operators are tinted where they stand, also in a text longer than the field', async ({
  app,
  page,
}) => {
  await begin(app);
  await page.keyboard.type(
    'title:radiology OR "chest x-ray" -survey (benchmark OR dataset) segment*',
  );
  await expect.poll(() => colouredEnd(app)).toBeLessThan(1);
  expect(await colouredEnd(app)).toBeGreaterThan(-4);
  await page.keyboard.press('Home');
  await expect.poll(() => colouredEnd(app)).toBeGreaterThan(20);
});

for (const { device, width, height } of [
  { device: 'a desktop', width: 1440, height: 900 },
  { device: 'a phone', width: 390, height: 844 },
] as const) {
  test.describe(`on ${device}`, () => {
    const isPhone = width < 600;
    test.use({ viewport: { width, height }, hasTouch: isPhone, isMobile: isPhone });

    test('the field is no barrier, and can be hit', async ({ app, page }, info) => {
      test.slow();
      const barriers = new Barriers(page, info);
      const least = isPhone ? 44 : 24;
      await begin(app);
      await barriers.look('the hints');
      expect(await smallTargets(page, least)).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
      await page.keyboard.type('sepsis -has:');
      await expect(offers(app)).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await barriers.look('the completions');
      expect(await smallTargets(page, least)).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
      await page.keyboard.type('x year:1 "a b" ');
      await expect(app.search).toHaveAttribute('aria-invalid', 'true');
      await barriers.look('a problem');
      await app.search.fill('');
      await hints(app).getByRole('button', { name: 'All operators' }).click();
      await expect(page.getByRole('dialog', { name: 'Search language' })).toBeVisible();
      await barriers.look('the language');
      expect(await sticksOut(page)).toEqual([]);
      expect(barriers.found).toEqual([]);
    });
  });
}

test('on a phone completions and hints are tapped', async ({ browser, site }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(`${site.url}#/`);
  const search = page.getByRole('searchbox', { name: 'Search papers' });
  await search.tap();
  await page.getByRole('button', { name: 'year:', exact: true }).tap();
  await page.getByRole('option', { name: '2024' }).tap();
  await expect(page.getByRole('button', { name: 'Remove filter 2024' })).toBeVisible();
  await expect(search).toBeFocused();
  await page.keyboard.type('has:code ');
  await expect(
    page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Has code' }),
  ).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Remove filter 2024' }).tap();
  await expect(page.getByText(`${count((paper) => hasLink(paper, 'code'))} of`)).toBeVisible();
  await context.close();
});
