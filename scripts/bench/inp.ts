/**
 * `npm run bench:inp [-- --rounds 3] [--only NAME]`: how long the built app takes from a press to the next
 * paint, on a phone and on a laptop whose main thread is four times slower, control by control, beside the
 * only button of an empty page; exit 1 where more than one press of twenty takes longer than is wanted.
 */
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import { Cdp } from './cdp.ts';
import { controls, type Act, type Control } from './controls.ts';
import { printFigures, type Figure } from './figures.ts';
import { does } from './hand.ts';
import { median, percentile, Profile, type Page } from './page.ts';
import { whenTrue } from './seed.ts';
import { LAPTOP, PHONE, prepare, type Screen } from './steadiness.ts';

const SLOW_DOWN = 4;
const LIMIT_MS = 100;
/** What a start leads to is over by then: the worker has its papers, what is shown later is fetched. */
const REST_MS = 6000;
/** What an address leads to is drawn by then. */
const ARRIVED_MS = 1500;
const BARE_PRESSES = 20;
const EMPTY_PAGE = fileURLToPath(new URL('./empty-page', import.meta.url));

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, only: { type: 'string' } },
});
const site = await startStaticServer({ root: 'dist' });
const empty = await startStaticServer({ root: EMPTY_PAGE });
const browser = await Cdp.launch();

/** What is pressed, as it is told. */
function said(act: Act): string {
  if ('press' in act) return act.press.source;
  return 'key' in act ? act.key : act.type;
}

/** One control, worked once; how long each press of it took, in ms. Those that took too long are told. */
async function worked(page: Page, control: Control, screen: Screen): Promise<number[]> {
  const { at, before = [], acts } = control;
  await page.evaluate(`location.hash = ${JSON.stringify(at)}`);
  await setTimeout(ARRIVED_MS);
  const times: number[] = [];
  try {
    for (const act of before) await does(page, act, screen);
    for (const act of acts) {
      const took = await does(page, act, screen);
      const slow = took.filter((time) => time > LIMIT_MS);
      if (slow.length > 0) console.log(`${control.name}, ${said(act)}: ${slow.join(', ')} ms`);
      times.push(...took);
    }
  } catch (error) {
    // One that is not to be found is told, and fails the run; the others are still worth knowing.
    console.log(`${control.name}, ${screen.name}: ${String(error)}`);
    process.exitCode = 1;
  }
  return times;
}

/** The only button of an empty page. */
async function bareTimes(screen: Screen): Promise<number[]> {
  const profile = await Profile.open(browser);
  const page = await profile.visit(`${empty.url}button.html`, SLOW_DOWN, (tab) =>
    prepare(tab, screen),
  );
  await whenTrue(page, "document.querySelector('output')");
  const times: number[] = [];
  for (let n = 0; n < BARE_PRESSES; n += 1) {
    times.push(...(await does(page, { press: /^Press$/ }, screen)));
  }
  await profile.close();
  return times;
}

function figuresFor(name: string, times: readonly number[], limit?: number): Figure[] {
  const p95 = { name: `${name}, p95`, value: percentile(times, 0.95), unit: 'ms' };
  return [
    { name: `${name}, p50`, value: median(times), unit: 'ms' },
    limit === undefined ? p95 : { ...p95, limit },
    { name: `${name}, longest of ${times.length}`, value: Math.max(...times), unit: 'ms' },
  ];
}

async function figuresOf(screen: Screen): Promise<Figure[]> {
  const profile = await Profile.open(browser);
  const page = await profile.visit(site.url, 1, (tab) => prepare(tab, screen));
  await page.painted('firstRow');
  await page.offlineReady();
  await setTimeout(REST_MS);
  // What is said of working offline covers what stands at the bottom.
  await does(page, { press: /^Good$/ }, screen);
  const papers = await page.evaluate(
    `[...document.querySelectorAll('[aria-label="Papers"] a')].map((row) => row.getAttribute('href'))`,
  );
  if (!Array.isArray(papers)) throw new Error('The library shows no papers.');
  await page.slowDown(SLOW_DOWN);
  const times = new Map<string, number[]>();
  // Each round has a paper of its own, of which nothing was made in the one before.
  for (const paper of papers.slice(0, Number(values.rounds))) {
    const wanted = controls(String(paper)).filter(
      ({ name, on }) => (on ?? screen.name) === screen.name && name.includes(values.only ?? ''),
    );
    for (const control of wanted) {
      const before = times.get(control.name) ?? [];
      times.set(control.name, [...before, ...(await worked(page, control, screen))]);
    }
  }
  await profile.close();
  const named = (name: string): string => `${screen.name}, ${SLOW_DOWN}×: ${name}`;
  return [
    ...Array.from(times)
      .filter(([, some]) => some.length > 0)
      .flatMap(([name, some]) => figuresFor(named(name), some)),
    ...figuresFor(named('every control'), [...times.values()].flat(), LIMIT_MS),
    ...figuresFor(named('the button of an empty page'), await bareTimes(screen)),
  ];
}

process.exitCode = 0;
for (const screen of [PHONE, LAPTOP]) {
  if (!printFigures(await figuresOf(screen))) process.exitCode = 1;
  console.log();
}
await browser.close();
await site.close();
await empty.close();
