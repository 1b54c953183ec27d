import type { Locator, Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';
import { address, mark, note, openNoted, paper } from './support/notes.ts';

declare global {
  interface Window {
    /** How far what was drawn has moved since, as the browser counts it. */
    shifted: number;
  }
}

const CHOICES = [
  ['Typeface', 'Atkinson'],
  ['Line length', 'Narrow'],
  ['Line height', 'Open'],
  ['Letters and words', 'Further apart'],
  ['Page', 'Sepia'],
] as const;

function group(within: Page | Locator, name: string): Locator {
  return within.getByRole('radiogroup', { name });
}

async function choose(within: Page | Locator, name: string, choice: string): Promise<void> {
  await group(within, name).getByText(choice, { exact: true }).click();
  await expect(group(within, name).getByRole('radio', { name: choice })).toBeChecked();
}

/** How a text is set on the screen. */
function settingOf(text: Locator) {
  return text.evaluate((element) => {
    const style = getComputedStyle(element);
    const px = Number.parseFloat(style.fontSize);
    const page = element.closest('[data-theme]') ?? element;
    return {
      face: style.fontFamily.split(',')[0]?.replaceAll('"', ''),
      lines: Math.round((Number.parseFloat(style.lineHeight) / px) * 100) / 100,
      letters: Math.round((Number.parseFloat(style.letterSpacing) / px) * 100) / 100,
      page: getComputedStyle(page).backgroundColor,
      measure: Math.round(Number.parseFloat(style.maxWidth) / px),
    };
  });
}

const CHOSEN = {
  face: 'Atkinson Hyperlegible Next',
  lines: 1.8,
  letters: 0.12,
  page: 'rgb(245, 234, 211)',
  measure: 35,
};

async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Text size and page' }).click();
  const panel = page.getByRole('dialog', { name: 'Text size and page' });
  await expect(panel.getByRole('button', { name: 'Done' })).toBeVisible();
  return panel;
}

async function openText(app: App): Promise<Locator> {
  await app.open(address);
  const text = app.article(paper.title).getByText(paper.abstract);
  await expect(text).toBeVisible();
  return text;
}

test('how text is set is chosen before one’s eyes, holds without a network, and nothing moves', async ({
  app,
  page,
  site,
}) => {
  await app.open('#/settings/reading');
  const sample = page.getByRole('group', { name: 'Sample' }).getByRole('paragraph');
  const reset = page.getByRole('button', { name: 'As it was first' });
  await expect(reset).toBeDisabled();
  for (const [name, choice] of CHOICES) await choose(page, name, choice);
  await expect.poll(() => settingOf(sample)).toEqual(CHOSEN);
  expect(await settingOf(await openText(app))).toEqual(CHOSEN);

  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  await site.close();
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry) window.shifted += Number(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const text = await openText(app);
  await page.reload();
  await expect(text).toBeVisible();
  expect(await settingOf(text)).toEqual(CHOSEN);
  expect(await page.evaluate(() => document.fonts.check('1em "Atkinson Hyperlegible Next"'))).toBe(
    true,
  );
  await app.says(434);
  expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.01);

  await app.open('#/settings/reading');
  await reset.click();
  await expect(reset).toBeDisabled();
  await expect(group(page, 'Page').getByRole('radio', { name: 'Theme' })).toBeChecked();
  await expect.poll(async () => (await settingOf(sample)).face).toBe('Literata');
});

test('beside the text it is chosen by keys, and notes stay at their lines', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openNoted(app, 'a thought');
  const apart = async (): Promise<number> => {
    const [line, beside] = await Promise.all([
      mark(page, 'method').evaluate((words) => words.getClientRects()[0]?.top ?? Number.NaN),
      note(page, 'a thought').evaluate((item) => item.getBoundingClientRect().top),
    ]);
    return Math.abs(line - beside);
  };
  await expect.poll(apart).toBeLessThan(6);
  const opener = page.getByRole('button', { name: 'Text size and page' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Text size and page' });
  for (const [name, choice] of [...CHOICES, ['Typeface', 'Source Sans'] as const]) {
    const before = group(panel, name).getByRole('radio', { checked: true });
    await before.focus();
    const wanted = group(panel, name).getByRole('radio', { name: choice });
    while (!(await wanted.isChecked())) await page.keyboard.press('ArrowRight');
    await expect.poll(apart, name).toBeLessThan(6);
  }
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('f');
  await expect(app.list).toHaveCount(0);
  await expect.poll(apart, 'the focus view').toBeLessThan(6);
  expect(await sticksOut(page)).toEqual([]);
});

test(
  'quotes on the page of highlights are set like the text they are from',
  { tag: '@long' },
  async ({ app, page }, info) => {
    await openNoted(app, 'a thought');
    const panel = await openPanel(page);
    for (const [name, choice] of CHOICES) await choose(panel, name, choice);
    await app.open('#/highlights');
    const quote = page.locator('.entry-quote').first();
    await expect(quote).toBeVisible();
    expect(await settingOf(quote)).toEqual(CHOSEN);
    const barriers = new Barriers(page, info);
    await barriers.look('the highlights');
    expect(barriers.found).toEqual([]);
  },
);

for (const width of [390, 320]) {
  test.describe(`on a phone of ${width} px`, () => {
    test.use({ viewport: { width, height: 780 }, hasTouch: true, isMobile: true });

    test('it is a sheet that fits', { tag: '@long' }, async ({ app, page }) => {
      await openText(app);
      const panel = await openPanel(page);
      await choose(panel, 'Typeface', 'Atkinson');
      await choose(panel, 'Page', 'Dark');
      const box = await panel.boundingBox();
      expect([box?.x, box?.width]).toEqual([0, width]);
      expect(await smallTargets(page, 44)).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
      await panel.getByRole('button', { name: 'Done' }).tap();
      await expect(panel).toBeHidden();
      await app.open('#/settings/reading');
      await expect(page.getByRole('button', { name: 'As it was first' })).toBeVisible();
      expect(await sticksOut(page)).toEqual([]);
      expect(await smallTargets(page, 44)).toEqual([]);
    });
  });
}
