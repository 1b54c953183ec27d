/** How much of the screen moves by itself, as layout shift counts it. */
import { setTimeout } from 'node:timers/promises';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import { isRecord, type Cdp } from './cdp.ts';
import type { Figure } from './figures.ts';
import { Profile, type Page } from './page.ts';
import { whenTrue } from './seed.ts';
import { LAPTOP, PHONE, prepare, type Screen } from './steadiness.ts';

/** What comes of a step may come a little later. */
const AFTER_MS = 1500;

interface Step {
  readonly name: string;
  readonly take: (page: Page) => Promise<unknown>;
}

/** By their addresses, not by hand: what a press moves within half a second would not be counted. */
const STEPS: readonly Step[] = [
  { name: 'a first visit', take: (page) => page.offlineReady() },
  { name: 'a start with papers on the device', take: (page) => page.reload() },
  {
    name: 'opening a paper',
    take: async (page) => {
      await page.evaluate(
        `location.hash = document.querySelector('[aria-label="Papers"] a').getAttribute('href')`,
      );
      await whenTrue(page, "document.querySelector('.paper h1')");
    },
  },
  {
    name: 'a start with a paper open',
    take: async (page) => {
      await page.send('Page.reload');
      await whenTrue(page, "document.querySelector('.paper h1')");
    },
  },
  {
    name: 'a start with the highlights open',
    take: async (page) => {
      await page.evaluate("location.hash = '#/highlights'");
      await page.send('Page.reload');
      await whenTrue(page, "document.querySelector('.highlights h1')");
    },
  },
];

/** What has moved since it was last asked; says on the way what that was. */
async function moved(page: Page): Promise<number> {
  const shifts = await page.evaluate('steadiness.shifts.splice(0)');
  if (!Array.isArray(shifts)) throw new Error('The page does not tell what has moved.');
  let sum = 0;
  for (const shift of shifts.filter(isRecord)) {
    console.log(`  moved by ${Number(shift['value']).toFixed(4)}: ${String(shift['what'])}`);
    sum += Number(shift['value']);
  }
  return sum;
}

async function figuresOf(browser: Cdp, url: string, screen: Screen): Promise<Figure[]> {
  const profile = await Profile.open(browser);
  const page = await profile.visit(url, 1, (tab) => prepare(tab, screen));
  const figures: Figure[] = [];
  for (const { name, take } of STEPS) {
    await take(page);
    await setTimeout(AFTER_MS);
    const value = await moved(page);
    figures.push({ name: `layout shift of ${name}, ${screen.name}`, value, unit: '', limit: 0 });
  }
  await profile.close();
  return figures;
}

/** Layout shift in the steps of a visit, on a phone and on a laptop. */
export async function shiftFigures(browser: Cdp, dist: string): Promise<Figure[]> {
  const server = await startStaticServer({ root: dist });
  const figures = [
    ...(await figuresOf(browser, server.url, PHONE)),
    ...(await figuresOf(browser, server.url, LAPTOP)),
  ];
  await server.close();
  return figures;
}
