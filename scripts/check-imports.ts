/**
 * `tsx scripts/check-imports.ts [--mutations N] [--seed S]`: every bad input that was promised an answer
 * gets it, and no damaged file takes the importer by surprise or holds it up. Exit code 1 where one does.
 */
import { parseArgs } from 'node:util';
import { BAD_INPUTS } from './imports/bad-inputs.ts';
import { shortfall } from './imports/judge.ts';
import { mutate } from './imports/mutations.ts';
import { OWN_READER } from './imports/own-files.ts';
import { VALID_FILES } from './imports/valid-files.ts';

async function checkInputs(): Promise<boolean> {
  const rows = new Set(BAD_INPUTS.map(({ row }) => row));
  const short = new Set<number>();
  for (const input of BAD_INPUTS) {
    const why = await shortfall(input, { readOwn: OWN_READER });
    if (why === undefined) continue;
    short.add(input.row);
    console.error(`row ${input.row}, ${input.input}: ${why}`);
  }
  console.log(`bad inputs: ${rows.size - short.size} of ${rows.size}`);
  return short.size === 0;
}

async function checkMutations(mutations: number, seed: number): Promise<boolean> {
  const files = VALID_FILES.map(({ file }) => file);
  const each = Math.ceil(mutations / files.length);
  const tally = await mutate(files, each, { readOwn: OWN_READER }, seed);
  for (const example of tally.examples) console.error(example);
  console.log(
    `mutations ${tally.mutations}, uncaught ${tally.uncaught}, over 2 s ${tally.overTwoSeconds}`,
  );
  console.log(
    `refused by name ${tally.refused}, read all the same and weighed ${tally.read}, slowest ${Math.round(tally.slowest)} ms`,
  );
  console.log(`dump identical ${tally.identical} of ${tally.mutations}`);
  const differing = tally.mutations - tally.identical;
  return tally.uncaught + tally.overTwoSeconds + differing === 0;
}

const { values } = parseArgs({
  options: {
    mutations: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '6' },
  },
});
const isAnswered = await checkInputs();
const isCalm = await checkMutations(Number(values.mutations), Number(values.seed));
process.exitCode = isAnswered && isCalm ? 0 : 1;
