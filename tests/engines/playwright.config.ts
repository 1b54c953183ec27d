import { defineConfig, type Project } from '@playwright/test';
import { FURTHER_ENGINES, missingFor } from '../../scripts/browser.mjs';
import type { EngineOptions } from './engine-test.ts';

/**
 * The core journeys in every engine that is here, each in a window and a profile of its own. Those that
 * are not here are named by the reporter.
 */
export default defineConfig<object, EngineOptions>({
  testDir: '.',
  outputDir: '../../test-results/engines',
  reporter: [
    ['list'],
    ['./feature-report.ts'],
    ['json', { outputFile: '../../test-results/engines.json' }],
  ],
  forbidOnly: Boolean(process.env['CI']),
  retries: 1,
  workers: 2,
  // Two engines at once on a machine that others use, too, may take a while to begin.
  timeout: 120_000,
  expect: { timeout: 40_000 },
  projects: [
    { name: 'Chromium', use: { engine: 'chromium' } },
    ...further('firefox'),
    ...further('webkit'),
  ],
});

/** A project for an engine that is here. */
function further(engine: keyof typeof FURTHER_ENGINES): Project<object, EngineOptions>[] {
  const { name } = FURTHER_ENGINES[engine];
  return missingFor(FURTHER_ENGINES[engine]).length === 0 ? [{ name, use: { engine } }] : [];
}
