import type { LaunchOptions } from '@playwright/test';
import {
  chromiumArguments,
  findChromium,
  findFirefox,
  NO_CHROMIUM,
} from '../../scripts/browser.mjs';

/**
 * How the tests start Chromium: the config for its own browser, a journey for one of its own, such
 * as a persistent context. The rule for which Chromium is in scripts/browser.mjs.
 */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error(NO_CHROMIUM);
  return { executablePath, args: chromiumArguments() };
}

/** How they start Firefox ESR, which speaks WebDriver BiDi as it comes. */
export function firefoxLaunch(): LaunchOptions {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('There is no firefox-esr on the PATH.');
  return { channel: 'moz-firefox', executablePath };
}
