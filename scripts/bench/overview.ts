/**
 * `npm run bench:overview [-- --dist DIR --scale 2]`: how smoothly the topic map of the built app moves with
 * 100,000 dots, beside an empty canvas that is moved in the same way in the same run. What the main
 * thread works for a frame is ours; how late frames are is also the machine's, above all without a
 * graphics card, where the processor draws the dots.
 */
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import { Cdp } from './cdp.ts';
import { printFigures, type Figure } from './figures.ts';
import { Profile, type Page } from './page.ts';
import { recordTasks } from './trace.ts';

/** The main thread's share of a frame at 60 a second; the rest is the browser's to draw in. */
const LIMIT_MS = 8;

/** So many frames in a hundred may be late: others use the machine, too. */
const LIMIT_LATE = 5;

/** A frame that took longer than one and a half of its time has left one out. */
const LATE_MS = 25;

const STEPS = 150;
/** Mice tell about so often. */
const STEP_MS = 8;

/** Notes when each frame is drawn, until it is asked for them. */
const FRAMES = `(() => {
  window.frames_ = [];
  const note = (now) => {
    window.frames_.push(now);
    window.noting = requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
})()`;
const NOTED = '(cancelAnimationFrame(window.noting), window.frames_)';

/** Where the map, or what stands for it, is on the screen; its middle. */
const MIDDLE = `(() => {
  const pad = document.querySelector('.map-pad');
  pad.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = pad.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
})()`;

/** Resolves when an element is there. */
const ready = (selector: string): string => `new Promise((resolve) => {
  const look = () => (document.querySelector('${selector}') ? resolve() : setTimeout(look, 50));
  look();
})`;

type Move = (page: Page, x: number, y: number) => Promise<void>;

async function mouse(page: Page, type: string, x: number, y: number, more: object = {}) {
  await page.send('Input.dispatchMouseEvent', { type, x, y, ...more });
}

const CONTROL = 2;

/** The map as a whole cannot be moved: there is nothing beside it. */
async function comeNearer(page: Page, x: number, y: number): Promise<void> {
  for (let step = 0; step < 10; step += 1) {
    await mouse(page, 'mouseWheel', x, y, { deltaX: 0, deltaY: -12, modifiers: CONTROL });
  }
}

const drag: Move = async (page, x, y) => {
  const held = { button: 'left', buttons: 1, clickCount: 1 };
  await mouse(page, 'mousePressed', x, y, held);
  for (let step = 0; step < STEPS; step += 1) {
    const angle = (2 * Math.PI * step) / STEPS;
    await mouse(page, 'mouseMoved', x + 150 * Math.sin(angle), y + 90 * Math.sin(2 * angle), held);
    await setTimeout(STEP_MS);
  }
  await mouse(page, 'mouseReleased', x, y, held);
};

const zoom: Move = async (page, x, y) => {
  for (let step = 0; step < STEPS; step += 1) {
    const deltaY = step < STEPS / 2 ? -6 : 6;
    await mouse(page, 'mouseWheel', x, y, { deltaX: 0, deltaY, modifiers: CONTROL });
    await setTimeout(STEP_MS);
  }
};

const point: Move = async (page, x, y) => {
  for (let step = 0; step < STEPS; step += 1) {
    await mouse(page, 'mouseMoved', x - 150 + 2 * step, y);
    await setTimeout(STEP_MS);
  }
};

/** What moving the map costs: of each frame, how long it took, and what the main thread worked. */
async function moved(browser: Cdp, page: Page, name: string, move: Move): Promise<Figure[]> {
  const place = await page.evaluate(MIDDLE);
  const [x, y] = Array.isArray(place) ? place.map(Number) : [];
  if (x === undefined || y === undefined) throw new Error('There is no map to move.');
  if (move === drag) await comeNearer(page, x, y);
  await setTimeout(500);
  await page.evaluate(FRAMES);
  const record = await recordTasks(browser, page);
  await move(page, x, y);
  const tasks = await record.stop();
  const noted = await page.evaluate(NOTED);
  const times = Array.isArray(noted) ? noted.map(Number) : [];
  const lengths = times.slice(1).map((time, at) => time - (times[at] ?? time));
  const late = lengths.filter((length) => length > LATE_MS).length;
  const cpu = tasks.reduce((sum, task) => sum + task.cpu, 0);
  return [
    { name: `${name}: main thread a frame, CPU, mean`, value: cpu / lengths.length, unit: 'ms' },
    {
      name: `${name}: longest task, CPU`,
      value: tasks.reduce((most, task) => Math.max(most, task.cpu), 0),
      unit: 'ms',
    },
    { name: `${name}: frames late`, value: (100 * late) / lengths.length, unit: '%' },
    { name: `${name}: longest frame`, value: Math.max(...lengths), unit: 'ms' },
  ];
}

const MOVES: readonly (readonly [string, Move])[] = [
  ['moved', drag],
  ['zoomed', zoom],
  ['pointed at', point],
];

async function figuresOf(
  browser: Cdp,
  page: Page,
  what: string,
  selector: string,
): Promise<Figure[]> {
  await page.evaluate(ready(selector));
  await setTimeout(1000);
  const figures: Figure[] = [];
  for (const [how, move] of MOVES) {
    figures.push(...(await moved(browser, page, `${what} ${how}`, move)));
  }
  return figures;
}

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    /** Of the screen: so many px for one of the page, across and down. */
    scale: { type: 'string', default: '1' },
  },
});
const server = await startStaticServer({ root: path.resolve(values.dist) });
const empty = await startStaticServer({
  root: fileURLToPath(new URL('./empty-page', import.meta.url)),
});
const browser = await Cdp.launch([`--force-device-scale-factor=${values.scale}`]);
const profile = await Profile.open(browser);

const bare = await profile.visit(`${empty.url}canvas.html`);
const beside = await figuresOf(browser, bare, 'empty canvas', 'canvas');
await bare.close();

const page = await profile.visit(`${server.url}icons/icon.svg`);
const source = await readFile(new URL('./made-map.js', import.meta.url), 'utf8');
await page.send('Page.addScriptToEvaluateOnNewDocument', { source });
await page.go(`${server.url}#/overview`);
const made = '[aria-label="Map of 100,000 papers"]';
const figures = (await figuresOf(browser, page, '100,000 dots', made)).map((figure) => {
  if (figure.name.endsWith('mean')) return { ...figure, limit: LIMIT_MS };
  return figure.name.endsWith('late') ? { ...figure, limit: LIMIT_LATE } : figure;
});

await browser.close();
await server.close();
await empty.close();
process.exitCode = printFigures([...figures, ...beside]) ? 0 : 1;
