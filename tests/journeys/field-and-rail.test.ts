import { expect, test } from '../helpers/app.ts';
import { corpus, count, hasLink, holds, isFrom } from './support/corpus.ts';
import { begin, chip, inYears } from './support/field.ts';

test('what a text means is pressed in the rail, and a press takes it out of the text', async ({
  app,
}) => {
  await app.open('#/?q=benchmark%20has:code');
  const box = app.rail.getByRole('checkbox', { name: 'Has code' });
  await expect(box).toBeChecked();
  await app.says(count((paper) => hasLink(paper, 'code') && holds(paper, 'benchmark')));
  await expect(app.search).toHaveValue('benchmark has:code');
  await box.uncheck();
  await expect(app.search).toHaveValue('benchmark ');
  await expect(box).not.toBeChecked();
  await app.says(count((paper) => holds(paper, 'benchmark')));
  await app.page.goBack();
  await expect(app.search).toHaveValue('benchmark has:code');
  await expect(box).toBeChecked();
});

test(
  'a scope still typed adds to the rail as it will when it is finished',
  { tag: '@long' },
  async ({ app, page }) => {
    const year = (name: string) => app.rail.getByRole('button', { name: `${name}: ` });
    await begin(app, '#/?year=2023');
    await page.keyboard.type('year:2025');
    await expect(app.search).toHaveValue('year:2025');
    for (const name of ['2023', '2025']) {
      await expect(year(name)).toHaveAttribute('aria-pressed', 'true');
    }
    await app.says(inYears(2023, 2023) + inYears(2025, 2025));
    await year('2024').click();
    await expect(app.search).toHaveValue('');
    await app.says(inYears(2023, 2025));
    await expect(chip(app, '2025')).toBeVisible();
    await app.open('#/?q=year:2024..2025');
    await year('2024').click();
    await app.says(inYears(2025, 2025));
    await expect(chip(app, '2025')).toBeVisible();
  },
);

test(
  'a source of the text is pressed; what no filter says stays a matter of the text',
  { tag: '@long' },
  async ({ app }) => {
    const [source] = corpus.sources;
    if (!source) throw new Error('A source is needed.');
    await app.open(`#/?q=${encodeURIComponent(`source:"${source.title}" -has:code`)}`);
    const button = app.rail.getByRole('button', { name: `${source.title}: ` });
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(app.rail.getByRole('checkbox', { name: 'Has code' })).not.toBeChecked();
    await app.says(count((paper) => isFrom(paper, source.name) && !hasLink(paper, 'code')));
    await button.click();
    await expect(app.search).toHaveValue('-has:code');
    await app.says(count((paper) => !hasLink(paper, 'code')));
  },
);

test(
  'a search is saved as what it means, however it was put',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/?q=benchmark%20year:2024..2025');
    await page.getByRole('button', { name: 'Save search' }).click();
    const saved = app.rail.getByRole('list', { name: 'Saved searches' }).getByRole('link');
    await expect(saved).toHaveAccessibleName(/^benchmark · 2024 · 2025/);
    await expect(saved).toHaveAttribute('aria-current', 'page');
    await saved.click();
    await expect(app.search).toHaveValue('benchmark');
    await expect(chip(app, '2024')).toBeVisible();
    await expect(saved).toHaveAttribute('aria-current', 'page');
  },
);

test(
  'a search typed with scopes is one step of the history',
  { tag: '@long' },
  async ({ app, page }) => {
    await begin(app, '#/?has=model');
    await page.keyboard.type('has:code year:2024 benchmark');
    await expect(app.search).toHaveValue('benchmark');
    await expect(app.active.getByRole('button')).toHaveCount(3);
    // The address bar follows when typing rests.
    await expect(page).toHaveURL(/q=benchmark/);
    await page.goBack();
    await expect(app.search).toHaveValue('');
    await expect(app.active.getByRole('button')).toHaveCount(1);
    await expect(chip(app, 'Has model')).toBeVisible();
    await page.goForward();
    await expect(app.search).toHaveValue('benchmark');
    await expect(app.active.getByRole('button')).toHaveCount(3);
  },
);

test('undo brings a scope back as text, and typing goes on there', async ({ app, page }) => {
  await begin(app);
  await page.keyboard.type('sepsis has:code ');
  await expect(chip(app, 'Has code')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(app.search).toHaveValue('sepsis has:code ');
  await expect(app.active).toHaveCount(0);
  for (let at = 0; at < 'code'.length; at++) await page.keyboard.press('Backspace');
  await page.keyboard.type('dataset');
  await expect(app.search).toHaveValue('sepsis has:dataset ');
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  await expect(app.search).toHaveValue('sepsis x');
  await expect(chip(app, 'Has dataset')).toBeVisible();
  await chip(app, 'Has dataset').click();
  await app.search.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(app.active).toHaveCount(0);
});

test(
  'NOT and AND are read as elsewhere, and an unknown source names those there are',
  { tag: '@long' },
  async ({ app, page }) => {
    await begin(app);
    await page.keyboard.type('has:dataset AND benchmark NOT survey ');
    await expect(app.search).toHaveValue('AND benchmark NOT survey ');
    await app.says(
      count(
        (paper) =>
          hasLink(paper, 'dataset') && holds(paper, 'benchmark') && !holds(paper, 'survey'),
      ),
    );
    await app.search.fill('');
    await page.keyboard.type('source:nowhere benchmark');
    const said = `“nowhere” is not a source list: write ${corpus.sources
      .map(({ title }) => `"${title}"`)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ' or ')}.`;
    await expect(app.search).toHaveAccessibleDescription(said);
    await app.says(count((paper) => hasLink(paper, 'dataset') && holds(paper, 'benchmark')));
  },
);
