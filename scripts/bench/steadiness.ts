/** What a page moves by itself, and how long it lets a reader wait: as the browser itself notes it. */
import type { Page } from './page.ts';

/** Runs in the page before anything else. */
const STEADINESS_PROBE = `(() => {
  const presses = [];
  const shifts = [];
  const nameOf = (node) => node?.nodeName + '.' + (node?.className ?? '');
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) presses.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) shifts.push({ value, what: sources.map(({ node }) => nameOf(node)).join(', ') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  window.steadiness = { presses, shifts };
})()`;

/** The width and height of a screen, and whether it is touched. */
export interface Screen {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly touched: boolean;
}

export const PHONE: Screen = { name: 'phone', width: 390, height: 844, touched: true };
export const LAPTOP: Screen = { name: 'laptop', width: 1440, height: 900, touched: false };

/** Gives a page, before it is gone to, a screen and the probe. */
export async function prepare(page: Page, screen: Screen): Promise<void> {
  const { width, height, touched } = screen;
  await page.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: touched ? 2 : 1,
    mobile: touched,
  });
  await page.send('Emulation.setTouchEmulationEnabled', { enabled: touched });
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: STEADINESS_PROBE });
}
