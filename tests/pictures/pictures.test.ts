import type { Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { plantAll } from '../journeys/support/made.ts';
import { LIBRARY, NOW } from './library.ts';
import { OVER, SCREENS, type Screen } from './screens.ts';

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 320, height: 568 },
] as const;

const isTaken = (screens: string): boolean => ['1440 light', '390 dark'].includes(screens);

/** Whether the reader stands beside the list. */
const hasTwoPanes = (page: Page): boolean => (page.viewportSize()?.width ?? 0) >= 600;

/** A device whose reader has made something, with nothing left to be said. */
async function begin(app: App, page: Page): Promise<void> {
  await page.clock.setFixedTime(NOW);
  await app.open('#/settings/storage');
  await expect(app.notice('Works offline now')).toBeVisible();
  await page.getByRole('button', { name: 'Good' }).click();
  await expect(page.getByText(/\d papers are (kept here|on this device)/)).toBeVisible();
  await plantAll(page, LIBRARY);
  await expect(page.getByText(/\d papers are (kept here|on this device)/)).toBeVisible();
}

async function take(app: App, page: Page, screen: Screen, called: string): Promise<void> {
  await app.open('#/nowhere');
  await app.open(screen.address);
  if (screen.beside && hasTwoPanes(page)) await expect(screen.beside(app)).toBeVisible();
  if (screen.act) {
    await expect(app.titles.first().or(app.heading).first()).toBeVisible();
    await screen.act(page);
  }
  await expect(screen.shown(app)).toBeVisible();
  // Browsers differ by the edges of letters: about a button's worth of a screen. What differs from device to
  // device may take a line more.
  await expect.soft(page).toHaveScreenshot(`${screen.name}-${called}.png`, {
    maxDiffPixelRatio: screen.differs ? 0.02 : 0.001,
    animations: 'disabled',
    mask: screen.differs ? [screen.differs(app)] : [],
    maskColor: '#808080',
  });
  // Names, roles and states, which no picture shows; at one width, since they do not go by it.
  if (called === '1440-light' && !screen.differs) {
    await expect
      .soft(page.locator('body'))
      .toMatchAriaSnapshot({ name: `${screen.name}.aria.yml` });
  }
  if (screen.act) await page.keyboard.press('Escape');
}

for (const { width, height } of WIDTHS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const called = `${width}-${colorScheme}`;
    const isPhone = width < 600;
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({
        viewport: { width, height },
        colorScheme,
        hasTouch: isPhone,
        isMobile: isPhone,
        contextOptions: { reducedMotion: 'reduce' },
      });
      test(
        'the screens look as they were looked at',
        { tag: isTaken(`${width} ${colorScheme}`) ? [] : ['@long'] },
        async ({ app, page }) => {
          await begin(app, page);
          for (const screen of SCREENS) await take(app, page, screen, called);
          if (width !== 1440 && width !== 390) return;
          for (const screen of OVER) await take(app, page, screen, called);
        },
      );
    });
  }
}
