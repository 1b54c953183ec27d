import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../helpers/app.ts';
import { Gate } from '../helpers/server-faults.ts';

/** How bright the page's background is painted, from 0 to 255. */
async function brightness(locator: Locator): Promise<number> {
  return locator.evaluate((element) => {
    const [r = 0, g = 0, b = 0] = getComputedStyle(element)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number) ?? [255, 255, 255];
    return (r + g + b) / 3;
  });
}

declare global {
  interface Window {
    /** The first theme that was set on the page, and when. */
    themed?: { readonly theme: string; readonly at: number };
  }
}

function noteWhenThemed(): void {
  new MutationObserver(() => {
    const theme = document.documentElement.dataset['theme'];
    if (theme !== undefined) window.themed ??= { theme, at: performance.now() };
  }).observe(document, { subtree: true, attributes: true });
}

/** Holds requests back until the gate is released. */
/** The small script that sets the theme. */
const ENTRY = /\/assets\/index-.*\.js$/;

async function holdBack(page: Page, paths: RegExp): Promise<Gate> {
  const gate = new Gate();
  await page.route(paths, async (route) => {
    await gate.released(1);
    await route.continue();
  });
  return gate;
}

/** The radio button of a theme in the settings, and its label, which is what one presses. */
function theme(page: Page, name: string): { radio: Locator; label: Locator } {
  const choice = page.getByRole('radiogroup', { name: 'Theme' });
  return {
    radio: choice.getByRole('radio', { name }),
    label: choice.getByText(name, { exact: true }),
  };
}

test('the theme follows the system, at once', { tag: '@long' }, async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await app.open();
  await app.says(434);
  await expect.poll(() => brightness(app.rail)).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => brightness(app.rail)).toBeLessThan(60);
});

test.describe('without a service worker, so that scripts can be held back', () => {
  test.use({
    serviceWorkers: 'block',
    allowed: /Service Worker registration blocked by Playwright/,
  });

  for (const { chosen, against } of [
    { chosen: 'Dark', against: 'light' },
    { chosen: 'Light', against: 'dark' },
  ] as const) {
    test(
      `${chosen} chosen against a ${against} system stands at the first paint`,
      { tag: chosen === 'Light' ? '@long' : [] },
      async ({ app, page }) => {
        await page.emulateMedia({ colorScheme: against });
        await app.open('#/settings/reading');
        const choice = theme(page, chosen);
        await choice.label.click();
        await expect(choice.radio).toBeChecked();
        const value = chosen.toLowerCase();
        await expect(page.locator('html')).toHaveAttribute('data-theme', value);

        await page.addInitScript(noteWhenThemed);
        const gate = await holdBack(page, ENTRY);
        const held = page.waitForRequest(ENTRY);
        await page.reload({ waitUntil: 'commit' });
        await held;
        // Without its scripts the page has all it needs to be painted, and must not be.
        await page.waitForFunction(() => document.styleSheets.length > 0, undefined, {
          polling: 50,
        });
        gate.release();
        await expect(choice.radio).toBeChecked();
        const { themed, painted } = await page.evaluate(() => ({
          themed: window.themed,
          painted: performance.getEntriesByName('first-paint').at(0)?.startTime,
        }));
        expect(themed?.theme).toBe(value);
        expect(painted).toBeGreaterThan(themed?.at ?? Infinity);
        if (chosen === 'Dark') expect(await brightness(page.locator('body'))).toBeLessThan(60);
        else expect(await brightness(page.locator('body'))).toBeGreaterThan(200);
      },
    );
  }
});

test('"Same as device" takes a choice back', { tag: '@long' }, async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await app.open('#/settings/reading');
  await theme(page, 'Dark').label.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await theme(page, 'Same as device').label.click();
  await page.reload();
  await expect(theme(page, 'Same as device').radio).toBeChecked();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('the text size changes what is read, to its limits, and survives a reload', async ({
  app,
  page,
}) => {
  await app.open('#/settings/reading');
  const size = page.getByRole('group', { name: 'Text size' });
  const larger = size.getByRole('button', { name: 'Larger text' });
  const shown = size.getByRole('status');
  await expect(shown).toHaveText('16 px');
  for (let px = 17; px <= 22; px++) {
    await larger.click();
    await expect(shown).toHaveText(`${px} px`);
  }
  await expect(larger).toBeDisabled();
  await page.reload();
  await expect(shown).toHaveText('22 px');

  await app.open('#/?q=MediConfusion');
  await app.says(1);
  await app.titles.first().click();
  const abstract = page
    .getByRole('article', { name: /^MediConfusion/ })
    .locator('p')
    .first();
  await expect(abstract).toHaveCSS('font-size', '22px');
  await page.getByRole('button', { name: 'Text size' }).click();
  await page.getByRole('button', { name: 'Smaller text' }).click();
  await expect(abstract).toHaveCSS('font-size', '21px');
});
