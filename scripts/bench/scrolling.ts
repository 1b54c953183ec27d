/** How smoothly a page is scrolled: of its frames, how many come late, and how many show a gap. */
import type { Cdp } from './cdp.ts';
import type { Figure } from './figures.ts';
import type { Page } from './page.ts';
import { recordTasks } from './trace.ts';

export const SLOW_DOWN = 4;
/** Of all frames, in percent. */
const LATE_LIMIT = 1;
/** At 60 Hz, one that comes this much after the one before has left one out. */
const LATE_MS = 25;
const FRAMES = 60;
/** About what a quick wheel scrolls in a frame, in each stretch of so many frames. */
const STRETCHES_PX = [90, 90, 90, 90, -180];
/** The list on the screen. */
const SCROLLER = "document.querySelector('.virtual-list')";

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

/** Notes when each frame begins, and whether anything in sight of the list is not drawn, till stopped. */
const WATCHED = `(() => {
  const watch = { times: [], gaps: 0, on: true };
  const scroller = ${SCROLLER};
  const look = (time) => {
    if (!watch.on) return;
    watch.times.push(time);
    const items = scroller.querySelectorAll('li[data-index]');
    const top = scroller.scrollTop;
    const last = items[items.length - 1];
    const first = [...items].find((item) => item.offsetTop + item.offsetHeight > top);
    const isWhole = first?.offsetTop <= top && last.offsetTop + last.offsetHeight >= top + scroller.clientHeight;
    if (!isWhole) watch.gaps += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.watchedScroll = watch;
})()`;

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

function gapsOf(times: unknown): number[] {
  if (!isNumbers(times)) throw new Error('The frames were not counted.');
  return times.slice(1).map((time, at) => time - (times[at] ?? 0));
}

const shareOfLate = (gaps: readonly number[]): number =>
  (100 * gaps.filter((gap) => gap > LATE_MS).length) / gaps.length;

/** Of the frames of some stretches down and one up, how many came late, in percent. */
export async function lateShare(page: Page, scroller: string): Promise<number> {
  const gaps: number[] = [];
  for (const by of STRETCHES_PX) gaps.push(...gapsOf(await page.evaluate(scrolled(scroller, by))));
  return shareOfLate(gaps);
}

/** The same stretches by a finger: late frames, and those in which rows in sight were missing, in percent. */
async function byFinger(page: Page): Promise<{ late: number; gaps: number }> {
  await page.evaluate(WATCHED);
  for (const by of STRETCHES_PX) {
    await page.send('Input.synthesizeScrollGesture', {
      x: 195,
      y: 500,
      yDistance: -by * FRAMES,
      speed: Math.abs(by) * 60,
      gestureSourceType: 'touch',
    });
  }
  const times = await page.evaluate('watchedScroll.on = false, watchedScroll.times');
  const late = shareOfLate(gapsOf(times));
  const missed = Number(await page.evaluate('watchedScroll.gaps'));
  return { late, gaps: (100 * missed) / (isNumbers(times) ? times.length : Number.NaN) };
}

/** What a frame of the same stretches costs the main thread at full speed, in ms of the processor. */
async function frameCost(browser: Cdp, page: Page): Promise<number> {
  const record = await recordTasks(browser, page);
  await lateShare(page, SCROLLER);
  const tasks = await record.stop();
  return tasks.reduce((sum, { cpu }) => sum + cpu, 0) / (FRAMES * STRETCHES_PX.length);
}

/** How smoothly the list that is open is scrolled, at full speed and slowed down. */
export async function scrollFigures(browser: Cdp, page: Page, what: string): Promise<Figure[]> {
  const figures: Figure[] = [
    {
      name: `${what}: main thread a frame, CPU`,
      value: await frameCost(browser, page),
      unit: 'ms',
    },
  ];
  for (const rate of [1, SLOW_DOWN]) {
    await page.slowDown(rate);
    const value = await lateShare(page, SCROLLER);
    figures.push({ name: `${what}: frames late, ${rate}×`, value, unit: '%', limit: LATE_LIMIT });
  }
  await page.slowDown(1);
  return figures;
}

/** How smoothly the list that is open follows a finger, slowed down. */
export async function fingerFigures(page: Page, what: string): Promise<Figure[]> {
  await page.slowDown(SLOW_DOWN);
  const { late, gaps } = await byFinger(page);
  await page.slowDown(1);
  const name = `${what}, by a finger, ${SLOW_DOWN}×`;
  return [
    { name: `${name}: frames late`, value: late, unit: '%', limit: LATE_LIMIT },
    { name: `${name}: frames that lack a row`, value: gaps, unit: '%' },
  ];
}
