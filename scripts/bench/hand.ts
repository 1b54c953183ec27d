/** A reader's hand: presses controls by their names, with a finger or a mouse, and types. */
import { setTimeout } from 'node:timers/promises';
import { isRecord } from './cdp.ts';
import type { Act } from './controls.ts';
import type { Page } from './page.ts';
import type { Screen } from './steadiness.ts';

/** How long a control may take to be there. */
const PATIENCE_MS = 20_000;
const LOOK_MS = 50;
/** What an act leads to is over by then, as a rule, and the browser has noted how long it took. */
const BETWEEN_MS = 500;
/** The browser notes what took at least so long; what it does not note took less. */
const LEAST_MS = 16;

const CODES: Readonly<Record<string, number>> = { Enter: 13, Escape: 27, ArrowDown: 40 };

/** Where a control of a name is to be pressed: one above the page first; not where another covers it. */
const placeOf = (name: RegExp): string => `(() => {
  const name = ${String(name)};
  const said = (element) =>
    (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim();
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  const roots = [...document.querySelectorAll(':popover-open'), modal ?? document];
  const found = roots
    .flatMap((root) => [...root.querySelectorAll('a, button, input, textarea')])
    .find((one) => name.test(said(one)) && !one.disabled && one.checkVisibility({ visibilityProperty: true }));
  const isBox = found?.type === 'radio' || found?.type === 'checkbox';
  const box = (isBox && found.labels?.[0]) || found;
  if (!box) return null;
  box.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = box.getBoundingClientRect();
  const place = { x: left + Math.min(width / 2, 120), y: top + height / 2 };
  if (box.contains(document.elementFromPoint(place.x, place.y))) return place;
  box.scrollIntoView({ block: 'center' });
  return null;
})()`;

async function find(page: Page, name: RegExp): Promise<{ x: number; y: number }> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const place = await page.evaluate(placeOf(name));
    if (isRecord(place)) return { x: Number(place['x']), y: Number(place['y']) };
    await setTimeout(LOOK_MS);
  }
  throw new Error(`No control is called ${String(name)}.`);
}

async function pressAt(page: Page, place: { x: number; y: number }, touched: boolean) {
  if (touched) {
    await page.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
    await page.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    return;
  }
  const mouse = { ...place, button: 'left', clickCount: 1 };
  await page.send('Input.dispatchMouseEvent', { ...place, type: 'mouseMoved' });
  await page.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' });
  await page.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' });
}

async function pressKey(page: Page, key: string): Promise<void> {
  const common = { key, code: key, windowsVirtualKeyCode: CODES[key] };
  const text = key === 'Enter' ? { text: '\r' } : {};
  await page.send('Input.dispatchKeyEvent', { ...common, ...text, type: 'keyDown' });
  await page.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' });
}

/** How long what was done last took to be painted, in ms, as the browser noted it. */
async function noted(page: Page): Promise<number> {
  await setTimeout(BETWEEN_MS);
  const times = await page.evaluate('steadiness.presses.splice(0)');
  return Math.max(LEAST_MS, ...(Array.isArray(times) ? times.map(Number) : []));
}

/** Does something by hand; how long each press of it took to be painted, in ms. */
export async function does(page: Page, act: Act, { touched }: Screen): Promise<number[]> {
  if ('press' in act) {
    await pressAt(page, await find(page, act.press), touched);
    return [await noted(page)];
  }
  if ('key' in act) {
    await pressKey(page, act.key);
    return [await noted(page)];
  }
  const times: number[] = [];
  for (const letter of act.type) {
    await page.press(letter);
    times.push(await noted(page));
  }
  return times;
}
