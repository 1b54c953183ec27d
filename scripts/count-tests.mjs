import { spawnSync } from 'node:child_process';
import { readJson } from './read-json.mjs';

/** Where vitest and Playwright leave their reports; the latter's path is in its config too. */
export const UNIT_RESULT = 'test-results/unit.json';
export const JOURNEYS_RESULT = 'test-results/journeys.json';

/** The tag of the journeys that `npm test` leaves to `npm run journeys`. */
export const LONG = '@long';

/**
 * The closing lines of `npm test`: which journeys were left out, and the tests of both runners, as
 * far as they were run.
 */
export function countTests() {
  const [unit, journeys] = [countUnitTests(), countJourneys()];
  const { shaky } = journeys;
  const again = shaky > 0 ? `\n${shaky} only at the second try: to be mended` : '';
  return `${leftOut()}${unit.passed + journeys.passed} passed, ${unit.failed + journeys.failed} failed${again}`;
}

/** A sentence on the long journeys, where the others were run. */
function leftOut() {
  if (!readJson(JOURNEYS_RESULT)) return '';
  const playwright = ['node_modules/@playwright/test/cli.js', 'test'];
  const options = ['-c', 'tests/playwright.config.ts', '--list', '--reporter=list', '--grep', LONG];
  const { stdout } = spawnSync(process.execPath, [...playwright, ...options], { encoding: 'utf8' });
  const count = /^Total: (\d+) tests?/m.exec(stdout)?.[1] ?? 'The';
  return `${count} long journeys were not run here: npm run journeys\n`;
}

function countUnitTests() {
  const report = readJson(UNIT_RESULT);
  if (!report) return { passed: 0, failed: 0 };
  const unloaded = report.testResults.filter(couldNotLoad).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

/**
 * Such a file has no failed test to show for it, and counts as one.
 * @param {{ status: string, assertionResults: unknown[] }} file
 */
function couldNotLoad({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0;
}

function countJourneys() {
  const report = readJson(JOURNEYS_RESULT);
  if (!report) return { passed: 0, failed: 0, shaky: 0 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, shaky: flaky };
}
