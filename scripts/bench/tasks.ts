/** How long the main thread is ever busy at a stretch, in everything that a visit does. */
import { setTimeout } from 'node:timers/promises';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import type { Cdp } from './cdp.ts';
import type { Figure } from './figures.ts';
import { restTime } from './keystroke.ts';
import type { BuiltSite } from './large-site.ts';
import { Profile, type Page } from './page.ts';
import { recordTasks, type Task } from './trace.ts';

const LIMIT_MS = 50;

/** What comes of a step may come a little later. */
const AFTER_MS = 700;

const FIELD = "document.querySelector('input[type=search]')";
/** In a large library, thousands of sentences hold it. */
const PHRASE = '#/phrase?text=of+the';

const TYPING = 'typing';
const TYPED = 'radiology report generation';

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
  { name: TYPING, take: (page) => typed(page, TYPED) },
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

/** What a step takes, and the tasks that come of it. */
async function tasksOf(
  browser: Cdp,
  page: Page,
  step: () => Promise<unknown>,
  rest: number,
): Promise<Task[]> {
  const record = await recordTasks(browser, page);
  await step();
  await setTimeout(rest);
  return record.stop();
}

/**
 * The longest task of the main thread in each part of a visit, by the time that the processor worked
 * on it: by the clock it would be longer the more else the machine has to do.
 */
export async function taskFigures(
  browser: Cdp,
  { root, papers }: BuiltSite,
  runs: number,
): Promise<Figure[]> {
  const server = await startStaticServer({ root });
  const samples = new Map<string, Task[]>();
  const note = (name: string, tasks: readonly Task[]): void => {
    samples.set(name, [...(samples.get(name) ?? []), ...tasks]);
  };
  for (let run = 0; run < runs; run += 1) {
    const profile = await Profile.open(browser);
    // The renderer's own start is no part of a visit: it has another file of the site to show first.
    const page = await profile.visit(`${server.url}icons/icon.svg`);
    const visit = async (): Promise<void> => {
      await page.go(server.url);
      await page.offlineReady();
    };
    const rest = restTime(papers);
    note('a first visit', await tasksOf(browser, page, visit, rest));
    note('a reload', await tasksOf(browser, page, () => page.reload(), AFTER_MS + 3 * rest));
    for (const { name, take } of STEPS) {
      note(name, await tasksOf(browser, page, () => take(page), AFTER_MS));
    }
    await profile.close();
  }
  await server.close();
  const work = (samples.get(TYPING) ?? []).reduce((sum, { cpu }) => sum + cpu, 0);
  const letter: Figure = {
    name: `main thread for a letter typed, ${papers} papers, CPU, mean`,
    value: work / (runs * TYPED.length),
    unit: 'ms',
  };
  const longest = Array.from(samples, ([name, tasks]) => ({
    name: `longest task of ${name}, ${papers} papers, CPU, of ${runs} runs`,
    value: Math.max(...tasks.map(({ cpu }) => cpu)),
    unit: 'ms',
    limit: LIMIT_MS,
  }));
  return [...longest, letter];
}
