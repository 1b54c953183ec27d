/**
 * `npm run bench:lists [-- --entries 1000]`: how smooth a reading list of 1,000 papers is in the built app, at
 * full speed and on a main thread four times slower: frames that come late while it is scrolled, beside
 * those of the library's rows and of a page that does nothing, and how long a paper that is moved by
 * keys takes to stand at its new place.
 */
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keysBetween } from '../../src/domain/reader/fractional-key.ts';
import { entryId } from '../../src/domain/reader/records.ts';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import { Cdp } from './cdp.ts';
import { printFigures, type Figure } from './figures.ts';
import { restTime } from './keystroke.ts';
import { siteOf } from './large-site.ts';
import { readCorpus } from './made-papers.ts';
import { median, percentile, Profile, type Page } from './page.ts';
import { whenTrue, write } from './seed.ts';
import { recordTasks } from './trace.ts';

const SLOW_DOWN = 4;
/** Of all frames, in percent. */
const LATE_LIMIT = 1;
const MOVE_LIMIT_MS = 100;
/** At 60 Hz, one that comes this much after the one before has left one out. */
const LATE_MS = 25;
const FRAMES = 60;
/** About what a quick wheel scrolls in a frame, in each stretch of so many frames. */
const STRETCHES_PX = [90, 90, 90, 90, -180];
const MOVES = 40;
/** Longer than any move takes, so that each is seen apart. */
const BETWEEN_MS = 150;
const LIST = 'LIST';
const SCROLLER = "document.querySelector('.virtual-list')";
const LIFTED = 'li[data-index="3"] .grip';
const EMPTY_PAGE = fileURLToPath(new URL('./empty-page', import.meta.url));

/** Scrolls for so many frames; gives when each of them began. */
const scrolled = (scroller: string, by: number): string => `(async () => {
  const scroller = ${scroller};
  const times = [];
  for (let frame = 0; frame < ${FRAMES}; frame += 1) {
    scroller.scrollBy(0, ${by});
    times.push(await new Promise(requestAnimationFrame));
  }
  return times;
})()`;

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

/** What a frame of the same stretches costs the main thread at full speed, in ms of the processor. */
async function frameCost(page: Page): Promise<number> {
  const record = await recordTasks(browser, page);
  await lateShare(page, SCROLLER);
  const tasks = await record.stop();
  return tasks.reduce((sum, { cpu }) => sum + cpu, 0) / (FRAMES * STRETCHES_PX.length);
}

/** Of the frames of some stretches down and one up, how many came late, in percent. */
async function lateShare(page: Page, scroller: string): Promise<number> {
  const gaps: number[] = [];
  for (const by of STRETCHES_PX) {
    const times = await page.evaluate(scrolled(scroller, by));
    if (!isNumbers(times)) throw new Error('The frames were not counted.');
    gaps.push(...times.slice(1).map((time, at) => time - (times[at] ?? 0)));
  }
  return (100 * gaps.filter((gap) => gap > LATE_MS).length) / gaps.length;
}

const CODES: Readonly<Record<string, number>> = { ' ': 32, ArrowDown: 40, ArrowUp: 38 };

async function press(page: Page, key: string): Promise<void> {
  const code = key === ' ' ? 'Space' : key;
  const common = { key, code, windowsVirtualKeyCode: CODES[key] };
  await page.send('Input.dispatchKeyEvent', {
    ...common,
    type: 'keyDown',
    ...(key === ' ' && { text: ' ' }),
  });
  await page.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' });
  await setTimeout(BETWEEN_MS);
}

/** From the last press to its paint, in ms, once that is known. */
const PAINTED = `new Promise((resolve) => {
  const look = () => {
    const { at, painted } = probe.keys.at(-1);
    if (painted === undefined) requestAnimationFrame(look);
    else resolve(painted - at);
  };
  look();
})`;

