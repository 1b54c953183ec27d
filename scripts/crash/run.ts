/**
 * `npm run test:crash -- [--kills 100] [--browser chromium|firefox] [--during writes|bulk|imports] [--wipe 4]
 * [--seed N] [--short] [--json] [--dist dist]`: kills real browsers while a scripted reader works in the
 * built app, and compares what is there afterwards with what the screen had shown as stored. With
 * `--wipe N` every N-th kill (0: none) also loses its databases, as the browsers themselves lose them now
 * and then. The journal is folded every few acts. Exit 1 if anything was lost or torn, or brought back
 * without a word though there was time for one.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { versionOf } from './browser.ts';
import { DURINGS } from './plan.ts';
import { Trial } from './trial.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    during: { type: 'string', default: 'writes' },
    wipe: { type: 'string', default: '4' },
    seed: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const { browser } = values;
if (browser !== 'chromium' && browser !== 'firefox') throw new Error(`No browser ${browser}.`);
const during = DURINGS.find((each) => each === values.during);
if (!during) throw new Error(`Nothing to do is called ${values.during}.`);
const dist = path.resolve(values.dist);
if (!existsSync(path.join(dist, 'index.html'))) throw new Error('Nothing is built: npm run build.');

const settings = {
  dist,
  browser,
  during,
  kills: Number(values.kills ?? (values.short ? 4 : 100)),
  wipeEvery: Number(values.wipe),
  seed: Number(values.seed ?? Date.now() % 1_000_000),
  longestMs: values.short ? 1500 : 4000,
} as const;
const figures = await new Trial(settings).run();
const { kills, acknowledged, lost, torn, wipedByBrowser, restored, wipedByUs, said } = figures;
const { unsaid, folds, killsInFolds, killsInMerges, mergesStored } = figures;
const version = await versionOf(browser);
const counts = `kills ${kills}, acknowledged ${acknowledged}, lost ${lost}, torn ${torn}, wiped by the browser ${wipedByBrowser}, restored ${restored}`;
const inFolds = `folds seen ${folds}, kills during a fold ${killsInFolds}`;
const inMerges = `kills between “Merge” and “Merged” ${killsInMerges}, of these merged ${mergesStored} and as before ${killsInMerges - mergesStored}`;
const silent = wipedByUs + wipedByBrowser - said - unsaid;
const news = `said of ${said}, not said of ${unsaid}, nothing to say of ${silent}`;
const how = `${wipedByUs} wiped on purpose, ${news}; ${inFolds}${killsInMerges > 0 ? `; ${inMerges}` : ''}; during ${during}, seed ${settings.seed}`;
console.log(
  values.json
    ? JSON.stringify({ ...figures, during, seed: settings.seed, version })
    : `${counts} (${how}; ${version})`,
);
process.exitCode = lost + torn + unsaid > 0 ? 1 : 0;
