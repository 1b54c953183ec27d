/**
 * `npm run bench:lists [-- --entries 1000 --papers 10000]`: how smooth lists are in the built app, at full
 * speed and on a main thread four times slower: frames that come late while a reading list of 1,000 papers
 * is scrolled, and a library of as many, and one of 10,000 on a laptop and on a phone, beside those of a
 * page that does nothing; and how long a paper that is moved by keys takes to stand at its new place.
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
import { fingerFigures, lateShare, scrollFigures, SLOW_DOWN } from './scrolling.ts';
import { LAPTOP, PHONE, prepare } from './steadiness.ts';

const MOVE_LIMIT_MS = 100;
const MOVES = 40;
/** Longer than any move takes, so that each is seen apart. */
const BETWEEN_MS = 150;
/**
 * A large library is searched by an index that is made at its first visit, and more follows that: for about
 * a minute on two cores, in which a slowed-down page shares them with the worker.
 */
const LARGE_REST_MS = 60_000;
const LIST = 'LIST';
const LIFTED = 'li[data-index="3"] .grip';
const EMPTY_PAGE = fileURLToPath(new URL('./empty-page', import.meta.url));

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

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000' },
    papers: { type: 'string', default: '10000' },
  },
});
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

/** The library with as many papers as may ever be, on a laptop and on a phone. */
async function largeLibrary(): Promise<Figure[]> {
  const large = await siteOf('dist', Number(values.papers));
  const served = await startStaticServer({ root: large.root });
  const figures: Figure[] = [];
  for (const screen of [LAPTOP, PHONE]) {
    const profile = await Profile.open(browser);
    const page = await profile.visit(served.url, 1, (tab) => prepare(tab, screen));
    await page.painted('firstRow');
    await page.offlineReady();
    await whenTrue(page, `document.querySelector('[aria-label="Papers"] > li[aria-setsize]')`);
    await setTimeout(restTime(large.papers) + LARGE_REST_MS);
    const what = `library of ${large.papers}, ${screen.name}`;
    figures.push(...(await scrollFigures(browser, page, what)));
    if (screen.touched) figures.push(...(await fingerFigures(page, what)));
    await profile.close();
  }
  await served.close();
  await large.remove();
  return figures;
}

async function measured(): Promise<Figure[]> {
  const page = await openList();
  const list = await scrollFigures(browser, page, 'reading list');
  const moves = await moveTimes(page);
  await page.slowDown(1);
  await page.evaluate("location.hash = '#/'");
  await whenTrue(page, "document.querySelectorAll('.row').length > 5");
  await setTimeout(restTime(site.papers) + 2000);
  const library = await scrollFigures(browser, page, 'library');
  await page.close();
  const large = await largeLibrary();
  // Only now: a page behind another one draws no frames.
  const empty = await (await Profile.open(browser)).visit(idle.url, SLOW_DOWN);
  await setTimeout(BETWEEN_MS);
  const nothing = await lateShare(empty, 'window');
  return [
    ...list,
    ...library,
    ...large,
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
