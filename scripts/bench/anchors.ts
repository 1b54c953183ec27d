/**
 * Measures how highlights find their words again in edited abstracts, beside plain ways to do it:
 * `tsx scripts/bench/anchors.ts [--edits 2000] [--seed 20261121] [--corpus public/corpus]`.
 *
 * What was right, the edits themselves say: they know of every sign where it went. Then the 50 traps.
 * Fails when ours misses an unchanged quote, attaches a wrong one or loses one.
 */
import { parseArgs } from 'node:util';
import { makeAnchor } from '../../src/domain/anchor.ts';
import { CARREL, FINDERS } from './anchors/finders.ts';
import type { Finder } from './anchors/finders.ts';
import { judge } from './anchors/judge.ts';
import type { Verdict } from './anchors/judge.ts';
import { TRAPS, unmarked } from './anchors/traps.ts';
import { trials } from './anchors/trials.ts';
import { readCorpus } from './made-papers.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '20261121' },
    corpus: { type: 'string', default: 'public/corpus' },
  },
});

const COLUMNS: readonly [head: string, of: (verdict: Verdict, traps: number) => string][] = [
  ['unchanged found', ({ unchangedFound, unchanged }) => share(unchangedFound, unchanged)],
  ['quote whole, found', ({ wholeFound, whole }) => share(wholeFound, whole)],
  ['kept', ({ kept }) => `${kept}`],
  ['moved', ({ moved }) => `${moved}`],
  ['orphans', ({ orphans }) => `${orphans}`],
  ['wrong', ({ wrong }) => `${wrong}`],
  ['deleted', ({ deleted }) => `${deleted}`],
  ['wrong in traps', (_, traps) => `${traps}`],
  ['p50 ms', ({ p50 }) => p50.toFixed(3)],
  ['p95 ms', ({ p95 }) => p95.toFixed(3)],
];
const NAME_WIDTH = 28;

function share(part: number, whole: number): string {
  return `${((100 * part) / (whole || 1)).toFixed(1)} %`;
}

/** How many of the traps a finder falls for: attached elsewhere, or not found where it must be. */
function fallenFor({ find }: Finder): number {
  return TRAPS.filter(({ was, now }) => {
    const [before, after] = [unmarked(was), unmarked(now)];
    const anchor = before.range && makeAnchor(before.text, before.range);
    const found = anchor && find(anchor, after.text).range;
    if (!found) return after.mustFind;
    return found.start !== after.range?.start || found.end !== after.range.end;
  }).length;
}

function line(name: string, cells: readonly string[]): string {
  const padded = cells.map((cell, at) => cell.padStart(COLUMNS[at]?.[0].length ?? 0));
  return [name.padEnd(NAME_WIDTH), ...padded].join('  ');
}

const abstracts = readCorpus(values.corpus).map(({ abstract }) => abstract);
const made = trials(abstracts, Number(values.edits), Number(values.seed));
const unchanged = made.filter(({ isUnchanged }) => isUnchanged).length;
const whole = made.filter(({ isQuoteWhole }) => isQuoteWhole).length;
console.log(
  `${made.length} edits of ${abstracts.length} abstracts, ${TRAPS.length} traps. ` +
    `Quote and context unchanged in ${unchanged}, the quote alone in ${whole}.\n`,
);
console.log(
  line(
    '',
    COLUMNS.map(([head]) => head),
  ),
);
for (const finder of FINDERS) {
  judge(finder, made.slice(0, 200));
  const verdict = judge(finder, made);
  const traps = fallenFor(finder);
  console.log(
    line(
      finder.name,
      COLUMNS.map(([, of]) => of(verdict, traps)),
    ),
  );
  const { unchangedFound, wrong, deleted, faults } = verdict;
  if (finder !== CARREL || (unchangedFound === unchanged && wrong + deleted + traps === 0))
    continue;
  process.exitCode = 1;
  for (const { kind, anchor } of faults) console.log(`  ${kind}: “${anchor.exact}”`);
}
