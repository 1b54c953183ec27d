/**
 * `tsx scripts/bench/merge.ts [--merges 100000] [--round-trips 1000] [--highlights 50000] [--seed 20261121]`:
 * random merges over five devices whose clocks are up to a year wrong, ids and names like `__proto__`
 * among them; libraries that go out into a file and come back; and what that costs for a large one.
 */
import { parseArgs } from 'node:util';
import { importCosts } from './merge/costs.ts';
import { playRoundTrips } from './merge/round-trips.ts';
import { playMerges } from './merge/worlds.ts';
import { printFigures, type Figure } from './figures.ts';
import { randomNumbers } from './search/random.ts';

const { values } = parseArgs({
  options: {
    merges: { type: 'string', default: '100000' },
    'round-trips': { type: 'string', default: '1000' },
    highlights: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '20261121' },
  },
});

const none = (name: string, value: number): Figure => ({ name, value, unit: '', limit: 0 });

const seed = Number(values.seed);
const found = playMerges(Number(values.merges), randomNumbers(seed));
console.log(
  `${found.merges} merges over five devices, clocks ±1 year; ${found.edits} texts written, ` +
    `${found.deletions} records deleted in the end, ${found.beneath} hidden or shown otherwise`,
);
const trips = Number(values['round-trips']);
const differing = await playRoundTrips(trips, randomNumbers(seed));
console.log(
  `${trips} libraries written to a file and read back; one of ${values.highlights} highlights\n`,
);
const figures = [
  none('commutative: violations', found.notCommutative),
  none('associative: violations', found.notAssociative),
  none('idempotent: violations', found.notIdempotent),
  none('texts missing from state and history', found.missing),
  none('records that vanished undeleted', found.vanished),
  none('records deleted by nobody', found.unasked),
  none('twins, double digits, things on nothing', found.unsettled),
  none('worlds whose devices differ in the end', found.differing),
  none('libraries that came back otherwise', differing),
  ...(await importCosts(Number(values.highlights), randomNumbers(seed))),
];
process.exitCode = printFigures(figures) ? 0 : 1;
