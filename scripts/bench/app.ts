/**
 * `npm run bench [-- --dist DIR] [--only sizes,warm,cold,tasks,keys]`: the figures of the built app,
 * each beside its limit; exit 1 above one.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Cdp } from './cdp.ts';
import { printFigures, type Figure } from './figures.ts';
import { keystrokeFigures } from './keystroke.ts';
import { sizeFigures } from './sizes.ts';
import { coldFigures, taskFigures, warmFigures } from './start.ts';

const { values } = parseArgs({
  options: { dist: { type: 'string', default: 'dist' }, only: { type: 'string' } },
});
const dist = path.resolve(values.dist);
const browser = await Cdp.launch();
const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  sizes: () => sizeFigures(dist),
  warm: () => warmFigures(browser, dist, 25),
  cold: () => coldFigures(browser, dist, 5),
  tasks: () => taskFigures(browser, dist, 5),
  keys: () => keystrokeFigures(browser, dist),
};
const wanted = values.only?.split(',') ?? Object.keys(parts);
process.exitCode = 0;
for (const name of wanted) {
  const part = parts[name];
  if (!part) throw new Error(`No figures are called ${name}.`);
  if (!printFigures(await part())) process.exitCode = 1;
}
await browser.close();
