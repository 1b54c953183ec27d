/** How long the main thread is ever busy at a stretch, in everything that a visit does. */
import { setTimeout } from 'node:timers/promises';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import type { Cdp } from './cdp.ts';
import type { Figure } from './figures.ts';
import { restTime } from './keystroke.ts';
import type { BuiltSite } from './large-site.ts';
import { median, Profile, type Page } from './page.ts';

const LIMIT_MS = 50;

/** What comes of a step may come a little later. */
const AFTER_MS = 700;

const FIELD = "document.querySelector('input[type=search]')";
/** In a large library, thousands of sentences hold it. */
const PHRASE = '#/phrase?text=of+the';

/** Scrolls a list by most of a screen, a hundred frames long, then to its end. */
const scrolled = (list: string): string => `(async () => {
  const scroller = document.querySelector('[aria-label="${list}"]').parentElement;
  for (let frame = 0; frame < 100; frame += 1) {
    scroller.scrollBy(0, 600);
    await new Promise(requestAnimationFrame);
  }
  scroller.scrollTo(0, scroller.scrollHeight);
})()`;

async function typed(page: Page, text: string): Promise<void> {
  await page.evaluate(`${FIELD}.focus(), ${FIELD}.select()`);
  for (const letter of text) {
    await page.press(letter);
    await setTimeout(120);
  }
}

interface Step {
  readonly name: string;
  readonly take: (page: Page) => Promise<unknown>;
}

const STEPS: readonly Step[] = [
  { name: 'typing', take: (page) => typed(page, 'radiology report generation') },
  { name: 'scrolling the results', take: (page) => page.evaluate(scrolled('Papers')) },
  {
    name: 'opening a paper',
    take: (page) => page.evaluate(`document.querySelector('[aria-label="Papers"] a').click()`),
  },
  {
    name: 'opening the sentences of a frequent phrase',
    take: async (page) => {
      await page.evaluate(`location.hash = '${PHRASE}'`);
      await page.painted('firstLine');
    },
  },
  { name: 'scrolling the sentences', take: (page) => page.evaluate(scrolled('Sentences')) },
  { name: 'going back', take: (page) => page.evaluate('history.back()') },
  {
    name: 'emptying the search',
    take: (page) => page.evaluate(`location.hash = '#/'`),
  },
];

/** The longest task that began at `since` or later; 0 when none was longer than 50 ms. */
async function longestSince(page: Page, since: number): Promise<number> {
  const tasks = `probe.longTasks.filter((task) => task.startTime >= ${since})`;
  return Number(await page.evaluate(`Math.max(0, ...${tasks}.map((task) => task.duration))`));
}

const now = async (page: Page): Promise<number> => Number(await page.evaluate('performance.now()'));

/** The longest task of the main thread in each part of a visit. */
export async function taskFigures(
  browser: Cdp,
  { root, papers }: BuiltSite,
  runs: number,
): Promise<Figure[]> {
  const server = await startStaticServer({ root });
  const samples = new Map<string, number[]>();
  const note = (name: string, longest: number): void => {
    samples.set(name, [...(samples.get(name) ?? []), longest]);
  };
  for (let run = 0; run < runs; run += 1) {
    const profile = await Profile.open(browser);
    const page = await profile.visit(server.url);
    await page.offlineReady();
    await setTimeout(restTime(papers));
    note('a first visit', await longestSince(page, 0));
    await page.send('Page.reload');
    await page.painted('firstRow');
    await setTimeout(AFTER_MS + 3 * restTime(papers));
    note('a reload', await longestSince(page, 0));
    for (const { name, take } of STEPS) {
      const since = await now(page);
      await take(page);
      await setTimeout(AFTER_MS);
      note(name, await longestSince(page, since));
    }
    await profile.close();
  }
  await server.close();
  return Array.from(samples, ([name, longest]) => ({
    name: `longest task of ${name}, ${papers} papers, median of ${runs} (0: none above 50)`,
    value: median(longest),
    unit: 'ms',
    limit: LIMIT_MS,
  }));
}
