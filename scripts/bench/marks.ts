/**
 * `npm run bench:marks [-- --papers 10000]`: what a reader with 50,000 highlights waits for in the built app,
 * from a press to what it shows, and how soon another tab has a change; beside a reader with few marks in
 * the same run.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import { chromiumLaunch } from '../../tests/helpers/browser.ts';
import { printFigures, type Figure } from './figures.ts';
import { restTime } from './keystroke.ts';
import { siteOf, type BuiltSite } from './large-site.ts';
import { readCorpus } from './made-papers.ts';
import { percentile } from './page.ts';
import { highlightsOf, othersOf, whenTrue, write } from './seed.ts';

const HIGHLIGHTS = 50_000;
const SAMPLES = 30;
const LIMIT_MS = 50;
const TABS_LIMIT_MS = 100;
/** What an act sets off has ended before the next. */
const REST_MS = 250;

/** From an act to what it shows, in ms; in another tab where one is given. */
async function waited(page: Page, act: string, shown: string, where = page): Promise<number> {
  const seen = whenTrue(where, shown);
  const at = page.evaluate<number>(
    `(() => { const at = performance.timeOrigin + performance.now(); ${act}; return at; })()`,
  );
  return (await seen) - (await at);
}

const link = (name: string): string =>
  `[...document.querySelectorAll('nav a')].find((a) => a.querySelector('.name')?.textContent === '${name}')`;
const railCount = (name: string): string => `${link(name)}?.querySelector('.count')?.textContent`;
const COUNT = "document.querySelector('.count-line b')?.textContent";
/** Pressing it always changes how many papers are to be read. */
const TO_READ = "document.querySelector('[role=radiogroup] input').click()";

interface Waits {
  readonly opening: number[];
  readonly counting: number[];
  readonly filtering: number[];
  readonly tabs: number[];
}

/** A status is pressed; resolves with how long its count took to change in a tab. */
async function counted(page: Page, where: Page): Promise<number> {
  const before = await where.evaluate<string>(railCount('To read'));
  const time = await waited(page, TO_READ, `${railCount('To read')} !== '${before}'`, where);
  await page.waitForTimeout(REST_MS);
  return time;
}

async function sampled(page: Page, other: Page): Promise<Waits> {
  const waits: Waits = { opening: [], counting: [], filtering: [], tabs: [] };
  for (let n = 0; n < SAMPLES; n += 1) {
    const row = `document.querySelectorAll('[aria-label="Papers"] .row')[${1 + (n % 5)}]`;
    const title = await page.evaluate<string>(`${row}.querySelector('h2').textContent`);
    const isOpen = `document.querySelector('article.paper h1')?.textContent === ${JSON.stringify(title)}`;
    const isMarked = `${isOpen} && document.querySelector('article.paper mark')`;
    waits.opening.push(await waited(page, `${row}.querySelector('a').click()`, isMarked));
    await page.waitForTimeout(REST_MS);
    waits.counting.push(await counted(page, page));
    waits.tabs.push(await counted(page, other));
    for (const name of ['Reading', 'All papers']) {
      const isShown = `${COUNT} === ${railCount(name)}`;
      waits.filtering.push(await waited(page, `${link(name)}.click()`, isShown));
      await page.waitForTimeout(REST_MS);
    }
  }
  return waits;
}

/** Two tabs of one profile, with so many marks in its database. */
async function measured(
  context: BrowserContext,
  url: string,
  site: BuiltSite,
  most: number,
): Promise<Waits> {
  const papers = readCorpus(path.join(site.root, 'corpus'));
  const page = await context.newPage();
  await page.goto(url);
  await whenTrue(page, railCount('To read'));
  await page.waitForTimeout(restTime(site.papers));
  const highlights = highlightsOf(papers, most);
  await write(page, 'highlights', highlights);
  if (most === HIGHLIGHTS) {
    for (const [table, records] of Object.entries(othersOf(papers, highlights))) {
      await write(page, table, records);
    }
  }
  await page.reload();
  const other = await context.newPage();
  await other.goto(url);
  for (const tab of [other, page]) {
    await tab.bringToFront();
    await whenTrue(tab, railCount('To read'));
    await tab.waitForTimeout(restTime(site.papers) + 2000);
  }
  const waits = await sampled(page, other);
  await context.close();
  return waits;
}

const { values } = parseArgs({ options: { papers: { type: 'string' } } });
const site = await siteOf('dist', values.papers === undefined ? undefined : Number(values.papers));
const server = await startStaticServer({ root: site.root });
const browser = await chromium.launch(await chromiumLaunch());
const inContext = async (most: number): Promise<Waits> =>
  measured(
    await browser.newContext({ viewport: { width: 1440, height: 900 } }),
    server.url,
    site,
    most,
  );
const many = await inContext(HIGHLIGHTS);
const few = await inContext(site.papers);
await browser.close();
await server.close();
await site.remove();

const rows = (name: string, key: keyof Waits, limit: number): Figure[] => [
  { name: `${name}, p50`, value: percentile(many[key], 0.5), unit: 'ms' },
  { name: `${name}, p95`, value: percentile(many[key], 0.95), unit: 'ms', limit },
  { name: `${name}, p95 with few marks`, value: percentile(few[key], 0.95), unit: 'ms' },
];
const figures = [
  ...rows('opening a paper to its marks', 'opening', LIMIT_MS),
  ...rows('a status to the rail counted', 'counting', LIMIT_MS),
  ...rows('a filter to its papers', 'filtering', LIMIT_MS),
  ...rows('a status to the rail of another tab', 'tabs', TABS_LIMIT_MS),
];
process.exitCode = printFigures(figures) ? 0 : 1;
