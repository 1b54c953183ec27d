import { spawnSync } from 'node:child_process';
import { readJson } from './read-json.mjs';

/** Where vitest and Playwright leave their reports; the latter's paths are in its configs too. */
export const UNIT_RESULT = 'test-results/unit.json';
const JOURNEYS_RESULT = 'test-results/journeys.json';
const ENGINES_RESULT = 'test-results/engines.json';
export const RESULTS = [UNIT_RESULT, JOURNEYS_RESULT, ENGINES_RESULT];

/** The tag of the journeys that `npm test` leaves to `npm run journeys`. */
export const LONG = '@long';

/**
 * The closing lines of `npm test`: which journeys were left out, and the tests of all runs, as far as
 * they were made.
 */
export function countTests() {
  const all = [countUnitTests(), countJourneys(JOURNEYS_RESULT), countJourneys(ENGINES_RESULT)];
  const sum = (/** @type {'passed' | 'failed' | 'shaky'} */ what) =>
    all.reduce((before, counts) => before + counts[what], 0);
  const again = sum('shaky') > 0 ? `\n${sum('shaky')} only at the second try: to be mended` : '';
  return `${leftOut()}${sum('passed')} passed, ${sum('failed')} failed${again}`;
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
  if (!report) return { passed: 0, failed: 0, shaky: 0 };
  const unloaded = report.testResults.filter(couldNotLoad).length;
  const failed = report.numFailedTests + unloaded;
  return { passed: report.numPassedTests, failed, shaky: 0 };
}

/**
 * Such a file has no failed test to show for it, and counts as one.
 * @param {{ status: string, assertionResults: unknown[] }} file
 */
function couldNotLoad({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0;
}

/**
 * The tests of one run of Playwright.
 * @param {string} result
 */
function countJourneys(result) {
  const report = readJson(result);
  if (!report) return { passed: 0, failed: 0, shaky: 0 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, shaky: flaky };
}
