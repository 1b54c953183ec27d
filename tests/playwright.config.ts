import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './helpers/browser.ts';

/**
 * The journeys: the whole app as built, in a real browser. There is no `webServer`: each journey
 * starts its own from helpers/static-server.ts, to break it or take it away.
 *
 * `npm test` runs the short form: each feature's main journey, each promise that data survives, each
 * screen's barriers once. What is tagged `@long` (variants, further widths, rarer faults) is run by
 * `npm run journeys`, which runs everything.
 */
export default defineConfig({
  outputDir: '../test-results/journeys',
  // scripts/setup.mjs counts the tests in the JSON report.
  reporter: [['list'], ['json', { outputFile: '../test-results/journeys.json' }]],
  forbidOnly: Boolean(process.env['CI']),
  // On a machine that others use, a browser now and then stalls for a while. What passes only at the
  // second try is named at the end.
  retries: 1,
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    launchOptions: await chromiumLaunch(),
    serviceWorkers: 'allow',
    // A trace would slow every journey down; what the page held is written where one fails.
    trace: 'off',
  },
  projects: [
    { name: 'chromium', testDir: './journeys' },
    {
      name: 'pictures',
      testDir: './pictures',
      snapshotPathTemplate: '{testDir}/reference/{arg}{ext}',
      expect: {
        timeout: 20_000,
        toMatchAriaSnapshot: { pathTemplate: '{testDir}/spoken/{arg}{ext}' },
      },
      // What is drawn while another page is drawn takes longer, and is drawn all the same.
      timeout: 240_000,
    },
  ],
});
