import { readJson } from './read-json.mjs';

/** Where vitest and Playwright leave their reports; the latter's path is in its config too. */
export const UNIT_RESULT = 'test-results/unit.json';
export const JOURNEYS_RESULT = 'test-results/journeys.json';

/** The closing line of `npm test`: the tests of both runners, as far as they were run. */
export function countTests() {
  const counts = [countUnitTests(), countJourneys()];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  return `${passed} passed, ${failed} failed`;
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
  if (!report) return { passed: 0, failed: 0 };
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.errors.length };
}
