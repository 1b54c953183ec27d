/**
 * `npm run check:lighthouse [-- --runs 3]`: what Lighthouse says of the built app on a phone, served with
 * the headers that a host should send. The median of the runs counts; exit 1 where one is below its limit.
 */
import { parseArgs } from 'node:util';
import lighthouse, { type Result } from 'lighthouse';
import { startStaticServer } from '../tests/helpers/static-server.ts';
import { median } from './bench/page.ts';
import { launchWithPort } from './bench/port-browser.ts';
import { HOST_HEADERS } from './content-policy.ts';

/** The least of each category, of 100. */
const LEAST: Readonly<Record<string, number>> = {
  performance: 99,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

/** One visit by an empty profile, on the phone that Lighthouse takes for the usual one. */
async function judged(url: string): Promise<Result> {
  const browser = await launchWithPort();
  try {
    const run = await lighthouse(url, {
      port: browser.port,
      logLevel: 'error',
      formFactor: 'mobile',
      throttlingMethod: 'simulate',
      onlyCategories: Object.keys(LEAST),
    });
    const result = run?.lhr;
    if (!result) throw new Error('Lighthouse gave no result.');
    if (result.runtimeError) throw new Error(result.runtimeError.message);
    return result;
  } finally {
    await browser.close();
  }
}

/** What takes points off a category, worst first, each audit in a line. */
function belowFull(result: Result, category: string): string[] {
  const refs = result.categories[category]?.auditRefs ?? [];
  return refs
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => result.audits[id] ?? [])
    .filter(({ score }) => score !== null && score < 1)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .map(({ id, title, score, displayValue = '' }) =>
      `  ${Math.round(100 * (score ?? 0))} ${id}: ${title} ${displayValue}`.trimEnd(),
    );
}

/** Prints what the runs say of a category; false where their median is below its limit. */
function told(results: readonly Result[], category: string, least: number): boolean {
  const scores = results.map(({ categories }) =>
    Math.round(100 * (categories[category]?.score ?? 0)),
  );
  const score = median(scores);
  const verdict = score >= least ? 'ok   ' : 'BELOW';
  console.log(
    `${category.padEnd(16)}${score}  ${verdict} at least ${least}  (${scores.join(', ')})`,
  );
  const short = new Set(results.flatMap((result) => belowFull(result, category)));
  for (const line of short) console.log(line);
  return score >= least;
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const server = await startStaticServer({ root: 'dist', headers: HOST_HEADERS });
const results: Result[] = [];
for (let run = 0; run < Number(values.runs); run += 1) results.push(await judged(server.url));
await server.close();
const passed = Object.entries(LEAST).map(([category, least]) => told(results, category, least));
process.exitCode = passed.every(Boolean) ? 0 : 1;
