import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './helpers/browser.ts';

/**
 * The journeys: the whole app as built, in a real browser. There is no `webServer`: each journey
 * starts its own from helpers/static-server.ts, to break it or take it away.
 */
export default defineConfig({
  testDir: './journeys',
  outputDir: '../test-results/journeys',
  // scripts/setup.mjs counts the tests in the JSON report.
  reporter: [['list'], ['json', { outputFile: '../test-results/journeys.json' }]],
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: await chromiumLaunch(),
        serviceWorkers: 'allow',
        // A trace would slow every journey down; what the page held is written where one fails.
        trace: 'off',
      },
    },
  ],
});
