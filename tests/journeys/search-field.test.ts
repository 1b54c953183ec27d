import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { count, hasLink, wordsOf } from './support/corpus.ts';
import { begin, chip, hints, inYears, offers } from './support/field.ts';
import { sticksOut, smallTargets } from './support/geometry.ts';

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

test(
  'all operators are in a dialog, and each example runs',
  { tag: '@long' },
  async ({ app, page }) => {
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
  },
);

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

    test(
      'the field is no barrier, and can be hit',
      { tag: '@long' },
      async ({ app, page }, info) => {
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
      },
    );
  });
}

test('on a phone completions and hints are tapped', { tag: '@long' }, async ({ browser, site }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(`${site.url}#/`);
  const search = page.getByRole('searchbox', { name: 'Search papers' });
  await search.tap();
  const all = page.getByRole('button', { name: 'All operators' });
  await expect(all).toBeInViewport({ ratio: 1 });
  await all.tap();
  const dialog = page.getByRole('dialog', { name: 'Search language' });
  await dialog.getByRole('button', { name: 'Close' }).tap();
  await search.tap();
  await page.getByRole('button', { name: 'OR', exact: true }).tap();
  await expect(search).toHaveValue(' OR ');
  await search.fill('');
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
