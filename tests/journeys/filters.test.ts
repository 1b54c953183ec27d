import { expect, test, type App } from '../helpers/app.ts';
import { corpus, count, hasLink, holds, isFrom, papers } from './support/corpus.ts';

const [first, second] = corpus.sources;
const inYear = (year: string): number =>
  count(({ publishedOn }) => publishedOn?.startsWith(year) === true);

/** Takes one filter off by the button that names it. */
async function remove(app: App, label: string): Promise<void> {
  await app.active.getByRole('button', { name: `Remove filter ${label}`, exact: true }).click();
}

/** What the rows in sight say of their papers' day. */
async function days(app: App): Promise<string[]> {
  return app.rows.locator('p:last-child').allInnerTexts();
}

test('sources add up, and each says how many papers it holds', async ({ app }) => {
  await app.open();
  if (!first || !second) throw new Error('Two sources are needed.');
  for (const source of corpus.sources) {
    const held = count((paper) => isFrom(paper, source.name));
    await expect(
      app.rail.getByRole('button', { name: `${source.title}: ${held} papers`, exact: true }),
    ).toBeVisible();
  }
  const button = (title: string) => app.rail.getByRole('button', { name: `${title}: ` });
  await button(first.title).click();
  await app.says(count((paper) => isFrom(paper, first.name)));
  await expect(button(first.title)).toHaveAttribute('aria-pressed', 'true');
  await button(second.title).click();
  await app.says(count((paper) => isFrom(paper, first.name) || isFrom(paper, second.name)));
  await remove(app, first.title);
  await app.says(count((paper) => isFrom(paper, second.name)));
  await button(second.title).click();
  await app.says(papers.length);
  await expect(app.active).toHaveCount(0);
});

test(
  'years add up, and papers without a date are one of them',
  { tag: '@long' },
  async ({ app }) => {
    await app.open();
    const year = (label: string) => app.rail.getByRole('button', { name: `${label}: ` });
    await year('2023').click();
    await app.says(inYear('2023'));
    await year('2025').click();
    await app.says(inYear('2023') + inYear('2025'));
    const undated = count(({ publishedOn }) => publishedOn === undefined);
    await app.rail.getByRole('checkbox', { name: 'No date' }).check();
    await app.says(inYear('2023') + inYear('2025') + undated);
    await remove(app, '2023');
    await remove(app, '2025');
    await app.says(undated);
    expect(new Set(await days(app))).toEqual(new Set(['No date']));
    await remove(app, 'No date');
    await app.says(papers.length);
  },
);

test('code, dataset and model each narrow further', { tag: '@long' }, async ({ app, page }) => {
  await app.open();
  const box = (name: string) => app.rail.getByRole('checkbox', { name });
  await box('Has code').check();
  await app.says(count((paper) => hasLink(paper, 'code')));
  await box('Has dataset').check();
  const both = count((paper) => hasLink(paper, 'code') && hasLink(paper, 'dataset'));
  await app.says(both);
  await expect(app.list.getByRole('img', { name: 'Dataset linked' })).toHaveCount(both);
  await box('Has model').check();
  await app.says(0);
  await expect(page.getByRole('heading', { name: 'No paper passes these filters' })).toBeVisible();
  await expect(page.getByRole('link', { name: `without has model ${both}` })).toBeVisible();
  await remove(app, 'Has code');
  await remove(app, 'Has dataset');
  await app.says(count((paper) => hasLink(paper, 'model')));
});

test(
  'a filter alone that finds nothing is not said to be one of several',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/?tag=unheard');
    await app.says(0);
    await expect(page.getByText('Another filter may find some.')).toBeVisible();
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await app.says(papers.length);
  },
);

test('the number of authors can be asked for, beside words', { tag: '@long' }, async ({ app }) => {
  await app.open('#/?q=benchmark');
  await app.rail.getByRole('checkbox', { name: 'Author count given' }).check();
  const known = count(({ authorCount }) => authorCount !== undefined);
  await app.says(count((paper) => holds(paper, 'benchmark') && paper.authorCount !== undefined));
  await app.search.fill('');
  await app.says(known);
  await remove(app, 'Author count given');
  await app.says(papers.length);
});

test('the library is sorted by title, oldest, newest and best match', async ({ app }) => {
  await app.open();
  const dates = papers
    .flatMap(({ publishedOn }) => publishedOn ?? [])
    .toSorted((a, b) => a.localeCompare(b, 'en'));
  const isOn = async (position: number, day: string | undefined): Promise<void> => {
    const written = new Date(`${day}T00:00Z`).toLocaleDateString('en-US', {
      dateStyle: 'medium',
      timeZone: 'UTC',
    });
    await expect(app.rows.nth(position).locator('p').last()).toContainText(written);
  };
  await expect(app.sort).toHaveValue('newest');
  await isOn(0, dates.at(-1));

  await app.sort.selectOption('Oldest');
  await isOn(0, dates[0]);
  await isOn(5, dates[5]);

  await app.sort.selectOption('Title');
  const collator = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });
  const titles = papers.map(({ title }) => title).toSorted((a, b) => collator.compare(a, b));
  await expect(app.titles.first()).toHaveText(titles[0] ?? '');
  expect((await app.titles.allTextContents()).slice(0, 6)).toEqual(titles.slice(0, 6));

  await expect(app.sort.getByRole('option', { name: 'Best match' })).toHaveCount(0);
  await app.sort.selectOption('Newest');
  await app.search.fill('hallucination');
  await expect(app.sort.getByRole('option', { name: 'Best match' })).toHaveCount(1);
  await app.sort.selectOption('Best match');
  await expect(app.titles.first().locator('b').first()).toHaveText(/^hallucination/i);
});
