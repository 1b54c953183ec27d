/**
 * `npm run bench [-- --dist DIR] [--papers N] [--only sizes,warm,cold,shifts,tasks,keys]`: the figures of the built app,
 * each beside its limit; exit 1 above one. `--papers` puts tasks and keys to a library of that size.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Cdp } from './cdp.ts';
import { printFigures, type Figure } from './figures.ts';
import { keystrokeFigures } from './keystroke.ts';
import { siteOf } from './large-site.ts';
import { shiftFigures } from './shifts.ts';
import { sizeFigures } from './sizes.ts';
import { coldFigures, warmFigures } from './start.ts';
import { taskFigures } from './tasks.ts';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    only: { type: 'string' },
    papers: { type: 'string' },
  },
});
const dist = path.resolve(values.dist);
const site = await siteOf(dist, values.papers === undefined ? undefined : Number(values.papers));
const browser = await Cdp.launch();
const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  sizes: () => sizeFigures(dist),
  warm: () => warmFigures(browser, dist, 25),
  cold: () => coldFigures(browser, dist, 5),
  shifts: () => shiftFigures(browser, dist),
  tasks: () => taskFigures(browser, site, 3),
  keys: () => keystrokeFigures(browser, site),
};
const wanted = values.only?.split(',') ?? Object.keys(parts);
process.exitCode = 0;
for (const name of wanted) {
  const part = parts[name];
  if (!part) throw new Error(`No figures are called ${name}.`);
  if (!printFigures(await part())) process.exitCode = 1;
}
await browser.close();
await site.remove();
