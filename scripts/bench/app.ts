/**
 * `npm run bench [-- DIST]`: the figures of the built app, each beside its limit; exit 1 above one.
 */
import path from 'node:path';
import { Cdp } from './cdp.ts';
import { printFigures, type Figure } from './figures.ts';
import { keystrokeFigures } from './keystroke.ts';
import { sizeFigures } from './sizes.ts';
import { coldFigures, taskFigures, warmFigures } from './start.ts';

const dist = path.resolve(process.argv[2] ?? 'dist');
const browser = await Cdp.launch();
const parts: readonly (() => Promise<Figure[]>)[] = [
  () => sizeFigures(dist),
  () => warmFigures(browser, dist, 15),
  () => coldFigures(browser, dist, 5),
  () => taskFigures(browser, dist, 5),
  () => keystrokeFigures(browser, dist),
];
process.exitCode = 0;
for (const part of parts) {
  if (!printFigures(await part())) process.exitCode = 1;
}
await browser.close();
