/**
 * `npm run test:soak -- [--minutes 10] [--seed N] [--json] [--dist dist]`: two tabs of one real browser at
 * work on the built app, each on papers of its own, while the clock of the device jumps. Exit 1 if their
 * scripts hold over a tenth more in the end than after the first minute, if anything was complained of,
 * or if what is stored is not what was done. What is made is taken away again, so nothing is subtracted.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { versionOf } from '../browser.ts';
import { inMb, sumOf, type Heap } from './heap.ts';
import { soak } from './soak.ts';

const MOST_GROWTH = 0.1;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
    json: { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
if (!(minutes >= 2)) throw new Error('The first minute is compared with others: at least 2.');
const dist = path.resolve(values.dist);
if (!existsSync(path.join(dist, 'index.html'))) throw new Error('Nothing is built: npm run build.');
const seed = Number(values.seed ?? Date.now() % 1_000_000);

function tell(minute: number, heaps: readonly Heap[]): void {
  const each = heaps.map(({ page, worker }) => `page ${inMb(page)} worker ${inMb(worker)}`);
  console.error(`minute ${minute}: ${inMb(sumOf(heaps))} MB (${each.join(', ')})`);
}

const { acts, reloads, jumps, heaps, errors, wrong } = await soak({
  dist,
  minutes,
  seed,
  told: tell,
});
for (const words of [...errors, ...wrong]) console.error(words);
const [first = [], last = []] = [heaps.at(0), heaps.at(-1)];
const growthOf = (before: readonly Heap[], after: readonly Heap[]): number =>
  sumOf(after) / sumOf(before) - 1;
const growth = growthOf(first, last);
// The tab that was loaded once: where the other begins anew, nothing can have grown for long.
const lasting = growthOf(first.slice(0, 1), last.slice(0, 1));
const inPercent = (share: number): string => `${share < 0 ? '' : '+'}${(share * 100).toFixed(1)} %`;
const dump = wrong.length === 0 ? 'equals' : 'differs from';
const version = await versionOf('chromium');
console.log(
  values.json
    ? JSON.stringify({ minutes, acts, reloads, jumps, heaps, growth, errors, wrong, seed, version })
    : `minutes ${minutes}, acts ${acts}, reloads ${reloads}, clock jumps ${jumps}, heap after the first minute ${inMb(sumOf(first))} MB, at the end ${inMb(sumOf(last))} MB (${inPercent(growth)}), errors ${errors.length}, dump ${dump} the model (the tab never reloaded ${inPercent(lasting)}; seed ${seed}; ${version})`,
);
const isWell = errors.length + wrong.length === 0 && Math.max(growth, lasting) <= MOST_GROWTH;
process.exitCode = isWell ? 0 : 1;