/** From each press of an arrow to the paint of the row at its new place, in ms. */
async function moveTimes(page: Page): Promise<readonly number[]> {
  await page.evaluate("document.querySelector('.virtual-list').scrollTo(0, 0)");
  // Rows are drawn when they come into view.
  await whenTrue(page, `document.querySelector('${LIFTED}')`);
  await page.evaluate(`document.querySelector('${LIFTED}').focus()`);
  await press(page, ' ');
  await whenTrue(page, "document.querySelector('.list-frame[data-moving=key]')");
  const times: number[] = [];
  for (let move = 0; move < MOVES; move += 1) {
    await press(page, move < MOVES * 0.7 ? 'ArrowDown' : 'ArrowUp');
    times.push(Number(await page.evaluate(PAINTED)));
  }
  await press(page, ' ');
  return times;
}

const { values } = parseArgs({ options: { entries: { type: 'string', default: '1000' } } });
const site = await siteOf('dist', Number(values.entries));
const server = await startStaticServer({ root: site.root });
const idle = await startStaticServer({ root: EMPTY_PAGE });
const browser = await Cdp.launch();

/** The page of a list that holds every paper. */
async function openList(): Promise<Page> {
  const page = await (await Profile.open(browser)).visit(server.url);
  await page.painted('firstRow');
  await setTimeout(restTime(site.papers) + 2000);
  const papers = readCorpus(path.join(site.root, 'corpus'));
  const keys = keysBetween(null, null, papers.length);
  const entries = papers.map(({ id: paper }, n) => ({
    id: entryId(LIST, paper),
    list: LIST,
    paper,
    at: keys[n] ?? '',
    note: n % 3 === 0 ? `Bring the figures of ${n}` : '',
    due: null,
    done: false,
    addedAt: n,
  }));
  const list = { id: LIST, name: 'Everything', description: '', createdAt: 1 };
  await write(page, 'lists', [list]);
  await write(page, 'entries', entries);
  await page.reload();
  await whenTrue(page, `document.querySelector('nav a[href*="/list/${LIST}"]')`);
  await page.evaluate(`location.hash = '#/list/${LIST}'`);
  await whenTrue(page, "document.querySelectorAll('.listed').length > 5");
  await setTimeout(restTime(site.papers) + 2000);
  return page;
}

/** How smoothly what is open is scrolled, at full speed and slowed down. */
async function scrollFigures(page: Page, what: string): Promise<Figure[]> {
  const figures: Figure[] = [
    { name: `${what}: main thread a frame, CPU`, value: await frameCost(page), unit: 'ms' },
  ];
  for (const rate of [1, SLOW_DOWN]) {
    await page.slowDown(rate);
    const value = await lateShare(page, SCROLLER);
    figures.push({ name: `${what}: frames late, ${rate}×`, value, unit: '%', limit: LATE_LIMIT });
  }
  return figures;
}

async function measured(): Promise<Figure[]> {
  const page = await openList();
  const list = await scrollFigures(page, 'reading list');
  const moves = await moveTimes(page);
  await page.slowDown(1);
  await page.evaluate("location.hash = '#/'");
  await whenTrue(page, "document.querySelectorAll('.row').length > 5");
  await setTimeout(restTime(site.papers) + 2000);
  const library = await scrollFigures(page, 'library');
  await page.close();
  // Only now: a page behind another one draws no frames.
  const empty = await (await Profile.open(browser)).visit(idle.url, SLOW_DOWN);
  await setTimeout(BETWEEN_MS);
  const nothing = await lateShare(empty, 'window');
  return [
    ...list,
    ...library,
    { name: `empty page: frames late, ${SLOW_DOWN}×`, value: nothing, unit: '%' },
    { name: `a move by keys to its paint, ${SLOW_DOWN}×, p50`, value: median(moves), unit: 'ms' },
    {
      name: `a move by keys to its paint, ${SLOW_DOWN}×, p95`,
      value: percentile(moves, 0.95),
      unit: 'ms',
      limit: MOVE_LIMIT_MS,
    },
  ];
}

console.log(`a list of ${values.entries} papers, and a library of as many\n`);
const figures = await measured();
await browser.close();
await server.close();
await idle.close();
await site.remove();
process.exitCode = printFigures(figures) ? 0 : 1;
